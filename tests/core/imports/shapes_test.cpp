// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/imports/tables.h"
#include "tests/support/catch.h"
#include "tests/support/outline.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

// The shapes are those in which councils keep their plans; each begins with its number in the
// catalogue that the import was built by.
namespace {

const QString whole = u"3 Customer focus\n"
                      "  3.1 Charter\n"
                      "    3.1.1 Survey of residents 2026-04-01..2026-09-30 100%\n"
                      "    3.1.2 New charter 2026-06-01..2027-03-31 50%\n"
                      "  3.2 Digital\n"
                      "    3.2.1 Online forms 2026-07-01..2027-06-30 0%\n"
                      "4 Homes\n"
                      "  4.1 New homes\n"
                      "    4.1.1 Garage sites 2026-05-01..2028-03-31 50%"_s;

QString withoutStarts()
{
    QString text = whole;
    return text.remove(QRegularExpression(u"\\d{4}-\\d\\d-\\d\\d(?=\\.\\.)"_s));
}

Sheet tracker()
{
    return sheetFrom(
        u"Actions"_s,
        {u"Aldermere delivery plan 2026/27"_s,
         u"As at 30 September 2026"_s,
         {},
         u"Ref | Theme/Priority | Objective/Outcome | Action | Lead officer | Portfolio "
         u"holder/Lead "
         "member | Start date | Target date/By when | Revised date | % complete | RAG | Progress "
         "update"_s,
         u"3.1.1 | 3 Customer focus | 3.1 Charter | Survey of residents | Ann Lee | Cllr Ray | "
         "@2026-04-01 | @2026-09-30 | | %100 | B | All done"_s,
         u"3.1.2 | | | New charter | Bo Ray | Cllr Ray | 01/06/2026 | 31 March 2027 | | %50 | G | "
         "Half way"_s,
         {},
         u"3.2.1 | | 3.2 Digital | Online forms | | | 1.7.26 | Jun-27 | | =0 | | "_s,
         u"4.1.1 | 4 Homes | 4.1 New homes | Garage sites | Ann Lee | | 01/05/2026 | Q4 27/28 | | "
         "%50 | A | Late"_s,
         u"Total | | | 4 actions"_s},
        {u"A1:L1"_s, u"B5:B8"_s, u"C5:C6"_s});
}

QList<Sheet> sheetPerTheme()
{
    const QString headings = u"Ref | Objective | Action | Start | Due | Progress"_s;
    return {sheetFrom(u"Summary"_s, {u"Theme | Actions | Done"_s, u"Customer focus | =3 | =1"_s}),
            sheetFrom(u"Customer focus"_s,
                      {headings,
                       u"3.1.1 | 3.1 Charter | Survey of residents | 1 Apr 2026 | 30/9/26 | 100%"_s,
                       u"3.1.2 | 3.1 Charter | New charter | 01/06/26 | 31-Mar-27 | c. 50%"_s,
                       u"3.2.1 | 3.2 Digital | Online forms | 2026-07-01 | 30th June 2027 | 0%"_s}),
            sheetFrom(u"Homes"_s, {headings, u"4.1.1 | 4.1 New homes | Garage sites | 1 May 2026 | "
                                             "End of March 2028 | 50-75%"_s}),
            sheetFrom(u"Key"_s, {u"R | Red"_s})};
}

Sheet banners()
{
    return sheetFrom(
        u"Sheet1"_s,
        {u"Ref | Action | Start | End date | Percent complete"_s, u"PRIORITY 3: Customer focus"_s,
         u"Charter"_s, u"3.1.1 | Survey of residents | @2026-04-01 | @2026-09-30 | =1"_s,
         u"3.1.2 | New charter | @2026-06-01 | @2027-03-31 | =0.5"_s, u"Digital"_s,
         u"3.2.1 | Online forms | @2026-07-01 | @2027-06-30 | =0"_s, u"PRIORITY 4: Homes"_s,
         u"New homes"_s, u"4.1.1 | Garage sites | @2026-05-01 | @2028-03-31 | =0.5"_s},
        {u"A2:E2"_s, u"A3:E3"_s, u"A6:E6"_s, u"A8:E8"_s, u"A9:E9"_s});
}

Sheet twoHeadings()
{
    return sheetFrom(
        u"Tracker"_s,
        {u"Plan for 2026/27"_s, u"Theme | Objective | Action | | Dates | | Q1 | | | Q2"_s,
         u" | | Ref | Title | Start | Due | Update | % | RAG | Update | % | RAG"_s,
         u"3 Customer focus | 3.1 Charter | 3.1.1 | Survey of residents | @2026-04-01 "
         "| @2026-09-30 | Begun | =40 | G | Done | =100 | B"_s,
         u" | | 3.1.2 | New charter | @2026-06-01 | @2027-03-31 | Begun | =50 | G"_s,
         u" | 3.2 Digital | 3.2.1 | Online forms | @2026-07-01 | @2027-06-30"_s,
         u"4 Homes | 4.1 New homes | 4.1.1 | Garage sites | @2026-05-01 | @2028-03-31 "
         "| | =10 | A | Late | =50 | A"_s},
        {u"A1:L1"_s, u"A2:A3"_s, u"B2:B3"_s, u"C2:D2"_s, u"E2:F2"_s, u"G2:I2"_s, u"J2:L2"_s});
}

QList<Sheet> planner()
{
    const QString headings = u"Task Name | Bucket Name | Progress | Priority | Assigned To | Start "
                             "Date | Due Date | Notes | Checklist Items"_s;
    return {sheetFrom(u"Customer focus"_s,
                      {headings,
                       u"Survey of residents | 3.1 Charter | Completed | Urgent | Ann Lee;Bo Ray | "
                       "01/04/2026 | 30/09/2026"_s,
                       u"New charter | 3.1 Charter | In progress | Medium | | 01/06/2026 | "
                       "31/03/2027"_s,
                       u"Online forms | 3.2 Digital | Not started | Low | | 01/07/2026 | "
                       "30/06/2027"_s}),
            sheetFrom(u"Homes"_s, {headings, u"Garage sites | 4.1 New homes | In progress | | | "
                                             "01/05/2026 | 31/03/2028"_s})};
}

QList<Sheet> actionLists()
{
    const QString headings = u"Group | Action Number | Title | Description | Due Date | Status | "
                             "Date Complete | Assigned To | Comments"_s;
    return {
        sheetFrom(u"Customer focus"_s,
                  {headings, u"3.1 Charter | 3.1.1 | Survey of residents | | 30.09.2026 | Closed"_s,
                   u"3.1 Charter | 3.1.2 | New charter | | 31.03.2027 | Open"_s,
                   u"3.2 Digital | 3.2.1 | Online forms | | 30.06.2027 | Not started"_s}),
        sheetFrom(u"Homes"_s,
                  {headings, u"4.1 New homes | 4.1.1 | Garage sites | | 31.03.2028 | Open"_s})};
}

Sheet milestones()
{
    return sheetFrom(u"Table"_s,
                     {u"Project/Action | Milestone | Original date | Revised date | Status"_s,
                      u"Theme 3: Customer focus"_s, u"Objective 3.1: Charter"_s,
                      u"Survey of residents | | 30/09/2026 | | Complete"_s,
                      u"New charter | | 31/12/2026 | 31/03/2027 | In progress"_s,
                      u"Objective 3.2: Digital"_s, u"Online forms | | 30/06/2027 | | Not started"_s,
                      u"Theme 4: Homes"_s, u"Objective 4.1: New homes"_s,
                      u"Garage sites | | 31/03/2028 | | In progress"_s},
                     {u"A2:E2"_s, u"A3:E3"_s, u"A6:E6"_s, u"A8:E8"_s, u"A9:E9"_s});
}

} // namespace

