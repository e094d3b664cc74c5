// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/facts.h"
#include "tests/support/done.h"
#include "tests/support/outline.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

Plan planWith(const QString &action)
{
    return planFrom(u"3 Focus\n  3.1 Charter\n    3.1.1 "_s + action);
}

ActionFacts factsAt(const QString &action, QDate asAt)
{
    const Plan plan = planWith(action);
    return factsOf(plan, rowOf<Action>(plan, u"3.1.1"), asAt);
}

// As at 31 October 2021, when the percentage of the outline was reported.
ActionFacts factsOf(const QString &action)
{
    return factsAt(action, outlineDay());
}

Plan withWindow(const Plan &plan, int days)
{
    Settings settings = plan.settings();
    settings.dueSoonDays = days;
    return done(changeRow(plan, settings), plan);
}

} // namespace

TEST_CASE("An action with nothing said of it is Planned and has no facts")
{
    const auto facts = factsOf(u"Survey"_s);
    CHECK(facts == ActionFacts{});
    CHECK_FALSE(facts.reported);
    CHECK(facts.stage == Stage::Planned);
}

TEST_CASE("The stage follows from the progress")
{
    CHECK(factsOf(u"Survey 0%"_s).stage == Stage::Planned);
    CHECK(factsOf(u"Survey 1%"_s).stage == Stage::InProgress);
    CHECK(factsOf(u"Survey 99%"_s).stage == Stage::InProgress);
    CHECK(factsOf(u"Survey 100%"_s).stage == Stage::Completed);
    CHECK(factsOf(u"Survey 0%"_s).reported);
}

TEST_CASE("On Hold and Cancelled win over progress")
{
    for (const auto &progress : {u"0%"_s, u"50%"_s, u"100%"_s}) {
        CHECK(factsOf(u"Survey "_s + progress + u" (on hold)"_s).stage == Stage::OnHold);
        CHECK(factsOf(u"Survey "_s + progress + u" (cancelled)"_s).stage == Stage::Cancelled);
    }
}

TEST_CASE("A hold counts from its first day on")
{
    const Plan plan = planWith(u"Survey 50%"_s);
    const Id id = idOf(plan, u"3.1.1");
    const Plan held = done(setHold(plan, id, Hold::OnHold, {2021, 11, 15}, {}, {}), plan);
    const Action &action = rowOf<Action>(held, u"3.1.1");
    CHECK(factsOf(held, action, {2021, 11, 14}).stage == Stage::InProgress);
    CHECK(factsOf(held, action, {2021, 11, 15}).stage == Stage::OnHold);
}

TEST_CASE("Progress as at a day is that of the last update on or before it")
{
    const QString action = u"Survey\n      2021-03-31 10%\n      2021-06-30 30%"_s;
    CHECK_FALSE(factsAt(action, {2021, 3, 30}).reported);
    CHECK(factsAt(action, {2021, 3, 30}).progress == 0);
    CHECK(factsAt(action, {2021, 3, 31}).progress == 10);
    CHECK(factsAt(action, {2021, 6, 29}).progress == 10);
    CHECK(factsAt(action, {2021, 6, 30}).progress == 30);
    CHECK(factsAt(action, {2030, 1, 1}).progress == 30);
}

TEST_CASE("Of two updates as at one day the one recorded later counts")
{
    Plan plan = planWith(u"Survey"_s);
    const Id action = idOf(plan, u"3.1.1");
    const QDateTime noon(outlineDay(), QTime(12, 0), Qt::UTC);
    // As two copies of the file that met had left them before the order of recording was kept.
    plan.table<Update>().put(
        {Id::create(), action, outlineDay(), 40, {}, {}, u"Ann"_s, {}, noon.addSecs(60)});
    plan.table<Update>().put({Id::create(), action, outlineDay(), 20, {}, {}, u"Bo"_s, {}, noon});
    CHECK(plan.updates().size() == 2);
    CHECK(factsOf(plan, *plan.find<Action>(action), outlineDay()).progress == 40);
}

