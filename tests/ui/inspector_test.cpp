// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/visit.h"
#include "core/rules/ratings.h"
#include "core/rules/statements.h"
#include "core/rules/target.h"
#include "core/verbs/edits.h"
#include "tests/support/catch.h"
#include "tests/ui/inspectorbench.h"
#include "ui/views/gaugeview.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using tidemark::test::DeskBench;

namespace {

using Window = test::InspectorBench;

} // namespace

TEST_CASE("Progress and commentary are reported, and gauge, stage, roll-up and facts follow")
{
    Window window;
    window.view.setCurrent(window.id(u"3.1.6"));
    CHECK(window.label(u"update.heading"_s) == u"Update as at 31 October 2021"_s);
    CHECK(window.find<QSpinBox>(u"update.progress"_s).value() == 29);
    CHECK(window.find<GaugeView>(u"header.gauge"_s).accessibleName().startsWith(u"29% complete"_s));

    window.type(u"update.progress"_s, u"35"_s);
    window.type(u"update.commentary"_s, u"Forms are online."_s);

    CHECK(window.lastUpdate(u"3.1.6").progress == 35);
    CHECK(window.lastUpdate(u"3.1.6").commentary == u"Forms are online."_s);
    CHECK(window.lastUpdate(u"3.1.6").author == u"Ann"_s);
    CHECK(window.find<GaugeView>(u"header.gauge"_s).accessibleName().startsWith(u"35% complete"_s));
    CHECK(window.label(u"header.fact.0"_s) == u"42 points behind"_s);
    CHECK(window.find<QLabel>(u"header.fact.0"_s).accessibleName()
          == u"3.1.6 is 35% complete; 77% of the time has gone."_s);
    CHECK(rollUpOfObjective(window.plan(), window.id(u"3.1"), window.view.asAt()).progress == 65);

    window.undo();
    window.undo();
    CHECK(window.find<QSpinBox>(u"update.progress"_s).value() == 29);
    CHECK(window.find<QPlainTextEdit>(u"update.commentary"_s).toPlainText().isEmpty());

    window.type(u"update.progress"_s, u"100"_s);
    CHECK(window.label(u"action.stage"_s) == u"Completed, by its progress of 100%."_s);
}

TEST_CASE("Progress outside 0 to 100 is refused beside the field and stays as typed")
{
    Window window;
    window.view.setCurrent(window.id(u"3.1.6"));
    for (const auto &wrong : {u"101"_s, u"-1"_s}) {
        window.type(u"update.progress"_s, wrong);
        CHECK(
            window.error(u"update.progress"_s)
            == u"Progress is a percentage: %1 is not between 0 and 100. Correct it."_s.arg(wrong));
        CHECK(window.find<QSpinBox>(u"update.progress"_s).value() == wrong.toInt());
        CHECK_FALSE(window.inspector.flush().ok());
    }
    CHECK(window.lastUpdate(u"3.1.6").progress == 29);

    SECTION("it waits there while another row is looked at")
    {
        window.view.setCurrent(window.id(u"3.1.1"));
        CHECK(window.error(u"update.progress"_s).isEmpty());
        CHECK(window.find<QSpinBox>(u"update.progress"_s).value() == 95);
        window.view.setCurrent(window.id(u"3.1.6"));
        CHECK(window.find<QSpinBox>(u"update.progress"_s).value() == -1);
        CHECK_FALSE(window.error(u"update.progress"_s).isEmpty());
    }
    SECTION("Escape brings back what is in the plan")
    {
        QTest::keyClick(&window.find<QSpinBox>(u"update.progress"_s), Qt::Key_Escape);
        CHECK(window.find<QSpinBox>(u"update.progress"_s).value() == 29);
        CHECK(window.error(u"update.progress"_s).isEmpty());
    }
}

