// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/scan.h"
#include "core/words/words.h"
#include "core/words/yearless.h"

#include <QLocale>
#include <QTimeZone>

#include <array>

using namespace Qt::StringLiterals;

namespace tidemark::words {

namespace {

QLocale british()
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom);
}

// A month by its number or by its English or Welsh name, of which three letters are enough ("Sept"
// too).
int monthFrom(QStringView text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (isNumber)
        return number;
    static constexpr std::array names{"january",  "february", "march",    "april",      "may",
                                      "june",     "july",     "august",   "september",  "october",
                                      "november", "december", "ionawr",   "chwefror",   "mawrth",
                                      "ebrill",   "mai",      "mehefin",  "gorffennaf", "awst",
                                      "medi",     "hydref",   "tachwedd", "rhagfyr"};
    const QString word = text.toString().toLower();
    for (size_t i = 0; i < names.size(); ++i) {
        if (word.size() >= 3 && QLatin1String(names[i]).startsWith(word))
            return static_cast<int>(i % 12) + 1;
    }
    return 0;
}

int yearFrom(QStringView text)
{
    const int year = text.toInt();
    return text.size() == 2 ? 2000 + year : year;
}

/// The parts of a date as they were typed, which need not make a day.
struct Typed {
    int year = 0;
    int month = 0; ///< 0: a word that is no month
    int day = 0;
};

bool isFigure(QChar c)
{
    return c >= u'0' && c <= u'9';
}

// Whether what follows a weekday is ", " or " " and a figure, which is then the rest.
bool takeBeforeFigure(Scan &scan)
{
    if (!scan.take(u","))
        scan.take(u".");
    return scan.take(u" ") && !scan.isAtEnd() && isFigure(scan.rest().front());
}

// Without "Thursday, " before a figure, in English or in Welsh.
QStringView withoutWeekday(QStringView text)
{
    static constexpr std::array<QStringView, 12> english{u"mon",    u"tue", u"tues",  u"wed",
                                                         u"wednes", u"thu", u"thur",  u"thurs",
                                                         u"fri",    u"sat", u"satur", u"sun"};
    static constexpr std::array<QStringView, 7> welsh{u"llun",   u"mawrth", u"mercher", u"iau",
                                                      u"gwener", u"sadwrn", u"sul"};
    const bool isWelsh = text.startsWith(u"dydd ", Qt::CaseInsensitive);
    const auto after = [&](QStringView name) {
        Scan scan(text);
        if (isWelsh)
            scan.take(u"dydd ");
        if (!scan.take(name))
            return QStringView();
        if (!isWelsh)
            scan.take(u"day");
        return takeBeforeFigure(scan) ? scan.rest() : QStringView();
    };
    for (const QStringView name : english) {
        if (const QStringView rest = after(name); !isWelsh && !rest.isEmpty())
            return rest;
    }
    for (const QStringView name : welsh) {
        if (const QStringView rest = after(name); isWelsh && !rest.isEmpty())
            return rest;
    }
    return text;
}

// The zeros of a second's fraction are passed: "00:00:00.000" to "00:00:00".
QStringView withoutFraction(QStringView text)
{
    QStringView whole = text;
    while (whole.endsWith(u'0'))
        whole.chop(1);
    return whole.endsWith(u'.') && whole.size() < text.size() ? whole.chopped(1) : text;
}

// Without " 00:00:00" after a figure, as spreadsheets write a day.
QStringView withoutMidnight(QStringView text)
{
    const QStringView time = text.endsWith(u'Z') ? text.chopped(1) : text;
    const QStringView seconds = withoutFraction(time);
    const bool hasSeconds = seconds.endsWith(u"00:00:00");
    if (!hasSeconds && !time.endsWith(u"00:00"))
        return text;
    QStringView day = hasSeconds ? seconds.chopped(8) : time.chopped(5);
    const auto withSeparators = day.size();
    while (!day.isEmpty() && QStringView(u" T,").contains(day.back()))
        day.chop(1);
    return day.size() < withSeparators && !day.isEmpty() && isFigure(day.back()) ? day : text;
}

constexpr QStringView dateMarks = u" ./-"; // between the figures of a date

// What is left is a year and nothing else.
std::optional<int> lastYear(Scan &scan)
{
    const QStringView digits = scan.takeDigits(4);
    if (!scan.isAtEnd() || (digits.size() != 4 && digits.size() != 2))
        return std::nullopt;
    return yearFrom(digits);
}