TEST_CASE("Seven shapes of one plan import to the same themes, objectives, actions, dates and "
          "progress")
{
    CHECK(levelsIn(planOf({tracker()})) == whole);
    CHECK(levelsIn(planOf(sheetPerTheme())) == whole);
    CHECK(levelsIn(planOf({banners()})) == whole);
    CHECK(levelsIn(planOf({twoHeadings()})) == whole);
    CHECK(levelsIn(planOf(planner())) == whole);
    CHECK(levelsIn(planOf(actionLists()), Shown::NoStarts) == withoutStarts());
    CHECK(levelsIn(planOf({milestones()}), Shown::NoStarts) == withoutStarts());
}

TEST_CASE("Shape 1: title rows, blank rows and totals are no actions, and each is told")
{
    const Import import = imported({tracker()}, emptyPlan());
    CHECK(fatesOf(import) == QStringList{u"5: new"_s, u"6: new"_s, u"8: new"_s, u"9: new"_s});
    CHECK(toldBy(import).contains(u"Actions, row 10: passed over (a total): Total"));
    CHECK(toldBy(import).contains(u"Actions, row 1: passed over (above the table)"));
    const Plan plan = planAfter(import, emptyPlan());
    CHECK(rowOf<Theme>(plan, u"3").leadMember == u"Cllr Ray");
    CHECK(actionOf(plan, u"3.1.2").leadOfficer == u"Bo Ray");
    CHECK(outlineOf(plan).contains(u"2026-09-30 50% On track: Half way"));
}