TEST_CASE("Expected progress is the share of the time that has gone")
{
    const QDate start(2020, 6, 1);
    const QDate due(2022, 3, 31);
    CHECK(expectedProgress(start, due, {2021, 10, 31}) == 77);
    CHECK(expectedProgress({2020, 2, 4}, {2021, 12, 31}, {2021, 10, 31}) == 91);
}

TEST_CASE("Expected progress stays between 0 and 100")
{
    const QDate start(2021, 1, 1);
    const QDate due(2021, 1, 11);
    CHECK(expectedProgress(start, due, start.addDays(-1)) == 0);
    CHECK(expectedProgress(start, due, start) == 0);
    CHECK(expectedProgress(start, due, start.addDays(1)) == 10);
    CHECK(expectedProgress(start, due, due.addDays(-1)) == 90);
    CHECK(expectedProgress(start, due, due) == 100);
    CHECK(expectedProgress(start, due, due.addDays(1)) == 100);
}

TEST_CASE("Expected progress is rounded half up")
{
    const QDate start(2021, 1, 1);
    CHECK(expectedProgress(start, start.addDays(200), start.addDays(1)) == 1);     // 0.5
    CHECK(expectedProgress(start, start.addDays(200), start.addDays(3)) == 2);     // 1.5
    CHECK(expectedProgress(start, start.addDays(200), start.addDays(199)) == 99);  // 99.5
    CHECK(expectedProgress(start, start.addDays(201), start.addDays(1)) == 0);     // 0.4975…
    CHECK(expectedProgress(start, start.addDays(1000), start.addDays(994)) == 99); // 99.4
}

TEST_CASE("Where start and due are one day, everything is expected from that day on")
{
    const QDate day(2021, 1, 1);
    CHECK(expectedProgress(day, day, day.addDays(-1)) == 0);
    CHECK(expectedProgress(day, day, day) == 100);
    CHECK(expectedProgress(day, day, day.addDays(1)) == 100);
}

TEST_CASE("Nothing is expected without both dates, or where they are the wrong way round")
{
    const QDate day(2021, 1, 1);
    CHECK_FALSE(expectedProgress({}, day, day));
    CHECK_FALSE(expectedProgress(day, {}, day));
    CHECK_FALSE(expectedProgress(day, day.addDays(-1), day));
    CHECK_FALSE(expectedProgress(day, day, {}));
}

TEST_CASE("Leap days are days")
{
    CHECK(expectedProgress({2020, 2, 28}, {2020, 3, 1}, {2020, 2, 29}) == 50);
    CHECK(expectedProgress({2021, 2, 27}, {2021, 3, 1}, {2021, 2, 28}) == 50);
    CHECK(factsAt(u"Survey ..2020-02-28"_s, {2020, 3, 1}).overdueDays == 2);
    CHECK(factsAt(u"Survey ..2021-02-28"_s, {2021, 3, 1}).overdueDays == 1);
    CHECK(factsAt(u"Survey ..2020-02-29"_s, {2021, 2, 28}).overdueDays == 365);
}

TEST_CASE("Pace is progress less what is expected")
{
    CHECK(factsOf(u"Survey 29% 2020-06-01..2022-03-31"_s).pace == 29 - 77);
    CHECK(factsOf(u"Survey 100% 2020-06-01..2022-03-31"_s).pace == 23);
    CHECK_FALSE(factsOf(u"Survey 29% ..2022-03-31"_s).pace);
}

TEST_CASE("An action is overdue from the day after it was due")
{
    const QString action = u"Survey 95% 2020-02-04..2021-09-30"_s;
    CHECK_FALSE(factsAt(action, {2021, 9, 30}).overdueDays);
    CHECK(factsAt(action, {2021, 9, 30}).dueInDays == 0);
    CHECK(factsAt(action, {2021, 10, 1}).overdueDays == 1);
    CHECK_FALSE(factsAt(action, {2021, 10, 1}).dueInDays);
    CHECK(factsAt(action, {2021, 10, 31}).overdueDays == 31);
}

