// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/typed.h"

#include "core/words/words.h"

#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tidemark::typed {

namespace {

Error refusal(const QString &sentence)
{
    return {Error::Kind::Invalid, sentence};
}

QString inBrief(const QString &content, qsizetype most = 30)
{
    return content.size() > most ? content.left(most - 1) + u'…' : content;
}

// The 1st of the month that was meant, where only the day is one that month does not have.
std::optional<QDate> monthMeant(const QString &content)
{
    static const QRegularExpression iso(u"^(\\d{4}-\\d{1,2}-)\\d{1,2}$"_s);
    static const QRegularExpression british(u"^\\d{1,2}(?!\\d)(.+)$"_s);
    if (const auto match = iso.match(content); match.hasMatch())
        return words::dateFrom(match.captured(1) + u'1');
    if (const auto match = british.match(content); match.hasMatch())
        return words::dateFrom(u'1' + match.captured(1));
    return std::nullopt;
}

int dayMeant(const QString &content)
{
    static const QRegularExpression day(u"^(?:\\d{4}-\\d{1,2}-)?(\\d{1,2})"_s);
    return day.match(content).captured(1).toInt();
}

// Where nobody has said which day it is.
constexpr int usualYear = 2027;

Error noSuchDay(const QString &content, QDate today)
{
    const auto first = monthMeant(content);
    if (!first) // on one line also where the form is narrow
        return refusal(u"“%1” is no date. Type it like 31 Mar %2."_s.arg(
            inBrief(content, 16), QString::number(today.isValid() ? today.year() : usualYear)));
    const QDate last = first->addMonths(1).addDays(-1);
    return refusal(u"There is no %1 %2. Type %3."_s.arg(QString::number(dayMeant(content)),
                                                        words::shortDate(*first).mid(2),
                                                        words::shortDate(last)));
}

} // namespace

QString text(const QString &value)
{
    return value;
}

QString text(QDate value)
{
    return words::shortDate(value);
}

QString text(int value)
{
    return QString::number(value);
}

QString text(std::optional<double> value)
{
    return value ? QString::number(*value, 'f', QLocale::FloatingPointShortest) : QString();
}

QString text(bool value)
{
    return value ? u"yes"_s : QString();
}

QString text(Id value)
{
    return value.toString();
}

template <> Result<QString> value(const QString &content)
{
    return content;
}

template <> Result<QDate> value(const QString &content)
{
    return day(content, {});
}

Result<QDate> day(const QString &content, QDate today)
{
    const QString day = content.simplified();
    if (day.isEmpty())
        return QDate();
    if (const auto date = words::dateFrom(day))
        return *date;
    return noSuchDay(day, today);
}

template <> Result<int> value(const QString &content)
{
    bool isNumber = false;
    const int number = content.trimmed().toInt(&isNumber);
    if (isNumber)
        return number;
    return refusal(
        u"“%1” is not a whole number. Type one such as 92."_s.arg(inBrief(content.trimmed())));
}

template <> Result<std::optional<double>> value(const QString &content)
{
    static const QRegularExpression form(u"^[+-]?(\\d+|\\d{1,3}(,\\d{3})+)?(\\.\\d+)?$"_s);
    QString number = content.simplified();
    if (number.endsWith(u'%'))
        number = number.chopped(1).trimmed();
    if (number.isEmpty() && content.trimmed().isEmpty())
        return std::optional<double>();
    number.replace(u'−', u'-');
    bool isNumber = false;
    const double read = QString(number).remove(u',').toDouble(&isNumber);
    if (isNumber && form.match(number).hasMatch())
        return std::optional(read);
    return refusal(
        u"“%1” is not a number. Type one such as 1,234.5, or leave the field empty."_s.arg(
            inBrief(content.simplified())));
}

template <> Result<bool> value(const QString &content)
{
    return !content.isEmpty();
}

template <> Result<Id> value(const QString &content)
{
    return Id::fromString(content);
}

} // namespace tidemark::typed
