// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/imports/planshapes.h"
#include "tests/core/imports/tables.h"
#include "tests/support/catch.h"
#include "tests/support/outline.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

// The shapes are those in which councils keep their plans; each begins with its number in the
// catalogue that the import was built by.

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

TEST_CASE("A book with neither actions nor measures is refused in a sentence")
{
    Book book;
    book.sheets = {sheetFrom(u"Phone list"_s, {u"Person | Telephone"_s, u"Ann Lee | =1234"_s})};
    const auto import = importBook(book, emptyPlan(), importing());
    REQUIRE_FALSE(import.ok());
    CHECK(import.error().message.startsWith(
        u"No table of actions was found in “our plan.xlsx”: a heading like"));
}

TEST_CASE("Shape 7: a sheet whose measures have no names is left out, and told")
{
    const Import import = imported(
        {tracker(), sheetFrom(u"KPI list"_s, {u"Code | Last year | This quarter | Target"_s,
                                              u"CS02a | =1 | =2 | =3"_s})},
        emptyPlan());
    CHECK(
        toldBy(import).contains(u"The sheet “KPI list” was left out: it has no table of actions."));
}

TEST_CASE(
    "Beside a sheet of actions, objectives by name are left out and told, and measures are taken")
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
    CHECK(planAfter(import, emptyPlan()).measures().size() == 1);
}

TEST_CASE("Shape 1: a stage beside a judgement is left out, and told")
{
    const Import import =
        imported({sheetFrom(u"Homes"_s, {u"Ref | Action | Stage | Judgement | Due"_s,
                                         u"3.1.1 | Survey | Planned | On track | 31/03/2027"_s,
                                         u"3.1.2 | Paths | Planned | | 31/03/2027"_s})},
                 emptyPlan());
    const Plan plan = planAfter(import, emptyPlan());
    CHECK(plan.updates().size() == 1);
    CHECK(toldBy(import).contains(
        u"The column “Stage” was passed over, because a stage follows "
        "from the progress, and the judgement stands under “Judgement”."_s));
}

TEST_CASE("Shape 1: a column of measures beside the actions makes no table of measures")
{
    const Plan plan =
        planOf({sheetFrom(u"Homes"_s, {u"Ref | Action | Measure | Target | Actual"_s,
                                       u"3.1.1 | Survey | Sent | 31/03/2027 | =4"_s})});
    CHECK(plan.actions().size() == 1);
    CHECK(plan.measures().isEmpty());
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
    const QString theme = shapedPlan().section(u"\n4 Homes"_s, 0, 0);
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
