// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/facts.h"
#include "core/rules/reported.h"
#include "tests/support/dice.h"
#include "tests/support/done.h"
#include "tests/support/outline.h"
#include "tests/support/randomplan.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

Round roundOf(const QString &name, QDate from, QDate asAt, RoundState state)
{
    return {Id::create(), name, from, asAt, state};
}

// Q2 2021/22 over one action that was last reported before it.
Plan planWithQ2(RoundState state = RoundState::Open)
{
    const Plan plan = planFrom(u"3 Focus\n  3.1 Charter\n    3.1.1 Survey\n"
                               "      2021-06-30 10%"_s);
    return done(addRow(plan, roundOf(u"Q2 2021/22"_s, {2021, 7, 1}, {2021, 9, 30}, state)), plan);
}

Plan reported(const Plan &plan, QDate day, int progress)
{
    const UpdateDraft draft{idOf(plan, u"3.1.1"), day, progress, {}, {}, {}};
    return done(reportProgress(plan, draft, {}), plan);
}

Plan issued(Plan plan, const QDateTime &at)
{
    Snapshot version;
    version.id = Id::create();
    version.round = plan.rounds().childrenOf({}).last();
    version.version = u"1.0"_s;
    version.issuedAt = at;
    plan.table<Snapshot>().put(version);
    return plan;
}

bool isStaleAt(const Plan &plan, QDate day)
{
    return factsOf(plan, rowOf<Action>(plan, u"3.1.1"), day).stale;
}

QString roundNameAt(const Plan &plan, QDate day)
{
    const Round *round = roundAt(plan, day);
    return round ? round->name : QString();
}

} // namespace

TEST_CASE("An update after the round's last day is not one of the round, while it is open")
{
    const Plan plan = reported(planWithQ2(), {2021, 10, 10}, 40);
    CHECK(isStaleAt(plan, {2021, 10, 20}));
    CHECK_FALSE(isStaleAt(reported(plan, {2021, 9, 30}, 35), {2021, 10, 20}));
}

TEST_CASE("A closed round still says what was not reported in it")
{
    const Plan plan = planWithQ2(RoundState::Closed);
    CHECK(isStaleAt(plan, {2021, 9, 30}));
    CHECK_FALSE(isStaleAt(reported(plan, {2021, 9, 1}, 35), {2021, 9, 30}));
    CHECK(isStaleAt(reported(plan, {2021, 9, 1}, 35), {2021, 8, 31}));
    CHECK_FALSE(isStaleAt(plan, {2021, 10, 1}));
}

TEST_CASE("An action put on hold or completed after the round's last day is still asked for")
{
    Plan plan = planWithQ2();
    Action action = rowOf<Action>(plan, u"3.1.1");
    action.hold = Hold::OnHold;
    action.heldSince = {2021, 10, 5};
    action.holdReason = u"No money"_s;
    CHECK(isStaleAt(done(changeRow(plan, action), plan), {2021, 10, 20}));
    action.heldSince = {2021, 9, 5};
    CHECK_FALSE(isStaleAt(done(changeRow(plan, action), plan), {2021, 10, 20}));
    CHECK(isStaleAt(reported(plan, {2021, 10, 10}, 100), {2021, 10, 20}));
    CHECK_FALSE(isStaleAt(reported(plan, {2021, 6, 30}, 100), {2021, 10, 20}));
}

TEST_CASE("The round meant is the one that holds the day, else the one still collected then")
{
    const auto noon = [](QDate day) { return QDateTime(day, {12, 0}, Qt::UTC); };
    const Plan q2 = planWithQ2();
    CHECK(roundNameAt(q2, {2021, 6, 30}).isEmpty());
    CHECK(roundNameAt(q2, {2021, 7, 1}) == u"Q2 2021/22");
    CHECK(roundNameAt(q2, {2022, 1, 1}) == u"Q2 2021/22");

    const Plan closed = issued(planWithQ2(RoundState::Closed), noon({2021, 10, 18}));
    CHECK(roundNameAt(closed, {2021, 9, 30}) == u"Q2 2021/22");
    CHECK(roundNameAt(closed, {2021, 10, 17}) == u"Q2 2021/22");
    CHECK(roundNameAt(closed, {2021, 10, 18}).isEmpty());

    const Round q3 = roundOf(u"Q3 2021/22"_s, {2021, 10, 1}, {2021, 12, 31}, RoundState::Open);
    const Plan both = done(addRow(closed, q3), closed);
    CHECK(roundNameAt(both, {2021, 9, 30}) == u"Q2 2021/22");
    CHECK(roundNameAt(both, {2021, 10, 17}) == u"Q3 2021/22");
    const Plan overlapping = done(
        addRow(q2, roundOf(u"Sep 2021"_s, {2021, 9, 1}, {2021, 9, 30}, RoundState::Closed)), q2);
    CHECK(roundNameAt(overlapping, {2021, 9, 15}) == u"Q2 2021/22");
}

