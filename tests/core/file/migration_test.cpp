// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/format.h"
#include "tests/core/file/fixture.h"
#include "tests/support/catch.h"
#include "tests/support/faultvfs.h"
#include "tests/support/ordinaryuser.h"

#include <SQLiteCpp/Database.h>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

// A version before this one that never was: themes have no lead member yet. Its step shows how a
// real one is written.
namespace {

void addLeadMembers(SQLite::Database &database)
{
    database.exec("CREATE TABLE new_theme (\n"
                  "    id TEXT NOT NULL PRIMARY KEY,\n"
                  "    reference TEXT NOT NULL,\n"
                  "    title TEXT NOT NULL,\n"
                  "    narrative TEXT NOT NULL,\n"
                  "    lead_member TEXT NOT NULL,\n"
                  "    position INTEGER NOT NULL\n"
                  ") STRICT;"
                  "INSERT INTO new_theme SELECT id, reference, title, narrative, '', position "
                  "FROM theme;"
                  "DROP TABLE theme;"
                  "ALTER TABLE new_theme RENAME TO theme;");
}

void addSomethingElse(SQLite::Database &database)
{
    database.exec("ALTER TABLE theme ADD COLUMN colour TEXT");
}

void stumble(SQLite::Database &database)
{
    database.exec("DELETE FROM action; UPDATE no_such_table SET x = 1");
}

void cutLinks(SQLite::Database &database)
{
    addLeadMembers(database);
    database.exec("DELETE FROM theme");
}

QString oldFile(const TempFolder &folder)
{
    const QString path = fileOf(smallPlan(), folder);
    runSql(path, "ALTER TABLE theme DROP COLUMN lead_member; PRAGMA user_version = "
                     + QByteArray::number(formatVersion - 1));
    return path;
}

Plan withoutLeads(Plan plan)
{
    const Theme *first = plan.themes().rows().first();
    Theme theme = *first;
    theme.leadMember.clear();
    plan.table<Theme>().put(theme);
    return plan;
}

PlanFile::Options by(void (*step)(SQLite::Database &))
{
    auto how = options();
    how.migrations = {{formatVersion - 1, step}};
    return how;
}

} // namespace

TEST_CASE("A plan of an older version is brought up to date when it is opened")
{
    const TempFolder folder;
    const QString path = oldFile(folder);
    {
        auto file = PlanFile::open(path, by(addLeadMembers));
        REQUIRE(file);
        const Plan plan = *file->load();
        CHECK(plan == withoutLeads(smallPlan()));
        CHECK(file->write(retitled(plan, u"New"_s), stamp()));
    }
    // From now on it is an ordinary file, in which links are kept again.
    auto file = *PlanFile::open(path, options());
    CHECK(file.load()->settings().title == u"New");
    CHECK(file.latestEntries(10)->size() == 2);
}

TEST_CASE("A step that goes wrong leaves the old plan as it was")
{
    const TempFolder folder;
    const QString path = oldFile(folder);
    const QByteArray before = bytesOf(path);
    for (const auto step : {addSomethingElse, stumble, cutLinks}) {
        const Refusal refusal = refusalOf(path, by(step));
        CHECK(refusal.sentence.contains(u"“plan.tidemark”"));
        CHECK(bytesOf(path) == before);
    }
    CHECK(refusalOf(path).sentence.contains(u"“plan.tidemark”"));
    CHECK(bytesOf(path) == before);
    CHECK(filesIn(folder) == QStringList{u"plan.tidemark"_s});
}

TEST_CASE("Whatever fails while a plan is brought up to date, it is old or new afterwards")
{
    const TempFolder folder;
    const QByteArray old = bytesOf(oldFile(folder));
    FaultVfs vfs;
    auto how = by(addLeadMembers);
    how.vfs = vfs.name();
    for (const Fault fault :
         {Fault::Error, Fault::Full, Fault::DoneButFailed, Fault::PowerCut, Fault::TornPowerCut}) {
        bool failed = true;
        for (int n = 1; failed; ++n) {
            INFO("fault " << int(fault) << " at " << n);
            const QString path = folder.write(u"plan.tidemark"_s, old);
            vfs.failAt(n, fault);
            (void)PlanFile::open(path, how);
            failed = vfs.hasFailed();
            vfs.heal();
            // The old one can still be brought up to date, the new one need not.
            const auto file = PlanFile::open(path, how);
            REQUIRE(file);
            CHECK(*file->load() == withoutLeads(smallPlan()));
        }
    }
}

TEST_CASE("An older plan that cannot be written is shown up to date and stays as it is")
{
    const TempFolder folder;
    const QString path = oldFile(folder);
    const QByteArray before = bytesOf(path);
    const AsOrdinaryUser user(folder);
    user.protect(path);
    {
        const auto file = PlanFile::open(path, by(addLeadMembers));
        REQUIRE(file);
        CHECK_FALSE(file->access().isWritable());
        CHECK(file->access().isUpdatedInMemory);
        CHECK(file->access().sentence.contains(u"made by an older Tidemark"));
        CHECK(*file->load() == withoutLeads(smallPlan()));
    }
    CHECK(bytesOf(path) == before);
}

TEST_CASE("Reading an older plan leaves it as it is, and says so")
{
    const TempFolder folder;
    const QString path = oldFile(folder);
    const QByteArray before = bytesOf(path);
    auto how = by(addLeadMembers);
    how.purpose = PlanFile::Purpose::Read;
    const auto file = PlanFile::open(path, how);
    REQUIRE(file);
    CHECK(*file->load() == withoutLeads(smallPlan()));
    CHECK(file->access().isUpdatedInMemory);
    CHECK(file->access().sentence.endsWith(u"the file itself has not been changed."));
    CHECK(bytesOf(path) == before);
    CHECK(filesIn(folder) == QStringList{u"plan.tidemark"_s});
}
