// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/visit.h"
#include "core/rules/ratings.h"
#include "core/rules/target.h"
#include "core/verbs/edits.h"
#include "tests/support/catch.h"
#include "tests/ui/inspectorbench.h"
#include "ui/views/gaugeview.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace tidemark;
using tidemark::test::DeskBench;

namespace {

using Window = test::InspectorBench;

} // namespace

TEST_CASE("A judgement that requires an explanation says so until there is one")
{
    Window window;
    window.view.setCurrent(window.id(u"3.1.6"));
    window.choose(u"update.judgement"_s, u"Needs attention"_s);
    auto &hint = window.find<QLabel>(u"update.commentary.hint"_s);
    CHECK(hint.isVisible());
    CHECK(hint.text() == u"“Needs attention” asks for an explanation."_s);
    window.type(u"update.commentary"_s, u"The supplier is gone."_s);
    CHECK_FALSE(hint.isVisible());
}

TEST_CASE("Every field of an action is written when it is left")
{
    Window window;
    window.view.setCurrent(window.id(u"3.1.6"));
    window.type(u"action.reference"_s, u"3.1.06"_s);
    CHECK(window.plan().find<Action>(window.view.current())->reference == u"3.1.06"_s);
    window.type(u"action.title"_s, u"Digital services"_s, Qt::Key_Return);
    window.type(u"action.description"_s, u"What it is."_s);
    window.type(u"action.lead_officer"_s, u"Cas"_s);
    window.choose(u"action.priority"_s, u"Low"_s);
    window.type(u"action.start"_s, u"1/7/20"_s);
    window.type(u"action.due"_s, u"30 April 2022"_s);

    const Action &action = *window.plan().find<Action>(window.view.current());
    CHECK(action.title == u"Digital services"_s);
    CHECK(action.description == u"What it is."_s);
    CHECK(action.leadOfficer == u"Cas"_s);
    CHECK(action.priority == Priority::Low);
    CHECK(action.start == QDate(2020, 7, 1));
    CHECK(action.due == QDate(2022, 4, 30));
    CHECK(window.text(u"action.start"_s) == u"1 Jul 2020"_s);
    CHECK(window.ask.said.isEmpty());
}

TEST_CASE("Dates that cannot be are refused beside their field")
{
    Window window;
    window.view.setCurrent(window.id(u"3.1.6"));
    window.type(u"action.due"_s, u"31 February 2022"_s);
    CHECK(window.error(u"action.due"_s) == u"There is no 31 Feb 2022. Type 28 Feb 2022."_s);
    CHECK(window.text(u"action.due"_s) == u"31 February 2022"_s);
    window.type(u"action.due"_s, u"1 January 2020"_s);
    CHECK(window.error(u"action.due"_s).contains(u"before the start"_s));
    CHECK(window.action(u"3.1.6").due == QDate(2022, 3, 31));
}

TEST_CASE("Of an adopted plan a date moves only with its reason")
{
    Window window;
    window.perform(baseline(window.plan(), {2021, 4, 1}));
    window.view.setCurrent(window.id(u"3.1.6"));
    CHECK(window.label(u"action.due.hint"_s) == u"As adopted"_s);

    SECTION("and not at all where none is given")
    {
        window.type(u"action.due"_s, u"30 June 2022"_s);
        REQUIRE(window.ask.said.size() == 1);
        CHECK(window.ask.said[0] == u"Due of 3.1.6 Digital: from 31 March 2022 to 30 June 2022"_s);
        CHECK(window.text(u"action.due"_s) == u"31 Mar 2022"_s);
        CHECK(window.error(u"action.due"_s).isEmpty());
    }
    SECTION("which is kept")
    {
        window.ask.moveReasons = {{u"The supplier is late"_s, u"Cabinet"_s}};
        window.type(u"action.due"_s, u"30 June 2022"_s);
        CHECK(window.ask.offeredNames.contains(u"Bo Berg"_s));
        CHECK(window.action(u"3.1.6").due == QDate(2022, 6, 30));
        CHECK(window.label(u"action.due.hint"_s) == u"Originally 31 March 2022; moved once"_s);
        CHECK(window.label(u"action.moves.0.heading"_s)
              == u"Due moved from 31 March 2022 to 30 June 2022 on 31 October 2021"_s);
        CHECK(window.label(u"action.moves.0.text"_s)
              == u"The supplier is late. Approved by Cabinet."_s);
    }
    SECTION("and waits for the body that must approve it, whose approval is recorded later")
    {
        window.ask.moveReasons = {{u"The supplier is late"_s, u"Director"_s}};
        window.type(u"action.due"_s, u"30 June 2022"_s);
        CHECK(
            window.label(u"action.moves.0.text"_s)
            == u"The supplier is late. Agreed so far by Director. Waits for approval by Cabinet."_s);
        auto &approve = window.find<QPushButton>(u"action.approve"_s);
        CHECK(approve.text() == u"Record approval by Cabinet…"_s);
        window.click(u"action.approve"_s); // and given up
        CHECK(window.ask.offeredDay == window.view.today());
        CHECK(approve.isVisible());
        window.ask.days = {window.view.today().addDays(-2)};
        window.click(u"action.approve"_s);
        CHECK(window.ask.said.last().startsWith(u"When did Cabinet approve it?: Due of 3.1.6"_s));
        CHECK(window.plan().dateMoves().rows().first()->approvedBy == u"Cabinet"_s);
        CHECK(window.label(u"action.moves.0.text"_s)
              == u"The supplier is late. Approved by Cabinet on 29 October 2021."_s);
        CHECK_FALSE(approve.isVisible());
        CHECK(window.document->undoStack().undoText()
              == u"Approval of the due date of 3.1.6 by Cabinet on 29 October 2021"_s);
        window.undo();
        CHECK(approve.isVisible());
    }
    SECTION("and a date that is refused is refused before anything is asked")
    {
        window.type(u"action.due"_s, u"1 January 2020"_s);
        CHECK(window.ask.said.isEmpty());
        CHECK_FALSE(window.error(u"action.due"_s).isEmpty());
    }
}

