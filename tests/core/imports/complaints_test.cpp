// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/imports/tables.h"
#include "tests/support/hostileplan.h"
#include "tests/support/outline.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

// What users of other importers complain of, and how it ends here.

TEST_CASE("Complaint: day and month swapped for days up to 12 only")
{
    const QStringList lines{u"Ref | Action | Due"_s, u"1 | Trees | 02/03/2027"_s,
                            u"2 | Paths | 3/25/2027"_s};
    const Import american = imported({sheetFrom(u"Homes"_s, lines)}, emptyPlan());
    const Plan plan = planAfter(american, emptyPlan());
    CHECK(actionOf(plan, u"1").due == QDate(2027, 2, 3));
    CHECK(actionOf(plan, u"2").due == QDate(2027, 3, 25));
    CHECK(toldBy(american).contains(
        u"The days under “Due” are written month first, and were read so."));
    const Import both = imported(
        {sheetFrom(u"Homes"_s, lines + QStringList{u"3 | Ponds | 25/03/2027"_s})}, emptyPlan());
    REQUIRE(both.questions.size() == 1);
    CHECK(both.questions.first().text.startsWith(u"Some days under “Due” are written day first"));
    CHECK(actionOf(planAfter(both, emptyPlan()), u"1").due == QDate(2027, 3, 2));
    CHECK(toldBy(both).contains(u"Not taken: C3 of “Homes”: “3/25/2027” is no day."));
}

TEST_CASE("Complaint: dates one day off")
{
    const Plan plan =
        planOf({sheetFrom(u"Homes"_s, {u"Ref | Action | Due"_s, u"1 | Trees | @2027-03-31"_s})});
    CHECK(actionOf(plan, u"1").due == QDate(2027, 3, 31));
}

TEST_CASE("Complaint: the preview looks at 100 rows and a later row fails; skipped rows not named")
{
    QStringList lines{u"Ref | Action | Due"_s};
    for (int i = 1; i <= 300; ++i)
        lines.append(u"A-%1 | Action %1 | 31/03/2027"_s.arg(i));
    lines[250] = u"A-250 | Action 250 | some day"_s;
    lines[260] = u"A-260 | | 31/03/2027"_s;
    const Import import = imported({sheetFrom(u"Homes"_s, lines)}, emptyPlan());
    CHECK(import.rows.size() == 301);
    CHECK(toldBy(import).contains(u"Not taken: C251 of “Homes”: “some day” is no day."));
    CHECK(toldBy(import).contains(u"Homes, row 261: not understood: A-260"));
    CHECK(import.count(RowFate::Kind::New) == 299);
}

TEST_CASE("Complaint: one bad row stops everything")
{
    const Import import =
        imported({sheetFrom(u"Homes"_s, {u"Ref | Action | Start | Due | %"_s,
                                         u"1 | Trees | 01/04/2027 | 01/04/2026 | 120%"_s,
                                         u"2 | Paths | !#REF! | 01/04/2027 | 20%"_s})},
                 emptyPlan());
    const Plan plan = planAfter(import, emptyPlan());
    CHECK(plan.actions().size() == 2);
    CHECK(toldBy(import).contains(u"“120%” is not between 0 and 100%"));
    CHECK(toldBy(import).contains(u"C3 of “Homes” holds the error #REF!"));
    CHECK_FALSE(actionOf(plan, u"1").due.isValid());
}

TEST_CASE("Complaint: a second import makes doubles; updates and new rows cannot be in one file")
{
    const QStringList lines{u"Ref | Objective | Action | Due | % | RAG | Update"_s,
                            u"3.1.1 | Charter | Survey | 31/03/2027 | 20% | G | Begun"_s,
                            u" | Charter | No reference | Q4 26/27 | 30% | A"_s};
    const Plan once = planOf({sheetFrom(u"Homes"_s, lines)});
    const Import again = imported({sheetFrom(u"Homes"_s, lines)}, once);
    CHECK(again.changes.isEmpty());
    CHECK(fatesOf(again) == QStringList{u"2: unchanged"_s, u"3: unchanged"_s});
    const Import both =
        imported({sheetFrom(u"Homes"_s, QStringList(lines).replaceInStrings(u"20%"_s, u"40%"_s)
                                            + QStringList{u"3.1.9 | Charter | Third | | 0%"_s})},
                 once);
    CHECK(fatesOf(both)
          == QStringList{u"2: changed Progress from 20% to 40%"_s, u"3: unchanged"_s, u"4: new"_s});
}

TEST_CASE("Complaint: columns matched by position")
{
    const Plan one =
        planOf({sheetFrom(u"Homes"_s, {u"Ref | Action | Due"_s, u"1 | Trees | 31/03/2027"_s})});
    const Import other = imported(
        {sheetFrom(u"Homes"_s, {u"Due | Ref | Notes | Action"_s, u"31/03/2027 | 1 | | Trees"_s})},
        one);
    CHECK(other.changes.isEmpty());
}

