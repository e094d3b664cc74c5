// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/words.h"
#include "tests/support/catch.h"

#include <QTimeZone>

#include <QLocale>

using namespace tidemark;
using namespace Qt::StringLiterals;

namespace {

QDate read(QStringView text)
{
    return words::dateFrom(text).value_or(QDate());
}

} // namespace

TEST_CASE("Days are written the British way")
{
    CHECK(words::date({2022, 3, 31}) == u"31 March 2022"_s);
    CHECK(words::date({2021, 9, 1}) == u"1 September 2021"_s);
    CHECK(words::date({}).isEmpty());
    CHECK(words::month({2021, 9, 30}) == u"September 2021"_s);
    CHECK(words::shortMonth({2021, 9, 30}) == u"Sep 2021"_s);
    CHECK(words::month({}).isEmpty());
}

TEST_CASE("A period names the days it has")
{
    CHECK(words::dateRange({2020, 6, 1}, {2022, 3, 31}) == u"1 June 2020 to 31 March 2022"_s);
    CHECK(words::dateRange({2020, 6, 1}, {}) == u"From 1 June 2020"_s);
    CHECK(words::dateRange({}, {2022, 3, 31}) == u"Due 31 March 2022"_s);
    CHECK(words::dateRange({}, {}) == u"No dates"_s);
}

TEST_CASE("A moment is told in the reader's time")
{
    const QDateTime moment(QDate(2021, 6, 30), QTime(23, 5), Qt::UTC);
    CHECK(words::dateTime(moment, QTimeZone::utc()) == u"30 June 2021, 23:05"_s);
    CHECK(words::shortDateTime(moment, QTimeZone::utc()) == u"30 Jun 2021, 23:05"_s);
    CHECK(words::dateTime(moment, QTimeZone("Europe/London")) == u"1 July 2021, 00:05"_s);
}

TEST_CASE("Days are counted in words")
{
    CHECK(words::days(0) == u"0 days"_s);
    CHECK(words::days(1) == u"1 day"_s);
    CHECK(words::days(31) == u"31 days"_s);
    CHECK(words::days(1234) == u"1,234 days"_s);
}

TEST_CASE("Quarters are those of the financial year")
{
    CHECK(words::quarter({2021, 9, 30}, 4) == u"Q2 2021/22"_s);
    CHECK(words::quarter({2021, 4, 1}, 4) == u"Q1 2021/22"_s);
    CHECK(words::quarter({2022, 3, 31}, 4) == u"Q4 2021/22"_s);
    CHECK(words::quarter({1999, 12, 31}, 4) == u"Q3 1999/00"_s);
    CHECK(words::quarter({2021, 1, 1}, 1) == u"Q1 2021"_s);
    CHECK(words::financialYear({2021, 3, 31}, 4) == u"2020/21"_s);
}

TEST_CASE("A day may be typed in many ways")
{
    for (const auto &text :
         {u"31 Mar 2022"_s, u"31 March 2022"_s, u"31-Mar-22"_s, u"31/3/22"_s, u"31/03/2022"_s,
          u"31.3.2022"_s, u"2022-03-31"_s, u"2022-3-31"_s, u" 31  MAR  2022 "_s,
          u"31st March 2022"_s, u"31mar22"_s, u"31 March, 2022"_s}) {
        CAPTURE(text);
        CHECK(read(text) == QDate(2022, 3, 31));
    }
    CHECK(read(u"30 Sept 2021") == QDate(2021, 9, 30));
    CHECK(read(u"29 Feb 2020") == QDate(2020, 2, 29));
    CHECK(read(u"1/2/21") == QDate(2021, 2, 1));
    CHECK(read(u"1 Jan 99") == QDate(2099, 1, 1));
}

TEST_CASE("A system's short format says in which order its days are written")
{
    using words::DayOrder;
    CHECK(words::dayOrderOf(u"dd/MM/yyyy") == DayOrder::DayMonthYear);
    CHECK(words::dayOrderOf(u"d.M.yy") == DayOrder::DayMonthYear);
    CHECK(words::dayOrderOf(u"M/d/yyyy") == DayOrder::MonthDayYear);
    CHECK(words::dayOrderOf(u"MMM d, yyyy") == DayOrder::MonthDayYear);
    CHECK(words::dayOrderOf(u"yyyy-MM-dd") == DayOrder::YearMonthDay);
    CHECK(words::dayOrderOf(u"yyyy. MM. dd.") == DayOrder::YearMonthDay);
    CHECK(words::dayOrderOf(u"") == DayOrder::DayMonthYear);
    const auto of = [](QLocale::Language language, QLocale::Country country) {
        return words::dayOrderOf(QLocale(language, country).dateFormat(QLocale::ShortFormat));
    };
    CHECK(of(QLocale::English, QLocale::UnitedKingdom) == DayOrder::DayMonthYear);
    CHECK(of(QLocale::German, QLocale::Germany) == DayOrder::DayMonthYear);
    CHECK(of(QLocale::English, QLocale::UnitedStates) == DayOrder::MonthDayYear);
    CHECK(of(QLocale::Swedish, QLocale::Sweden) == DayOrder::YearMonthDay);
    CHECK(of(QLocale::Hungarian, QLocale::Hungary) == DayOrder::YearMonthDay);
    CHECK(of(QLocale::C, QLocale::AnyCountry) == DayOrder::DayMonthYear);
}

