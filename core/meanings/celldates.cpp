// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/meanings/celldates.h"

#include "core/base/scan.h"
#include "core/words/periods.h"
#include "core/words/values.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// A cell's text can be of any length, a date cannot.
constexpr qsizetype longestDate = 60;

struct DayFigures {
    QStringView first;
    QStringView second;
    QStringView year; ///< of four or two digits
};

// "3/4/2026", "03-04-26", "3. 4. 2026": three numbers between blanks, ".", "/" and "-".
std::optional<DayFigures> figuresIn(QStringView text)
{
    static constexpr QStringView between = u" \t\n\v\f\r./-";
    Scan scan(text);
    DayFigures figures;
    figures.first = scan.takeDigits(2);
    if (figures.first.isEmpty() || scan.takeAnyOf(between).isEmpty())
        return std::nullopt;
    figures.second = scan.takeDigits(2);
    if (figures.second.isEmpty() || scan.takeAnyOf(between).isEmpty())
        return std::nullopt;
    figures.year = scan.takeDigits(4);
    const bool isYear = figures.year.size() == 4 || figures.year.size() == 2;
    return isYear && scan.isAtEnd() ? std::optional(figures) : std::nullopt;
}

// Blanks, "T" or ",", then "9:30", "09:30:00" or "09:30:00.000", perhaps "am" or "pm", perhaps "Z".
bool isTime(QStringView text)
{
    Scan scan(text);
    if (scan.takeAnyOf(u" Tt,").isEmpty() || scan.takeDigits(2).isEmpty() || !scan.take(u":")
        || scan.takeDigits(2).size() < 2)
        return false;
    if (scan.take(u":")) {
        if (scan.takeDigits(2).size() < 2)
            return false;
        if (scan.take(u".") && scan.takeDigits(text.size()).isEmpty())
            return false;
    }
    scan.take(u" ");
    scan.takeOneOf({u"am", u"pm"});
    scan.take(u"Z");
    return scan.isAtEnd();
}

// Without the time at its end, which follows a digit.
QString withoutEndingTime(const QString &text)
{
    for (qsizetype i = 1; i < text.size(); ++i) {
        const bool isAfterDigit = text[i - 1] >= u'0' && text[i - 1] <= u'9';
        if (isAfterDigit && isTime(QStringView(text).sliced(i)))
            return text.first(i);
    }
    return text;
}

QString withoutTime(const QString &text)
{
    return words::plainDate(withoutEndingTime(text));
}

std::optional<QDate> monthFirstDay(const QString &text)
{
    const auto figures = figuresIn(text);
    if (!figures)
        return std::nullopt;
    const int year = figures->year.toInt() + (figures->year.size() == 2 ? 2000 : 0);
    const QDate day(year, figures->first.toInt(), figures->second.toInt());
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

// "Summer 2026", "Haf, 2026".
std::optional<Period> seasonIn(const QString &text)
{
    static const QStringList seasons{u"spring"_s,  u"summer"_s, u"autumn"_s, u"winter"_s,
                                     u"gwanwyn"_s, u"haf"_s,    u"hydref"_s, u"gaeaf"_s};
    for (qsizetype i = 0; i < seasons.size(); ++i) {
        Scan scan(text);
        if (!scan.take(seasons[i]) || scan.takeOneOf({u", ", u" "}).isEmpty())
            continue;
        const QStringView year = scan.takeDigits(4);
        if (year.size() < 4 || !scan.isAtEnd())
            continue;
        const QDate from(year.toInt(), 3 + 3 * int(i % 4), 1);
        return Period{text, from, from.addMonths(3).addDays(-1)};
    }
    return std::nullopt;
}

// The number of "Q2", "Quarter 2" or "Qtr 2"; empty: the text begins with no quarter.
QStringView takeQuarter(Scan &scan)
{
    if (scan.takeOneOf({u"quarter ", u"qtr ", u"q"}).isEmpty())
        return {};
    return scan.takeOneOf({u"1", u"2", u"3", u"4"});
}

// "Q2" alone, in the year of the file.
QString withYear(const QString &text, const DateRules &rules)
{
    Scan scan(text);
    const QStringView quarter = takeQuarter(scan);
    return !quarter.isEmpty() && scan.isAtEnd() && rules.year
               ? u"Q%1 %2/%3"_s.arg(quarter.toString(), QString::number(*rules.year),
                                    QString::number(*rules.year + 1).right(2))
               : text;
}

// "Q2 2026", "Quarter 2-2026".
bool isQuarterOfOneYear(const QString &text)
{
    Scan scan(text);
    return !takeQuarter(scan).isEmpty() && !scan.takeOneOf({u" ", u"-"}).isEmpty()
           && scan.takeDigits(4).size() == 4 && scan.isAtEnd();
}

// Without "by the end of the " and the like at its beginning.
QString withoutPreposition(const QString &text)
{
    Scan scan(text);
    scan.takeOneOf({u"by ", u"before ", u"in ", u"to "});
    scan.take(u"the ");
    scan.takeOneOf({u"end of ", u"end ", u"by ", u"diwedd ", u"erbyn "});
    scan.take(u"the ");
    return scan.rest().toString();
}

DateReading periodIn(const QString &whole, const DateRules &rules)
{
    QString text = withoutPreposition(whole).simplified();
    if (const auto day = plainDay(text, rules.order))
        return {*day, {}, true, false};
    if (const auto season = seasonIn(text))
        return endOf(*season, whole, rules);
    text = withYear(text, rules);
    const bool isQuarterOfYear = isQuarterOfOneYear(text);
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
        if (!figuresIn(text))
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
