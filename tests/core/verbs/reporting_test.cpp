// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verbs/edits.h"
#include "tests/support/done.h"
#include "tests/support/outline.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

const QString start = u"3 Focus\n  3.1 Charter\n    3.1.6 Digital 29% 2020-06-01..2022-03-31\n"_s;

Stamp by(const QString &author)
{
    return {author, QDateTime(QDate(2021, 11, 5), QTime(9, 30), Qt::UTC)};
}

UpdateDraft draftFor(const Plan &plan, QDate asAt, int progress, const QString &commentary = {})
{
    return {idOf(plan, u"3.1.6"), asAt, progress, {}, commentary, {}};
}

DateChange dueTo(const Plan &plan, QDate day)
{
    return {idOf(plan, u"3.1.6"), DateKind::Due, day,
            u"Late supplier"_s,   u"Cabinet"_s,  {2021, 11, 4}};
}

DateChange startTo(const Plan &plan, QDate day)
{
    return {idOf(plan, u"3.1.6"), DateKind::Start, day, {}, {}, {2021, 11, 4}};
}

Plan adopted()
{
    const Plan plan = planFrom(start);
    return done(baseline(plan, {2021, 1, 1}), plan);
}

} // namespace

TEST_CASE("Progress is reported as an update as at a day")
{
    const Plan plan = planFrom(start);
    const auto change =
        reportProgress(plan, draftFor(plan, {2021, 11, 4}, 35, u"Tested."_s), by(u"Ann"_s));
    CHECK(change->title == u"Progress of 3.1.6 to 35%"_s);
    const Plan after = done(change, plan);
    CHECK(outlineOf(after) == start + u"      2021-11-04 35%: Tested.\n"_s);
    const Update &update = *after.updates().rowsUnder(idOf(plan, u"3.1.6")).last();
    CHECK(update.author == u"Ann"_s);
    CHECK(update.recordedAt == by({}).at);
}

TEST_CASE("Who reports twice as at one day amends what he said")
{
    Plan plan = planFrom(start);
    plan = done(reportProgress(plan, draftFor(plan, {2021, 11, 4}, 35), by(u"Ann"_s)), plan);
    const auto change = reportProgress(plan, draftFor(plan, {2021, 11, 4}, 40), by(u"Ann"_s));
    CHECK(change->title == u"Progress of 3.1.6 to 40%"_s);
    CHECK(outlineOf(done(change, plan)) == start + u"      2021-11-04 40%\n"_s);
    const auto words =
        reportProgress(plan, draftFor(plan, {2021, 11, 4}, 35, u"So."_s), by(u"Ann"_s));
    CHECK(words->title == u"Commentary of 3.1.6 as at 4 November 2021"_s);
    CHECK(outlineOf(done(words, plan)) == start + u"      2021-11-04 35%: So.\n"_s);
}

TEST_CASE("What is reported is named after what it changes")
{
    Plan plan = planFrom(start);
    const Id onTrack = idOf(plan, u"On track");
    const QDate day(2021, 11, 4);
    const auto titleOf = [&](int progress, Id judgement, const QString &commentary) {
        return reportProgress(plan,
                              {idOf(plan, u"3.1.6"), day, progress, judgement, commentary, {}},
                              by(u"Ann"_s))
            ->title;
    };
    plan = done(reportProgress(plan, draftFor(plan, day, 45), by(u"Ann"_s)), plan);
    CHECK(titleOf(45, onTrack, {}) == u"Judgement of 3.1.6 to On track"_s);
    CHECK(titleOf(45, {}, u"So."_s) == u"Commentary of 3.1.6 as at 4 November 2021"_s);
    CHECK(titleOf(45, onTrack, u"So."_s) == u"Update of 3.1.6 as at 4 November 2021"_s);
    CHECK(titleOf(50, onTrack, u"So."_s) == u"Progress of 3.1.6 to 50%"_s);
}

TEST_CASE("The first update for a day is named after what it changes of what stood until then")
{
    Plan plan = planFrom(start);
    plan = done(reportProgress(plan, draftFor(plan, {2021, 11, 4}, 45), by(u"Ann"_s)), plan);
    const Id onTrack = idOf(plan, u"On track");
    const UpdateDraft judged{idOf(plan, u"3.1.6"), {2021, 11, 20}, 45, onTrack, {}, {}};
    CHECK(reportProgress(plan, judged, by(u"Ann"_s))->title == u"Judgement of 3.1.6 to On track"_s);
}

