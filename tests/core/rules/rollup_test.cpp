// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/facts.h"
#include "tests/support/catch.h"
#include "tests/support/outline.h"
#include "tests/support/randomplan.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

RollUp rollUpOf(const QStringList &actions)
{
    QString outline = u"3 Focus\n  3.1 Charter\n"_s;
    for (qsizetype i = 0; i < actions.size(); ++i)
        outline += u"    3.1.%1 Action "_s.arg(i + 1) + actions[i] + u'\n';
    return rollUpOfPlan(planFrom(outline), outlineDay());
}

} // namespace

TEST_CASE("A half is rounded up")
{
    CHECK(rollUpOf({u"0%"_s, u"1%"_s}).progress == 1);
    CHECK(rollUpOf({u"50%"_s, u"51%"_s}).progress == 51);
    CHECK(roundedHalfUp(5, 10) == 1);
    CHECK(roundedHalfUp(4, 10) == 0);
    CHECK(roundedHalfUp(0, 1) == 0);
}

TEST_CASE("The whole is 100 only when every action is, and 0 only when every action is")
{
    QStringList actions(12, u"100%"_s);
    CHECK(rollUpOf(actions + QStringList{u"95%"_s}).progress == 99); // 1295 of 1300
    CHECK(rollUpOf(actions + QStringList{u"5% (on hold)"_s}).progress == 100);
    CHECK(rollUpOf({u"0%"_s, u"0%"_s, u"1%"_s}).progress == 1);
    CHECK(rollUpOf({u"0%"_s, u"1% (on hold)"_s}).progress == 0);
    CHECK(rollUpOf({u"100%"_s, u"99%"_s}).progress == 99);
    CHECK(rollUpOf({u"0% 2021-01-01..2021-06-01"_s, u"0% 2021-01-01..2021-06-01"_s,
                    u"0% 2011-01-01..2021-11-01"_s})
              .expected
          == 99);
}

TEST_CASE("On Hold and Cancelled are left out of the mean and counted")
{
    const auto sum = rollUpOf({u"40%"_s, u"60%"_s, u"100% (on hold)"_s, u"0% (cancelled)"_s});
    CHECK(sum.progress == 50);
    CHECK(sum.progressSum == 100);
    CHECK(sum.counted == 2);
    CHECK(sum.actions == 4);
    CHECK(sum.onHold == 1);
    CHECK(sum.cancelled == 1);
}

TEST_CASE("Where nothing counts there is no progress")
{
    CHECK_FALSE(rollUpOf({}).progress);
    CHECK_FALSE(rollUpOf({u"50% (on hold)"_s}).progress);
    CHECK(rollUpOf({u"50% (on hold)"_s}).stage() == Stage::OnHold);
    CHECK(rollUpOf({u"50% (cancelled)"_s}).stage() == Stage::Cancelled);
    CHECK(rollUpOf({}).stage() == Stage::Planned);
}

TEST_CASE("An action nobody has reported counts as nothing done")
{
    CHECK(rollUpOf({u"100%"_s, u""_s}).progress == 50);
}

TEST_CASE("The stage of the whole")
{
    CHECK(rollUpOf({u"0%"_s, u"0%"_s}).stage() == Stage::Planned);
    CHECK(rollUpOf({u"100%"_s, u"0%"_s}).stage() == Stage::InProgress);
    CHECK(rollUpOf({u"100%"_s, u"100%"_s}).stage() == Stage::Completed);
    CHECK(rollUpOf({u"100%"_s, u"0% (cancelled)"_s}).stage() == Stage::Completed);
}

TEST_CASE("What is expected of the whole is the mean of those with both dates")
{
    const auto sum = rollUpOf({u"0% 2020-01-01..2021-01-01"_s, // 100
                               u"0% 2022-01-01..2023-01-01"_s, // 0
                               u"0% ..2023-01-01"_s,           // left out
                               u"0% 2020-01-01..2021-01-01 (on hold)"_s});
    CHECK(sum.expected == 50);
    CHECK(sum.datedActions == 2);
    CHECK_FALSE(rollUpOf({u"50%"_s}).expected);
}

TEST_CASE("Counts reconcile to the actions under them")
{
    for (quint32 seed = 1; seed <= 20; ++seed) {
        const Plan plan = randomPlan(seed);
        const auto sum = rollUpOfPlan(plan, outlineDay());
        CHECK(sum.actions == plan.actions().size());
        CHECK(sum.planned + sum.inProgress + sum.completed + sum.onHold + sum.cancelled
              == sum.actions);
        CHECK(sum.counted == sum.actions - sum.onHold - sum.cancelled);
        int overdue = 0;
        for (const Action *action : plan.actions().rows())
            overdue += factsOf(plan, *action, outlineDay()).overdueDays.has_value();
        CHECK(sum.overdue == overdue);
    }
}
