// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/computed.h"
#include "core/versions/chain.h"
#include "tests/core/file/fixture.h"
#include "tests/support/catch.h"
#include "tests/support/faultvfs.h"
#include "tests/support/ordinaryuser.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

// A file of format 1 in which three rounds have been closed, made by the program of that time.
namespace {

QByteArray closedPlan()
{
    return bytesOf(QStringLiteral(TIDEMARK_TEST_DATA "/files/v1-closed.tidemark"));
}

QList<const Snapshot *> versionsOf(const Plan &plan)
{
    QList<const Snapshot *> all;
    for (const Round *round : plan.rounds().rowsUnder({}))
        all += plan.snapshots().rowsUnder(round->id);
    return all;
}

void checkVersions(const Plan &plan)
{
    const auto versions = versionsOf(plan);
    REQUIRE(versions.size() == 3);
    CHECK(problemsOfVersions(plan).isEmpty());
    for (const Snapshot *version : versions) {
        CHECK(version->note.startsWith(u"As agreed."));
        CHECK(version->note.endsWith(
            u"Its facts were computed when this file was brought to format 2, by the rules of "
            "that day."));
        CHECK(version->issuedBy == u"Jane Smith");
        const auto frozen = frozenPlan(plan, *version);
        REQUIRE(frozen);
        CHECK(frozen->actions().size() == 3);
        CHECK(frozen->updates().size() == 3);
        REQUIRE(frozen->computed());
        CHECK(frozen->computed()->asAt == plan.find<Round>(version->round)->asAt);
    }
    CHECK(versions[0]->previous.isNull());
    CHECK(versions[1]->previous == versions[0]->id);
    CHECK(versions[2]->previous == versions[1]->id);
}

} // namespace

TEST_CASE("The versions of a plan of format 1 are kept, chained and computed once")
{
    const TempFolder folder;
    const QString path = folder.write(u"plan.tidemark"_s, closedPlan());
    auto file = *PlanFile::open(path, options());
    const Plan plan = *file.load();
    checkVersions(plan);

    // The journal names each version and no longer repeats it; the last can still be undone.
    const auto latest = *file.latestEntries(1);
    CHECK(latest.first().title == u"Close round Q2 2021/22 as version 1.0");
    const auto edits = *file.editsOf(latest.first());
    for (const JournalEdit &edit : edits) {
        CHECK_FALSE(edit.after->contains(u"content"_s));
        CHECK_FALSE(edit.after->contains(u"checksum"_s));
    }
    const auto undone = file.changeToUndo(latest.first().id, plan);
    REQUIRE(undone);
    CHECK(applied(*undone, plan)->snapshots().size() == 2);
}

TEST_CASE("A version of format 1 that is not what was issued stays marked, and the rest works")
{
    const TempFolder folder;
    const QString path = folder.write(u"plan.tidemark"_s, closedPlan());
    runSql(path, "UPDATE snapshot SET content = replace(content, '50', '60') WHERE issued_at = "
                 "(SELECT min(issued_at) FROM snapshot)");
    const Plan plan = planIn(path);
    const auto versions = versionsOf(plan);
    REQUIRE(versions.size() == 3);
    CHECK_FALSE(isIntact(plan, *versions[0]));
    CHECK(isIntact(plan, *versions[1]));
    CHECK(frozenPlan(plan, *versions[2]).ok());
}

TEST_CASE("Whatever fails while versions are brought up to date, the plan is old or new")
{
    const TempFolder folder;
    FaultVfs vfs;
    auto how = options();
    how.vfs = vfs.name();
    for (const Fault fault : {Fault::Error, Fault::Full, Fault::TornPowerCut}) {
        bool failed = true;
        // Every write is like its neighbours, and there are some hundred of them.
        for (int n = 1; failed; n += n < 12 ? 1 : 7) {
            INFO("fault " << int(fault) << " at " << n);
            const QString path = folder.write(u"plan.tidemark"_s, closedPlan());
            vfs.failAt(n, fault);
            (void)PlanFile::open(path, how);
            failed = vfs.hasFailed();
            vfs.heal();
            const auto file = PlanFile::open(path, how);
            REQUIRE(file);
            checkVersions(*file->load());
        }
    }
}

TEST_CASE("A plan of format 1 that cannot be written is brought up to date in memory")
{
    const TempFolder folder;
    const QString path = folder.write(u"plan.tidemark"_s, closedPlan());
    const AsOrdinaryUser user(folder);
    user.protect(path);
    const auto file = PlanFile::open(path, options());
    REQUIRE(file);
    CHECK_FALSE(file->access().isWritable());
    checkVersions(*file->load());
    CHECK(bytesOf(path) == closedPlan());
}