TEST_CASE("Whoever reports the same day after somebody else amends what was said")
{
    Plan plan = planFrom(start);
    plan =
        done(reportProgress(plan, draftFor(plan, {2021, 11, 4}, 35, u"So."_s), by(u"Ann"_s)), plan);
    plan =
        done(reportProgress(plan, draftFor(plan, {2021, 11, 4}, 36, u"So."_s), by(u"Bo"_s)), plan);
    CHECK(outlineOf(plan) == start + u"      2021-11-04 36%: So.\n"_s);
    CHECK(updateOn(plan, idOf(plan, u"3.1.6"), {2021, 11, 4})->author == u"Bo"_s);
    CHECK_FALSE(updateOn(plan, idOf(plan, u"3.1.6"), {2021, 11, 5}));
}

TEST_CASE("Saying the same again changes nothing")
{
    Plan plan = planFrom(start);
    plan = done(reportProgress(plan, draftFor(plan, {2021, 11, 4}, 35), by(u"Ann"_s)), plan);
    Stamp later = by(u"Ann"_s);
    later.at = later.at.addSecs(3600);
    CHECK(reportProgress(plan, draftFor(plan, {2021, 11, 4}, 35), later)->isEmpty());
}

TEST_CASE("A report out of range or of nothing is refused")
{
    const Plan plan = planFrom(start);
    CHECK(refusal(reportProgress(plan, draftFor(plan, {2021, 11, 4}, 101), by(u"Ann"_s)))
          == u"Progress is a percentage: 101 is not between 0 and 100. Correct it."_s);
    CHECK_FALSE(reportProgress(plan, draftFor(plan, {2021, 11, 4}, -1), by(u"Ann"_s)).ok());
    CHECK_FALSE(reportProgress(plan, draftFor(plan, {2021, 2, 31}, 5), by(u"Ann"_s)).ok());
    auto draft = draftFor(plan, {2021, 11, 4}, 5);
    draft.judgement = Id::create();
    CHECK_FALSE(reportProgress(plan, draft, by(u"Ann"_s)).ok());
    draft.action = Id::create();
    CHECK_FALSE(reportProgress(plan, draft, by(u"Ann"_s)).ok());
}

TEST_CASE("Before the plan is adopted a date simply changes")
{
    const Plan plan = planFrom(start);
    const auto change = moveDate(plan, dueTo(plan, {2022, 6, 30}), by(u"Ann"_s));
    CHECK(change->title == u"Due of 3.1.6 to 30 June 2022"_s);
    CHECK(change->reason == u"Late supplier"_s);
    const Plan after = done(change, plan);
    CHECK(rowOf<Action>(after, u"3.1.6").due == QDate(2022, 6, 30));
    CHECK(after.dateMoves().isEmpty());
}

TEST_CASE("Of an adopted action every move is kept and the original stays")
{
    Plan plan = adopted();
    plan = done(moveDate(plan, dueTo(plan, {2022, 6, 30}), by(u"Ann"_s)), plan);
    DateChange second = dueTo(plan, {2022, 9, 30});
    second.on = {2022, 5, 1};
    plan = done(moveDate(plan, second, by(u"Bo"_s)), plan);
    CHECK(outlineOf(plan).endsWith(u"      due 2022-03-31 -> 2022-06-30: Late supplier\n"
                                   "      due 2022-06-30 -> 2022-09-30: Late supplier\n"));
    const Action &action = rowOf<Action>(plan, u"3.1.6");
    CHECK(action.due == QDate(2022, 9, 30));
    CHECK(action.originalDue == QDate(2022, 3, 31));
    const DateMove &move = *plan.dateMoves().rowsUnder(action.id).first();
    CHECK(move.movedOn == QDate(2021, 11, 4));
    CHECK(move.approvedBy == u"Cabinet"_s);
    CHECK(move.which == DateKind::Due);
    CHECK(move.recordedAt == by({}).at);
}

TEST_CASE("A move that names no day was decided on the day it is recorded")
{
    const Plan plan = adopted();
    DateChange change = dueTo(plan, {2022, 6, 30});
    change.on = {};
    const Plan after = done(moveDate(plan, change, by(u"Ann"_s)), plan);
    CHECK(after.dateMoves().rows().first()->movedOn == QDate(2021, 11, 5));
}

