// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/ranges.h"
#include "tests/core/file/fixture.h"
#include "tests/support/catch.h"
#include "tests/support/faultvfs.h"

#include <QDir>
#include <QFile>

#include <SQLiteCpp/Database.h>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;
using Mode = PlanFile::Access::Mode;

namespace {

PlanFile::Options onlyToRead()
{
    auto how = options();
    how.purpose = PlanFile::Purpose::Read;
    return how;
}

bool holdsBytes(const QString &path, const char *text)
{
    return bytesOf(path).contains(text);
}

} // namespace

TEST_CASE("Who only reads a plan claims nothing and leaves nothing")
{
    const TempFolder folder;
    const QString path = fileOf(smallPlan(), folder);
    const QByteArray before = bytesOf(path);
    auto reader = PlanFile::open(path, onlyToRead());
    REQUIRE(reader);
    CHECK(*reader->load() == smallPlan());
    CHECK(filesIn(folder) == QStringList{u"plan.tidemark"_s});
    CHECK(reader->access().mode == Mode::ReadOnly);
    CHECK_FALSE(reader->write(retitled(smallPlan(), u"New"_s), stamp()));
    auto writer = PlanFile::open(path, options());
    REQUIRE(writer);
    CHECK(writer->access().isWritable());
    CHECK(*PlanFile::open(path, onlyToRead())->load() == smallPlan());
    CHECK(bytesOf(path) == before);
}

TEST_CASE("Who only reads takes back a change that was left unfinished, and nothing more")
{
    const TempFolder folder;
    const QString path = fileOf(smallPlan(), folder);
    const Plan plan = smallPlan();
    FaultVfs vfs;
    {
        auto how = options();
        how.vfs = vfs.name();
        auto file = *PlanFile::open(path, how);
        REQUIRE(file.load());
        vfs.heal();
        REQUIRE(file.write(retitled(plan, u"Whole"_s), stamp()));
        const Plan whole = *file.load();
        vfs.failAt(vfs.operations(), Fault::PowerCut);
        REQUIRE_FALSE(file.write(retitled(whole, u"Half"_s), stamp()));
    }
    REQUIRE(QFile::exists(path + u"-journal"_s));
    const auto file = PlanFile::open(path, onlyToRead());
    REQUIRE(file);
    CHECK(file->load()->settings().title == u"Whole");
    CHECK(filesIn(folder) == QStringList{u"plan.tidemark"_s});
}

TEST_CASE("Reading a plan in write-ahead mode reads its log too and changes neither")
{
    const TempFolder folder;
    const QString path = fileOf(smallPlan(), folder);
    const QString copy = folder.path(u"copy.tidemark"_s);
    {
        SQLite::Database other(path.toStdString(), SQLite::OPEN_READWRITE);
        other.exec("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0;"
                   "UPDATE theme SET title = 'In the log'");
        folder.write(u"copy.tidemark"_s, bytesOf(path));
        folder.write(u"copy.tidemark-wal"_s, bytesOf(path + u"-wal"_s));
    }
    const QByteArray before = bytesOf(copy);
    const QByteArray log = bytesOf(copy + u"-wal"_s);
    const QStringList files = filesIn(folder);
    const auto file = PlanFile::open(copy, onlyToRead());
    REQUIRE(file);
    CHECK(file->load()->themes().rows().first()->title == u"In the log");
    CHECK(bytesOf(copy) == before);
    CHECK(bytesOf(copy + u"-wal"_s) == log);
    CHECK(filesIn(folder) == files);
}

