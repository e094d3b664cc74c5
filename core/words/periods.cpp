// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/periods.h"

#include "core/words/words.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// No name of a period is longer; longer text is not parsed.
constexpr qsizetype longestPeriodName = 40;

// One blank between words, one kind of dash, no brackets or commas: "Q2 (2021–22)".
QString plainName(QStringView text)
{
    static const QRegularExpression dashes(u"[\\x{2010}-\\x{2015}\\x{2212}]"_s);
    static const QRegularExpression marks(u"[(),:]"_s);
    static const QRegularExpression around(u"\\s*([/-])\\s*"_s);
    QString name = text.toString();
    name.replace(dashes, u"-"_s).replace(marks, u" "_s).replace(around, u"\\1"_s);
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

constexpr auto yearsForm = "(\\d{4}|\\d{2})(?:[/-](\\d{4}|\\d{2}))?";

// "Q3", "Quarter 3", "Qtr 3", "3rd quarter"; "H1", "Half 1", "Half-year 1", "1st half".
constexpr auto partForm = "(?:(q|quarter|qtr|h|half|half-year|half year) ?-?([1-4])"
                          "|([1-4])(?:st|nd|rd|th) (quarter|half|half-year|half year))";

PeriodReading partNamed(QStringView text, const QString &name, int yearStartMonth)
{
    const auto form = [](const QString &pattern) {
        return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
    };
    static const QRegularExpression yearLast = form(
        u"^%1(?: |-| of )?(?:fy ?)?%2$"_s.arg(QLatin1String(partForm), QLatin1String(yearsForm)));
    static const QRegularExpression yearFirst =
        form(u"^(?:fy ?)?%1[ /-]?%2$"_s.arg(QLatin1String(yearsForm), QLatin1String(partForm)));
    auto match = yearLast.match(name);
    const bool isLast = match.hasMatch();
    if (!isLast)
        match = yearFirst.match(name);
    if (!match.hasMatch())
        return {};
    const int part = isLast ? 1 : 3;
    const int year = isLast ? 5 : 1;
    const QString word = (match.captured(part) + match.captured(part + 3)).toLower();
    const int number = (match.captured(part + 1) + match.captured(part + 2)).toInt();
    const auto length = word.startsWith(u'q') ? Frequency::Quarter : Frequency::HalfYear;
    if (length == Frequency::HalfYear && number > 2)
        return {};
    return partOfYear(text, yearsIn(match.captured(year), match.captured(year + 1)), length, number,
                      yearStartMonth);
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
    static const QRegularExpression form(
        u"^(fy|financial year|year)? ?(\\d{4})(?:[/-](\\d{4}|\\d{2}))?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(name);
    if (!match.hasMatch())
        return {};
    const TypedYears years = yearsIn(match.captured(2), match.captured(3));
    if (!years.second && yearStartMonth != 1)
        return {};
    if (const auto month = isoMonth(name, years))
        return {periodOf(*month, Frequency::Month, yearStartMonth), {}};
    return partOfYear(text, years, Frequency::Year, 1, yearStartMonth);
}

PeriodReading monthNamed(const QString &name, int yearStartMonth)
{
    static const QRegularExpression form(u"^([a-z]{3,9})\\.?[ /-]?(\\d{4}|\\d{2})$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(name);
    if (!match.hasMatch())
        return {};
    const auto first = words::dateFrom(u"1 %1 %2"_s.arg(match.captured(1), match.captured(2)));
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
