// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/format.h"
#include "tests/core/file/fixture.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QFileInfo>

#include <SQLiteCpp/Database.h>

#include <utility>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

using Kind = Error::Kind;

// That the file is refused with this kind and words, by its name, and is the same file afterwards.
void checkRefused(const QString &path, Kind kind, const QString &words)
{
    INFO(path.toStdString());
    const QByteArray before = bytesOf(path);
    const Refusal refusal = refusalOf(path);
    CHECK(refusal.kind == kind);
    CHECK(refusal.sentence.contains(words));
    CHECK(refusal.sentence.contains(u'“' + QFileInfo(path).fileName() + u'”'));
    CHECK(refusal.sentence.endsWith(u'.'));
    CHECK(bytesOf(path) == before);
}

// Sets a number in the database header, as the file format places it.
QByteArray withNumberAt(QByteArray bytes, qsizetype place, quint32 number)
{
    for (int i = 0; i < 4; ++i)
        bytes[place + i] = static_cast<char>(number >> (24 - 8 * i));
    return bytes;
}

// What another hand does to a valid plan, which is refused for it.
void checkRefusedAfter(const char *sql, Kind kind, const QString &words)
{
    INFO(sql);
    const TempFolder folder;
    const QString path = fileOf(smallPlan(), folder);
    runSql(path, sql);
    checkRefused(path, kind, words);
    CHECK(filesIn(folder) == QStringList{u"plan.tidemark"_s});
}

} // namespace

TEST_CASE("What is no plan is refused by what it is")
{
    const TempFolder folder;
    const auto refusedAs = [&](const QByteArray &bytes, const QString &words) {
        checkRefused(folder.write(u"a.tidemark"_s, bytes), Kind::NotAPlan, words);
    };
    refusedAs("", u"is empty"_s);
    refusedAs("x", u"is not a plan made by Tidemark"_s);
    refusedAs(QByteArray(5000, '\0'), u"is not a plan made by Tidemark"_s);
    refusedAs("Customer focus\n  Charter\n", u"is not a plan made by Tidemark"_s);
    refusedAs("\x89PNG\r\n\x1a\n" + QByteArray(500, 'x'), u"is not a plan made by Tidemark"_s);
    refusedAs(QByteArray("SQLite format 3\0", 16), u"breaks off"_s);

    const Refusal missing = refusalOf(folder.path(u"none.tidemark"_s));
    CHECK(missing.kind == Kind::Io);
    CHECK(missing.sentence.startsWith(u"There is no file “none.tidemark”"));
    const Refusal place = refusalOf(folder.path());
    CHECK(place.kind == Kind::NotAPlan);
    CHECK(place.sentence.contains(u"is a folder, not a plan"));
    CHECK_FALSE(refusalOf(QString()).sentence.isEmpty());
    CHECK_FALSE(refusalOf(u"a\0b"_s).sentence.isEmpty());
    CHECK(filesIn(folder) == QStringList{u"a.tidemark"_s});
}

#ifdef Q_OS_UNIX
TEST_CASE("A device is no plan, and nobody waits for it")
{
    const Refusal refusal = refusalOf(u"/dev/zero"_s);
    CHECK(refusal.kind == Kind::NotAPlan);
    CHECK(refusal.sentence.contains(u"is not a file"));
}
#endif

TEST_CASE("The database of another program is left alone")
{
    const TempFolder folder;
    const QString path = folder.path(u"places.sqlite"_s);
    runSql(path, "CREATE TABLE history (url TEXT); PRAGMA user_version = 3");
    checkRefused(path, Kind::NotAPlan, u"belongs to another program"_s);
}

TEST_CASE("A plan of a later version is refused kindly and stays as it is")
{
    const TempFolder folder;
    const QString path = fileOf(smallPlan(), folder);
    runSql(path, "PRAGMA user_version = 7");
    checkRefused(
        path, Kind::TooNew,
        u"was made by a newer Tidemark (file version 7; this program reads up to %1)"_s.arg(
            formatVersion));
    CHECK(filesIn(folder) == QStringList{u"plan.tidemark"_s});
}

