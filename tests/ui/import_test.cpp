// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/imports/tables.h"
#include "tests/support/catch.h"
#include "tests/ui/importbench.h"
#include "ui/panels/statusline.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

/// The council's workbook, taken over into a plan of its own.
struct Imported : ImportBench {
    Imported()
    {
        drop({book(ourPlan())});
        press(u"asAssumed"_s);
        ask.filesToSave = {folder.path(u"our plan.tidemark"_s)};
        press(u"take"_s);
    }
};

} // namespace

TEST_CASE("A workbook dropped on the welcome page shows every row with what becomes of it")
{
    ImportBench bench;
    bench.drop({bench.book(ImportBench::ourPlan())});
    REQUIRE(bench.isImporting());
    CHECK(
        bench.rows()
        == QStringList{
            u"Customer focus 1: Aldermere delivery plan 2026/27: Passed over"_s,
            u"Customer focus 2: Ref: Passed over"_s, u"Customer focus 3: Start: Passed over"_s,
            u"Customer focus 4: Objective 1.1: Charter: Passed over"_s,
            u"Customer focus 5: 1.1.1 Survey: New"_s, u"Customer focus 6: 1.1.2 New charter: New"_s,
            u"Customer focus 7: Objective 1.2: Digital: Passed over"_s,
            u"Customer focus 8: 1.2.1 Online forms: New"_s,
            u"Customer focus 9: Somebody: Not understood"_s,
            u"Customer focus 10: Total: Passed over"_s, u"Growing economy 1: Action: Passed over"_s,
            u"Growing economy 2: Business hub: New"_s, u"Growing economy 3: Town centre: New"_s});
    CHECK(bench.words(u"summary"_s)
          == u"“Customer focus” with its headings in rows 2 and 3 and “Growing economy” with its "
             "headings in row 1; 1 sheet is left out.");
    const QString survey = bench.detailsOf(u"1.1.1"_s);
    CHECK(survey.contains(u"Lead officer: Ann Lee"));
    CHECK(survey.contains(u"Start: 1 April 2026"));
    CHECK(survey.contains(u"Due: 31 March 2027"));
    CHECK(survey.contains(u"Progress: 0% → 29%"));
    CHECK(bench.part<QPushButton>(u"take"_s).text() == u"&Take over 5 changes");
}

TEST_CASE("What is unknown is settled in one list, and only then can it be taken over")
{
    ImportBench bench;
    bench.drop({bench.book(ImportBench::ourPlan())});
    CHECK(bench.dialog().windowTitle() == u"Import of “our plan.xlsx”");
    auto &take = bench.part<QPushButton>(u"take"_s);
    CHECK_FALSE(take.isEnabled());
    CHECK_FALSE(take.isDefault());
    CHECK(bench.open()
          == QStringList{u"scale of “Complete”"_s, u"person ann lea"_s, u"word shaky"_s,
                         u"word in progress"_s});
    CHECK(take.accessibleDescription()
          == u"4 questions or words are to be settled first, on the page “To settle”.");
    auto &scale = bench.part<QComboBox>(u"settle.scale of “Complete”"_s);
    CHECK(scale.itemText(1) == u"Per cent: 0.29 is 0%");
    CHECK(scale.itemText(2) == u"Parts of 1: 0.29 is 29%");

    bench.choose(u"settle.scale of “Complete”"_s, u"Parts of 1"_s);
    bench.choose(u"settle.word shaky"_s, u"“Some problems”"_s);
    bench.choose(u"settle.person ann lea"_s, u"Ann Lee"_s);
    CHECK_FALSE(take.isEnabled());
    CHECK(bench.open() == QStringList{u"word in progress"_s});
    bench.choose(u"settle.word in progress"_s, u"Nothing"_s);
    CHECK(take.isEnabled());
    CHECK(take.isDefault());
    CHECK(bench.words(u"missing"_s).isEmpty());
    CHECK(bench.detailsOf(u"1.2.1"_s).contains(u"Judgement: none → “Some problems”"));
    CHECK(bench.detailsOf(u"1.1.2"_s).contains(u"Lead officer: Ann Lee"));

    // What was settled can be settled otherwise.
    bench.choose(u"settle.word shaky"_s, u"“Needs attention”"_s);
    CHECK(bench.detailsOf(u"1.2.1"_s).contains(u"Judgement: none → “Needs attention”"));
    CHECK(take.isEnabled());
}

TEST_CASE("The whole workbook becomes a plan with one click, and goes with one key")
{
    Imported bench;
    CHECK_FALSE(bench.isImporting());
    REQUIRE(bench.window().workspace());
    CHECK(bench.ask.suggestions.last().endsWith(u"/our plan.tidemark"));
    CHECK(bench.document().plan().actions().size() == 5);
    CHECK(bench.document().plan().themes().size() == 2);
    CHECK(bench.document().plan().settings().title == u"our plan");
    CHECK(actionOf(bench, u"1.2.1").due == QDate(2026, 12, 31));
    CHECK(wordsOf(panel<StatusLine>(bench))
              .contains(u"Imported “our plan.xlsx”: 5 actions added; 1 row not understood."));
    CHECK(bench.document().undoStack().undoText() == u"Import of our plan.xlsx");
    bench.commands()[u"undo"_s]->trigger();
    CHECK(bench.document().plan().actions().isEmpty());
    CHECK(bench.document().plan().themes().isEmpty());
    bench.commands()[u"redo"_s]->trigger();
    CHECK(bench.document().plan().actions().size() == 5);
}

