// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rounds/rounds.h"
#include "tests/ui/inspectorbench.h"

#include <QCheckBox>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QScrollArea>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

const QDate roundsLast{2021, 9, 30};

/// On 31 October 2021 the round of July to September is still being collected.
Plan lateRound()
{
    Plan plan = planFrom(u"3 Customer focus\n"
                         "  # Calls (%; higher; target 90)\n"
                         "  3.1 Charter\n"
                         "    3.1.1 Survey 2020-02-04..2021-12-31\n"
                         "      2021-06-30 40% On track: Half of it.\n"
                         "    3.1.6 Digital 2020-06-01..2022-03-31\n"
                         "      2021-06-30 20%\n"
                         "      [ ] Forms online 2022-02-01\n"_s);
    const Period quarter{u"Q2 2021/22"_s, {2021, 7, 1}, roundsLast};
    if (!apply(beginRound(plan, quarter).value(), plan))
        qFatal("the round could not be opened");
    return plan;
}

struct LateBench : InspectorBench {
    LateBench() : InspectorBench(lateRound()) { view.setCurrent(id(u"3.1.1")); }
    const Round &round() { return *openRound(plan()); }
    QList<QDate> days(QStringView action)
    {
        QList<QDate> days;
        for (const Update *update : plan().updates().rowsUnder(id(action)))
            days.append(update->asAt);
        return days;
    }
    int progress() { return find<QSpinBox>(u"update.progress"_s).value(); }
    void chooseToday() { find<QRadioButton>(u"update.asAtDay"_s).click(); }
};

} // namespace

TEST_CASE("While a round is open past its last day, what is reported counts for it")
{
    LateBench bench;
    bench.type(u"update.progress"_s, u"50"_s);
    CHECK(bench.days(u"3.1.1") == QList<QDate>{{2021, 6, 30}, roundsLast});
    const Update *reported = updateIn(bench.plan(), bench.id(u"3.1.1"), bench.round(), roundsLast);
    REQUIRE(reported);
    CHECK(reported->progress == 50);
    CHECK(reported->round == bench.round().id);
    CHECK_FALSE(factsOf(bench.plan(), bench.action(u"3.1.1"), bench.view.today()).stale);
    CHECK(returnsOf(bench.plan(), bench.round(), roundsLast).first().reported.size() == 1);
}

TEST_CASE("It is said and asked for which day an update counts where that is not plain")
{
    LateBench bench;
    auto &forRound = bench.find<QRadioButton>(u"update.forRound"_s);
    auto &asAtDay = bench.find<QRadioButton>(u"update.asAtDay"_s);
    CHECK(forRound.accessibleName() == u"For Q2 2021/22, as at 30 September 2021");
    CHECK(asAtDay.accessibleName() == u"As at today, 31 October 2021");
    CHECK(forRound.isChecked());
    CHECK(bench.label(u"update.heading"_s) == u"Update");

    SECTION("today, by the keyboard")
    {
        forRound.setFocus();
        QTest::keyClick(&forRound, Qt::Key_Down);
        CHECK(asAtDay.isChecked());
        CHECK(asAtDay.hasFocus());
        bench.type(u"update.progress"_s, u"60"_s);
        CHECK(bench.days(u"3.1.1").last() == bench.view.today());
        CHECK_FALSE(updateIn(bench.plan(), bench.id(u"3.1.1"), bench.round(), roundsLast));
        CHECK(factsOf(bench.plan(), bench.action(u"3.1.1"), bench.view.today()).stale);
    }
    SECTION("the next action begins with the round again")
    {
        bench.chooseToday();
        bench.view.setCurrent(bench.id(u"3.1.6"));
        CHECK(forRound.isChecked());
        bench.type(u"update.progress"_s, u"30"_s);
        CHECK(bench.days(u"3.1.6").last() == roundsLast);
    }
    SECTION("what is being typed belongs to the day it is typed for")
    {
        auto &commentary = bench.find<QPlainTextEdit>(u"update.commentary"_s);
        commentary.setFocus();
        QTest::keyClicks(&commentary, u"Nearly done."_s);
        bench.chooseToday();
        CHECK(bench.days(u"3.1.1") == QList<QDate>{{2021, 6, 30}, roundsLast});
        CHECK(commentary.toPlainText().isEmpty());
        forRound.click();
        CHECK(commentary.toPlainText() == u"Nearly done.");
    }
    SECTION("a later update is not hidden by the round's")
    {
        bench.chooseToday();
        bench.type(u"update.progress"_s, u"60"_s);
        forRound.click();
        CHECK(bench.progress() == 40);
        CHECK(bench.label(u"update.last"_s)
                  .endsWith(u"Reported for a later day, 31 October 2021, Ann: 60%, On track."));
    }
}