TEST_CASE("A version that never was is refused")
{
    checkRefusedAfter("PRAGMA user_version = 0", Kind::NotAPlan, u"never existed"_s);
    checkRefusedAfter("PRAGMA user_version = -5", Kind::NotAPlan, u"never existed"_s);
}

TEST_CASE("A plan that breaks off where there was something is refused")
{
    const TempFolder folder;
    const Plan plan = smallPlan();
    const QByteArray whole = bytesOf(fileOf(plan, folder));
    for (qsizetype size = 100; size < whole.size(); size += 2 * 1024 - 1) {
        const QString path = folder.write(u"cut.tidemark"_s, whole.first(size));
        const QString sentence = refusalOf(path).sentence;
        CHECK((sentence.contains(u"“cut.tidemark”") || planIn(path) == plan));
    }
}

TEST_CASE("A header that lies about the file is refused")
{
    const TempFolder folder;
    const QByteArray whole = bytesOf(fileOf(smallPlan(), folder));
    constexpr qsizetype pageSizeAt = 16;
    constexpr qsizetype encodingAt = 56;
    for (const auto &[place, number] :
         {std::pair{pageSizeAt, 0x00010101U}, std::pair{encodingAt, 2U}}) {
        const QString path = folder.write(u"odd.tidemark"_s, withNumberAt(whole, place, number));
        CHECK(refusalOf(path).sentence.contains(u"“odd.tidemark”"));
    }
}

TEST_CASE("A plan with something in it that could act is refused")
{
    const auto refused = [](const char *sql) {
        checkRefusedAfter(sql, Kind::NotAPlan, u"never puts into a plan"_s);
    };
    refused("CREATE TRIGGER t AFTER UPDATE ON theme BEGIN DELETE FROM action; END");
    refused("CREATE VIEW v AS SELECT * FROM theme");
    refused("CREATE VIRTUAL TABLE v USING fts5(x)");
    refused("ALTER TABLE theme ADD COLUMN extra TEXT AS (upper(title))");
    refused("CREATE INDEX extra ON theme (upper(title))");
}

TEST_CASE("A plan with other tables than ours is refused")
{
    const auto refused = [](const char *sql) {
        checkRefusedAfter(sql, Kind::NotAPlan, u"is not built like a plan"_s);
    };
    refused("CREATE TABLE extra (x)");
    refused("CREATE INDEX extra ON theme (title)");
    refused("ALTER TABLE theme ADD COLUMN extra TEXT");
    refused("DROP INDEX action_objective");
    refused("DROP TABLE snapshot");
    refused("ALTER TABLE theme RENAME COLUMN narrative TO prose");
    refused("PRAGMA foreign_keys = OFF; DROP TABLE round;"
            "CREATE TABLE round (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, from_day TEXT, "
            "as_at TEXT, state TEXT NOT NULL) STRICT");
    refused("ANALYZE");
}

