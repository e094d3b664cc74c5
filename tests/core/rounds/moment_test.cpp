// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rounds/moment.h"

#include "core/plan/diff.h"
#include "core/rounds/rounds.h"
#include "core/rules/facts.h"
#include "core/words/words.h"
#include "tests/support/catch.h"
#include "tests/support/correctall.h"
#include "tests/support/outline.h"
#include "tests/support/randomplan.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

const Stamp stamp{u"Jane Smith"_s, QDateTime(QDate(2022, 1, 20), QTime(9, 0), Qt::UTC)};

Plan movedTwice()
{
    Plan plan = planFrom(u"3 Customer focus\n  3.1 Charter\n    3.1.1 Survey 95% "
                         "2020-02-04..2021-09-30\n"_s);
    REQUIRE(apply(baseline(plan, QDate(2020, 2, 1)).value(), plan));
    const Id action = idOf(plan, u"3.1.1");
    const auto move = [&](QDate to, QDate on) {
        const DateChange change{action, DateKind::Due, to, u"Late"_s, u"Cabinet"_s, on};
        REQUIRE(apply(moveDate(plan, change, stamp).value(), plan));
    };
    move(QDate(2021, 12, 31), QDate(2021, 9, 15));
    move(QDate(2022, 3, 31), QDate(2021, 12, 20));
    return plan;
}

QDate dueAsAt(const Plan &plan, QDate day)
{
    return rowOf<Action>(planAsAt(plan, day), u"3.1.1").due;
}

} // namespace

TEST_CASE("A date is shown as it stood on the day")
{
    const Plan plan = movedTwice();
    CHECK(dueAsAt(plan, QDate(2021, 9, 14)) == QDate(2021, 9, 30));
    CHECK(dueAsAt(plan, QDate(2021, 9, 15)) == QDate(2021, 12, 31));
    CHECK(dueAsAt(plan, QDate(2021, 12, 19)) == QDate(2021, 12, 31));
    CHECK(dueAsAt(plan, QDate(2021, 12, 20)) == QDate(2022, 3, 31));
    CHECK(rowOf<Action>(planAsAt(plan, QDate(2021, 9, 14)), u"3.1.1").originalDue
          == QDate(2021, 9, 30));
}

TEST_CASE("A closed round comes back as it was, whatever is edited later")
{
    Plan plan = movedTwice();
    REQUIRE(apply(beginRound(plan, periodOf(QDate(2021, 12, 31), Frequency::Quarter, 4)).value(),
                  plan));
    const Id round = openRound(plan)->id;
    REQUIRE(apply(closeRound(plan, round, {stamp.author, stamp.at, {}, {}}).value(), plan));
    const Moment issued = momentOf(plan, *latestSnapshot(plan, round)).value();

    Settings settings = plan.settings();
    settings.dueSoonDays = 1;
    settings.achievedWord = u"Fine"_s;
    REQUIRE(apply(changeRow(plan, settings).value(), plan));
    REQUIRE(apply(removeRow(plan, idOf(plan, u"3.1.1")).value(), plan));

    const Moment later = momentOf(plan, *latestSnapshot(plan, round)).value();
    CHECK(later.plan == issued.plan);
    CHECK(later.asAt == QDate(2021, 12, 31));
    CHECK(later.frozen);
    CHECK(later.name == u"Q3 2021/22, version 1.0"_s);
    CHECK(rowOf<Action>(later.plan, u"3.1.1").due == QDate(2022, 3, 31));
    CHECK(later.plan.settings().dueSoonDays == 92);

    Round renamed = *plan.find<Round>(round);
    renamed.name = u"The autumn"_s;
    renamed.asAt = {2022, 1, 31};
    plan.table<Round>().put(renamed);
    const Moment afterwards = momentOf(plan, *latestSnapshot(plan, round)).value();
    CHECK(afterwards.name == u"Q3 2021/22, version 1.0"_s);
    CHECK(afterwards.asAt == QDate(2021, 12, 31));
}

