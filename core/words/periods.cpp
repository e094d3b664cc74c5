// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/periods.h"

#include "core/base/scan.h"
#include "core/words/words.h"

#include <QList>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// No name of a period is longer; longer text is not parsed.
constexpr qsizetype longestPeriodName = 40;

bool isBlank(QChar c)
{
    return c == u' ' || (c >= u'\t' && c <= u'\r');
}

// One blank between words, none around a dash, one kind of dash, no brackets or commas:
// "Q2 (2021–22)".
QString plainName(QStringView text)
{
    QString name;
    bool isAfterMark = false;
    for (const QChar written : withPlainDashes(text.toString())) {
        const QChar c = QStringView(u"(),:").contains(written) ? QChar(u' ') : written;
        const bool isMark = c == u'/' || c == u'-';
        while (isMark && !name.isEmpty() && isBlank(name.back()))
            name.chop(1);
        if (!isAfterMark || !isBlank(c))
            name += c;
        isAfterMark = isMark || (isAfterMark && isBlank(c));
    }
    return name.simplified();
}

/// "2021/22" or "2021" as it was typed.
struct TypedYears {
    int first = 0;
    std::optional<int> second;
};

// "99" of "1999/99" is in the century of the first; "00" of "1999/00" in the next.
int yearAfter(int first, const QString &typed)
{
    if (typed.size() > 2)
        return typed.toInt();
    const int year = first / 100 * 100 + typed.toInt();
    return first % 100 == 99 && year < first - 50 ? year + 100 : year;
}

TypedYears yearsIn(const QString &first, const QString &second)
{
    TypedYears years;
    years.first = first.size() == 2 ? 2000 + first.toInt() : first.toInt();
    if (!second.isEmpty())
        years.second = yearAfter(years.first, second);
    return years;
}

QString notFollowing(QStringView text, const TypedYears &years)
{
    return u"“%1” is not a period: %2 does not follow %3, as in %3/%4"_s.arg(
        text.toString().simplified(), QString::number(*years.second), QString::number(years.first),
        QString::number(years.first + 1).right(2));
}

PeriodReading doubtful(QStringView text, const Period &period)
{
    return {period, u"“%1” was read as %2, which ends on %3"_s.arg(
                        text.toString().simplified(), period.name, words::date(period.asAt))};
}

// The part of a financial year: quarter or half, counted from 1.
PeriodReading partOfYear(QStringView text, const TypedYears &years, Frequency length, int part,
                         int yearStartMonth)
{
    if (years.second && *years.second != years.first + 1)
        return {std::nullopt, notFollowing(text, years)};
    const QDate first(years.first, yearStartMonth, 1);
    const int months = length == Frequency::Quarter ? 3 : length == Frequency::HalfYear ? 6 : 0;
    const Period period = periodOf(first.addMonths(months * (part - 1)), length, yearStartMonth);
    if (years.second && yearStartMonth == 1)
        return doubtful(text, period);
    const bool oneYear = !years.second && yearStartMonth != 1;
    return oneYear ? doubtful(text, period) : PeriodReading{period, {}};
}

/// A part of a year as it is named: "Quarter 3", "1st half".
struct TypedPart {
    Frequency length = Frequency::Quarter;
    int number = 0;
};

// The number of a part; 0: none stands here.
int partNumber(Scan &scan)
{
    const QStringView number = scan.takeOneOf({u"1", u"2", u"3", u"4"});
    return number.toInt();
}

Frequency lengthOf(QStringView word)
{
    return word.startsWith(u'q', Qt::CaseInsensitive) ? Frequency::Quarter : Frequency::HalfYear;
}

// "Q3", "Quarter 3", "Qtr 3", "3rd quarter"; "H1", "Half 1", "Half-year 1", "1st half".
std::optional<TypedPart> takePart(Scan &scan)
{
    const QStringView word =
        scan.takeOneOf({u"quarter", u"qtr", u"q", u"half-year", u"half year", u"half", u"h"});
    if (!word.isEmpty()) {
        scan.take(u" ");
        scan.take(u"-");
        const int number = partNumber(scan);
        return number > 0 ? std::optional(TypedPart{lengthOf(word), number}) : std::nullopt;
    }
    const int number = partNumber(scan);
    const bool isOrdinal = !scan.takeOneOf({u"st", u"nd", u"rd", u"th"}).isEmpty();
    if (number == 0 || !isOrdinal || !scan.take(u" "))
        return std::nullopt;
    const QStringView named = scan.takeOneOf({u"quarter", u"half-year", u"half year", u"half"});
    return named.isEmpty() ? std::nullopt : std::optional(TypedPart{lengthOf(named), number});
}

void passFy(Scan &scan)
{
    if (scan.take(u"fy"))
        scan.take(u" ");
}

// A year of so many digits stands here.
std::optional<QString> takeYear(Scan &scan, qsizetype digits)
{
    Scan ahead = scan;
    const QStringView year = ahead.takeDigits(digits);
    if (year.size() != digits)
        return std::nullopt;
    scan = ahead;
    return year.toString();
}

