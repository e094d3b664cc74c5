// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/booktables/tableplace.h"
#include "core/imports/importwords.h"
#include "tests/core/imports/tables.h"
#include "tests/support/catch.h"
#include "tests/support/outline.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

Plan ours()
{
    return planFrom(u"1 Focus\n  1.1 Charter\n    1.1.1 Survey\n    1.1.2 Charter\n"_s);
}

const QList<Sheet> &surveyAlone()
{
    static const QList<Sheet> sheets{
        sheetFrom(u"Sheet1"_s, {u"Ref | Action | Lead"_s, u"1.1.1 | Survey | Ann Lea"_s})};
    return sheets;
}

} // namespace

TEST_CASE("What the file does not have is deleted only where that is asked for")
{
    const Plan plan = ours();
    ImportOptions options = importing();
    const auto left = importBook({surveyAlone(), {}}, plan, options);
    REQUIRE(left);
    CHECK(left->notInFile == QStringList{u"1.1.2 Charter"_s});
    CHECK(left->deleted.isEmpty());
    CHECK(left->changedRows() == 1);
    options.deleteMissing = true;
    const auto deleting = importBook({surveyAlone(), {}}, plan, options);
    REQUIRE(deleting);
    CHECK(deleting->deleted == QStringList{u"1.1.2 Charter"_s});
    CHECK(deleting->changedRows() == 2);
    CHECK(planAfter(*deleting, plan).actions().size() == 1);
    CHECK(words::importDone(*deleting) == u"1 action changed, 1 deleted.");
    CHECK(toldBy(*deleting).contains(u"and deleted: 1.1.2 Charter"));
}

TEST_CASE("A person whom the mapping settles is told as settled")
{
    Mapping mapping;
    mapping.people = {{u"ann lea"_s, u"Ann Lee"_s}};
    const Import import = imported(surveyAlone(), ours(), mapping);
    REQUIRE(import.words.size() == 1);
    CHECK_FALSE(import.words[0].isGuess);
    CHECK(import.words[0].meaning == u"Ann Lee");
    CHECK(words::importQuestions(import).isEmpty());
    CHECK(words::importRemarks(import).first() == u"“Ann Lea” (1 cell) was taken for “Ann Lee”.");
}

TEST_CASE("A row of the file leads to its action in the plan as it is afterwards")
{
    const Plan plan = ours();
    const Import import =
        imported({sheetFrom(u"Sheet1"_s, {u"Ref | Objective | Action"_s, u"1.1.1 | | Survey"_s,
                                          u"1.1.3 | Charter | Another"_s})},
                 plan);
    CHECK(import.rows[1].action == idOf(plan, u"1.1.1"));
    const Plan after = planAfter(import, plan);
    REQUIRE(after.find<Action>(import.rows[2].action));
    CHECK(after.find<Action>(import.rows[2].action)->title == u"Another");
    CHECK(import.rows[0].action.isNull());
}

TEST_CASE("What was done is said with its counts, and with the rows that were not understood")
{
    Import import;
    CHECK(words::importDone(import) == u"Nothing was new.");
    RowFate row;
    row.kind = RowFate::Kind::New;
    import.rows = QList<RowFate>(12, row);
    row.kind = RowFate::Kind::Changed;
    import.rows += QList<RowFate>(3, row);
    row.kind = RowFate::Kind::NotUnderstood;
    import.rows += QList<RowFate>(2, row);
    CHECK(words::importDone(import) == u"12 actions added, 3 changed; 2 rows not understood.");
}

TEST_CASE("The headings of a row can be seen before any of them is an action's")
{
    const Sheet sheet = sheetFrom(
        u"Sheet1"_s, {u"Our work"_s, u"Nr | Matter | By"_s, u"1 | Survey | March 2027"_s});
    CHECK_FALSE(tableIn(sheet, {}));
    const auto place = tableAt(sheet, 1, {});
    REQUIRE(place);
    REQUIRE(place->columns.size() == 3);
    CHECK(place->columns[1].heading == u"Matter");
    CHECK(place->columns[1].role == Role::Unknown);
    CHECK_FALSE(tableAt(sheet, 7, {}));
    Mapping mapping;
    mapping.headingRows = {{u"Sheet1"_s, 2}};
    mapping.roles = {{u"matter"_s, Role::Action}, {u"by"_s, Role::Due}};
    CHECK(tableIn(sheet, mapping));
}

TEST_CASE("What was done names each kind of row where there are several")
{
    Import import;
    RowFate row;
    row.kind = RowFate::Kind::New;
    import.rows.append(row);
    row.table = u"measure"_s;
    import.rows += QList<RowFate>(3, row);
    row.kind = RowFate::Kind::Changed;
    row.table = u"progress_update"_s;
    import.rows += QList<RowFate>(2, row);
    CHECK(words::importDone(import) == u"1 action and 3 measures added, 2 updates changed.");
    import.rows = QList<RowFate>(1, row);
    import.deleted = QStringList{u"1.1.1 Survey"_s};
    CHECK(words::importDone(import) == u"1 update changed, 1 action deleted.");
    import.rows = imported({sheetFrom(u"KPI 2025/26"_s,
                                      {u"Code | Indicator | Q1"_s, u"CS1 | Calls | =88"_s})},
                           emptyPlan())
                      .rows;
    import.deleted.clear();
    CHECK(words::importDone(import) == u"1 measure added.");
}

TEST_CASE("A row that holds a colour and nothing else is none")
{
    Sheet sheet =
        sheetFrom(u"Sheet1"_s, {u"Ref | Objective | Action"_s, u"1.1.1 | Charter | Survey"_s});
    Cell coloured;
    coloured.column = 1;
    coloured.fill = 0xffff0000;
    Row row;
    row.index = 2;
    row.cells = {coloured};
    sheet.rows.append(row);
    const Import import = imported({sheet}, emptyPlan());
    CHECK(import.count(RowFate::Kind::NotUnderstood) == 0);
    CHECK(import.rows.size() == 2);
}
