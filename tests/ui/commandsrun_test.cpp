// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rounds/rounds.h"
#include "core/verbs/edits.h"
#include "tests/support/catch.h"
#include "tests/ui/deskbench.h"
#include "tests/ui/windowbench.h"
#include "ui/pages/pages.h"

#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

/// What the window does around a command.

TEST_CASE("“Take back” writes nothing, however it is pressed")
{
    WindowBench bench;
    bench.window().openSample();
    REQUIRE(bench.document()
                .perform(beginRound(bench.document().plan(),
                                    {u"Q3 2026/27"_s, {2026, 10, 1}, {2026, 12, 31}}))
                .ok());
    bench.commands().pages()[int(PageKind::Rounds)]->trigger();
    control<QPushButton>(bench.window(), u"rounds.update"_s).click();
    auto &progress = control<QSpinBox>(bench.window(), u"sheet.progress"_s);
    const int shown = progress.value();
    progress.setFocus();
    progress.selectAll();
    QTest::keyClicks(&progress, u"55"_s);
    const int before = bench.document().undoStack().count();
    const Plan plan = bench.document().plan();
    auto &button = control<QPushButton>(bench.window(), u"updates.takeBack"_s);
    REQUIRE(button.isEnabled());
    QTest::mouseClick(&button, Qt::LeftButton);
    CHECK(bench.document().undoStack().count() == before);
    CHECK(bench.document().plan() == plan);
    CHECK(bench.ask.told.isEmpty());
    CHECK(progress.value() == shown);
    CHECK_FALSE(button.isEnabled());
}

TEST_CASE("Progress that is not meant to go down is not left behind, however “Next” is pressed")
{
    WindowBench bench;
    bench.window().openSample();
    REQUIRE(bench.document()
                .perform(beginRound(bench.document().plan(),
                                    {u"Q3 2026/27"_s, {2026, 10, 1}, {2026, 12, 31}}))
                .ok());
    bench.commands().pages()[int(PageKind::Rounds)]->trigger();
    control<QPushButton>(bench.window(), u"rounds.update"_s).click();
    auto &progress = control<QSpinBox>(bench.window(), u"sheet.progress"_s);
    while (progress.value() == 0)
        control<QPushButton>(bench.window(), u"updates.next"_s).click();
    const int shown = progress.value();
    progress.setFocus();
    progress.selectAll();
    QTest::keyClicks(&progress, u"1"_s);
    bench.ask.confirms = {false};
    QTest::mouseClick(&control<QPushButton>(bench.window(), u"updates.next"_s), Qt::LeftButton);
    CHECK(bench.ask.confirms.isEmpty());
    CHECK(progress.value() == shown);
    CHECK(control<QLabel>(bench.window(), u"update.objection"_s)
              .text()
              .contains(u"The progress is %1% again"_s.arg(shown)));
}

TEST_CASE("Undo of a new action goes back to the row before it, whatever was deleted between")
{
    WindowBench bench;
    bench.window().openSample();
    bench.workspace().showPage(PageKind::Plan);
    const Id first = bench.select(u"3.1.1");
    bench.commands()[u"newAction"_s]->trigger();
    const Id made = bench.window().view().current();
    REQUIRE(made != first);
    bench.window().view().setCurrent(first);
    bench.commands()[u"newAction"_s]->trigger();
    const Id second = bench.window().view().current();
    // Its deletion makes the one made before it the current row.
    bench.ask.confirms = {true};
    bench.commands()[u"remove"_s]->trigger();
    REQUIRE(bench.document().plan().find<Action>(second) == nullptr);
    REQUIRE(bench.window().view().current() == made);
    bench.commands()[u"undo"_s]->trigger();
    bench.commands()[u"undo"_s]->trigger();
    bench.commands()[u"undo"_s]->trigger();
    REQUIRE(bench.document().plan().find<Action>(made) == nullptr);
    CHECK(bench.window().view().current() == first);
}