TEST_CASE("What killed programs have left of a plan in the making goes when it is made")
{
    const TempFolder folder;
    const QStringList left{u"plan.tidemark.new-0123abcd"_s,
                           u"plan.tidemark.new-0123abcd-journal"_s};
    const QStringList others{u"plan.tidemark.new-0123abc"_s, u"plan.tidemark.new-0123abcde"_s,
                             u"plan.tidemark.new-notes.docx"_s, u"an.tidemark.new-0123abcd"_s};
    for (const QString &name : left + others)
        folder.write(name, "x");
    REQUIRE(QDir(folder.path()).mkdir(u"plan.tidemark.new-ffffffff"_s));
    const QString path = fileOf(smallPlan(), folder);
    const QStringList files = filesIn(folder);
    for (const QString &name : left)
        CHECK_FALSE(files.contains(name));
    for (const QString &name : others)
        CHECK(files.contains(name));
    CHECK(files.contains(u"plan.tidemark.new-ffffffff"));
    // A copy takes the lock of its name too, so that nobody removes the draft of another.
    folder.write(u"copy.tidemark.new-0123abcd"_s, "x");
    REQUIRE(PlanFile::open(path, onlyToRead())->copyTo(folder.path(u"copy.tidemark"_s)));
    CHECK_FALSE(filesIn(folder).contains(u"copy.tidemark.new-0123abcd"));
}

TEST_CASE("A copy without history is the same plan, and holds nothing of what stood there before")
{
    const TempFolder folder;
    const Plan plan = smallPlan();
    const QString path = fileOf(plan, folder);
    const QString copy = folder.path(u"outside.tidemark"_s);
    Id identity;
    {
        auto file = *PlanFile::open(path, options());
        REQUIRE(file.load());
        REQUIRE(file.write(retitled(plan, u"Confidential remark"_s), stamp()));
        REQUIRE(file.write(retitled(*file.load(), u"Public remark"_s), stamp()));
        identity = file.latestEntries(10)->last().id;
    }
    auto how = onlyToRead();
    how.user = u"Bo Hay"_s;
    REQUIRE(PlanFile::open(path, how)->copyTo(copy, PlanFile::Copy::WithoutHistory));
    CHECK(holdsBytes(path, "Confidential"));
    CHECK_FALSE(holdsBytes(copy, "Confidential"));
    CHECK_FALSE(holdsBytes(copy, "Jane Smith"));
    CHECK(planIn(copy) == planIn(path));
    auto opened = *PlanFile::open(copy, options());
    const auto entries = *opened.latestEntries(10);
    REQUIRE(entries.size() == 1);
    CHECK(entries.first().id == identity);
    CHECK(entries.first().kind == JournalEntry::Kind::Create);
    CHECK(entries.first().author == u"Bo Hay");
    CHECK(opened.editsOf(entries.first())->isEmpty());
    CHECK(opened.write(retitled(*opened.load(), u"Goes on"_s), stamp()));
}

TEST_CASE("Whatever fails while a copy without history is made, there is a whole copy or none")
{
    const TempFolder folder;
    const Plan plan = smallPlan();
    const QString path = fileOf(plan, folder);
    const QString copy = folder.path(u"copy.tidemark"_s);
    FaultVfs vfs;
    auto how = options();
    how.vfs = vfs.name();
    for (const Fault fault : {Fault::Full, Fault::PowerCut}) {
        bool failed = true;
        for (int n = 1; failed; n += 7) { // there are many, and most are alike
            INFO("fault " << int(fault) << " at " << n);
            const auto file = *PlanFile::open(path, how);
            vfs.failAt(n, fault);
            const auto copied = file.copyTo(copy, PlanFile::Copy::WithoutHistory);
            failed = vfs.hasFailed();
            vfs.heal();
            CHECK(QFile::exists(copy) == copied.ok());
            if (copied)
                CHECK(planIn(copy) == plan);
            QFile::remove(copy);
        }
    }
    CHECK(filesIn(folder) == QStringList{u"plan.tidemark"_s});
}

TEST_CASE("A name that begins with a colon is a name like any other")
{
    const TempFolder folder;
    const QString before = QDir::currentPath();
    REQUIRE(QDir::setCurrent(folder.path()));
#ifndef Q_OS_WIN // which takes no such letters
    for (const QString &name : {u":memory:.tidemark"_s, u":.tidemark"_s, u":/x.tidemark"_s}) {
        INFO(name.toStdString());
        QDir(folder.path()).mkdir(u":"_s);
        CHECK(PlanFile::create(name, smallPlan(), options(), u"New plan"_s));
        CHECK(QFile::exists(folder.path() + u'/' + name));
        CHECK(planIn(name) == smallPlan());
    }
    CHECK(filesIn(folder).size() == 3);
#endif
    QDir::setCurrent(before);
}