TEST_CASE("Shape 2: sheets that only sum up are left out, and told")
{
    const QString told = toldBy(imported(sheetPerTheme(), emptyPlan()));
    CHECK(told.contains(u"The sheet “Summary” was left out: "));
    CHECK(told.contains(u"The sheet “Key” was left out: "));
}

TEST_CASE("Shape 2: a sheet's name that was cut at 31 characters is had whole from its title")
{
    const QString title = u"Environment, climate and the green economy"_s;
    const Plan plan = planOf(
        {sheetFrom(title.left(31), {title, u"Ref | Action | Due"_s, u"1 | Trees | 1/4/27"_s})});
    CHECK(plan.themes().rowsUnder({}).first()->title == title);
}

TEST_CASE("Shape 4: each quarter's columns become an update as at its end")
{
    const QString outline = outlineOf(planOf({twoHeadings()}));
    CHECK(outline.contains(u"2026-06-30 40% On track: Begun"));
    CHECK(outline.contains(u"2026-09-30 100% Completed: Done"));
}

TEST_CASE("Shapes 5 and 6: a table of measures has no actions, and is refused in a sentence")
{
    Book book;
    book.sheets = {sheetFrom(u"KPIs"_s, {u"Code | Indicator | Target | Q1 | Q2"_s,
                                         u"CS02a | Complaints | =250 | =60 | =70"_s})};
    const auto import = importBook(book, emptyPlan(), importing());
    REQUIRE_FALSE(import.ok());
    CHECK(import.error().message.startsWith(
        u"No table of actions was found in “our plan.xlsx”: a heading like"));
    book.sheets = {sheetFrom(u"Scorecard"_s, {u"Code | Measure | Target | Apr-25 | May-25 | YTD"_s,
                                              u"M1 | Visits | =10 | =1 | =2 | =3"_s})};
    CHECK_FALSE(importBook(book, emptyPlan(), importing()).ok());
}

TEST_CASE("Shape 7: a sheet of measures beside one of actions is left out, and told")
{
    const Import import = imported(
        {tracker(), sheetFrom(u"KPI list"_s, {u"Code | Last year | This quarter | Target"_s,
                                              u"CS02a | =1 | =2 | =3"_s})},
        emptyPlan());
    CHECK(
        toldBy(import).contains(u"The sheet “KPI list” was left out: it has no table of actions."));
}

TEST_CASE("Beside a sheet of actions, objectives and measures by name are left out, and told")
{
    Sheet actions = tracker();
    actions.name = u"Actions"_s;
    const QList<Sheet> sheets{
        actions,
        sheetFrom(u"Objectives"_s, {u"Reference | Title | Progress"_s, u"3.1 | Charter | 40%"_s}),
        sheetFrom(u"Measures"_s, {u"Reference | Title | Target"_s, u"M1 | Complaints | =40"_s})};
    const Import import = imported(sheets, emptyPlan());
    CHECK(planAfter(import, emptyPlan()).actions().size() == planOf({tracker()}).actions().size());
    CHECK(
        toldBy(import).contains(u"The sheet “Objectives” was left out: by its name it holds other "
                                "rows than actions."_s));
    CHECK(toldBy(import).contains(u"The sheet “Measures” was left out: "));
}

TEST_CASE("Shape 17: words of progress, several people in a cell, and priorities in words")
{
    const Import import = imported(planner(), emptyPlan());
    const Plan plan = planAfter(import, emptyPlan());
    const Action &survey = actionOf(plan, u"3.1.1");
    CHECK(survey.leadOfficer == u"Ann Lee, Bo Ray");
    CHECK(survey.priority == Priority::High);
    CHECK(actionOf(plan, u"3.2.1").priority == Priority::Low);
    CHECK(toldBy(import).contains(u"“In progress” (2 cells) was taken for progress 50."));
}

