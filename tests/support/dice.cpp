// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dice.h"

#include <QTimeZone>

#include <array>

namespace tidemark::test {

using namespace Qt::StringLiterals;

Id Dice::id()
{
    std::array<quint32, 4> words{};
    m_generator.fillRange(words.data(), qsizetype(words.size()));
    const auto bytes = QByteArray(reinterpret_cast<const char *>(words.data()), 16);
    return Id(QUuid::fromRfc4122(bytes));
}

QDate Dice::day()
{
    return QDate(2018, 1, 1).addDays(below(8 * 365));
}

QDate Dice::dayOrNone()
{
    return chance(20) ? QDate() : day();
}

QDateTime Dice::moment()
{
    return QDateTime(day(), QTime::fromMSecsSinceStartOfDay(below(24 * 60 * 60 * 1000)), Qt::UTC);
}

double Dice::number()
{
    static const QList<double> sizes{0.001, 0.1, 1.0, 1.0, 7.0 / 3.0, 1e6, 1e-9, 1e15};
    return (below(20001) - 10000) * oneOf(sizes);
}

std::optional<double> Dice::numberOrNone()
{
    if (chance(40))
        return std::nullopt;
    return number();
}

QString Dice::title()
{
    static const QList<QString> words{u"Survey"_s,  u"charter"_s, u"of residents"_s, u"Café"_s,
                                      u"<b>bold"_s, u"مرحبا"_s,   u"\"quoted\""_s,   u"🌊 tide"_s,
                                      u"& more"_s,  u"100 %"_s,   u"=SUM(A1)"_s,     u"naïve"_s};
    QString title = oneOf(words);
    for (int more = below(5); more > 0; --more)
        title += u' ' + oneOf(words);
    return title;
}

QString Dice::text()
{
    static const QList<QString> pieces{
        u""_s,
        u"Half of it is done."_s,
        u"line one\nline two\r\nline three"_s,
        u"<script>alert('1')</script>"_s,
        u"שלום עולם, مرحبا بالعالم"_s,
        u"\u202eright to left override\u202c"_s,
        u"👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 é e\u0301 ﷽"_s,
        u"'); DROP TABLE action; --"_s,
        u"\ttab, \"quotes\", back\\slash, %1 %s"_s,
        u"=1+1"_s,
        u"bell \u0007 and \uffff"_s,
        u"  blanks around  "_s};
    if (chance(1))
        return oneOf(pieces).repeated(2000);
    QString text = oneOf(pieces);
    while (chance(30))
        text += oneOf(pieces);
    return text;
}

} // namespace tidemark::test