TEST_CASE("Stale is whoever the round meant asks and has not been reported in it, in any plan")
{
    for (quint32 seed = 1; seed <= 30; ++seed) {
        CAPTURE(seed);
        Dice dice(seed);
        const Plan plan = randomPlan(seed);
        QList<QDate> days{dice.day(), dice.day(), dice.day()};
        for (const Round *round : plan.rounds().rowsUnder({}))
            days += {round->from, round->asAt, round->asAt.addDays(10)};
        for (const QDate &day : days) {
            const Round *round = roundAt(plan, day);
            for (const Action *action : plan.actions().rows()) {
                bool isReported = false;
                for (const Update *update : plan.updates().rowsUnder(action->id))
                    isReported = isReported
                                 || (round && round->from <= update->asAt
                                     && update->asAt <= std::min(round->asAt, day));
                const bool asked = round && isAsked(plan, *action, *round, day);
                CHECK(factsOf(plan, *action, day).stale == (asked && !isReported));
            }
        }
    }
}

TEST_CASE("A reading is due when the measure's own period has ended")
{
    // Collected from 1 July to 30 September 2021; the financial year began in April.
    const auto isDue = [](Frequency frequency, const QString &last) {
        Plan plan = planFrom(u"3 Focus\n  # Calls (Number)\n"_s + last);
        Measure calls = rowOf<Measure>(plan, u"Calls");
        calls.frequency = frequency;
        plan.table<Measure>().put(calls);
        const Round round = roundOf(u"Q2 2021/22"_s, {2021, 7, 1}, {2021, 9, 30}, RoundState::Open);
        return isReadingOutstanding(plan, calls, round, {2021, 10, 20});
    };
    const auto on = [](const QString &day) { return u"    %1 = 12\n"_s.arg(day); };
    CHECK(isDue(Frequency::Quarter, on(u"2021-06-30"_s)));
    CHECK_FALSE(isDue(Frequency::Quarter, on(u"2021-07-31"_s)));
    CHECK(isDue(Frequency::Quarter, on(u"2021-10-05"_s))); // after the round
    CHECK(isDue(Frequency::Month, on(u"2021-06-30"_s)));
    CHECK_FALSE(isDue(Frequency::Month, on(u"2021-07-31"_s)));

    CHECK_FALSE(isDue(Frequency::Year, on(u"2021-03-31"_s)));
    CHECK_FALSE(isDue(Frequency::Year, on(u"2020-06-15"_s))); // of the year that has ended
    CHECK(isDue(Frequency::Year, on(u"2020-03-31"_s)));
    CHECK(isDue(Frequency::HalfYear, on(u"2021-03-31"_s))); // the half ended with the round
    CHECK_FALSE(isDue(Frequency::HalfYear, on(u"2021-06-30"_s)));

    CHECK(isDue(Frequency::Year, {})); // nobody knows since when
}

TEST_CASE("While its round is still on, a reading is not due before its own period has ended")
{
    Plan plan = planFrom(u"3 Focus\n  # Calls (Number)\n    2021-06-30 = 12\n"_s);
    const Measure calls = rowOf<Measure>(plan, u"Calls");
    REQUIRE(calls.frequency == Frequency::Quarter);
    const Round round = roundOf(u"Q2 2021/22"_s, {2021, 7, 1}, {2021, 9, 30}, RoundState::Open);
    CHECK_FALSE(isReadingOutstanding(plan, calls, round, {2021, 8, 31}));
    CHECK(isReadingOutstanding(plan, calls, round, {2021, 9, 30}));
}

TEST_CASE("An action that is to start after the round's last day is asked for only where it began")
{
    const auto isAskedFor = [](const QString &action) {
        Plan plan = planFrom(u"3 Focus\n  3.1 Charter\n    3.1.1 Survey "_s + action);
        const Round round = roundOf(u"Q2 2021/22"_s, {2021, 7, 1}, {2021, 9, 30}, RoundState::Open);
        plan = done(addRow(plan, round), plan);
        return isStaleAt(plan, {2021, 10, 20});
    };
    CHECK_FALSE(isAskedFor(u"2021-10-01..2022-03-31\n"_s));
    CHECK(isAskedFor(u"2021-09-30..2022-03-31\n"_s));
    CHECK(isAskedFor(u"2021-10-01..2022-03-31\n      2021-06-30 5%\n"_s));
}