// "2022-03-31"
std::optional<Typed> isoFrom(QStringView text)
{
    Scan scan(text);
    const QStringView year = scan.takeDigits(4);
    const bool isDashed = scan.take(u"-");
    const QStringView month = scan.takeDigits(2);
    const bool isDashedAgain = scan.take(u"-");
    const QStringView day = scan.takeDigits(2);
    if (year.size() != 4 || !isDashed || month.isEmpty() || !isDashedAgain || day.isEmpty()
        || !scan.isAtEnd())
        return std::nullopt;
    return Typed{year.toInt(), month.toInt(), day.toInt()};
}

// " Mar 2022", "/3/22": what follows the day. Figures need something between them: "11122" could be
// the 1st or the 11th.
std::optional<Typed> britishAfter(int day, QStringView text)
{
    Scan scan(text);
    const bool isParted = !scan.takeAnyOf(dateMarks).isEmpty();
    QStringView month = scan.takeLetters(text.size());
    if (!month.isEmpty()) {
        scan.takeAnyOf(u" ./,-");
    } else {
        month = scan.takeDigits(2);
        if (!isParted || month.isEmpty() || scan.takeAnyOf(dateMarks).isEmpty())
            return std::nullopt;
    }
    const auto year = lastYear(scan);
    return year ? std::optional(Typed{*year, monthFrom(month), day}) : std::nullopt;
}

std::optional<Typed> typedFrom(QStringView text)
{
    const QString plain = plainDate(text);
    if (const auto iso = isoFrom(plain))
        return iso;
    Scan scan(plain);
    const QStringView day = scan.takeDigits(2);
    if (day.isEmpty())
        return std::nullopt;
    const QStringView rest = scan.rest();
    for (const QStringView ordinal : {u"st", u"nd", u"rd", u"th"}) {
        if (!rest.startsWith(ordinal))
            continue;
        if (const auto read = britishAfter(day.toInt(), rest.sliced(ordinal.size())))
            return read;
    }
    return britishAfter(day.toInt(), rest);
}

// "3/31/2022": three figures of at most four digits with something between them.
std::optional<std::array<QStringView, 3>> threeFigures(QStringView text)
{
    Scan scan(text);
    std::array<QStringView, 3> figures;
    for (QStringView &figure : figures) {
        if (&figure != &figures.front() && scan.takeAnyOf(dateMarks).isEmpty())
            return std::nullopt;
        figure = scan.takeDigits(4);
        if (figure.isEmpty())
            return std::nullopt;
    }
    scan.take(u".");
    return scan.isAtEnd() ? std::optional(figures) : std::nullopt;
}

} // namespace

QString date(QDate day)
{
    return day.isValid() ? u"%1 %2"_s.arg(QString::number(day.day()), month(day)) : QString();
}

QString shortDate(QDate day)
{
    return day.isValid() ? u"%1 %2"_s.arg(QString::number(day.day()), shortMonth(day)) : QString();
}

QString dateOrNone(QDate day)
{
    return day.isValid() ? date(day) : u"no date"_s;
}

QString dateRange(QDate start, QDate due)
{
    if (start.isValid() && due.isValid())
        return u"%1 to %2"_s.arg(date(start), date(due));
    if (start.isValid())
        return u"From %1"_s.arg(date(start));
    return due.isValid() ? u"Due %1"_s.arg(date(due)) : u"No dates"_s;
}

QString dateTime(const QDateTime &moment, const QTimeZone &zone)
{
    const QDateTime local = moment.toTimeZone(zone);
    return u"%1, %2"_s.arg(date(local.date()), british().toString(local.time(), u"HH:mm"_s));
}

QString shortDateTime(const QDateTime &moment, const QTimeZone &zone)
{
    const QDateTime local = moment.toTimeZone(zone);
    return u"%1, %2"_s.arg(shortDate(local.date()), british().toString(local.time(), u"HH:mm"_s));
}

QString counted(qsizetype count, const QString &one, const QString &many)
{
    return u"%1 %2"_s.arg(british().toString(count), count == 1 ? one : many);
}

QString days(int count)
{
    return counted(count, u"day"_s, u"days"_s);
}

QString moved(qsizetype times)
{
    switch (times) {
    case 0:
        return u"without a recorded move"_s;
    case 1:
        return u"moved once"_s;
    case 2:
        return u"moved twice"_s;
    default:
        return u"moved %1 times"_s.arg(times);
    }
}

QString agreedBy(bool waits)
{
    return waits ? u"agreed so far by"_s : u"approved by"_s;
}