TEST_CASE("What is completed, on hold or cancelled is not overdue, missed or due")
{
    for (const auto &state : {u"100%"_s, u"0% (on hold)"_s, u"0% (cancelled)"_s}) {
        const QStringList words = state.split(u' ');
        const QString hold = state.mid(words.first().size());
        const auto facts =
            factsOf(u"Survey "_s + words.first() + u" 2020-01-01..2021-01-01"_s + hold);
        CHECK_FALSE(facts.overdueDays);
        CHECK_FALSE(facts.startMissedDays);
        CHECK_FALSE(facts.dueInDays);
        CHECK_FALSE(facts.dueSoon);
        CHECK_FALSE(facts.behind);
        CHECK(facts.expected == 100);
    }
}

TEST_CASE("A start is missed from the day after it, while nothing has been done")
{
    const QString action = u"Survey 0% 2021-10-30..2022-03-31"_s;
    CHECK_FALSE(factsAt(action, {2021, 10, 30}).startMissedDays);
    CHECK(factsAt(action, {2021, 10, 31}).startMissedDays == 1);
    CHECK_FALSE(factsOf(u"Survey 1% 2021-10-30..2022-03-31"_s).startMissedDays);
    CHECK(factsOf(u"Survey 2021-10-30.."_s).startMissedDays == 1);
    CHECK_FALSE(factsOf(u"Survey 0% ..2022-03-31"_s).startMissedDays);
}

TEST_CASE("An action is due soon within the window of the plan")
{
    const Plan plan = planWith(u"Survey 50% 2020-06-01..2022-01-31"_s); // due in 92 days
    const auto dueSoonAt = [&](const Plan &at, QDate day) {
        return factsOf(at, rowOf<Action>(at, u"3.1.1"), day).dueSoon;
    };
    CHECK(dueSoonAt(plan, {2021, 10, 31}));
    CHECK_FALSE(dueSoonAt(plan, {2021, 10, 30}));
    CHECK(dueSoonAt(plan, {2022, 1, 31}));
    CHECK_FALSE(dueSoonAt(plan, {2022, 2, 1}));
    CHECK_FALSE(dueSoonAt(withWindow(plan, 91), {2021, 10, 31}));
    CHECK(dueSoonAt(withWindow(plan, 0), {2022, 1, 31}));
    CHECK_FALSE(dueSoonAt(withWindow(plan, 0), {2022, 1, 30}));
}

TEST_CASE("An action is behind when it lags the calendar by more than ten points")
{
    const QString dates = u" 2021-01-01..2022-03-31"_s; // 67% of the time has gone
    CHECK(factsOf(u"Survey 57%"_s + dates).pace == -10);
    CHECK_FALSE(factsOf(u"Survey 57%"_s + dates).behind);
    CHECK(factsOf(u"Survey 56%"_s + dates).behind);
    CHECK_FALSE(factsOf(u"Survey 0%"_s + dates).behind);
}

TEST_CASE("Without dates there is nothing to be late for")
{
    const auto facts = factsOf(u"Survey 50%"_s);
    CHECK_FALSE(facts.expected);
    CHECK_FALSE(facts.overdueDays);
    CHECK_FALSE(facts.startMissedDays);
    CHECK_FALSE(facts.dueInDays);
}

TEST_CASE("An action is stale when the open round has no update of it")
{
    Plan plan = planWith(u"Survey\n      2021-06-30 10%"_s);
    Round round;
    round.name = u"Q2 2021/22"_s;
    round.from = {2021, 7, 1};
    round.asAt = {2021, 9, 30};
    plan = done(addRow(plan, round), plan);
    const auto staleAt = [](const Plan &at, QDate day) {
        return factsOf(at, rowOf<Action>(at, u"3.1.1"), day).stale;
    };
    CHECK_FALSE(staleAt(plan, {2021, 6, 30}));
    CHECK(staleAt(plan, {2021, 7, 1}));

    const UpdateDraft draft{idOf(plan, u"3.1.1"), {2021, 7, 1}, 15, {}, {}, {}};
    const Plan updated = done(reportProgress(plan, draft, {}), plan);
    CHECK_FALSE(staleAt(updated, {2021, 9, 30}));

    Round closed = *plan.rounds().rowsUnder({}).first();
    closed.state = RoundState::Closed;
    CHECK(staleAt(done(changeRow(plan, closed), plan), {2021, 9, 30}));
    CHECK_FALSE(staleAt(done(changeRow(plan, closed), plan), {2021, 10, 1}));
}