TEST_CASE("An update belongs to the day it was written for")
{
    Window window;
    window.view.setCurrent(window.id(u"3.1.6"));
    auto &commentary = window.find<QPlainTextEdit>(u"update.commentary"_s);
    commentary.setFocus();
    QTest::keyClicks(&commentary, u"For October."_s);
    window.view.setAsAt({2021, 12, 31});
    CHECK(window.label(u"update.heading"_s) == u"Update as at 31 December 2021"_s);
    CHECK(commentary.toPlainText().isEmpty());
    CHECK(window.label(u"update.last"_s)
          == u"Last update, 31 October 2021, Ann: 29%.\nFor October."_s);
    CHECK(tidemark::lastUpdate(window.plan(), window.id(u"3.1.6"), {2021, 10, 31})->commentary
          == u"For October."_s);

    // Once the day has an update of its own, the one that is shown beside it is not the last.
    auto &later = window.find<QPlainTextEdit>(u"update.commentary"_s);
    later.setFocus();
    QTest::keyClicks(&later, u"For December."_s);
    window.view.setCurrent({});
    window.view.setCurrent(window.id(u"3.1.6"));
    CHECK(window.label(u"update.last"_s)
          == u"The update before this one, 31 October 2021, Ann: 29%.\nFor October."_s);
}

TEST_CASE(
    "A milestone is ticked off with Space, and the progress that is counted from them follows")
{
    Window window;
    window.view.setCurrent(window.id(u"3.1.6"));
    window.choose(u"action.progress_source"_s, u"Its milestones"_s);
    CHECK(window.find<QSpinBox>(u"update.progress"_s).value() == 50);
    const auto boxes = window.inspector.findChildren<QCheckBox *>(u"milestone.done"_s);
    REQUIRE(boxes.size() == 2);
    CHECK(boxes[1]->accessibleName() == u"“Forms online” is done");
    boxes[1]->setFocus();
    window.view.setAsAt({2022, 2, 1}); // nothing is done on a day that is still to come
    QTest::keyClick(boxes[1], Qt::Key_Space);
    const auto steps = window.plan().milestones().rowsUnder(window.id(u"3.1.6"));
    CHECK(steps[1]->doneOn == window.view.today());
    CHECK(window.find<QSpinBox>(u"update.progress"_s).value() == 100);
    QTest::keyClick(boxes[1], Qt::Key_Space);
    CHECK_FALSE(window.plan().milestones().rowsUnder(window.id(u"3.1.6"))[1]->doneOn.isValid());
    CHECK(window.find<QSpinBox>(u"update.progress"_s).value() == 50);
}

TEST_CASE("A new row is ready to be named, and Enter names it")
{
    Window window;
    window.view.setCurrent(window.id(u"3.1.6"));
    window.tree.newAction();
    auto &title = window.find<QPlainTextEdit>(u"action.title"_s);
    CHECK(title.hasFocus());
    CHECK(title.textCursor().selectedText() == u"New action"_s);
    QTest::keyClicks(&title, u"Web chat"_s);
    QTest::keyClick(&title, Qt::Key_Return);
    CHECK(window.action(u"3.1.7").title == u"Web chat"_s);
    window.type(u"action.title"_s, u" "_s);
    CHECK(window.error(u"action.title"_s) == u"The title is empty. Give it one."_s);
}

TEST_CASE("What is being typed is written before another row is shown")
{
    Window window;
    window.view.setCurrent(window.id(u"3.1.6"));
    auto &title = window.find<QPlainTextEdit>(u"action.title"_s);
    title.setFocus();
    QTest::keyClicks(&title, u"A "_s);
    window.view.setCurrent(window.id(u"3.1.1"));
    CHECK(window.action(u"3.1.6").title == u"A Digital"_s);
    CHECK(window.action(u"3.1.1").title == u"Survey"_s);
}

