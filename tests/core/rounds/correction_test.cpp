// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rounds/correction.h"

#include "core/plan/diff.h"
#include "core/rounds/moment.h"
#include "core/rules/asat.h"
#include "tests/support/catch.h"
#include "tests/support/correctall.h"
#include "tests/support/outline.h"
#include "tests/support/randomplan.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

const QDateTime closedAt(QDate(2022, 1, 20), QTime(9, 0), Qt::UTC);
const QDateTime correctedAt(QDate(2022, 3, 1), QTime(9, 0), Qt::UTC);
const Issue issue{u"Jane Smith"_s, closedAt, {}, u"A test."_s};
const Issue correction{u"Jane Smith"_s, correctedAt, u"3.1.1 was late."_s, {}};
const Stamp stamp{u"Jane Smith"_s, correctedAt};

/// A plan whose third quarter of 2021/22 has been closed.
struct Closed {
    Plan plan = planFrom(u"3 Customer focus\n"
                         "  3.1 Charter\n"
                         "    3.1.1 Survey 2020-02-04..2022-09-30\n"
                         "      2021-10-20 95% On track\n"
                         "    3.1.2 Strategy 2020-02-04..2021-12-31\n"
                         "      2021-06-30 20%\n"_s);
    Id round;

    Closed()
    {
        perform(baseline(plan, {2020, 2, 1}));
        perform(beginRound(plan, periodOf(QDate(2021, 12, 31), Frequency::Quarter, 4)));
        round = openRound(plan)->id;
        perform(closeRound(plan, round, issue));
    }

    void perform(const Result<ChangeSet> &change)
    {
        REQUIRE(change);
        REQUIRE(apply(*change, plan));
    }

    void report(const QString &action, QDate day, int progress)
    {
        perform(reportProgress(plan, {idOf(plan, action), day, progress, {}, {}, {}}, stamp));
    }

    QList<Difference> differences() const
    {
        return differencesOf(plan, round, correctedAt).value();
    }

    /// "[x] sentence" for what is ticked at first, "[ ] sentence" for the others.
    QStringList listed() const
    {
        QStringList lines;
        for (const Difference &one : differences())
            lines.append((one.bearsDay ? u"[x] "_s : u"[ ] "_s) + one.sentence);
        return lines;
    }

    Moment latest() const { return momentOf(plan, *latestSnapshot(plan, round)).value(); }
};

} // namespace

TEST_CASE("A version and the plan as at its day do not differ until something is changed")
{
    Closed closed;
    CHECK(closed.listed().isEmpty());
    closed.report(u"3.1.1"_s, {2022, 1, 31}, 100); // of the next quarter
    CHECK(closed.listed().isEmpty());
}

TEST_CASE("What bears a day of the round is ticked at first, what bears none is not")
{
    Closed closed;
    closed.report(u"3.1.2"_s, {2021, 12, 31}, 30);
    Action survey = rowOf<Action>(closed.plan, u"3.1.1");
    survey.title = u"Census"_s;
    closed.perform(changeRow(closed.plan, survey));
    const Id strategy = idOf(closed.plan, u"3.1.2");
    closed.perform(moveDate(
        closed.plan,
        {strategy, DateKind::Due, {2022, 2, 28}, u"Ground survey"_s, u"Cabinet"_s, {2021, 12, 20}},
        stamp));
    const QStringList listed = closed.listed();
    INFO(listed.join(u'\n').toStdString());
    REQUIRE(listed.size() == 3);
    CHECK(listed[0].startsWith(u"[ ] Title of 3.1.1 changed"));
    CHECK(listed[1].startsWith(u"[x] Due of 3.1.2 changed"));
    CHECK(listed[2].startsWith(u"[x] Update of 3.1.2 Strategy added: 30"));
}

TEST_CASE("Who recorded a correction of an update, and when, does not stand in its difference")
{
    Closed closed;
    closed.report(u"3.1.1"_s, {2021, 10, 20}, 96);
    const QStringList listed = closed.listed();
    REQUIRE(listed.size() == 1);
    INFO(listed[0].toStdString());
    CHECK(listed[0].startsWith(u"[x] Progress"));
    CHECK(listed[0].contains(u"95"));
    CHECK_FALSE(listed[0].contains(u"Recorded"));
    CHECK_FALSE(listed[0].contains(u"Jane Smith"));
}

TEST_CASE("A correction takes over what was chosen and nothing else")
{
    Closed closed;
    closed.report(u"3.1.2"_s, {2021, 12, 31}, 30);
    Action survey = rowOf<Action>(closed.plan, u"3.1.1");
    survey.title = u"Census"_s;
    survey.leadOfficer = u"Bo Diaz"_s;
    closed.perform(changeRow(closed.plan, survey));
    const Moment first = closed.latest();

    auto chosen = closed.differences();
    chosen.removeIf(
        [](const Difference &one) { return !one.sentence.startsWith(u"Lead officer"); });
    REQUIRE(chosen.size() == 1);
    closed.perform(correctRound(closed.plan, closed.round, correction, chosen));
    CHECK(latestSnapshot(closed.plan, closed.round)->version == u"1.1"_s);
    Plan expected = first.plan;
    Action row = rowOf<Action>(expected, u"3.1.1");
    row.leadOfficer = u"Bo Diaz"_s;
    expected.table<Action>().put(row);
    CHECK(closed.latest().plan == expected);

    // What was left out is offered again, and with it the version is the plan as at the day.
    closed.perform(correctAll(closed.plan, closed.round, correction));
    CHECK(latestSnapshot(closed.plan, closed.round)->version == u"1.2"_s);
    CHECK(closed.listed().isEmpty());
    CHECK(factsOf(closed.latest().plan, rowOf<Action>(closed.latest().plan, u"3.1.2"),
                  closed.latest().asAt)
              .progress
          == 30);
}

