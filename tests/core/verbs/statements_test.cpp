// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verbs/statements.h"

#include "core/plan/diff.h"
#include "core/rules/statements.h"
#include "core/words/words.h"
#include "tests/support/done.h"
#include "tests/support/outline.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

struct Quarter {
    Plan plan;
    Id round;
    Id theme;
};

Quarter quarter()
{
    Quarter quarter{planFrom(u"3 Focus\n4 Climate"_s), Id::create(), {}};
    quarter.theme = quarter.plan.themes().rowsUnder({}).first()->id;
    Round round;
    round.id = quarter.round;
    round.name = u"Q2 2021/22"_s;
    round.from = QDate(2021, 7, 1);
    round.asAt = QDate(2021, 9, 30);
    REQUIRE(apply(*addRow(quarter.plan, round), quarter.plan));
    return quarter;
}

void write(Quarter &to, Id round, StatementKind kind, const QString &text, Id theme = {})
{
    const auto change = writeStatement(to.plan, round, kind, theme, text);
    REQUIRE(change);
    REQUIRE(apply(*change, to.plan));
}

} // namespace

TEST_CASE("A round's own words take the place of the standing ones, and give it back")
{
    Quarter q = quarter();
    write(q, {}, StatementKind::Purpose, u"To report the quarter."_s);
    CHECK(statedFor(q.plan, q.round, StatementKind::Purpose) == u"To report the quarter.");
    write(q, q.round, StatementKind::Purpose, u"To report the quarter and the year."_s);
    CHECK(statedFor(q.plan, q.round, StatementKind::Purpose)
          == u"To report the quarter and the year.");
    CHECK(statedFor(q.plan, {}, StatementKind::Purpose) == u"To report the quarter.");
    CHECK(q.plan.statements().size() == 2);
    write(q, q.round, StatementKind::Purpose, u"  "_s);
    CHECK(statedFor(q.plan, q.round, StatementKind::Purpose) == u"To report the quarter.");
    CHECK(writeStatement(q.plan, q.round, StatementKind::Purpose, {}, {})->isEmpty());
}

TEST_CASE("What two copies write of one kind is one row, so a merge compares the texts")
{
    Quarter ours = quarter();
    const Plan base = ours.plan;
    Quarter theirs = ours;
    write(ours, ours.round, StatementKind::Highlights, u"Ours"_s);
    write(theirs, ours.round, StatementKind::Highlights, u"Theirs"_s);
    const Merge met = merge(base, ours.plan, theirs.plan);
    REQUIRE(met.conflicts.size() == 1);
    CHECK(met.conflicts.first().field == u"text");
}

TEST_CASE("Words go with their round and with their theme, and standing words stay")
{
    Quarter q = quarter();
    write(q, {}, StatementKind::Wards, u"All"_s);
    write(q, q.round, StatementKind::Highlights, u"Much"_s);
    write(q, q.round, StatementKind::Summary, u"Well on the way"_s, q.theme);
    REQUIRE(apply(
        *signOff(q.plan, q.round, SignOffStep::Draft, u"Policy team"_s, QDate(2021, 10, 4), {}),
        q.plan));
    const Plan before = q.plan;

    const auto theme = removeRow(q.plan, q.theme);
    REQUIRE(theme);
    REQUIRE(apply(*theme, q.plan));
    CHECK(q.plan.statements().size() == 2);
    REQUIRE(apply(theme->inverted(), q.plan));
    CHECK(q.plan == before);

    const auto round = removeRow(q.plan, q.round);
    REQUIRE(round);
    REQUIRE(apply(*round, q.plan));
    REQUIRE(q.plan.statements().size() == 1);
    CHECK(q.plan.statements().rows().first()->kind == StatementKind::Wards);
    CHECK(q.plan.signOffs().isEmpty());
    REQUIRE(apply(round->inverted(), q.plan));
    CHECK(q.plan == before);
}

TEST_CASE("A summary is of a theme, and nothing else is")
{
    const Quarter q = quarter();
    CHECK_FALSE(writeStatement(q.plan, q.round, StatementKind::Summary, {}, u"Well"_s));
    CHECK_FALSE(writeStatement(q.plan, q.round, StatementKind::Highlights, q.theme, u"Well"_s));
}

TEST_CASE("Sign-off goes step by step, and is withdrawn with the steps after it")
{
    Quarter q = quarter();
    const QDate day(2021, 10, 4);
    const auto early = signOff(q.plan, q.round, SignOffStep::Director, u"A Director"_s, day, {});
    REQUIRE_FALSE(early);
    CHECK(early.error().message
          == u"Sign-off of the draft comes first. Record that one before this.");
    CHECK_FALSE(signOff(q.plan, q.round, SignOffStep::Draft, u" "_s, day, {}));
    CHECK_FALSE(signOff(q.plan, q.round, SignOffStep::Draft, u"Policy team"_s, {}, {}));
    for (const SignOffStep step : {SignOffStep::Draft, SignOffStep::Director, SignOffStep::Final})
        REQUIRE(apply(*signOff(q.plan, q.round, step, u"Somebody"_s, day, {}), q.plan));
    CHECK(openSteps(q.plan, q.round).isEmpty());
    const auto change = withdrawSignOff(q.plan, q.round, SignOffStep::Director);
    REQUIRE(change);
    CHECK(change->title == u"Withdraw Director’s sign-off of Q2 2021/22");
    REQUIRE(apply(*change, q.plan));
    CHECK(openSteps(q.plan, q.round)
          == QList<SignOffStep>{SignOffStep::Director, SignOffStep::Final});
    CHECK_FALSE(withdrawSignOff(q.plan, q.round, SignOffStep::Director));
}

TEST_CASE("History says in words what was written and signed")
{
    Quarter q = quarter();
    const auto told = [&](const ChangeSet &change) {
        Plan after = q.plan;
        REQUIRE(apply(change, after));
        return words::edits(change, after);
    };
    const auto written =
        writeStatement(q.plan, q.round, StatementKind::Summary, q.theme, u"Well on the way"_s);
    CHECK(told(*written)
          == QStringList{u"Summary of Theme 3 Focus for Q2 2021/22 added: “Well on the way”."_s});
    REQUIRE(apply(*written, q.plan));
    CHECK(told(*writeStatement(q.plan, q.round, StatementKind::Summary, q.theme, u"Late"_s))
          == QStringList{u"Text of the summary of Theme 3 Focus for Q2 2021/22 changed from “Well "
                         "on the way” to “Late”."_s});
    CHECK(told(*signOff(q.plan, q.round, SignOffStep::Draft, u"Policy team"_s, QDate(2021, 10, 4),
                        {}))
          == QStringList{u"Sign-off of the draft of Q2 2021/22 added: by Policy team on 4 October "
                         "2021."_s});
}