TEST_CASE("A theme leads to its measures, a measure to its readings, and both back")
{
    Window window;
    window.view.setCurrent(window.id(u"3"));
    window.type(u"theme.lead_member"_s, u"Cllr Bo"_s);
    window.type(u"theme.narrative"_s, u"Why it matters."_s);
    CHECK(test::rowOf<Theme>(window.plan(), u"3").leadMember == u"Cllr Bo"_s);

    window.click(u"theme.measures.0"_s);
    CHECK(window.view.current() == window.id(u"Complaints"));
    window.type(u"measure.target"_s, u"1,300"_s);
    CHECK(test::rowOf<Measure>(window.plan(), u"Complaints").target == 1300);
    window.type(u"measure.target"_s, u"many"_s);
    CHECK(window.error(u"measure.target"_s).contains(u"not a number"_s));
    CHECK_FALSE(window.find<QLineEdit>(u"measure.target_high"_s).isVisible());
    window.choose(u"measure.direction"_s, u"In a range is better"_s);
    CHECK(window.find<QLineEdit>(u"measure.target_high"_s).isVisible());

    window.click(u"readings.add"_s);
    auto &value = window.find<QLineEdit>(u"reading.value"_s);
    CHECK(value.hasFocus());
    QTest::keyClicks(&value, u"261"_s);
    QTest::keyClick(&value, Qt::Key_Tab);
    window.type(u"reading.as_at"_s, u"30 September 2021"_s);
    window.choose(u"reading.state"_s, u"Final"_s);
    window.choose(u"reading.stated_rating"_s, u"Achieved"_s);
    window.type(u"reading.commentary"_s, u"Fewer than feared."_s);
    const Reading &reading = *window.plan().find<Reading>(window.view.current());
    CHECK(reading.value == 261);
    CHECK(reading.asAt == QDate(2021, 9, 30));
    CHECK(reading.state == ReadingState::Final);
    CHECK(reading.statedRating == Rating::Achieved);
    CHECK(reading.statedWord == u"Achieved"_s);
    const Measure &complaints = test::rowOf<Measure>(window.plan(), u"Complaints");
    CHECK(targetOf(window.plan(), complaints, reading).low == 1300);
    CHECK(reading.commentary == u"Fewer than feared."_s);

    auto &back = test::control<QAbstractButton>(window.inspector, u"inspector.back"_s);
    QTest::mouseClick(&back, Qt::LeftButton);
    CHECK(window.view.current() == window.id(u"Complaints"));
    QTest::mouseClick(&back, Qt::LeftButton);
    CHECK(window.view.current() == window.id(u"3"));
    QTest::mouseClick(&back, Qt::LeftButton);
    CHECK(window.view.current().isNull());
    CHECK_FALSE(back.isVisible());
}

TEST_CASE("A rating in a word of somebody else's is shown, and made the plan's own word")
{
    Window window;
    const Measure measure = *window.plan().measures().rows().first();
    Reading reading;
    reading.measure = measure.id;
    reading.asAt = QDate(2021, 10, 31);
    reading.value = 5;
    reading.statedWord = u"On track to do well"_s;
    window.perform(addRow(window.plan(), reading));
    const Id id = lastReading(window.plan(), measure.id, reading.asAt)->id;
    window.view.setCurrent(id);
    auto &button = window.find<QPushButton>(u"reading.useWord"_s);
    CHECK(button.isVisible());
    CHECK(button.text() == u"Use “On track to do well” as the plan’s word for"_s);
    CHECK(window.find<QComboBox>(u"reading.stated_rating"_s).currentText()
          == u"“On track to do well”: none of the plan’s own words"_s);

    button.menu()->findChild<QAction *>(u"reading.useWord.achieved"_s)->trigger();
    CHECK(window.plan().settings().achievedWord == u"On track to do well"_s);
    CHECK(window.plan().find<Reading>(id)->statedRating == Rating::Achieved);
    CHECK_FALSE(button.isVisible());
    window.undo();
    CHECK(window.plan().settings().achievedWord == u"Achieved"_s);
    CHECK_FALSE(window.plan().find<Reading>(id)->statedRating);
    CHECK(button.isVisible());

    window.choose(u"reading.stated_rating"_s, u"None: worked out from the target"_s);
    CHECK(window.plan().find<Reading>(id)->statedWord.isEmpty());
    CHECK_FALSE(button.isVisible());
}

TEST_CASE("The five ratings have a word, a shape and a colour each in the plan's settings")
{
    Window window;
    window.view.setCurrent({});
    window.type(u"settings.close_to_target_word"_s, u"Amber"_s);
    window.choose(u"settings.close_to_target_shape"_s, u"Diamond"_s);
    window.type(u"settings.close_to_target_colour"_s, u"#804000"_s);
    CHECK(window.plan().settings().closeToTargetWord == u"Amber"_s);
    CHECK(window.plan().settings().closeToTargetShape == Shape::Diamond);
    CHECK(window.plan().settings().closeToTargetColour == u"#804000"_s);

    window.type(u"settings.monitoring_word"_s, u"amber"_s);
    CHECK(window.error(u"settings.monitoring_word"_s)
          == u"Two ratings are called “amber”. Give each of them a word of its own."_s);
    window.choose(u"settings.needs_improvement_shape"_s, u"Tick"_s);
    CHECK(window.error(u"settings.needs_improvement_shape"_s).startsWith(u"A tick says"));
    for (const RatingClass &each : ratingClasses) {
        for (const QString &part : {u"word"_s, u"shape"_s, u"colour"_s}) {
            const QString name = u"settings.%1_%2"_s.arg(storedWord(each.rating), part);
            CHECK_FALSE(window.find<QWidget>(name).accessibleName().isEmpty());
        }
    }
}

