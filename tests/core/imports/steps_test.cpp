// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/foundwords.h"
#include "core/meanings/celldates.h"
#include "core/meanings/cellpercents.h"
#include "core/meanings/headings.h"
#include "core/meanings/levels.h"
#include "tests/core/imports/tables.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

QList<const Cell *> pointers(const QList<Cell> &cells)
{
    QList<const Cell *> all;
    for (const Cell &cell : cells)
        all.append(&cell);
    return all;
}

QDate dayIn(const QString &text, const DateRules &rules = {})
{
    return dateIn(cellFrom(text, 0), rules).day;
}

QString percentOf(const QString &text)
{
    const PercentReading read = percentIn(cellFrom(text, 0), PercentScale::Percent);
    return read.percent ? QString::number(*read.percent) : read.word + read.remark;
}

} // namespace

TEST_CASE("Headings are known in English and Welsh, whatever their marks and brackets")
{
    CHECK(roleOf(u"Ref."_s) == Role::Reference);
    CHECK(roleOf(u"% Complete (at 30 June):"_s) == Role::Progress);
    CHECK(roleOf(u"Lead Officer(s)"_s) == Role::LeadOfficer);
    CHECK(roleOf(u"Target date / By when"_s) == Role::Due);
    CHECK(roleOf(u"Dyddiad Targed"_s) == Role::Due);
    CHECK(roleOf(u"Swyddog arweiniol"_s) == Role::LeadOfficer);
    CHECK(roleOf(u"BRAG"_s) == Role::Judgement);
    CHECK(roleOf(u"Resource_Names"_s) == Role::LeadOfficer);
    CHECK(roleOf(u"Ward"_s) == Role::Unknown);
    CHECK(roleOf(QString()) == Role::Unknown);
}