TEST_CASE("A date can be cleared, and a move to the same day is none")
{
    const Plan plan = adopted();
    const auto cleared = moveDate(plan, dueTo(plan, {}), by(u"Ann"_s));
    CHECK(cleared->title == u"Due of 3.1.6 removed"_s);
    CHECK(outlineOf(done(cleared, plan)).contains(u"      due 2022-03-31 -> -: Late supplier\n"));
    CHECK(moveDate(plan, dueTo(plan, {2022, 3, 31}), by(u"Ann"_s))->isEmpty());
}

TEST_CASE("Dates cannot be moved past each other")
{
    const Plan plan = planFrom(start);
    CHECK(refusal(moveDate(plan, dueTo(plan, {2020, 5, 31}), by(u"Ann"_s)))
          == u"Due 31 May 2020 is before the start, 1 Jun 2020."_s);
    CHECK(refusal(moveDate(plan, startTo(plan, {2022, 4, 1}), by(u"Ann"_s)))
          == u"Start 1 Apr 2022 is later than due 31 Mar 2022."_s);
    CHECK(moveDate(plan, dueTo(plan, {2020, 6, 1}), by(u"Ann"_s)).ok());
    CHECK_FALSE(moveDate(plan, startTo(plan, {20, 6, 1}), by(u"Ann"_s)).ok());
    DateChange nowhere = dueTo(plan, {2022, 4, 1});
    nowhere.action = Id::create();
    CHECK_FALSE(moveDate(plan, nowhere, by(u"Ann"_s)).ok());
}

TEST_CASE("Adopting the plan keeps today's dates as the originals")
{
    const Plan plan = planFrom(start + u"    3.1.7 Undated\n"_s);
    const auto change = baseline(plan, {2021, 1, 1});
    CHECK(change->title == u"Adopt the plan as at 1 January 2021"_s);
    const Plan after = done(change, plan);
    CHECK(after.settings().baselinedOn == QDate(2021, 1, 1));
    CHECK(rowOf<Action>(after, u"3.1.6").originalStart == QDate(2020, 6, 1));
    CHECK(isBaselined(rowOf<Action>(after, u"3.1.6")));
    CHECK_FALSE(isBaselined(rowOf<Action>(after, u"3.1.7")));
    CHECK_FALSE(baseline(plan, {}).ok());
}

TEST_CASE("Adopting again takes in what is new and leaves the rest")
{
    Plan plan = adopted();
    CHECK(baseline(plan, {2021, 6, 1})->isEmpty());
    plan = done(moveDate(plan, dueTo(plan, {2022, 6, 30}), by(u"Ann"_s)), plan);
    Action action;
    action.objective = idOf(plan, u"3.1");
    action.title = u"New"_s;
    action.due = {2023, 1, 1};
    plan = done(addRow(plan, action), plan);
    plan = done(baseline(plan, {2021, 6, 1}), plan);
    CHECK(plan.settings().baselinedOn == QDate(2021, 1, 1));
    CHECK(rowOf<Action>(plan, u"3.1.6").originalDue == QDate(2022, 3, 31));
    CHECK(rowOf<Action>(plan, u"3.1.7").originalDue == QDate(2023, 1, 1));
}

TEST_CASE("An action is put on hold, cancelled and resumed")
{
    const Plan plan = planFrom(start);
    const Id id = idOf(plan, u"3.1.6");
    const auto held = setHold(plan, id, Hold::OnHold, {2021, 11, 1}, u"Covid"_s, {});
    CHECK(held->title == u"Put 3.1.6 on hold"_s);
    CHECK(held->reason == u"Covid"_s);
    const Plan paused = done(held, plan);
    CHECK(rowOf<Action>(paused, u"3.1.6").heldSince == QDate(2021, 11, 1));
    CHECK(rowOf<Action>(paused, u"3.1.6").holdReason == u"Covid"_s);
    CHECK(setHold(paused, id, Hold::OnHold, {2021, 11, 1}, u"Covid"_s, {})->isEmpty());
    CHECK(setHold(paused, id, Hold::Cancelled, {2021, 12, 1}, {}, {})->title == u"Cancel 3.1.6"_s);
    const auto resumed = setHold(paused, id, Hold::None, {2021, 12, 1}, u"Money again"_s, {});
    CHECK(resumed->title == u"Resume 3.1.6"_s);
    CHECK(rowOf<Action>(done(resumed, paused), u"3.1.6") == rowOf<Action>(plan, u"3.1.6"));
    CHECK_FALSE(setHold(plan, Id::create(), Hold::OnHold, {}, {}, {}).ok());
}