TEST_CASE("Progress can come from milestones done")
{
    Plan plan = planWith(u"Survey 5%\n"
                         "      [x] Sent 2021-05-01\n"
                         "      [x] Answered 2021-07-01\n"
                         "      [ ] Counted 2021-12-01"_s);
    Action action = rowOf<Action>(plan, u"3.1.1");
    action.progressSource = ProgressSource::Milestones;
    plan = done(changeRow(plan, action), plan);
    CHECK(factsOf(plan, action, {2021, 4, 30}).progress == 0);
    CHECK(factsOf(plan, action, {2021, 5, 1}).progress == 33);
    CHECK(factsOf(plan, action, {2021, 12, 31}).progress == 66);
}

TEST_CASE("The officer's word stands beside the facts, and what they deny is named")
{
    const auto contradictionsOf = [](const QString &action) {
        return factsOf(action).contradictions;
    };
    using C = QList<Contradiction>;
    CHECK(contradictionsOf(u"Survey ..2021-10-30\n      2021-10-31 50% On track"_s)
          == C{Contradiction::SaidOnTrackButOverdue});
    CHECK(contradictionsOf(u"Survey 2021-10-30..\n      2021-10-31 0% On track"_s)
          == C{Contradiction::SaidOnTrackNotStarted});
    CHECK(contradictionsOf(u"Survey\n      2021-10-31 99% Completed"_s)
          == C{Contradiction::SaidDoneButIsNot});
    CHECK(contradictionsOf(u"Survey\n      2021-10-31 1% Not started"_s)
          == C{Contradiction::SaidNotStartedButHas});
    CHECK(contradictionsOf(u"Survey 100% (cancelled)"_s) == C{Contradiction::HeldButComplete});
    CHECK(contradictionsOf(u"Survey 100%\n      [ ] Counted 2021-12-01"_s)
          == C{Contradiction::CompleteButStepsOpen});
    CHECK(contradictionsOf(u"Survey 0%\n      [x] Counted 2021-10-01"_s)
          == C{Contradiction::StepDoneNotStarted});
    CHECK(contradictionsOf(u"Survey 0% (cancelled)\n      [x] Counted 2021-10-01"_s).isEmpty());
}

TEST_CASE("A word that the facts bear out is no contradiction")
{
    for (const auto &action : {u"Survey ..2021-10-31\n      2021-10-31 50% On track"_s,
                               u"Survey\n      2021-10-31 100% Completed"_s,
                               u"Survey\n      2021-10-31 0% Not started"_s,
                               u"Survey ..2021-01-01\n      2021-10-31 50% Needs attention"_s,
                               u"Survey 100%\n      [x] Counted 2021-10-01"_s})
        CHECK(factsOf(action).contradictions.isEmpty());
}

TEST_CASE("A financial year has its first month's year and four quarters")
{
    CHECK(financialYear({2021, 3, 31}, 4) == 2020);
    CHECK(financialYear({2021, 4, 1}, 4) == 2021);
    CHECK(financialQuarter({2021, 3, 31}, 4) == 4);
    CHECK(financialQuarter({2021, 4, 1}, 4) == 1);
    CHECK(financialQuarter({2021, 9, 30}, 4) == 2);
    CHECK(financialYear({2021, 1, 1}, 1) == 2021);
    CHECK(financialQuarter({2021, 12, 31}, 1) == 4);
}