TEST_CASE("Complaint: of merged cells only the first has the value")
{
    const Plan plan = planOf(
        {sheetFrom(u"Sheet1"_s,
                   {u"Theme | Objective | Ref | Action"_s, u"Homes | New homes | 1.1.1 | Garages"_s,
                    u" | | 1.1.2 | Gardens"_s, u" | Old homes | 1.2.1 | Roofs"_s},
                   {u"A2:A4"_s, u"B2:B3"_s})});
    CHECK(levelsIn(plan)
          == u"1 Homes\n  1.1 New homes\n    1.1.1 Garages .. 0%\n    1.1.2 Gardens .. 0%\n"
             "  1.2 Old homes\n    1.2.1 Roofs .. 0%");
}

TEST_CASE("Complaint: the pound sign becomes empty")
{
    const Plan plan = planOf(
        {sheetFrom(u"Homes"_s, {u"Ref | Action | Update"_s, u"1 | Save £5m | £2m saved"_s})});
    CHECK(actionOf(plan, u"1").title == u"Save £5m");
}

TEST_CASE("Complaint: fields that nobody touched are written")
{
    const Plan plan = planFrom(u"3 Homes\n"
                               "  3.1 New homes\n"
                               "    3.1.1 Garages 20% 2026-04-01..2027-03-31 High [Ann Lee]\n"_s);
    const Import import =
        imported({sheetFrom(u"Homes"_s, {u"Ref | Action | Lead | Due | Description"_s,
                                         u"3.1.1 | Garages | | | "_s})},
                 plan);
    CHECK(import.changes.isEmpty());
}

TEST_CASE("Complaint: statuses only of the first type; an unknown word stands in one list")
{
    const Import import =
        imported({sheetFrom(u"Homes"_s, {u"Ref | Action | Status"_s, u"1 | A tree | Purple"_s,
                                         u"2 | A path | Purple"_s, u"3 | A pond | On track"_s})},
                 emptyPlan());
    REQUIRE(import.words.size() == 2);
    CHECK(import.words[0].word == u"Purple");
    CHECK(import.words[0].count == 2);
    CHECK(import.words[0].isGuess);
    CHECK(import.words[1].meaning == u"judgement: On track");
    CHECK(toldBy(import).contains(u"“Purple” (2 cells) means nothing known; it was passed over."));
}

TEST_CASE("A reference that twice became the same number is told, and titles tell the rows apart")
{
    const QStringList lines{u"Ref | Action"_s, u"=3.1 | Trees"_s, u"=3.1 | Paths"_s};
    const Import import = imported({sheetFrom(u"Homes"_s, lines)}, emptyPlan());
    CHECK(import.count(RowFate::Kind::New) == 2);
    CHECK(toldBy(import).contains(u"The reference 3.1 stands in rows 2 and 3."));
    CHECK(
        imported({sheetFrom(u"Homes"_s, lines)}, planAfter(import, emptyPlan())).changes.isEmpty());
}

TEST_CASE("Hidden rows are left out and counted, and taken where the mapping says so")
{
    Sheet sheet = sheetFrom(u"Homes"_s, {u"Ref | Action"_s, u"1 | Trees"_s, u"2 | Paths"_s});
    sheet.rows[2].hidden = true;
    CHECK(planOf({sheet}).actions().size() == 1);
    CHECK(toldBy(imported({sheet}, emptyPlan()))
              .contains(u"1 row is hidden in “Homes”: take them too?"));
    Mapping mapping;
    mapping.hiddenRows = true;
    CHECK(planOf({sheet}, mapping).actions().size() == 2);
}

TEST_CASE("A hidden column is left out and told, and taken where the mapping says so")
{
    Sheet sheet = sheetFrom(u"Homes"_s, {u"Ref | Action | Lead"_s, u"1 | Trees | Ann Lee"_s});
    sheet.hiddenColumns = {2};
    CHECK(actionOf(planOf({sheet}), u"1").leadOfficer == QString());
    CHECK(toldBy(imported({sheet}, emptyPlan()))
              .contains(u"The column “Lead” is hidden and was left out."));
    Mapping mapping;
    mapping.roles = {{u"lead"_s, Role::LeadOfficer}};
    CHECK(actionOf(planOf({sheet}, mapping), u"1").leadOfficer == u"Ann Lee");
}

TEST_CASE("Texts that break writers are kept, or refused row by row")
{
    for (const QString &text : hostileTexts()) {
        Sheet sheet = sheetFrom(u"Homes"_s, {u"Ref | Action | Lead | Due | % | RAG | Update"_s,
                                             u"1 | Trees | Ann | 1/4/27 | 20% | G | Fine"_s});
        for (int row = 2; row < 9; ++row) {
            Row hostile = sheet.rows[1];
            hostile.index = row;
            Cell cell = cellFrom(text, row - 2);
            cell.kind = Cell::Kind::Text;
            hostile.cells[row - 2] = cell;
            sheet.rows.append(hostile);
        }
        sheet.name = text;
        const Import import = imported({sheet}, emptyPlan());
        CHECK(import.rows.size() == 9);
        CHECK_FALSE(toldBy(import).contains(QChar(0x1b)));
        CHECK(imported({sheet}, planAfter(import, emptyPlan())).changes.isEmpty());
    }
}