QString agreement(const DateMove &move, bool waits)
{
    const QString by = move.approvedBy.simplified();
    if (by.isEmpty())
        return {};
    const QString on =
        move.approvedOn.isValid() && !waits ? u" on %1"_s.arg(date(move.approvedOn)) : QString();
    return u"%1 %2%3"_s.arg(agreedBy(waits), by, on);
}

QString month(QDate day)
{
    return day.isValid() ? u"%1 %2"_s.arg(british().monthName(day.month())).arg(day.year())
                         : QString();
}

// QLocale would do, but its British September has been "Sep" and "Sept" in turn.
QString shortMonth(QDate day)
{
    static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    if (!day.isValid())
        return {};
    const auto month = QLatin1String(months[static_cast<size_t>(day.month() - 1)]);
    return u"%1 %2"_s.arg(month).arg(day.year());
}

QString financialYear(QDate day, int yearStartMonth)
{
    const int year = tidemark::financialYear(day, yearStartMonth);
    if (yearStartMonth == 1)
        return QString::number(year);
    return u"%1/%2"_s.arg(year).arg((year + 1) % 100, 2, 10, QChar(u'0'));
}

QString quarter(QDate day, int yearStartMonth)
{
    return u"Q%1 %2"_s.arg(QString::number(financialQuarter(day, yearStartMonth)),
                           financialYear(day, yearStartMonth));
}

QString plainDate(QStringView text)
{
    const QString plain = withPlainDashes(text.toString().simplified());
    return withoutMidnight(withoutWeekday(plain)).toString();
}

bool isWrittenAsDate(QStringView text)
{
    return typedFrom(text).has_value();
}

std::optional<QDate> dateFrom(QStringView text)
{
    const auto typed = typedFrom(text);
    const QDate day = typed ? QDate(typed->year, typed->month, typed->day) : QDate();
    return day.isValid() ? std::optional(day) : std::nullopt;
}

DayOrder dayOrderOf(QStringView format)
{
    const auto day = format.indexOf(u'd');
    const auto month = format.indexOf(u'M');
    const auto year = format.indexOf(u'y');
    if (day < 0 || month < 0 || year < 0)
        return DayOrder::DayMonthYear;
    if (year < day && month < day)
        return DayOrder::YearMonthDay;
    return month < day ? DayOrder::MonthDayYear : DayOrder::DayMonthYear;
}

std::optional<QDate> dateFrom(QStringView text, DayOrder order)
{
    if (const auto british = dateFrom(text))
        return british;
    const bool startsWithYear = order == DayOrder::YearMonthDay;
    const QString plain = plainDate(text);
    const auto figures = threeFigures(plain);
    if (!figures)
        return std::nullopt;
    const auto [first, second, third] = *figures;
    const QStringView years = startsWithYear ? first : third;
    const QStringView other = startsWithYear ? third : first;
    if ((years.size() != 4 && years.size() != 2) || second.size() > 2 || other.size() > 2)
        return std::nullopt;
    const int year = yearFrom(years);
    const QDate day = order == DayOrder::MonthDayYear ? QDate(year, other.toInt(), second.toInt())
                                                      : QDate(year, second.toInt(), other.toInt());
    return day.isValid() ? std::optional(day) : std::nullopt;
}

std::optional<QDate> dateWithoutYear(QStringView text, DayOrder order, QDate from, YearMeant meant)
{
    constexpr int fromLeapToLeap = 8; // 29 February, also where a century has none
    const int step = meant == YearMeant::Next ? 1 : -1;
    for (int years = 0; from.isValid() && years <= fromLeapToLeap; ++years) {
        const QString inFull =
            u"%1 %2"_s.arg(plainDate(text), QString::number(from.year() + step * years));
        const auto day = dateFrom(inFull, order);
        if (day && (meant == YearMeant::Next ? *day >= from : *day <= from))
            return day;
    }
    return std::nullopt;
}

QString noDay(QStringView text)
{
    const QString said = text.toString().simplified();
    const auto typed = typedFrom(text);
    const QDate first = typed ? QDate(typed->year, typed->month, 1) : QDate();
    if (first.isValid())
        return u"“%1” does not exist: %2 has %3 days"_s.arg(
            said, british().toString(first, u"MMMM yyyy"_s), QString::number(first.daysInMonth()));
    if (typed && typed->month > 12)
        return u"“%1” is not a day: there is no month %2, and the day comes before the month, as "
               u"in "
               "31/03/2022"_s.arg(said, QString::number(typed->month));
    return u"“%1” is not a day; write it like 2022-03-31, 31/03/2022 or 31 March 2022"_s.arg(said);
}

} // namespace tidemark::words