TEST_CASE("The words of the covering item are written once, each with what it is for")
{
    Window window;
    window.view.setCurrent({});
    window.type(u"standing.wards"_s, u"All wards."_s);
    CHECK(statedFor(window.plan(), {}, StatementKind::Wards) == u"All wards."_s);
    CHECK(window.label(u"standing.wards.hint"_s)
          == u"Which wards the report is about, or that it is about all of them."_s);
    window.undo();
    CHECK(statedFor(window.plan(), {}, StatementKind::Wards).isEmpty());
    CHECK(window.find<QPlainTextEdit>(u"standing.wards"_s).toPlainText().isEmpty());

    CHECK(window.text(u"settings.dates_approved_by"_s) == u"Cabinet"_s);
    window.type(u"settings.dates_approved_by"_s, QString());
    CHECK(window.plan().settings().datesApprovedBy.isEmpty());
    window.type(u"settings.reports_to"_s, u"Scrutiny Committee"_s);
    CHECK(window.plan().settings().reportsTo == u"Scrutiny Committee"_s);
}

TEST_CASE("The plan's settings and its key stand where nothing is selected")
{
    Window window;
    window.view.setCurrent({});
    window.type(u"settings.organisation"_s, u"North Council"_s);
    window.type(u"settings.due_soon_days"_s, u"30"_s);
    window.choose(u"settings.year_start_month"_s, u"January"_s);
    window.type(u"settings.achieved_word"_s, QString());
    CHECK_FALSE(window.error(u"settings.achieved_word"_s).isEmpty());
    CHECK(window.plan().settings().organisation == u"North Council"_s);
    CHECK(window.plan().settings().dueSoonDays == 30);
    CHECK(window.plan().settings().yearStartMonth == 1);

    window.ask.confirms = {true};
    window.click(u"plan.adopt"_s);
    CHECK(window.plan().settings().baselinedOn == window.view.asAt());
    CHECK_FALSE(window.find<QAbstractButton>(u"plan.adopt"_s).isVisible());

    window.click(u"key.add"_s);
    window.type(u"judgement.word"_s, u"Parked"_s);
    window.choose(u"judgement.shape"_s, u"Square"_s);
    window.type(u"judgement.colour"_s, u"red"_s);
    CHECK(window.error(u"judgement.colour"_s).contains(u"not a colour"_s));
    window.type(u"judgement.colour"_s, u"#123456"_s);
    const auto judgements = window.plan().judgements().rowsUnder({});
    CHECK(judgements.last()->word == u"Parked"_s);
    CHECK(judgements.last()->shape == Shape::Square);
    CHECK(judgements.last()->colour == u"#123456"_s);
    window.click(u"row.up"_s);
    CHECK(window.plan().judgements().rowsUnder({}).last()->word == u"Completed"_s);
    window.ask.confirms = {true};
    window.click(u"row.delete"_s);
    CHECK(window.view.current().isNull());
}

TEST_CASE("When the row goes, the one it belonged to is shown")
{
    Window window;
    window.view.setCurrent(window.id(u"Complaints"));
    window.perform(removeRow(window.plan(), window.id(u"Complaints")));
    CHECK(window.view.current() == window.id(u"3"));
    window.view.setCurrent(window.id(u"4.1.1"));
    window.perform(removeRow(window.plan(), window.id(u"4")));
    CHECK((window.view.current().isNull()
           || !tableOf(window.plan(), window.view.current()).isEmpty()));
}

