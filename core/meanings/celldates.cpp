// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/meanings/celldates.h"

#include "core/words/periods.h"
#include "core/words/values.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// A cell's text can be of any length, a date cannot.
constexpr qsizetype longestDate = 60;

const QRegularExpression &figures()
{
    static const QRegularExpression form(
        u"^(\\d{1,2})[\\s./-]+(\\d{1,2})[\\s./-]+(\\d{4}|\\d{2})$"_s);
    return form;
}

QString withoutTime(const QString &text)
{
    static const QRegularExpression time(
        u"(?<=\\d)[ T,]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)? ?(?:[ap]m)?Z?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return words::plainDate(QString(text).remove(time));
}

std::optional<QDate> monthFirstDay(const QString &text)
{
    const auto match = figures().match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int year = match.captured(3).toInt() + (match.captured(3).size() == 2 ? 2000 : 0);
    const QDate day(year, match.captured(1).toInt(), match.captured(2).toInt());
    return day.isValid() ? std::optional(day) : std::nullopt;
}

std::optional<QDate> plainDay(const QString &text, words::DayOrder order)
{
    if (order == words::DayOrder::MonthDayYear) {
        if (const auto day = monthFirstDay(text))
            return day;
    }
    return words::dateFrom(text);
}

DateReading endOf(const Period &period, const QString &text, const DateRules &rules)
{
    const QDate day = rules.lastDay ? period.asAt : period.from;
    return {day, u"“%1” was read as %2"_s.arg(text, words::date(day)), true, false};
}

std::optional<Period> seasonIn(const QString &text)
{
    static const QRegularExpression form(
        u"^(spring|summer|autumn|winter|gwanwyn|haf|hydref|gaeaf),? (\\d{4})$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QStringList seasons{u"spring"_s,  u"summer"_s, u"autumn"_s, u"winter"_s,
                                     u"gwanwyn"_s, u"haf"_s,    u"hydref"_s, u"gaeaf"_s};
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto place = seasons.indexOf(match.captured(1).toLower()) % 4;
    const QDate from(match.captured(2).toInt(), 3 + 3 * int(place), 1);
    return Period{text, from, from.addMonths(3).addDays(-1)};
}

// "Q2" alone, in the year of the file.
QString withYear(const QString &text, const DateRules &rules)
{
    static const QRegularExpression quarter(u"^(?:q|quarter |qtr )([1-4])$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = quarter.match(text);
    return match.hasMatch() && rules.year
               ? u"Q%1 %2/%3"_s.arg(match.captured(1), QString::number(*rules.year),
                                    QString::number(*rules.year + 1).right(2))
               : text;
}

DateReading periodIn(const QString &whole, const DateRules &rules)
{
    static const QRegularExpression before(
        u"^(?:by |before |in |to )?(?:the )?(?:end of |end |by |diwedd |erbyn )?(?:the )?"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression oneYear(u"^(?:q|quarter |qtr )[1-4][ -](?:\\d{4})$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    QString text = QString(whole).remove(before).simplified();
    if (const auto day = plainDay(text, rules.order))
        return {*day, {}, true, false};
    if (const auto season = seasonIn(text))
        return endOf(*season, whole, rules);
    text = withYear(text, rules);
    const bool isQuarterOfYear = oneYear.match(text).hasMatch();
    const int start = isQuarterOfYear && rules.calendarQuarters ? 1 : rules.yearStartMonth;
    if (const auto read = readPeriod(text, start); read.period) {
        DateReading reading = endOf(*read.period, whole, rules);
        reading.quarterKind = isQuarterOfYear;
        return reading;
    }
    return {QDate(), u"%1 is no day"_s.arg(words::quoted(whole)), false, false};
}

} // namespace

QString textOf(const Cell &cell)
{
    QString text = cell.text;
    text.replace(u"_x000D_"_s, u"\n"_s, Qt::CaseInsensitive).replace(QChar::Nbsp, u' ');
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n').remove(QChar(0x00AD));
    text.remove(QChar(0x200B)).remove(QChar(0xFEFF)).remove(QChar::Null);
    text = text.trimmed();
    if (text.startsWith(u'\'') && text.size() > 1)
        text.remove(0, 1);
    return QString::fromUtf8(text.toUtf8()); // halves of characters cannot be kept
}

QString lineOf(const Cell &cell)
{
    return textOf(cell).simplified();
}

bool saysNothing(const QString &text)
{
    static const QStringList nothing{u""_s,           u"-"_s,        u"–"_s,
                                     u"—"_s,          u"n/a"_s,      u"na"_s,
                                     u"none"_s,       u"nil"_s,      u"tbc"_s,
                                     u"tba"_s,        u"tbd"_s,      u"to be confirmed"_s,
                                     u"ongoing"_s,    u"on-going"_s, u"on going"_s,
                                     u"continuous"_s, u"annual"_s,   u"i'w gadarnhau"_s,
                                     u"parhaus"_s};
    return nothing.contains(text.simplified().toLower());
}

DateOrderFinding dateOrderOf(const QList<const Cell *> &cells)
{
    DateOrderFinding finding;
    for (const Cell *cell : cells) {
        if (cell->kind != Cell::Kind::Text || cell->text.size() > longestDate)
            continue;
        const QString text = withoutTime(lineOf(*cell));
        if (!figures().match(text).hasMatch())
            continue;
        const bool british = words::dateFrom(text).has_value();
        const bool american = monthFirstDay(text).has_value();
        finding.dayFirst += british && !american;
        finding.monthFirst += american && !british;
        finding.either += american && british;
    }
    if (finding.monthFirst > 0 && finding.dayFirst == 0)
        finding.order = words::DayOrder::MonthDayYear;
    return finding;
}

DateReading dateIn(const Cell &cell, const DateRules &rules)
{
    if (cell.kind == Cell::Kind::Date)
        return {cell.date, {}, true, false};
    const QString whole = lineOf(cell);
    if (cell.isEmpty() || whole.isEmpty())
        return {};
    if (saysNothing(whole))
        return {QDate(), u"“%1” names no day"_s.arg(whole), true, false};
    if (cell.kind != Cell::Kind::Text || whole.size() > longestDate)
        return {QDate(), u"%1 is no day"_s.arg(words::quoted(whole)), false, false};
    const QString text = withoutTime(whole);
    if (const auto day = plainDay(text, rules.order))
        return {*day, {}, true, false};
    static const QStringList finished{u"complete"_s, u"completed"_s, u"done"_s, u"closed"_s,
                                      u"wedi cwblhau"_s};
    if (finished.contains(text.toLower()))
        return {QDate(), u"“%1” names no day"_s.arg(whole), true, false};
    return periodIn(text, rules);
}

} // namespace tidemark