TEST_CASE("A version issued before its round's last day is as at the day of its issue")
{
    Plan plan = movedTwice();
    REQUIRE(apply(beginRound(plan, periodOf(QDate(2021, 12, 31), Frequency::Quarter, 4)).value(),
                  plan));
    const Id round = openRound(plan)->id;
    const QDateTime lateInOctober(QDate(2021, 10, 31), QTime(23, 30), Qt::UTC);
    REQUIRE(apply(closeRound(plan, round, {stamp.author, lateInOctober, {}, {}}).value(), plan));
    const Moment early = momentOf(plan, *latestSnapshot(plan, round)).value();
    CHECK(early.asAt == QDate(2021, 10, 31));
    CHECK(factsOf(early.plan, rowOf<Action>(early.plan, u"3.1.1"), early.asAt).overdueDays
          == std::nullopt);

    const Issue correction{stamp.author, stamp.at, u"After the end."_s, {}};
    const UpdateDraft late{idOf(plan, u"3.1.1"), QDate(2021, 12, 31), 96, {}, {}, {}};
    REQUIRE(apply(reportProgress(plan, late, stamp).value(), plan));
    REQUIRE(apply(correctAll(plan, round, correction).value(), plan));
    CHECK(momentOf(plan, *latestSnapshot(plan, round))->asAt == QDate(2021, 12, 31));

    const QDateTime elsewhere(QDate(2021, 11, 1), QTime(1, 0), Qt::OffsetFromUTC, 2 * 3600);
    CHECK(asAtOf(*plan.find<Round>(round), elsewhere) == QDate(2021, 10, 31));
}

TEST_CASE("A snapshot whose bytes were changed is refused in a sentence")
{
    Plan plan = movedTwice();
    REQUIRE(apply(beginRound(plan, periodOf(QDate(2021, 12, 31), Frequency::Quarter, 4)).value(),
                  plan));
    const Id round = openRound(plan)->id;
    REQUIRE(apply(closeRound(plan, round, {stamp.author, stamp.at, {}, {}}).value(), plan));
    Snapshot changed = *latestSnapshot(plan, round);
    changed.content[60] = char(changed.content[60] ^ 1);

    const auto refused = momentOf(plan, changed);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Error::Kind::Corrupt);
    CHECK(refused.error().message.contains(u"Q3 2021/22, version 1.0"));
}

TEST_CASE("Damaged versions, and a closed round without any, are problems of the plan")
{
    Plan plan = movedTwice();
    REQUIRE(apply(beginRound(plan, periodOf(QDate(2021, 12, 31), Frequency::Quarter, 4)).value(),
                  plan));
    const Id round = openRound(plan)->id;
    REQUIRE(apply(closeRound(plan, round, {stamp.author, stamp.at, {}, {}}).value(), plan));
    CHECK(problemsOfVersions(plan).isEmpty());
    const auto gone = [&] {
        const auto all = check(plan, QDate(2022, 1, 20));
        return std::count_if(all.begin(), all.end(), [](const Problem &problem) {
            return problem.kind == Problem::Kind::NoVersion;
        });
    };
    CHECK(gone() == 0);

    Snapshot changed = *latestSnapshot(plan, round);
    changed.content[60] = char(changed.content[60] ^ 1);
    plan.table<Snapshot>().put(changed);
    const auto damages = problemsOfVersions(plan);
    REQUIRE(damages.size() == 1);
    CHECK(words::problem(damages.first(), plan)
          == u"Version 1.0 of Q3 2021/22 is damaged: it is not what was issued. Take it from "
             "a backup copy."_s);

    plan.table<Snapshot>().assign({});
    CHECK(gone() == 1);
}

TEST_CASE("A version is the plan as at its round's last day, whatever was said and moved since")
{
    for (quint32 seed = 1; seed <= 15; ++seed) {
        CAPTURE(seed);
        Dice dice(seed);
        Plan plan = randomPlan(seed);
        const Round *open = openRound(plan);
        REQUIRE(open);
        const QDate last = open->asAt;
        const Id round = open->id;
        const auto change = [&](int days) {
            const QDate later = last.addDays(days);
            const Stamp by{u"Ann"_s, QDateTime(later, {12, 0}, Qt::UTC)};
            const auto actions = plan.actions().rows();
            const Id action = actions[dice.below(int(actions.size()))]->id;
            const auto done =
                dice.chance(50)
                    ? reportProgress(plan, {action, later, dice.between(0, 100), {}, {}, {}}, by)
                    : setHold(plan, action, dice.value<Hold>(), later, dice.text(), by);
            if (done)
                REQUIRE(apply(*done, plan));
        };
        for (int i = 1; i <= 10; ++i)
            change(i);
        const QDateTime issued(last.addDays(20), {12, 0}, Qt::UTC);
        REQUIRE(apply(closeRound(plan, round, {u"Ann"_s, issued, {}, u"A test."_s}).value(), plan));
        for (int i = 21; i <= 30; ++i)
            change(i);
        const Moment version = momentOf(plan, *latestSnapshot(plan, round)).value();
        CHECK(version.asAt == last);
        CHECK(diff(version.plan, heldByVersion(planAsAt(plan, last))).isEmpty());
    }
}
