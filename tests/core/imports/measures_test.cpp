// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/imports/tables.h"
#include "tests/support/outline.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

// Tables of measures in the shapes in which councils keep them.

namespace {

const QString answered = u"CS1 Calls answered (%, Quarterly, target 90)\n"
                         "  2025-06-30 88 -/- target 90\n"
                         "  2025-09-30 91.5 -/- target 90\n"
                         "CS2 Complaints (Number, Quarterly, target 50)\n"
                         "  2025-06-30 47 -/- target 50"_s;

/// Read twice: the second time says nothing new.
QString twice(const QList<Sheet> &sheets)
{
    const Plan plan = planOf(sheets);
    const Import again = imported(sheets, plan);
    INFO(toldBy(again).toStdString());
    CHECK(again.changes.isEmpty());
    CHECK(again.count(RowFate::Kind::New) == 0);
    return measuresHeld(plan);
}

} // namespace

TEST_CASE("A wide table of quarters becomes measures and readings")
{
    CHECK(twice({sheetFrom(u"KPI 2025/26"_s,
                           {u"Code | Indicator | Good is | Unit | Target | Q1 | Q2 | Q3 | YTD"_s,
                            u"CS1 | Calls answered | High | % | =90 | =88 | =91.5 | n/a | =90"_s,
                            u"CS2 | Complaints | Low | Number | =50 | =47 | Awaiting data"_s})})
              .toStdString()
          == answered.toStdString());
}

TEST_CASE("Two heading rows: each quarter has its actual, target and rating")
{
    CHECK(twice({sheetFrom(u"Scorecard"_s,
                           {u"Performance 2025/26"_s,
                            u"Code | Measure | Unit | Target 25/26 | Q1 | | | Q2"_s,
                            u" | | | | Actual | Target | RAG | Actual"_s,
                            u"CS1 | Calls answered | % | =90 | =88 | =90 | R | =91.5"_s,
                            u"CS2 | Complaints | Number | =50 | =47 | =50 | G"_s},
                           {u"E2:G2"_s})})
              .toStdString()
          == answered.toStdString());
}

TEST_CASE("Months across, as words or as dates, are of the financial year that the title names")
{
    const QString expected = u"CS1 Calls (, Monthly, target -)\n"
                             "  2025-04-30 10 -/- target -\n"
                             "  2025-12-31 12 -/- target -\n"
                             "  2026-03-31 15 -/- target -"_s;
    for (const QString &months :
         {u"Apr | Dec | Mar"_s, u"@2025-04-01 | @2025-12-01 | @2026-03-01"_s,
          u"Apr-25 | Dec-25 | Mar-26"_s, u"April | December | March"_s}) {
        INFO(months.toStdString());
        CHECK(twice({sheetFrom(u"S"_s,
                               {u"Monthly scorecard 2025/26"_s, u"Code | Measure | "_s + months,
                                u"CS1 | Calls | =10 | =12 | =15"_s})})
                  .contains(expected.section(u'\n', 1)));
    }
}

TEST_CASE("A row for each reading, with its period, numerator and denominator")
{
    const QString made = twice({sheetFrom(
        u"Data"_s, {u"Indicator | Period | Value | Numerator | Denominator | Target | Comment"_s,
                    u"Calls | Q1 2025/26 | %62.5 | =5 | =8 | | Staff left"_s,
                    u"Calls | Q2 2025/26 | %75 | =6 | =8"_s})});
    CHECK(made.contains(u"  2025-06-30 62.5 5/8 target - Staff left"));
    CHECK(made.contains(u"  2025-09-30 75 6/8 target -"));
}

TEST_CASE("Rows of a column that says what they are make one measure")
{
    const QString made = twice(
        {sheetFrom(u"S"_s, {u"KPIs 2025/26"_s, u"Code | Measure | Type | Q1 | Q2"_s,
                            u"CS1 | Calls | Actual | =88 | =91"_s, u" | | Target | =85 | =90"_s,
                            u"CS1 | Calls | Numerator | =8 | =9"_s,
                            u"CS1 | Calls | Denominator | =10 | =11"_s})});
    CHECK(made.contains(u"CS1 Calls"));
    CHECK(made.contains(u"  2025-06-30 88 8/10 target 85"));
    CHECK(made.contains(u"  2025-09-30 91 9/11 target 90"));
    CHECK(made.count(u"Calls") == 1);
}

TEST_CASE("Days down and a column for each measure find the measures by code or title")
{
    const Plan plan = planFrom(u"1 Service\n  # Calls answered (%; higher; target 90)\n"
                               "  # Complaints (Number; lower)\n"_s);
    const QList<Sheet> sheets{
        sheetFrom(u"S"_s, {u"Date | Calls answered | Complaints"_s, u"@2025-06-30 | =88 | =47"_s,
                           u"@2025-09-30 | =91.5"_s})};
    const Plan after = planAfter(imported(sheets, plan), plan);
    CHECK(after.measures().size() == 2);
    CHECK(outlineOf(after).contains(u"2025-09-30 = 91.5"));
    CHECK(outlineOf(after).contains(u"2025-06-30 = 47"));
    CHECK(imported(sheets, after).changes.isEmpty());
}

TEST_CASE("A figure that is none is refused, and the others are taken")
{
    const Import import = imported({sheetFrom(u"KPI 2025/26"_s, {u"Code | Indicator | Q1 | Q2"_s,
                                                                 u"CS1 | Calls | <5 | =91"_s})},
                                   emptyPlan());
    CHECK(toldBy(import).contains(u"Not taken: 30 Jun 2025: “<5” is not a number"));
    CHECK(measuresHeld(planAfter(import, emptyPlan())).contains(u"2025-09-30 91"));
}

TEST_CASE("A corrected figure changes one reading, and a target to come is one of its period")
{
    const Plan plan = planOf({sheetFrom(
        u"KPI 2025/26"_s, {u"Code | Indicator | Target | Q1"_s, u"CS1 | Calls | =90 | =88"_s})});
    const Import import =
        imported({sheetFrom(u"KPI 2025/26"_s, {u"Code | Indicator | Target | Q1 | Q2 Target"_s,
                                               u"CS1 | Calls | =90 | =89 | =95"_s})},
                 plan);
    CHECK(
        fatesOf(import)
        == QStringList{u"2: changed Value, 30 Jun 2025 from 88 to 89; Target, 30 Sep 2025 from 90 "
                       "to 95"_s});
    const Plan after = planAfter(import, plan);
    CHECK(after.readings().size() == 1);
    CHECK(after.periodTargets().size() == 1);
}