TEST_CASE("Days are read in every way in which councils write them")
{
    CHECK(dayIn(u"31/03/27"_s) == QDate(2027, 3, 31));
    CHECK(dayIn(u"31.3.27"_s) == QDate(2027, 3, 31));
    CHECK(dayIn(u"31st March 2027"_s) == QDate(2027, 3, 31));
    CHECK(dayIn(u"Mar-27"_s) == QDate(2027, 3, 31));
    CHECK(dayIn(u"by end of March 2027"_s) == QDate(2027, 3, 31));
    CHECK(dayIn(u"Q4 26/27"_s) == QDate(2027, 3, 31));
    CHECK(dayIn(u"Summer 2027"_s) == QDate(2027, 8, 31));
    CHECK(dayIn(u"Winter 2026"_s) == QDate(2027, 2, 28));
    CHECK(dayIn(u"31/03/2027 17:00"_s) == QDate(2027, 3, 31));
    DateRules ofYear;
    ofYear.year = 2026;
    CHECK(dayIn(u"End of Q2"_s, ofYear) == QDate(2026, 9, 30));
    DateRules starts;
    starts.lastDay = false;
    CHECK(dayIn(u"March 2027"_s, starts) == QDate(2027, 3, 1));
    CHECK(dateIn(cellFrom(u"Ongoing"_s, 0), {}).understood);
    CHECK(dateIn(cellFrom(u"Complete"_s, 0), {}).understood);
    CHECK_FALSE(dateIn(cellFrom(u"31/02/2027"_s, 0), {}).understood);
    CHECK_FALSE(dateIn(cellFrom(u"31/03/27 30/09/27"_s, 0), {}).understood);
    CHECK_FALSE(dateIn(cellFrom(QString(100'000, u'1'), 0), {}).understood);
}

TEST_CASE("A quarter with one year is financial, or of the calendar where that is settled")
{
    DateRules calendar;
    calendar.calendarQuarters = true;
    CHECK(dayIn(u"Q2 2005"_s) == QDate(2005, 9, 30));
    CHECK(dayIn(u"Q2 2005"_s, calendar) == QDate(2005, 6, 30));
    CHECK(dateIn(cellFrom(u"Q2 2005"_s, 0), {}).quarterKind);
}

TEST_CASE("The unambiguous cells of a column decide its order of day and month")
{
    const auto orderOf = [](const QStringList &texts) {
        QList<Cell> cells;
        for (const QString &text : texts)
            cells.append(cellFrom(text, 0));
        return dateOrderOf(pointers(cells));
    };
    CHECK(orderOf({u"01/02/2027"_s}).order == words::DayOrder::DayMonthYear);
    CHECK(orderOf({u"01/02/2027"_s, u"2/13/2027"_s}).order == words::DayOrder::MonthDayYear);
    CHECK(orderOf({u"13/02/2027"_s, u"2/13/2027"_s}).isDoubtful());
    CHECK(orderOf({u"13/02/2027"_s, u"2/13/2027"_s}).order == words::DayOrder::DayMonthYear);
}

TEST_CASE("Progress is read by format, by sign, in words of caution, and not beyond 100%")
{
    CHECK(percentOf(u"%29"_s) == u"29");
    CHECK(percentOf(u"29%"_s) == u"29");
    CHECK(percentOf(u"=29"_s) == u"29");
    CHECK(percentOf(u"c. 30%"_s) == u"30");
    CHECK(percentOf(u"25-50%"_s) == u"25");
    CHECK(percentOf(u"Not started"_s) == u"Not started");
    CHECK(percentOf(u"=120"_s) == u"“120” is not between 0 and 100%");
    CHECK(percentOf(u"n/a"_s) == QString());
}

TEST_CASE("A column of fractions is told from one of per cent, and asked about")
{
    const auto scaleOf = [](const QStringList &texts) {
        QList<Cell> cells;
        for (const QString &text : texts)
            cells.append(cellFrom(text, 0));
        return percentScaleOf(pointers(cells));
    };
    CHECK(scaleOf({u"=0.29"_s, u"=1"_s, u"=0"_s}).scale == PercentScale::Fraction);
    CHECK(scaleOf({u"=0.29"_s, u"=1"_s}).isAsked);
    CHECK(scaleOf({u"=0.5"_s, u"=29"_s}).scale == PercentScale::Percent);
    CHECK(scaleOf({u"=0"_s, u"=1"_s}).isAsked);
    CHECK(scaleOf({u"=0"_s, u"=1"_s}).scale == PercentScale::Percent);
    CHECK_FALSE(scaleOf({u"%29"_s, u"%100"_s}).isAsked);
}

TEST_CASE("The name of a theme or an objective gives its number and its kind")
{
    CHECK(levelNameOf(u"PRIORITY 3: CUSTOMER FOCUS"_s)
          == LevelName{u"3"_s, u"CUSTOMER FOCUS"_s, 1});
    CHECK(levelNameOf(u"Objective 3.1 – Charter"_s) == LevelName{u"3.1"_s, u"Charter"_s, 2});
    CHECK(levelNameOf(u"3.1 Charter"_s) == LevelName{u"3.1"_s, u"Charter"_s, 2});
    CHECK(levelNameOf(u"3. Customers"_s) == LevelName{u"3"_s, u"Customers"_s, 1});
    CHECK(levelNameOf(u"Theme: Homes"_s) == LevelName{{}, u"Homes"_s, 1});
    CHECK(levelNameOf(u"Priority services for all"_s)
          == LevelName{{}, u"Priority services for all"_s, 0});
    CHECK(levelNameOf(u"2030 net zero"_s) == LevelName{{}, u"2030 net zero"_s, 0});
    CHECK(levelNameOf(u"12-month review"_s).reference.isEmpty());
    CHECK(levelNameOf(u"Amcan 2: Dŵr"_s) == LevelName{u"2"_s, u"Dŵr"_s, 2});
}

TEST_CASE("Colours and letters of symbol fonts are words where there is no text")
{
    Cell cell = cellFrom(u"é"_s, 0);
    CHECK(wordIn(cell) == u"é");
    cell.font = u"Wingdings"_s;
    CHECK(wordIn(cell) == u"(arrow up)");
    cell.fill = 0xFF00B050;
    CHECK(wordIn(cell) == u"(green)");
    Cell filled;
    filled.fill = 0xFFFF0000;
    CHECK(wordIn(filled) == u"(red)");
    filled.fill = 0xFFFFC000;
    CHECK(wordIn(filled) == u"(amber)");
    filled.fill = 0xFFF2F2F2;
    CHECK(wordIn(filled) == QString());
}

TEST_CASE("Words of status mean what the plan's own key says, or what is usual")
{
    const Plan plan = emptyPlan();
    CHECK(usualMeaning(u"on TRACK"_s, plan) == u"judgement: On track");
    CHECK(usualMeaning(u"R"_s, plan) == u"judgement: Needs attention");
    CHECK(usualMeaning(u"Complete"_s, plan) == u"judgement: Completed; progress: 100");
    CHECK(usualMeaning(u"Suspended"_s, plan) == u"hold: on_hold");
    CHECK(usualMeaning(u"Data only"_s, plan) == u"nothing");
    CHECK(usualMeaning(u"Purple"_s, plan) == QString());
    CHECK_FALSE(meaningFrom(u"judgement: No such word"_s, plan).has_value());
    CHECK_FALSE(meaningFrom(u"progress: 101"_s, plan).has_value());
    CHECK_FALSE(meaningFrom(QString(), plan).has_value());
}

TEST_CASE("Names that differ in a letter or two are told, others are not")
{
    CHECK(differLittle(u"Jane Smith"_s, u"Jane Smyth"_s));
    CHECK_FALSE(differLittle(u"Jane Smith"_s, u"jane  smith"_s));
    CHECK_FALSE(differLittle(u"Jane Smith"_s, u"Bo Ray"_s));
    CHECK_FALSE(differLittle(u"Ann"_s, u"Ian"_s));
}