TEST_CASE("A plan that is only to be read can be read and nothing else")
{
    Window window;
    window.inspector.setReadOnly(true);
    window.view.setCurrent(window.id(u"3.1.6"));
    CHECK(window.find<QPlainTextEdit>(u"action.title"_s).isReadOnly());
    CHECK(window.find<QPlainTextEdit>(u"update.commentary"_s).isReadOnly());
    CHECK_FALSE(window.find<QComboBox>(u"action.priority"_s).isEnabled());
    CHECK_FALSE(window.find<QAbstractButton>(u"action.putOnHold"_s).isVisible());
    CHECK_FALSE(window.find<QAbstractButton>(u"milestones.add"_s).isVisible());
}

TEST_CASE("Forms scroll downwards and never sideways, and each control has a name")
{
    Window window;
    window.inspector.setFixedWidth(window.inspector.minimumWidth());
    QStringList nameless;
    for (const QString &row : {QString(), u"3"_s, u"3.1"_s, u"3.1.6"_s, u"Complaints"_s}) {
        window.view.setCurrent(row.isEmpty() ? Id() : window.id(row));
        QCoreApplication::processEvents();
        auto &page = static_cast<QScrollArea &>(window.form());
        INFO(row.toStdString());
        CHECK(page.widget()->minimumSizeHint().width() <= page.viewport()->width());
        for (auto *control : page.findChildren<QWidget *>()) {
            const bool canFocus = (control->focusPolicy() & Qt::TabFocus) != 0;
            if (canFocus && control->isVisible() && control->accessibleName().isEmpty()
                && !qobject_cast<QAbstractButton *>(control)
                && !control->objectName().startsWith(u"qt_"_s))
                nameless.append(QString::fromLatin1(control->metaObject()->className()) + u' '
                                + control->objectName());
        }
    }
    CHECK(nameless == QStringList{});
}

TEST_CASE("Tab goes through a form as the eye does, also through what was added last")
{
    Window window;
    window.view.setCurrent(window.id(u"3.1.1"));
    window.click(u"milestones.add"_s);
    window.find<QPlainTextEdit>(u"action.title"_s).setFocus();
    QStringList visited;
    for (int step = 0; step < 40 && !visited.contains(u"milestones.add"_s); ++step) {
        visited.append(QApplication::focusWidget()->objectName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    CHECK(visited.join(u' ')
          == u"action.title action.lead_officer action.priority action.start action.due "
             "update.progress update.judgement update.commentary action.description "
             "action.reference action.progress_source action.putOnHold action.cancel "
             "milestone.done milestone.title milestone.delete milestone.due milestone.done_on "
             "milestones.add"_s);
}

TEST_CASE("A measure has targets of single periods: added, changed and deleted where they stand")
{
    Window bench;
    bench.view.setCurrent(bench.id(u"Complaints"));
    auto &inspector = bench.inspector;
    test::control<QAbstractButton>(inspector, u"targets.add"_s).click();
    const auto targets = bench.plan().periodTargets().rowsUnder(bench.id(u"Complaints"));
    REQUIRE(targets.size() == 1);
    CHECK(targets[0]->periodEnd == QDate(2021, 12, 31));
    CHECK(targets[0]->target == 250);

    auto &target = test::control<QLineEdit>(inspector, u"period_target.target"_s);
    target.setFocus();
    target.selectAll();
    QTest::keyClicks(&target, u"240"_s);
    QTest::keyClick(&target, Qt::Key_Tab);
    const auto now = bench.plan().periodTargets().rowsUnder(bench.id(u"Complaints"));
    CHECK(now[0]->target == 240);

    bench.ask.confirms = {true};
    test::control<QAbstractButton>(inspector, u"target.delete"_s).click();
    CHECK(bench.plan().periodTargets().rowsUnder(bench.id(u"Complaints")).isEmpty());
    CHECK(bench.ask.told.isEmpty());
}

TEST_CASE("Nothing is written by looking at one row after another")
{
    Window bench;
    const Plan before = bench.plan();
    for (const char16_t *name : {u"3.1.6", u"3.1.1", u"4.1.1", u"3", u"Complaints", u"3.1.6"}) {
        bench.view.setCurrent(bench.id(name));
        CHECK(bench.inspector.flush().ok());
    }
    CHECK(test::control<QSpinBox>(bench.inspector, u"update.progress"_s).value() == 29);
    CHECK(bench.plan() == before);
}
