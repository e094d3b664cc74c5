// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/words.h"
#include "core/words/yearless.h"

#include <QLocale>
#include <QRegularExpression>
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

std::optional<Typed> typedFrom(QStringView text)
{
    static const QRegularExpression isoForm(u"^(\\d{4})-(\\d{1,2})-(\\d{1,2})$"_s);
    // Figures need something between them: "11122" could be the 1st or the 11th.
    static const QRegularExpression britishForm(
        u"^(\\d{1,2})(?:st|nd|rd|th)?(?:[\\s./-]*([A-Za-z]+)[\\s./,-]*|[\\s./-]+(\\d{1,2})[\\s./"
        u"-]+)"
        "(\\d{4}|\\d{2})$"_s);
    const QString trimmed = plainDate(text);
    if (const auto iso = isoForm.match(trimmed); iso.hasMatch())
        return Typed{iso.captured(1).toInt(), iso.captured(2).toInt(), iso.captured(3).toInt()};
    if (const auto match = britishForm.match(trimmed); match.hasMatch())
        return Typed{yearFrom(match.captured(4)), monthFrom(match.captured(2) + match.captured(3)),
                     match.captured(1).toInt()};
    return std::nullopt;
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
    static const QRegularExpression dashes(u"[\\x{2010}-\\x{2015}\\x{2212}]"_s);
    static const QRegularExpression weekday(
        u"^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
        "|dydd (?:llun|mawrth|mercher|iau|gwener|sadwrn|sul))[,.]? (?=\\d)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression midnight(u"(?<=\\d)[ T,]+00:00(?::00(?:\\.0+)?)?Z?$"_s);
    QString plain = text.toString().simplified();
    plain.replace(dashes, u"-"_s);
    return plain.remove(weekday).remove(midnight);
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
    static const QRegularExpression yearLast(
        u"^(\\d{1,2})[\\s./-]+(\\d{1,2})[\\s./-]+(\\d{4}|\\d{2})\\.?$"_s);
    static const QRegularExpression yearFirst(
        u"^(\\d{4}|\\d{2})[\\s./-]+(\\d{1,2})[\\s./-]+(\\d{1,2})\\.?$"_s);
    if (const auto british = dateFrom(text))
        return british;
    const bool startsWithYear = order == DayOrder::YearMonthDay;
    const auto parts = (startsWithYear ? yearFirst : yearLast).match(plainDate(text));
    const int year = yearFrom(parts.capturedView(startsWithYear ? 1 : 3));
    const int second = parts.capturedView(2).toInt();
    const int other = parts.capturedView(startsWithYear ? 3 : 1).toInt();
    const QDate day =
        order == DayOrder::MonthDayYear ? QDate(year, other, second) : QDate(year, second, other);
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