TEST_CASE("A day may be typed as elsewhere, where that is not another day in Britain")
{
    using words::DayOrder;
    const auto typed = [](const QString &text, DayOrder order) {
        return words::dateFrom(text, order).value_or(QDate());
    };
    const QDate day(2022, 3, 31);
    CHECK(typed(u"31.03.2022"_s, DayOrder::DayMonthYear) == day);
    CHECK(typed(u"31. 3. 2022."_s, DayOrder::DayMonthYear) == day);
    CHECK(typed(u"3/31/2022"_s, DayOrder::MonthDayYear) == day);
    CHECK(typed(u" 03-31-22 "_s, DayOrder::MonthDayYear) == day);
    CHECK(typed(u"2022-03-31"_s, DayOrder::YearMonthDay) == day);
    CHECK(typed(u"2022. 03. 31."_s, DayOrder::YearMonthDay) == day);
    CHECK(typed(u"2022/3/31"_s, DayOrder::YearMonthDay) == day);
    for (const auto order :
         {DayOrder::DayMonthYear, DayOrder::MonthDayYear, DayOrder::YearMonthDay}) {
        CHECK(typed(u"03/04/2022"_s, order) == QDate(2022, 4, 3));
        CHECK(typed(u"31 Mar 2022"_s, order) == day);
        CHECK(typed(u"31/3/22"_s, order) == day);
        for (const auto &text :
             {u"31/31/2022"_s, u"13/32/2022"_s, u"0/31/2022"_s, u"soon"_s, u""_s})
            CHECK_FALSE(words::dateFrom(text, order).has_value());
    }
    CHECK_FALSE(words::dateFrom(u"3/31/2022", DayOrder::DayMonthYear).has_value());
    CHECK_FALSE(words::dateFrom(u"2/29/2022", DayOrder::MonthDayYear).has_value());
    CHECK_FALSE(words::dateFrom(u"2022/2/29", DayOrder::YearMonthDay).has_value());
}

TEST_CASE("A day that does not exist or is not one is not guessed")
{
    for (const auto &text :
         {u"31 Feb 2021"_s, u"29 Feb 2021"_s, u"32 Mar 2022"_s, u"0 Mar 2022"_s, u"31/13/22"_s,
          u"2022-13-01"_s, u"soon"_s, u""_s, u"31 Ma 2022"_s, u"31 Mars 2022"_s, u"March 2022"_s,
          u"31 Mar"_s, u"31 Mar 202"_s, u"311222"_s, u"11122"_s, u"٣١ Mar 2022"_s}) {
        CAPTURE(text);
        CHECK_FALSE(words::dateFrom(text).has_value());
    }
}

TEST_CASE("Why a text is no day")
{
    CHECK(words::noDay(u"31/02/2022")
          == u"“31/02/2022” does not exist: February 2022 has 28 days"_s);
    CHECK(words::noDay(u" 31  Feb 2020 ")
          == u"“31 Feb 2020” does not exist: February 2020 has 29 days"_s);
    CHECK(words::noDay(u"2021-11-31")
          == u"“2021-11-31” does not exist: November 2021 has 30 days"_s);
    CHECK(
        words::noDay(u"03/31/2022")
        == u"“03/31/2022” is not a day: there is no month 31, and the day comes before the month, "
           "as in 31/03/2022"_s);
    for (const auto &text : {u"31 Feb"_s, u"soon"_s, u""_s, u"31 Mars 2022"_s, u"2022-00-01"_s})
        CHECK(words::noDay(text)
              == u"“%1” is not a day; write it like 2022-03-31, 31/03/2022 or 31 March 2022"_s.arg(
                  text));
}

TEST_CASE("What is written can be typed again")
{
    for (QDate day(2020, 1, 1); day.year() < 2022; day = day.addDays(1))
        CHECK(read(words::date(day)) == day);
}
