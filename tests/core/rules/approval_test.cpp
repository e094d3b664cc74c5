// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/approval.h"

#include "core/rules/asat.h"
#include "core/words/words.h"
#include "tests/support/done.h"
#include "tests/support/outline.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

/// The plan of an action with these moves of its due date, each "to, approved by".
Plan planMoved(const QList<std::pair<QDate, QString>> &moves, const QString &progress = u"50%"_s,
               const QString &hold = {})
{
    Plan plan =
        planFrom(u"3 Focus\n  3.1 Charter\n    3.1.1 Survey %1 2020-02-04..2021-03-31 %2"_s.arg(
            progress, hold));
    plan = done(baseline(plan, {2020, 1, 1}), plan);
    QDate on(2021, 1, 10);
    for (const auto &[to, by] : moves) {
        plan = done(
            moveDate(plan, {idOf(plan, u"3.1.1"), DateKind::Due, to, u"Late"_s, by, on}, {}), plan);
        on = on.addMonths(3);
    }
    return plan;
}

std::optional<AwaitedApproval> awaitedIn(const Plan &plan, QDate asAt = outlineDay())
{
    return awaitedApproval(plan, rowOf<Action>(plan, u"3.1.1"), DateKind::Due, asAt);
}

const QDate march(2021, 3, 31);
const QDate june(2021, 6, 30);
const QDate december(2021, 12, 31);

} // namespace

TEST_CASE("A move waits until the whole name of the body that must approve it stands there")
{
    for (const auto &[by, approved] : {std::pair{u"Cabinet"_s, true},
                                       {u" cabinet "_s, true},
                                       {u"Cabinet Member for Housing"_s, false},
                                       {u"Not yet by Cabinet"_s, false},
                                       {QString(), false}}) {
        const Plan plan = planMoved({{june, by}});
        INFO(by.toStdString());
        REQUIRE(plan.dateMoves().size() == 1);
        CHECK(isApproved(plan, *plan.dateMoves().rows().first()) == approved);
        CHECK(awaitedIn(plan).has_value() != approved);
    }
}

TEST_CASE("What is approved until then is the date before the first move that waits")
{
    const Plan twice = planMoved({{june, u"Director"_s}, {december, {}}});
    CHECK(awaitedIn(twice)->approved == march);
    CHECK(awaitedIn(twice)->moves.last()->to == december);
    REQUIRE(awaitedIn(twice)->moves.size() == 2);
    CHECK(awaitedIn(twice)->moves.first()->to == june);
    const Plan once = planMoved({{june, u"Cabinet"_s}, {december, u"Director"_s}});
    CHECK(awaitedIn(once)->approved == june);
    CHECK_FALSE(awaitedIn(planMoved({{june, u"Director"_s}, {december, u"Cabinet"_s}})));
    CHECK(awaitedIn(twice, {2021, 2, 1})->moves.last()->to == june); // the second was not made yet
    CHECK_FALSE(awaitedIn(twice, {2021, 1, 1}));
}

TEST_CASE("No date waits of an action that is completed or cancelled")
{
    CHECK_FALSE(awaitedIn(planMoved({{june, {}}}, u"100%"_s)));
    CHECK_FALSE(awaitedIn(planMoved({{june, {}}}, u"40%"_s, u"(cancelled)"_s)));
    CHECK(awaitedIn(planMoved({{june, {}}}, u"40%"_s, u"(on hold)"_s)));
}

TEST_CASE("An approval is named with its day, and without one refused")
{
    const Plan moved = planMoved({{june, {}}});
    const QList<Id> moves{moved.dateMoves().rows().first()->id};
    const auto approval = approveMoves(moved, moves, u"Cabinet"_s, {2021, 6, 15});
    REQUIRE(approval);
    CHECK(approval->title == u"Approval of the due date of 3.1.1 by Cabinet on 15 June 2021");
    CHECK_FALSE(awaitedIn(done(approval, moved)));
    CHECK(done(approval, moved).find<DateMove>(moves.first())->approvedOn == QDate(2021, 6, 15));
    CHECK_FALSE(approveMoves(moved, moves, u"Cabinet"_s, {}));
}

TEST_CASE("Before the day on which a move was approved it waited")
{
    Plan plan = planMoved({{june, {}}});
    const Id move = plan.dateMoves().rows().first()->id;
    plan = done(approveMoves(plan, {move}, u"Cabinet"_s, {2021, 2, 15}), plan);
    CHECK_FALSE(awaitedIn(plan, {2021, 2, 20}));
    CHECK(awaitedIn(planAsAt(plan, {2021, 2, 10}), {2021, 2, 10}));
    CHECK_FALSE(awaitedIn(planAsAt(plan, {2021, 2, 15}), {2021, 2, 15}));
}

TEST_CASE("A move was likely approved at the last meeting since it was made, else today")
{
    Plan plan = planMoved({{june, {}}});
    const QList<Id> moves{plan.dateMoves().rows().first()->id};
    const auto likely = [&] { return likelyApproval(plan, moves, {2021, 10, 20}); };
    const auto meets = [&](QDate day) {
        plan = done(addRow(plan, Round{{},
                                       words::date(day),
                                       day.addDays(-40),
                                       day.addDays(-20),
                                       RoundState::Closed,
                                       day}),
                    plan);
    };
    CHECK(likely() == QDate(2021, 10, 20));
    meets({2021, 1, 5}); // before it was made
    CHECK(likely() == QDate(2021, 10, 20));
    meets({2021, 7, 6});
    meets({2021, 4, 6});
    CHECK(likely() == QDate(2021, 7, 6));
    meets({2021, 12, 7}); // still to come
    CHECK(likely() == QDate(2021, 7, 6));
}