TEST_CASE("A row that is chosen brings the rows it belongs to")
{
    Closed closed;
    Objective objective = rowOf<Objective>(closed.plan, u"3.1");
    objective.id = Id();
    objective.reference = u"3.2"_s;
    objective.title = u"New"_s;
    closed.perform(addRow(closed.plan, objective));
    Action action = rowOf<Action>(closed.plan, u"3.1.1");
    action.id = Id();
    action.objective = idOf(closed.plan, u"3.2");
    action.reference = u"3.2.1"_s;
    closed.perform(addRow(closed.plan, action));
    closed.report(u"3.2.1"_s, {2021, 12, 31}, 10);

    auto chosen = closed.differences();
    chosen.removeIf([](const Difference &one) { return !one.bearsDay; });
    REQUIRE(chosen.size() == 1);
    closed.perform(correctRound(closed.plan, closed.round, correction, chosen));
    CHECK(closed.latest().plan.find<Action>(idOf(closed.plan, u"3.2.1")));
    CHECK(closed.latest().plan.find<Objective>(idOf(closed.plan, u"3.2")));
}

TEST_CASE("A row that is gone takes with it what belongs to it")
{
    Closed closed;
    closed.perform(removeRow(closed.plan, idOf(closed.plan, u"3.1.1")));
    auto chosen = closed.differences();
    chosen.removeIf([](const Difference &one) { return one.sentence.startsWith(u"Update"); });
    REQUIRE(chosen.size() == 1);
    closed.perform(correctRound(closed.plan, closed.round, correction, chosen));
    CHECK(closed.latest().plan.actions().size() == 1);
    CHECK(closed.latest().plan.updates().size() == 1);
}

TEST_CASE("A correction of nothing, without a note, or of what is not closed is refused")
{
    Closed closed;
    const auto refusal = [&](const Result<ChangeSet> &change) {
        REQUIRE_FALSE(change);
        return change.error().message;
    };
    CHECK(refusal(correctRound(closed.plan, closed.round, correction, {}))
              .contains(u"Nothing was chosen to be corrected in Q3 2021/22"));
    closed.report(u"3.1.2"_s, {2021, 12, 31}, 30);
    Issue silent = correction;
    silent.note = u"  "_s;
    CHECK(refusal(correctRound(closed.plan, closed.round, silent, closed.differences()))
              .contains(u"Say what the correction"));
    closed.perform(beginRound(closed.plan, periodOf(QDate(2022, 3, 31), Frequency::Quarter, 4)));
    CHECK(refusal(correctAll(closed.plan, openRound(closed.plan)->id, correction))
              .contains(u"Only a closed round"));

    Snapshot spoilt = *latestSnapshot(closed.plan, closed.round);
    spoilt.content.chop(1);
    closed.plan.table<Snapshot>().put(spoilt);
    CHECK(refusal(correctAll(closed.plan, closed.round, correction)).contains(u"checksum"));
}

TEST_CASE("Of any plan and any changes: all differences together give the plan as at the day")
{
    for (quint32 seed = 1; seed <= 12; ++seed) {
        INFO("seed " << seed);
        Dice dice(seed);
        Plan plan = randomPlan(seed);
        plan.table<Snapshot>().assign({});
        Round round = *plan.rounds().rows().first();
        round.state = RoundState::Open;
        plan.table<Round>().put(round);
        const QDateTime late(QDate(2030, 1, 1), QTime(9, 0), Qt::UTC);
        Issue close{u"Ann"_s, late, {}, u"waived"_s};
        REQUIRE(apply(closeRound(plan, round.id, close).value(), plan));
        for (int i = 0; i < 12; ++i) {
            const ChangeSet change = randomChange(plan, dice);
            if (editsOf<Round>(change).isEmpty() && editsOf<Snapshot>(change).isEmpty())
                REQUIRE(apply(change, plan));
        }
        const auto differences = differencesOf(plan, round.id, late);
        REQUIRE(differences);
        if (differences->isEmpty())
            continue;
        close.note = u"All"_s;
        REQUIRE(apply(correctRound(plan, round.id, close, *differences).value(), plan));
        const Plan then = heldByVersion(planAsAt(plan, round.asAt));
        CHECK(momentOf(plan, *latestSnapshot(plan, round.id))->plan == then);
        CHECK(differencesOf(plan, round.id, late)->isEmpty());
        for (const Difference &one : *differences)
            CHECK_FALSE(one.sentence.isEmpty());
    }
}
