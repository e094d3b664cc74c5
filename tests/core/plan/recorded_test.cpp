// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/diff.h"
#include "core/plan/recorded.h"
#include "core/rules/facts.h"
#include "tests/support/done.h"
#include "tests/support/outline.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

const QDate day(2021, 9, 30);
const QDateTime noon(day, {12, 0}, Qt::UTC);

// Two ids of which the first sorts before the second: either may be given to what comes later.
const Id low = Id::fromString(u"00000000-0000-4000-8000-000000000001"_s);
const Id high = Id::fromString(u"ffffffff-ffff-4fff-bfff-fffffffffff1"_s);

Plan onePlan()
{
    return planFrom(u"3 Focus\n  3.1 Charter\n    3.1.1 Survey 2021-01-01..2021-12-31\n"
                    "  # Calls (higher; target 90)\n"_s);
}

Plan reported(const Plan &plan, Id id, int progress, const QDateTime &at)
{
    Update update;
    update.id = id;
    update.action = idOf(plan, u"3.1.1");
    update.asAt = day;
    update.progress = progress;
    update.recordedAt = at;
    return done(addRow(plan, update), plan);
}

Plan read(const Plan &plan, Id id, double value, const QDateTime &at)
{
    Reading reading;
    reading.id = id;
    reading.measure = idOf(plan, u"Calls");
    reading.asAt = day;
    reading.value = value;
    reading.recordedAt = at;
    return done(addRow(plan, reading), plan);
}

int progressOn(const Plan &plan)
{
    return factsOf(plan, rowOf<Action>(plan, u"3.1.1"), day).progress;
}

} // namespace

TEST_CASE("Of one day what was recorded last counts, whatever the clock and the ids say")
{
    const Plan plan = onePlan();
    for (const auto &[first, second] : {std::pair(low, high), std::pair(high, low)}) {
        for (const QDateTime &later : {noon, noon.addSecs(-3600), QDateTime()}) {
            CHECK(progressOn(reported(reported(plan, first, 10, noon), second, 20, later)) == 20);
            const Plan both = read(read(plan, first, 80, noon), second, 95, later);
            CHECK(lastReading(both, idOf(plan, u"Calls"), day)->value == 95);
        }
    }
}

TEST_CASE("What is said anew of a day with two updates counts, also by a clock gone back")
{
    Plan plan = reported(reported(onePlan(), low, 10, noon), high, 20, noon);
    const Stamp stamp{u"Ann"_s, noon.addSecs(-3600)};
    plan = done(reportProgress(plan, {idOf(plan, u"3.1.1"), day, 30, {}, {}, {}}, stamp), plan);
    CHECK(progressOn(plan) == 30);
}

TEST_CASE("Two moves of a date on one day stand in the order in which they were recorded")
{
    Plan plan = onePlan();
    plan = done(baseline(plan, {2021, 1, 1}), plan);
    const Id survey = idOf(plan, u"3.1.1");
    for (int i = 1; i <= 9; ++i) {
        const DateChange change{survey, DateKind::Due, QDate(2022, 1, i), u"Late"_s, {}, day};
        plan = done(moveDate(plan, change, {u"Ann"_s, noon.addSecs(-i)}), plan);
    }
    QList<int> days;
    for (const DateMove *move : plan.dateMoves().rowsUnder(survey))
        days.append(move->to.day());
    CHECK(days == QList<int>{1, 2, 3, 4, 5, 6, 7, 8, 9});
}

TEST_CASE("Where two copies each recorded one for a day, their merge fixes the order for both")
{
    const Plan base = onePlan();
    for (const auto &[ourId, theirId] : {std::pair(low, high), std::pair(high, low)}) {
        const Plan ours = reported(read(base, ourId, 80, noon), Id::create(), 10, noon);
        const Plan theirs =
            reported(read(base, theirId, 95, noon.addSecs(-60)), Id::create(), 20, noon);
        const Merge first = merge(base, ours, theirs);
        CHECK(first.conflicts.isEmpty());
        const Plan merged = done(first.change, ours);
        CHECK(progressOn(merged) == 20);
        CHECK(lastReading(merged, idOf(base, u"Calls"), day)->value == 95);

        const Merge back = merge(base, theirs, merged);
        CHECK(back.conflicts.isEmpty());
        CHECK(done(back.change, theirs) == merged);
    }
}

TEST_CASE("Rounds of one last day and targets of one period stand as they say, not as their ids do")
{
    Plan plan = onePlan();
    const QDate first(2021, 7, 1);
    plan.table<Round>().put({high, u"Q2 2021/22"_s, first, day, RoundState::Closed});
    plan.table<Round>().put({low, u"Sep 2021"_s, {2021, 9, 1}, day, RoundState::Closed});
    CHECK(plan.rounds().childrenOf({}) == QList<Id>{high, low});
    const Id calls = idOf(plan, u"Calls");
    plan.table<PeriodTarget>().put({high, calls, day, 80, {}});
    plan.table<PeriodTarget>().put({low, calls, day, 90, {}});
    CHECK(plan.periodTargets().childrenOf(calls) == QList<Id>{high, low});
}