TEST_CASE("Where it is plain for which day an update counts nothing is asked")
{
    LateBench bench;
    auto &choice = bench.find<QWidget>(u"update.day"_s);
    CHECK(choice.isVisible());
    SECTION("a day of the round is looked at")
    {
        bench.view.setAsAt({2021, 8, 15});
        CHECK_FALSE(choice.isVisible());
        CHECK(bench.label(u"update.heading"_s) == u"Update for Q2 2021/22, as at 15 August 2021");
        bench.type(u"update.progress"_s, u"50"_s);
        CHECK(bench.days(u"3.1.1").last() == QDate(2021, 8, 15));
    }
    SECTION("a day before the round is looked at")
    {
        bench.view.setAsAt({2021, 6, 15});
        CHECK_FALSE(choice.isVisible());
        CHECK(bench.label(u"update.heading"_s) == u"Update as at 15 June 2021");
    }
    SECTION("the round is closed")
    {
        bench.perform(closeRound(bench.plan(), bench.round().id,
                                 {u"Ann"_s, bench.document->stamp().at, {}, {}}));
        CHECK_FALSE(choice.isVisible());
        CHECK(bench.label(u"update.heading"_s) == u"Update as at 31 October 2021");
        bench.type(u"update.progress"_s, u"50"_s);
        CHECK(bench.days(u"3.1.1").last() == bench.view.today());
    }
}

TEST_CASE(
    "Holds, milestones and readings follow the day that an update counts for; a date is moved "
    "today")
{
    LateBench bench;
    SECTION("a hold")
    {
        bench.click(u"action.putOnHold"_s);
        CHECK(bench.action(u"3.1.1").heldSince == roundsLast);
    }
    SECTION("a hold of today")
    {
        bench.chooseToday();
        bench.click(u"action.putOnHold"_s);
        CHECK(bench.action(u"3.1.1").heldSince == bench.view.today());
    }
    SECTION("a milestone")
    {
        bench.view.setCurrent(bench.id(u"3.1.6"));
        bench.find<QCheckBox>(u"milestone.done"_s).click();
        CHECK(bench.plan().milestones().rows().first()->doneOn == roundsLast);
    }
    SECTION("a date move")
    {
        bench.perform(baseline(bench.plan(), {2021, 1, 1}));
        bench.ask.moveReasons.append({u"Late supplier"_s, {}});
        bench.type(u"action.due"_s, u"31 January 2022"_s);
        CHECK(bench.plan().dateMoves().rows().first()->movedOn == bench.view.today());
        CHECK(bench.ask.offeredDay == bench.view.today());
    }
    SECTION("a date move after the round's meeting")
    {
        bench.perform(baseline(bench.plan(), {2021, 1, 1}));
        Round met = bench.round();
        met.meetingOn = {2021, 10, 20};
        bench.perform(changeRow(bench.plan(), met));
        bench.ask.moveReasons.append({u"Late supplier"_s, {}});
        bench.type(u"action.due"_s, u"31 January 2022"_s);
        CHECK(bench.ask.offeredDay == bench.view.today());
    }
    SECTION("a date move of which another day of decision is said")
    {
        bench.perform(baseline(bench.plan(), {2021, 1, 1}));
        bench.ask.moveReasons.append({u"Late supplier"_s, {}, {2021, 10, 12}});
        bench.type(u"action.due"_s, u"31 January 2022"_s);
        CHECK(bench.plan().dateMoves().rows().first()->movedOn == QDate(2021, 10, 12));
    }
    SECTION("a reading")
    {
        bench.view.setCurrent(bench.id(u"Calls"));
        bench.click(u"readings.add"_s);
        CHECK(bench.plan().readings().rows().first()->asAt == roundsLast);
    }
}

TEST_CASE("While its round holds today, the form is no wider than its place")
{
    Plan plan = lateRound();
    Round round = *openRound(plan);
    round.name = u"Q3 2021/22, with the half-year review"_s;
    round.from = {2021, 10, 1};
    round.asAt = {2021, 12, 31};
    plan.table<Round>().put(round);
    InspectorBench bench(plan);
    bench.view.setCurrent(bench.id(u"3.1.1"));
    REQUIRE(bench.label(u"update.heading"_s).contains(u"as at 31 October 2021"));
    const auto *area = bench.form().findChild<QScrollArea *>();
    area = area ? area : bench.inspector.findChild<QScrollArea *>();
    REQUIRE(area);
    CHECK(area->widget()->width() <= area->viewport()->width());
}