TEST_CASE("An action is put on hold with a reason, and resumed")
{
    Window window;
    window.view.setCurrent(window.id(u"3.1.6"));
    window.click(u"action.putOnHold"_s);
    CHECK(window.action(u"3.1.6").hold == Hold::OnHold);
    CHECK(window.action(u"3.1.6").heldSince == window.view.asAt());
    CHECK(window.label(u"action.stage"_s) == u"On Hold since 31 October 2021."_s);
    CHECK(window.find<QPlainTextEdit>(u"action.hold_reason"_s).hasFocus());
    window.type(u"action.hold_reason"_s, u"No money."_s);
    CHECK(window.action(u"3.1.6").holdReason == u"No money."_s);
    window.click(u"action.resume"_s);
    CHECK(window.action(u"3.1.6").hold == Hold::None);
    CHECK_FALSE(window.find<QPlainTextEdit>(u"action.hold_reason"_s).isVisible());
    window.click(u"action.cancel"_s);
    CHECK(window.action(u"3.1.6").hold == Hold::Cancelled);
}

TEST_CASE("Milestones are added, done and deleted where they stand")
{
    Window window;
    window.view.setCurrent(window.id(u"3.1.1"));
    window.click(u"milestones.add"_s);
    auto &title = window.find<QPlainTextEdit>(u"milestone.title"_s);
    CHECK(title.hasFocus());
    CHECK(title.textCursor().selectedText() == u"New milestone"_s);
    QTest::keyClicks(&title, u"Survey sent"_s);
    QTest::keyClick(&title, Qt::Key_Tab);
    window.type(u"milestone.due"_s, u"1 March 2021"_s);
    window.click(u"milestone.done"_s);

    const auto steps = window.plan().milestones().rowsUnder(window.id(u"3.1.1"));
    REQUIRE(steps.size() == 1);
    CHECK(steps[0]->title == u"Survey sent"_s);
    CHECK(steps[0]->due == QDate(2021, 3, 1));
    CHECK(steps[0]->doneOn == window.view.asAt());

    window.choose(u"action.progress_source"_s, u"Its milestones"_s);
    CHECK(window.find<QSpinBox>(u"update.progress"_s).value() == 100);
    CHECK(window.find<QSpinBox>(u"update.progress"_s).isReadOnly());

    window.ask.confirms = {true};
    window.click(u"milestone.delete"_s);
    CHECK(window.plan().milestones().rowsUnder(window.id(u"3.1.1")).isEmpty());
}

TEST_CASE("The history of an action can be read")
{
    Window window;
    window.view.setCurrent(window.id(u"3.1.6"));
    CHECK(window.label(u"action.history.0.heading"_s) == u"31 Oct 2021 · 29%"_s);
    CHECK(window.label(u"action.history.1.heading"_s) == u"30 Jun 2021 · 20% · On track"_s);
    CHECK(window.label(u"action.history.1.text"_s) == u"Half of the forms are done."_s);
}

TEST_CASE("Progress that cannot be changed does not look as if it could")
{
    Window window;
    window.view.setCurrent(window.id(u"3.1.6"));
    auto &number = window.find<QSpinBox>(u"update.progress"_s);
    REQUIRE(number.buttonSymbols() == QSpinBox::UpDownArrows);
    window.view.setMoment({u"Then"_s, window.plan(), {2021, 6, 30}, true});
    window.inspector.setReadOnly(true);
    CHECK(number.buttonSymbols() == QSpinBox::NoButtons);
    CHECK(number.property("still").toBool());
    CHECK_FALSE(number.parentWidget()->findChild<QSlider *>()->isVisible());
}
