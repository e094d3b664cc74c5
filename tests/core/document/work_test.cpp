// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/document/fixture.h"
#include "tests/support/catch.h"
#include "tests/support/outline.h"
#include "tests/support/randomplan.h"
#include "tests/support/sqlwork.h"

#include "core/verbs/edits.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

/// The small plan with that many closed quarters, each with its version.
Plan withVersions(int count)
{
    Plan plan = smallPlan();
    for (int i = 0; i < count; ++i) {
        const QDate from = QDate(2010, 4, 1).addMonths(3 * i);
        const Round round{Id::create(), u"Quarter %1"_s.arg(i), from, from.addMonths(3).addDays(-1),
                          RoundState::Closed};
        plan.table<Round>().put(round);
        Snapshot version;
        version.id = Id::create();
        version.round = round.id;
        version.version = u"1.0"_s;
        version.issuedAt = QDateTime(round.asAt.addDays(20), QTime(10, 0), Qt::UTC);
        version.content = QByteArray(1000, 'x');
        plan.table<Snapshot>().put(version);
    }
    return plan;
}

qsizetype rowsOf(const Plan &plan)
{
    qsizetype rows = 0;
    forEachRowType([&]<typename Row>() { rows += plan.table<Row>().size(); });
    return rows;
}

/// What the database is asked until the plan is open.
int statementsToOpen(const Plan &plan)
{
    const TempFolder folder;
    const QString path = documentOf(plan, folder)->path();
    const SqlWork work;
    reopened(path);
    return work.statements();
}

/// What it is asked for one update of an action.
int statementsToReport(const Plan &plan)
{
    UpdateDraft draft;
    draft.action = plan.actions().rows().first()->id;
    draft.asAt = QDate(2022, 3, 3);
    draft.progress = 99;
    const auto change = reportProgress(plan, draft, session().stamp());
    REQUIRE(change.ok());

    const TempFolder folder;
    const QString path = documentOf(plan, folder)->path();
    const SqlWork work;
    const auto document = reopened(path);
    const int before = work.statements();
    REQUIRE(document->perform(change).ok());
    return work.statements() - before;
}

} // namespace

TEST_CASE("To open a plan the database is asked no more, however many versions there are")
{
    const int few = statementsToOpen(withVersions(1));
    CHECK(few > 0);
    CHECK(statementsToOpen(withVersions(40)) == few);
}

TEST_CASE("To open a plan every row is read once, and little besides")
{
    const Plan plan = randomPlan(7, {4, 3, 5, 10});
    const TempFolder folder;
    const QString path = documentOf(plan, folder)->path();
    const SqlWork work;
    reopened(path);
    CHECK(work.rows() >= rowsOf(plan));
    CHECK(work.rows() <= rowsOf(plan) + 400); // the schema, pragmas, the end of the journal
}

TEST_CASE("To write an update the database is asked no more in a large plan than in a small one")
{
    const int small = statementsToReport(smallPlan());
    CHECK(small > 0);
    CHECK(statementsToReport(randomPlan(7, {4, 3, 5, 10})) == small);
    CHECK(statementsToReport(withVersions(40)) == small);
}