TEST_CASE("Shape 18: summary tasks are parents, by the outline's level or by their numbers")
{
    const QStringList lines{
        u"ID | Outline level | WBS | Task_Name | Duration | Start | Finish | % Complete"_s,
        u"1 | 1 | 3 | Customer focus | 200 days | | | =50"_s,
        u"2 | 2 | 3.1 | Charter | 200 days | | | =50"_s,
        u"3 | 3 | 3.1.1 | Survey of residents | 5 days | 01/04/2026 08:00 | 30/09/2026 17:00 | "
        "=100"_s,
        u"4 | 3 | 3.1.2 | New charter | 5 days | 01/06/2026 08:00 | 31/03/2027 17:00 | =50"_s,
        u"5 | 2 | 3.2 | Digital"_s,
        u"6 | 3 | 3.2.1 | Online forms | 5 days | 01/07/2026 08:00 | 30/06/2027 17:00 | =0"_s};
    const QString theme = whole.section(u"\n4 Homes"_s, 0, 0);
    CHECK(levelsIn(planOf({sheetFrom(u"Task_Table1"_s, lines)})) == theme);
    QStringList withoutLevel;
    for (QString line : lines)
        withoutLevel.append(line.section(u'|', 0, 0) + u'|' + line.section(u'|', 2));
    CHECK(levelsIn(planOf({sheetFrom(u"Task_Table1"_s, withoutLevel)})) == theme);
}

TEST_CASE("Shape 21: what and who and when over two heading rows")
{
    const Plan plan =
        planOf({sheetFrom(u"Homes"_s,
                          {u"What? | Who? | | When?"_s, u" | Login | Name | Start | Time | End"_s,
                           u"Garage sites | ann | Ann Lee | 1.5.26 | | 31.3.28"_s},
                          {u"A1:A2"_s, u"B1:C1"_s, u"D1:F1"_s})});
    const Action &action = *plan.actions().rows().first();
    CHECK(action.title == u"Garage sites");
    CHECK(action.leadOfficer == u"Ann Lee");
    CHECK(action.start == QDate(2026, 5, 1));
    CHECK(action.due == QDate(2028, 3, 31));
}

TEST_CASE("Shape 23: a second date is a move with its reason, and a named step is a milestone")
{
    const Plan plan = planOf(
        {sheetFrom(u"Homes"_s, {u"Action | Milestone | Original date | Revised date | Status"_s,
                                u"Garage sites | | 31/12/2027 | 31/03/2028 | Suspended"_s,
                                u" | Planning permission | 30/06/2026 | | Complete"_s,
                                u" | Contractor on site | 30/06/2027 | 31/07/2027"_s})});
    REQUIRE(plan.actions().size() == 1);
    const Action &action = *plan.actions().rows().first();
    CHECK(action.hold == Hold::OnHold);
    CHECK(action.originalDue == QDate(2027, 12, 31));
    CHECK(action.due == QDate(2028, 3, 31));
    const DateMove &move = *plan.dateMoves().rows().first();
    CHECK(move.from == QDate(2027, 12, 31));
    CHECK(move.to == QDate(2028, 3, 31));
    CHECK(move.reason == u"Imported from our plan.xlsx");
    const auto steps = plan.milestones().rowsUnder(action.id);
    REQUIRE(steps.size() == 2);
    CHECK(steps[0]->title == u"Planning permission");
    CHECK(steps[0]->doneOn == QDate(2026, 9, 30));
    CHECK(steps[1]->due == QDate(2027, 7, 31));
}

TEST_CASE("Shape 25: of repeated headings the first counts, and the others are told")
{
    const Import import =
        imported({sheetFrom(u"Issues"_s, {u"Ref | Summary | Comment | Comment | Comment | Sprint"_s,
                                          u"1 | Trees | First | Second | Third | 7"_s})},
                 emptyPlan());
    CHECK(outlineOf(planAfter(import, emptyPlan())).contains(u"First"));
    const QString told = toldBy(import);
    CHECK(told.contains(u"The column “Comment” was passed over, because “Comment” stands before it "
                        "and holds the same."));
    CHECK(told.contains(u"“Sprint”"));
}
