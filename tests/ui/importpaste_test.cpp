// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/importbench.h"
#include "ui/pages/pages.h"
#include "ui/panels/statusline.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QMimeData>
#include <QPushButton>
#include <QUndoStack>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

/// An officer with the sample on the plan's page, who pastes into its tree.
struct PasteBench : ImportBench {
    PasteBench()
    {
        window().openSample();
        workspace().showPage(PageKind::Plan);
        select(u"3.1.6");
    }
    void paste(const QString &text, const QString &html = {})
    {
        auto *copied = new QMimeData;
        copied->setText(text);
        if (!html.isEmpty())
            copied->setHtml(html);
        QGuiApplication::clipboard()->setMimeData(copied);
        commands()[u"pasteRows"_s]->trigger();
        QCoreApplication::processEvents();
    }
};

} // namespace

TEST_CASE("Rows copied in a spreadsheet with their headings change the actions that they name")
{
    PasteBench bench;
    SECTION("as text")
    {
        bench.paste(
            u"Ref\tAction\t% complete\tComment\n3.1.6\tDigital Customer Service Improvement\t"
            "35%\t\"Two\nlines\"\n"_s);
    }
    SECTION("as a table")
    {
        bench.paste(u"3.1.6 35%"_s, u"<table><tr><td>Ref</td><td>Action</td><td>% complete</td>"
                                    "<td>Comment</td></tr><tr><td>3.1.6</td><td>Digital Customer "
                                    "Service Improvement</td><td>35%</td><td>Two<br>lines</td></tr>"
                                    "</table>"_s);
    }
    CHECK_FALSE(bench.isImporting());
    CHECK(bench.ask.told.isEmpty());
    const Plan &plan = bench.document().plan();
    const auto updates = plan.updates().rowsUnder(actionOf(bench, u"3.1.6").id);
    REQUIRE_FALSE(updates.isEmpty());
    const bool isSaid = std::any_of(updates.begin(), updates.end(), [](const Update *update) {
        return update->progress == 35 && update->commentary == u"Two\nlines";
    });
    CHECK(isSaid);
    CHECK(bench.document().undoStack().undoText() == u"Import of copied rows");
}

TEST_CASE("Copied rows that leave something open are shown first")
{
    PasteBench bench;
    const Plan before = bench.document().plan();
    bench.paste(u"Ref\tAction\tRAG\n3.1.6\tDigital Customer Service Improvement\tShaky\n"_s);
    REQUIRE(bench.isImporting());
    CHECK(bench.open() == QStringList{u"word shaky"_s});
    CHECK_FALSE(bench.part<QPushButton>(u"again"_s).isVisible());
    CHECK(bench.document().plan() == before);
    bench.choose(u"settle.word shaky"_s, u"Nothing"_s);
    bench.press(u"cancel"_s);
    CHECK(bench.document().plan() == before);
}

TEST_CASE("Copied rows whose looking through was cancelled can be looked through again")
{
    PasteBench bench;
    bench.paste(u"Ref\tAction\tRAG\n3.1.6\tDigital Customer Service Improvement\tShaky\n"_s);
    REQUIRE(bench.isImporting());
    bench.ask.waits = {false};
    bench.choose(u"settle.word shaky"_s, u"“"_s);
    CHECK(bench.words(u"missing"_s).contains(u"Choose “Read again”"));
    REQUIRE(bench.part<QPushButton>(u"again"_s).isVisible());
    bench.press(u"again"_s);
    CHECK(bench.ask.told.isEmpty());
    CHECK_FALSE(bench.part<QPushButton>(u"again"_s).isVisible());
    CHECK(bench.open().isEmpty());
    CHECK(bench.rows().contains(u"2: 3.1.6 Digital Customer Service Improvement: Changed"));
}

TEST_CASE("It is said what was pasted, and that it changed nothing")
{
    PasteBench bench;
    const QString rows = u"Ref\tAction\t% complete\n3.1.6\tDigital Customer Service Improvement\t"
                         "35%\n"_s;
    bench.paste(rows);
    CHECK_FALSE(bench.isImporting());
    CHECK(wordsOf(panel<StatusLine>(bench))
              .contains(u"Imported “copied rows”: 1 action changed. Progress as at 31 Oct 2021."));
    const int count = bench.document().undoStack().count();
    bench.paste(rows);
    CHECK(bench.document().undoStack().count() == count);
    CHECK(wordsOf(panel<StatusLine>(bench))
              .contains(u"Nothing was taken over from “copied rows”: the plan says all of it "
                        "already."));
}

TEST_CASE("What has no headings is not pasted, and it is said what to copy")
{
    PasteBench bench;
    const Plan before = bench.document().plan();
    bench.paste(u"Digital\nCharter\n"_s);
    REQUIRE(bench.ask.told.size() == 1);
    CHECK(bench.ask.told[0].message.contains(u"Copy the rows together with their headings"));
    CHECK_FALSE(bench.isImporting());
    CHECK(bench.document().plan() == before);
}