TEST_CASE("The workbook, changed and imported again, changes what it did and doubles nothing")
{
    Imported bench;
    QList<Sheet> sheets = ImportBench::ourPlan();
    sheets[1] =
        sheetFrom(u"Growing economy"_s, {u"Action | Due date | Complete | Status"_s,
                                         u"Business hub | 30/06/2027 | =0.4 | In progress"_s,
                                         u"Town centre | 30/09/2027 | =0.5 | Delayed"_s,
                                         u"Night market | 31/12/2027 | =0 | Not started"_s});
    bench.drop({bench.book(sheets)});
    CHECK(bench.part<QComboBox>(u"into"_s).currentText() == u"the open plan, our plan");
    bench.press(u"asAssumed"_s);
    CHECK(bench.rows().filter(u": New"_s)
          == QStringList{u"Growing economy 4: Night market: New"_s});
    CHECK(bench.rows().filter(u": Changed"_s)
          == QStringList{u"Growing economy 2: Business hub: Changed"_s});
    CHECK(bench.rows().filter(u": Unchanged"_s).size() == 4);
    CHECK(bench.detailsOf(u"Business hub"_s).contains(u"Due: 31 March 2027 → 30 June 2027"));
    CHECK(bench.part<QPushButton>(u"take"_s).text() == u"&Take over 2 changes");
    bench.press(u"take"_s);
    CHECK(bench.document().plan().actions().size() == 6);
    CHECK(wordsOf(panel<StatusLine>(bench))
              .contains(u"1 action added, 1 changed; 1 row not understood."));

    // A third time there is nothing left to do.
    bench.drop({bench.folder.path(u"our plan.xlsx"_s)});
    bench.press(u"asAssumed"_s);
    CHECK_FALSE(bench.part<QPushButton>(u"take"_s).isEnabled());
    CHECK(bench.words(u"missing"_s).startsWith(u"The plan says all of this already"));
    QTest::keyClick(&bench.dialog(), Qt::Key_Escape);
    CHECK_FALSE(bench.isImporting());
}

TEST_CASE(
    "An import that is given up changes nothing, and a new plan can be made beside an open one")
{
    ImportBench bench;
    bench.window().openSample();
    const Plan before = bench.document().plan();
    bench.ask.filesToOpen = {bench.book(ImportBench::ourPlan())};
    bench.commands()[u"importFile"_s]->trigger();
    bench.press(u"asAssumed"_s);
    SECTION("with Escape")
    {
        QTest::keyClick(&bench.dialog(), Qt::Key_Escape);
        CHECK_FALSE(bench.isImporting());
    }
    SECTION("with the button")
    {
        bench.press(u"cancel"_s);
        CHECK_FALSE(bench.isImporting());
    }
    SECTION("where no place is chosen for the new plan, the import stays")
    {
        bench.choose(u"into"_s, u"a new plan"_s);
        bench.press(u"asAssumed"_s);
        bench.press(u"take"_s);
        CHECK(bench.isImporting());
        bench.press(u"cancel"_s);
    }
    CHECK(bench.document().plan() == before);
    CHECK(bench.ask.told.isEmpty());
}

TEST_CASE("What the plan has and the file does not is deleted only where that is ticked")
{
    Imported bench;
    QList<Sheet> sheets = ImportBench::ourPlan();
    sheets.removeAt(1);
    bench.drop({bench.book(sheets)});
    bench.press(u"asAssumed"_s);
    CHECK(bench.rows().filter(u"Not in the file"_s)
          == QStringList{u": 2.1.1 Business hub: Not in the file"_s,
                         u": 2.1.2 Town centre: Not in the file"_s});
    auto &box = bench.part<QCheckBox>(u"delete"_s);
    CHECK_FALSE(box.isChecked());
    CHECK_FALSE(bench.part<QPushButton>(u"take"_s).isEnabled());
    bench.press(u"delete"_s);
    CHECK(bench.rows().filter(u": Deleted"_s).size() == 2);
    CHECK(bench.part<QPushButton>(u"take"_s).text() == u"&Take over 2 changes");
    bench.press(u"take"_s);
    CHECK(bench.document().plan().actions().size() == 3);
    CHECK(wordsOf(panel<StatusLine>(bench)).contains(u"2 actions deleted"));
    bench.commands()[u"undo"_s]->trigger();
    CHECK(bench.document().plan().actions().size() == 5);
}

TEST_CASE("The rows are filtered by what becomes of them, and the counts are those of the rows")
{
    ImportBench bench;
    bench.drop({bench.book(ImportBench::ourPlan())});
    const auto filter = [&](FatesModel::Fate fate) -> QPushButton & {
        return bench.part<QPushButton>(u"filter%1"_s.arg(int(fate) + 1));
    };
    CHECK(bench.part<QPushButton>(u"filter0"_s).text() == u"All 13");
    CHECK(filter(FatesModel::Fate::New).text() == u"New 5");
    CHECK(filter(FatesModel::Fate::NotUnderstood).text() == u"Not understood 1");
    CHECK_FALSE(filter(FatesModel::Fate::Changed).isVisible());
    filter(FatesModel::Fate::NotUnderstood).click();
    CHECK(bench.rows() == QStringList{u"Customer focus 9: Somebody: Not understood"_s});
    CHECK(bench.detailsOf(u"Somebody"_s).contains(u"it has no title of an action"));
    bench.part<QPushButton>(u"filter0"_s).click();
    CHECK(bench.rows().size() == 13);
}
