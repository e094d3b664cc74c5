// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/values.h"

#include "core/words/names.h"
#include "core/words/words.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace tidemark::words {

namespace {

constexpr qsizetype longestQuote = 60; // characters of a text that are quoted in a sentence

} // namespace

QString ended(const QString &text)
{
    const QString line = text.trimmed();
    const bool hasEnd =
        line.endsWith(u'.') || line.endsWith(u'!') || line.endsWith(u'?') || line.endsWith(u'…');
    return hasEnd || line.isEmpty() ? line : line + u'.';
}

QString upperFirst(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString lowerFirst(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toLower();
    return text;
}

QString listed(const QStringList &parts)
{
    if (parts.size() < 2)
        return parts.value(0);
    return u"%1 and %2"_s.arg(parts.first(parts.size() - 1).join(u", "_s), parts.last());
}

QString quoted(const QString &text)
{
    const QString line = text.simplified();
    if (line.size() <= longestQuote)
        return u"“%1”"_s.arg(line);
    const bool splitsPair = line[longestQuote - 1].isHighSurrogate();
    return u"“%1…”"_s.arg(line.first(longestQuote - (splitsPair ? 1 : 0)).trimmed());
}

QString inWords(const QString &text, const Plan &)
{
    return text.isEmpty() ? u"empty"_s : quoted(text);
}

QString inWords(const QByteArray &bytes, const Plan &)
{
    return bytes.isEmpty() ? u"empty"_s : u"%1 bytes"_s.arg(bytes.size());
}

QString inWords(int value, const Plan &)
{
    return QString::number(value);
}

QString inWords(double value, const Plan &)
{
    return QString::number(value, 'g', 12);
}

QString inWords(bool value, const Plan &)
{
    return value ? u"yes"_s : u"no"_s;
}

QString inWords(QDate day, const Plan &)
{
    return day.isValid() ? date(day) : u"no date"_s;
}

QString inWords(const QDateTime &moment, const Plan &)
{
    return moment.isValid() ? dateTime(moment, QTimeZone::utc()) + u" UTC"_s : u"never"_s;
}

QString inWords(const Id &id, const Plan &plan)
{
    const QString name = id.isNull() ? QString() : nameOf(plan, id);
    return name.isEmpty() ? u"none"_s : name;
}

QString inWords(Priority value, const Plan &)
{
    return priority(value);
}

QString inWords(Hold value, const Plan &)
{
    return hold(value);
}

QString inWords(ProgressSource value, const Plan &)
{
    return progressSource(value);
}

QString inWords(DateKind value, const Plan &)
{
    return value == DateKind::Start ? u"start"_s : u"due"_s;
}

QString inWords(Standing value, const Plan &)
{
    return standing(value);
}

QString inWords(Shape value, const Plan &)
{
    return shape(value);
}

QString inWords(Direction value, const Plan &)
{
    return direction(value);
}

QString inWords(Frequency value, const Plan &)
{
    return frequency(value);
}

QString inWords(Accumulation value, const Plan &)
{
    return accumulation(value);
}

QString inWords(ToleranceKind value, const Plan &)
{
    return toleranceKind(value);
}

QString inWords(ReadingState value, const Plan &)
{
    return readingState(value);
}

QString inWords(Rating value, const Plan &plan)
{
    return rating(value, plan.settings());
}

QString inWords(RoundState value, const Plan &)
{
    return value == RoundState::Open ? u"open"_s : u"closed"_s;
}

QString inWords(StatementKind value, const Plan &)
{
    return statementKind(value);
}

QString inWords(SignOffStep value, const Plan &)
{
    return signOffStep(value);
}

} // namespace tidemark::words
