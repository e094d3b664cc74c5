// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/diff.h"
#include "core/rules/asat.h"
#include "core/rules/facts.h"
#include "tests/support/done.h"
#include "tests/support/outline.h"
#include "tests/support/randomplan.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

const QDate day(2021, 9, 30);

Stamp stampOn(QDate on)
{
    return {u"Ann"_s, QDateTime(on, {12, 0}, Qt::UTC)};
}

Plan adoptedPlan()
{
    const Plan plan = planFrom(u"3 Focus\n  3.1 Charter\n"
                               "    3.1.1 Survey 2021-01-01..2021-12-31\n"
                               "      2021-09-30 30%\n"
                               "      [x] Sent 2021-05-01\n"
                               "  # Calls (higher; target 90)\n"
                               "    2021-09-30 = 85\n"_s);
    return done(baseline(plan, {2021, 1, 1}), plan);
}

Plan held(const Plan &plan, Hold hold, QDate since, const QString &reason, QDate on)
{
    return done(setHold(plan, idOf(plan, u"3.1.1"), hold, since, reason, stampOn(on)), plan);
}

const Action &survey(const Plan &plan)
{
    return rowOf<Action>(plan, u"3.1.1");
}

} // namespace

TEST_CASE("As at a day there is nothing that was said, decided or done later")
{
    const Plan then = adoptedPlan();
    const Id action = idOf(then, u"3.1.1");
    Plan now =
        done(reportProgress(then, {action, {2021, 10, 9}, 80, {}, {}, {}}, stampOn(day)), then);
    now = done(moveDate(now, {action, DateKind::Due, {2022, 6, 30}, u"Late"_s, {}, {2021, 10, 1}},
                        stampOn({2021, 10, 1})),
               now);
    now = held(now, Hold::OnHold, {2021, 10, 2}, u"No money"_s, {2021, 10, 2});
    Milestone step = *now.milestones().rowsUnder(action).first();
    step.doneOn = {2021, 10, 5};
    now = done(changeRow(now, step), now);
    Reading reading = *now.readings().rows().first();
    reading.id = Id::create();
    reading.asAt = {2021, 12, 31};
    now = done(addRow(now, reading), now);

    step.doneOn = {};
    const Plan expected = done(changeRow(then, step), then);
    CHECK(planAsAt(now, day) == expected);
    CHECK(planAsAt(now, {2022, 1, 1}) == now);
}

TEST_CASE("A hold that was released or changed since is known of an earlier day, with its reason")
{
    Plan plan = held(adoptedPlan(), Hold::OnHold, {2021, 9, 1}, u"No money"_s, {2021, 9, 2});
    plan = held(plan, Hold::Cancelled, {2021, 11, 1}, u"Cut"_s, {2021, 11, 3});
    plan = held(plan, Hold::None, {2021, 12, 1}, {}, {2021, 12, 1});
    const auto at = [&](QDate on) {
        const Action then = survey(planAsAt(plan, on));
        return std::tuple(then.hold, then.heldSince, then.holdReason);
    };
    CHECK(at({2021, 8, 31}) == std::tuple(Hold::None, QDate(), QString()));
    CHECK(at({2021, 9, 1}) == std::tuple(Hold::OnHold, QDate(2021, 9, 1), u"No money"_s));
    CHECK(at({2021, 10, 31}) == std::tuple(Hold::OnHold, QDate(2021, 9, 1), u"No money"_s));
    CHECK(at({2021, 11, 1}) == std::tuple(Hold::Cancelled, QDate(2021, 11, 1), u"Cut"_s));
    CHECK(at({2021, 12, 1}) == std::tuple(Hold::None, QDate(), QString()));
    CHECK(factsOf(plan, survey(plan), {2021, 10, 31}).stage == Stage::OnHold);
}

TEST_CASE("Another reason for the same hold counts from the day it was given")
{
    Plan plan = held(adoptedPlan(), Hold::OnHold, {2021, 9, 1}, u"No money"_s, {2021, 9, 2});
    plan = held(plan, Hold::OnHold, {2021, 9, 1}, u"No money in the budget"_s, {2021, 10, 20});
    CHECK(survey(planAsAt(plan, day)).holdReason == u"No money");
    CHECK(survey(planAsAt(plan, {2021, 10, 20})).holdReason == u"No money in the budget");
}

TEST_CASE("A hold of which no change was recorded is none before its first day")
{
    Plan plan = adoptedPlan();
    Action action = survey(plan);
    action.hold = Hold::Cancelled;
    action.heldSince = {2021, 10, 1};
    action.holdReason = u"Cut"_s;
    plan.table<Action>().put(action);
    CHECK(survey(planAsAt(plan, day)) == survey(adoptedPlan()));
    CHECK(survey(planAsAt(plan, {2021, 10, 1})) == action);
}

TEST_CASE("What bears a later day leaves every earlier day as it was")
{
    for (quint32 seed = 1; seed <= 20; ++seed) {
        CAPTURE(seed);
        Dice dice(seed);
        const QDate then = dice.day();
        const Plan before = planAsAt(randomPlan(seed), then);
        CHECK(planAsAt(before, then) == before);
        Plan plan = before;
        QList<Id> actions;
        for (const Action *action : plan.actions().rows())
            actions.append(action->id);
        for (int i = 0; i < 30; ++i) {
            const QDate later = then.addDays(i + 1);
            const Stamp stamp = stampOn(later);
            const Id action = dice.oneOf(actions);
            const auto change =
                dice.chance(40)
                    ? reportProgress(plan, {action, later, dice.between(0, 100), {}, {}, {}}, stamp)
                : dice.chance(50)
                    ? setHold(plan, action, dice.value<Hold>(), later, dice.text(), stamp)
                    : moveDate(plan, {action, DateKind::Due, dice.day(), u"Late"_s, {}, later},
                               stamp);
            // A date that is not adopted yet moves without a trace.
            if (change && (change->edits.size() > 1 || !editsOf<Update>(*change).isEmpty()))
                plan = done(change, plan);
        }
        CHECK(diff(planAsAt(plan, then), before).isEmpty());
    }
}