/// "2021/22" or "2021" that stands at the beginning, and what follows it.
struct YearsRead {
    TypedYears years;
    Scan after;
};

// Every way in which the text may begin with years: "20213rd quarter" begins with 2021, and
// with 20.
QList<YearsRead> yearsAtBegin(Scan scan)
{
    QList<YearsRead> ways;
    for (const int digits : {4, 2}) {
        Scan first = scan;
        const auto year = takeYear(first, digits);
        if (!year)
            continue;
        for (const int following : {4, 2}) {
            Scan second = first;
            if (!second.take(u"/") && !second.take(u"-"))
                break;
            if (const auto next = takeYear(second, following))
                ways.append({yearsIn(*year, *next), second});
        }
        ways.append({yearsIn(*year, {}), first});
    }
    return ways;
}

// "Q3 2021/22"
std::optional<std::pair<TypedPart, TypedYears>> partBeforeYear(const QString &name)
{
    Scan scan(name);
    const auto part = takePart(scan);
    if (!part)
        return std::nullopt;
    if (!scan.take(u" of "))
        scan.takeOneOf({u" ", u"-"});
    passFy(scan);
    for (const YearsRead &read : yearsAtBegin(scan)) {
        if (read.after.isAtEnd())
            return std::pair(*part, read.years);
    }
    return std::nullopt;
}

// "2021/22 Q3"
std::optional<std::pair<TypedPart, TypedYears>> partAfterYear(const QString &name)
{
    Scan scan(name);
    passFy(scan);
    for (const YearsRead &read : yearsAtBegin(scan)) {
        Scan rest = read.after;
        rest.takeOneOf({u" ", u"/", u"-"});
        const auto part = takePart(rest);
        if (part && rest.isAtEnd())
            return std::pair(*part, read.years);
    }
    return std::nullopt;
}

PeriodReading partNamed(QStringView text, const QString &name, int yearStartMonth)
{
    auto read = partBeforeYear(name);
    if (!read)
        read = partAfterYear(name);
    if (!read)
        return {};
    const auto &[part, years] = *read;
    if (part.length == Frequency::HalfYear && part.number > 2)
        return {};
    return partOfYear(text, years, part.length, part.number, yearStartMonth);
}

// "2022-03", as computers write a month; "2022-23" is a year.
std::optional<QDate> isoMonth(const QString &name, const TypedYears &years)
{
    const QDate first(years.first, name.right(2).toInt(), 1);
    const bool isYear = years.second == years.first + 1;
    return name.size() == 7 && name[4] == u'-' && !isYear && first.isValid() ? std::optional(first)
                                                                             : std::nullopt;
}

// "2021/22"; one year alone only where the plan's years are those of the calendar.
PeriodReading yearNamed(QStringView text, const QString &name, int yearStartMonth)
{
    Scan scan(name);
    scan.takeOneOf({u"fy", u"financial year", u"year"});
    scan.take(u" ");
    const auto ways = yearsAtBegin(scan);
    const auto whole = std::find_if(ways.begin(), ways.end(),
                                    [](const YearsRead &read) { return read.after.isAtEnd(); });
    if (whole == ways.end() || scan.takeDigits(4).size() != 4)
        return {};
    const TypedYears years = whole->years;
    if (!years.second && yearStartMonth != 1)
        return {};
    if (const auto month = isoMonth(name, years))
        return {periodOf(*month, Frequency::Month, yearStartMonth), {}};
    return partOfYear(text, years, Frequency::Year, 1, yearStartMonth);
}

PeriodReading monthNamed(const QString &name, int yearStartMonth)
{
    Scan scan(name);
    const QStringView month = scan.takeLetters(9);
    scan.take(u".");
    scan.takeOneOf({u" ", u"/", u"-"});
    const QStringView year = scan.takeDigits(4);
    if (month.size() < 3 || (year.size() != 4 && year.size() != 2) || !scan.isAtEnd())
        return {};
    const auto first = words::dateFrom(u"1 %1 %2"_s.arg(month, year));
    if (!first)
        return {};
    return {periodOf(*first, Frequency::Month, yearStartMonth), {}};
}

} // namespace

PeriodReading readPeriod(QStringView text, int yearStartMonth)
{
    if (text.size() > longestPeriodName)
        return {};
    const QString name = plainName(text);
    for (const PeriodReading &read :
         {monthNamed(name, yearStartMonth), partNamed(text, name, yearStartMonth),
          yearNamed(text, name, yearStartMonth)}) {
        if (read.period || !read.remark.isEmpty())
            return read;
    }
    return {};
}

bool isSamePeriodName(QStringView a, QStringView b, int yearStartMonth)
{
    if (a.toString().simplified().compare(b.toString().simplified(), Qt::CaseInsensitive) == 0)
        return true;
    const auto first = readPeriod(a, yearStartMonth).period;
    return first && first == readPeriod(b, yearStartMonth).period;
}

} // namespace tidemark