TEST_CASE("A plan whose rows cannot be is refused by the table")
{
    const auto refused = [](const QByteArray &sql, const QString &table) {
        checkRefusedAfter(
            ("PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF; " + sql).constData(),
            Kind::Corrupt, table);
    };
    // What the schema itself forbids is found before any table is read.
    const QString any = u"is damaged"_s;
    refused("UPDATE progress_update SET progress = 101", any);
    refused("UPDATE progress_update SET as_at = '2021-02-31'", any);
    refused("UPDATE action SET priority = 'urgent'", any);
    refused("UPDATE settings SET year_start_month = 13", any);
    refused("DELETE FROM settings", u"“settings”"_s);
    refused("CREATE TEMP TABLE second AS SELECT * FROM settings; "
            "UPDATE second SET id = '6ba7b810-9dad-11d1-80b4-00c04fd430c8'; "
            "INSERT INTO settings SELECT * FROM second",
            u"“settings”"_s);
    refused("UPDATE settings SET id = '6ba7b810-9dad-11d1-80b4-00c04fd430c8'", u"“settings”"_s);
    refused("UPDATE theme SET id = 'one'", u"“theme”"_s);
    refused("UPDATE theme SET id = '00000000-0000-0000-0000-000000000000'", u"“theme”"_s);
    refused("UPDATE theme SET id = 'zba7b810-9dad-11d1-80b4-00c04fd430c8'", u"“theme”"_s);
    refused("DELETE FROM theme", u"“objective”"_s);
    refused("UPDATE progress_update SET judgement = '6ba7b810-9dad-11d1-80b4-00c04fd430c8'",
            u"“progress_update”"_s);
    refused("UPDATE progress_update SET recorded_at = '2021-06-30T25:00:00.000Z'",
            u"“progress_update”"_s);
    refused("UPDATE progress_update SET recorded_at = '2021-06-30 10:00:00.000Z'",
            u"“progress_update”"_s);
    refused("UPDATE theme SET position = 9999999999", u"“theme”"_s);
    refused("UPDATE measure SET target = 9e999", u"“measure”"_s);
}

TEST_CASE("A damaged journal does not keep anybody from the plan")
{
    const TempFolder folder;
    const Plan plan = smallPlan();
    const QString path = fileOf(plan, folder);
    JournalEntry entry;
    {
        auto file = *PlanFile::open(path, options());
        REQUIRE(file.load());
        entry = *file.write(retitled(plan, u"New"_s), stamp());
    }
    runSql(path, "UPDATE journal_edit SET before = 'no JSON'");
    const auto file = *PlanFile::open(path, options());
    const Plan now = *file.load();
    const auto edits = file.editsOf(entry);
    REQUIRE_FALSE(edits);
    CHECK(edits.error().message.contains(u"“journal_edit”"));
    CHECK_FALSE(file.changeToUndo(entry.id, now));
    runSql(path, "UPDATE journal_edit SET table_name = 'no table', before = '{}'");
    CHECK_FALSE(file.changeToUndo(entry.id, now));
}

TEST_CASE("The order of the columns does not matter")
{
    const TempFolder folder;
    const Plan plan = smallPlan();
    const QString path = fileOf(plan, folder);
    runSql(path, "PRAGMA foreign_keys = OFF;"
                 "CREATE TABLE other (title TEXT NOT NULL, reference TEXT NOT NULL,"
                 " lead_member TEXT NOT NULL, position INTEGER NOT NULL, narrative TEXT NOT NULL,"
                 " id TEXT NOT NULL PRIMARY KEY) STRICT;"
                 "INSERT INTO other SELECT title, reference, lead_member, position, narrative, id"
                 " FROM theme; DROP TABLE theme; ALTER TABLE other RENAME TO theme");
    CHECK(planIn(path) == plan);
}

TEST_CASE("A plan left in write-ahead mode comes back to a rollback journal with all it holds")
{
    const TempFolder folder;
    Plan plan = smallPlan();
    const QString path = fileOf(plan, folder);
    {
        SQLite::Database other(path.toStdString(), SQLite::OPEN_READWRITE);
        other.exec("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0;"
                   "UPDATE theme SET title = 'In the log'");
        // As if the other program had died here: its files are taken as they stand.
        folder.write(u"copy.tidemark"_s, bytesOf(path));
        folder.write(u"copy.tidemark-wal"_s, bytesOf(path + u"-wal"_s));
    }
    const QString copy = folder.path(u"copy.tidemark"_s);
    auto file = PlanFile::open(copy, options());
    REQUIRE(file);
    plan = *file->load();
    CHECK(plan.themes().rows().first()->title == u"In the log");
    CHECK(bytesOf(copy).mid(18, 2) == QByteArray("\1\1"));
    CHECK_FALSE(QFile::exists(copy + u"-wal"_s));
    CHECK(file->write(retitled(plan, u"New"_s), stamp()));
}