TEST_CASE("What is wrong is called by its name")
{
    const TempFolder folder;
    const QString path = fileOf(smallPlan(), folder);
    QByteArray bytes = bytesOf(path);
    bytes[47] = '\xFF';
    const QString damaged = folder.write(u"damaged.tidemark"_s, bytes);
    CHECK(refusalOf(damaged).kind == Error::Kind::Corrupt);
    CHECK(refusalOf(damaged).sentence.startsWith(u"“damaged.tidemark” is damaged"));

    const QString longName = QString(245, u'n') + u".tidemark"_s;
    const auto made =
        PlanFile::create(folder.path(longName), smallPlan(), options(), u"New plan"_s);
    REQUIRE_FALSE(made);
    CHECK(made.error().message.contains(u"because the name is too long. Choose a shorter one."));
#ifdef Q_OS_UNIX // Windows has its own ways with long paths
    const QString opened = folder.write(longName, bytesOf(path));
    CHECK(PlanFile::open(opened, options())
              ->access()
              .sentence.contains(u"its name is too long for a lock beside it"));
    QString deep = folder.path();
    for (int i = 0; i < 3; ++i)
        deep += u'/' + QString(199, u'd');
    REQUIRE(QDir().mkpath(deep));
    REQUIRE(QFile::copy(path, deep + u"/plan.tidemark"_s));
    CHECK(
        refusalOf(deep + u"/plan.tidemark"_s)
            .sentence.startsWith(u"The folders that lead to “plan.tidemark” have names too long"));
#endif
}

TEST_CASE("Names of files come into a sentence without what a terminal obeys")
{
    const TempFolder folder;
    const QString path = folder.path(u"a\u202Ered.tidemark"_s);
    CHECK_FALSE(refusalOf(path).sentence.contains(QChar(0x202E)));
    const auto made =
        PlanFile::create(folder.path(u"no\u202E/x.tidemark"_s), smallPlan(), options(), u"New"_s);
    REQUIRE_FALSE(made);
    CHECK_FALSE(made.error().message.contains(QChar(0x202E)));
}

TEST_CASE("A text that no field takes is refused when it is written and when it is read")
{
    const TempFolder folder;
    const Plan plan = smallPlan();
    const QString path = fileOf(plan, folder);
    {
        auto file = *PlanFile::open(path, options());
        REQUIRE(file.load());
        const auto entry = file.write(retitled(plan, QString(longestText + 1, u'x')), stamp());
        REQUIRE_FALSE(entry);
        CHECK(entry.error().message.contains(u"1048577 characters"));
    }
    runSql(path, "UPDATE theme SET narrative = printf('%.*c', 1048577, 'x')");
    const Refusal refusal = refusalOf(path);
    CHECK(refusal.sentence.contains(u"longer than 1048576 characters"));
    CHECK(refusal.sentence.contains(u"“theme”"));
    runSql(path, "UPDATE theme SET narrative = printf('%.*c', 1048576, 'x')");
    CHECK(refusalOf(path).sentence.isEmpty());
}

TEST_CASE("A number outside its range in the journal is not brought back by undo")
{
    const TempFolder folder;
    const QString path = fileOf(smallPlan(), folder);
    Id entry;
    Plan plan;
    {
        auto file = *PlanFile::open(path, options());
        plan = *file.load();
        Edit<Measure> measure{*plan.measures().rows().first(), *plan.measures().rows().first()};
        measure.after->decimals = 2;
        const auto written = file.write({u"Decimals"_s, {}, {measure}}, stamp());
        REQUIRE(written);
        entry = written->id;
        plan = *file.load();
    }
    runSql(path, "UPDATE journal_edit SET before = '{\"decimals\":2147483647}' "
                 "WHERE table_name = 'measure'");
    const auto file = *PlanFile::open(path, options());
    CHECK_FALSE(file.changeToUndo(entry, plan));
}
