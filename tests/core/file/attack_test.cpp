// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/connection.h"
#include "tests/core/file/fixture.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#ifdef Q_OS_UNIX
#    include <sys/stat.h>
#    include <unistd.h>
#endif

/// Files that somebody else has put beside a plan, under the names that Tidemark and SQLite use
/// there: whatever they are, nothing else is written, deleted or waited for.

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;
using Mode = PlanFile::Access::Mode;

namespace {

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

// A rollback journal without a page in it, whose last bytes name `other` as its super-journal.
QByteArray journalNaming(const QString &other, qint64 planSize)
{
    const QByteArray magic = QByteArray::fromHex("d9d505f920a163d7");
    const QByteArray name = other.toUtf8();
    quint32 sum = 0;
    for (const char letter : name)
        sum += static_cast<quint32>(static_cast<signed char>(letter));
    QByteArray journal = magic + bigEndian(0) + bigEndian(1) + bigEndian(quint32(planSize / 4096))
                         + bigEndian(512) + bigEndian(4096);
    journal.append(512 - journal.size(), '\0');
    return journal + bigEndian(0x40000000 / 4096 + 1) + name + bigEndian(quint32(name.size()))
           + bigEndian(sum) + magic;
}

struct Victim {
    QString path;
    QByteArray bytes = "a document that has nothing to do with the plan\n";

    explicit Victim(const TempFolder &folder)
        : path(
            folder.write(u"important.docx"_s, "a document that has nothing to do with the plan\n"))
    {}
    bool isWhole() const { return QFile::exists(path) && bytesOf(path) == bytes; }
};

PlanFile::Options toRead()
{
    auto how = options();
    how.purpose = PlanFile::Purpose::Read;
    return how;
}

#ifdef Q_OS_UNIX // elsewhere links need rights, and folders hold no pipes

// What stands under a name to harm: each kind is made anew.
struct Strange {
    QString what;
    void (*make)(const QString &name, const Victim &victim);
};

void removeStrange(const QString &name)
{
    if (::rmdir(QFile::encodeName(name).constData()) != 0)
        ::unlink(QFile::encodeName(name).constData());
}

const QList<Strange> &strangeThings()
{
    static const QList<Strange> things{
        {u"a link"_s, [](const QString &name,
                         const Victim &victim) { REQUIRE(QFile::link(victim.path, name)); }},
        {u"another name of some other file"_s,
         [](const QString &name, const Victim &victim) {
             REQUIRE(::link(QFile::encodeName(victim.path).constData(),
                            QFile::encodeName(name).constData())
                     == 0);
         }},
        {u"a link"_s, [](const QString &name,
                         const Victim &) { REQUIRE(QFile::link(u"/nowhere/at/all"_s, name)); }},
        {u"a folder"_s, [](const QString &name, const Victim &) { REQUIRE(QDir().mkdir(name)); }},
        {u"a pipe or a device"_s, [](const QString &name, const Victim &) {
             REQUIRE(::mkfifo(QFile::encodeName(name).constData(), 0600) == 0);
         }}};
    return things;
}

#endif

} // namespace

TEST_CASE("A journal that names another file does not cost that file")
{
    const TempFolder folder;
    const QString path = fileOf(smallPlan(), folder);
    const Victim victim(folder);
    const QByteArray whole = bytesOf(path);
    const QByteArray journal =
        journalNaming(QDir::toNativeSeparators(victim.path), QFileInfo(path).size());
    folder.write(u"plan.tidemark-journal"_s, journal);
    for (const auto &how : {options(), toRead()}) {
        const Refusal refusal = refusalOf(path, how);
        CHECK(refusal.sentence.contains(u"“plan.tidemark-journal” beside it was not made by"));
        CHECK(refusal.sentence.contains(u"move it to another folder"));
        CHECK(victim.isWhole());
        CHECK(bytesOf(path) == whole);
        CHECK(bytesOf(path + u"-journal"_s) == journal);
        CHECK(filesIn(folder).size() == 3);
    }
    // Even where it has been put there since it was looked for.
    try {
        Connection connection(path, Connection::Mode::ReadWrite, QByteArray());
        connection.number("SELECT count(*) FROM theme");
    } catch (const SQLite::Exception &) {}
    CHECK(victim.isWhole());
    QFile::remove(path + u"-journal"_s);
    CHECK(planIn(path) == smallPlan());
}

TEST_CASE("Rubbish under the name of a journal or a log is refused and stays")
{
    const TempFolder folder;
    const QString path = fileOf(smallPlan(), folder);
    const QByteArray whole = bytesOf(path);
    const QByteArray rubbish(5'000'000, 'x');
    for (const QString &suffix : {u"-journal"_s, u"-wal"_s}) {
        const QString name = folder.write(u"plan.tidemark"_s + suffix, rubbish);
        for (const auto &how : {options(), toRead()}) {
            CHECK(refusalOf(path, how).sentence.contains(u"“plan.tidemark%1”"_s.arg(suffix)));
            CHECK(bytesOf(path) == whole);
            CHECK(bytesOf(name) == rubbish);
        }
        QFile::remove(name);
    }
    folder.write(u"plan.tidemark-journal"_s, {});
    CHECK(planIn(path) == smallPlan());
}

TEST_CASE("A new plan does not take in the journal of another")
{
    const TempFolder folder;
    folder.write(u"plan.tidemark-journal"_s, "left from a plan that was deleted");
    const auto made =
        PlanFile::create(folder.path(u"plan.tidemark"_s), smallPlan(), options(), u"New plan"_s);
    REQUIRE_FALSE(made);
    CHECK(made.error().message.contains(u"because “plan.tidemark-journal” lies in the same"));
    CHECK(filesIn(folder) == QStringList{u"plan.tidemark-journal"_s});
}

#ifdef Q_OS_UNIX
TEST_CASE("What is no plain file under the name of a journal is neither followed nor waited for")
{
    const TempFolder folder;
    const QString path = fileOf(smallPlan(), folder);
    const Victim victim(folder);
    const QByteArray whole = bytesOf(path);
    for (const QString &suffix : {u"-journal"_s, u"-wal"_s, u"-shm"_s}) {
        for (const Strange &thing : strangeThings()) {
            INFO(suffix.toStdString() << " " << thing.what.toStdString());
            const QString name = path + suffix;
            thing.make(name, victim);
            for (const auto &how : {options(), toRead()})
                CHECK(refusalOf(path, how).sentence.contains(
                    u"“plan.tidemark%1” beside it is %2, which Tidemark never makes."_s.arg(
                        suffix, thing.what)));
            CHECK(victim.isWhole());
            CHECK(bytesOf(path) == whole);
            CHECK(filesIn(folder).size() == 3);
            removeStrange(name);
        }
    }
}

TEST_CASE("What is no lock under a lock's name is told, and neither followed nor waited for")
{
    const TempFolder folder;
    const QString path = fileOf(smallPlan(), folder);
    const QString fresh = folder.path(u"new.tidemark"_s);
    const Victim victim(folder);
    for (const Strange &thing : strangeThings()) {
        for (const QString &suffix : {u".lock"_s, u".lock.rmlock"_s}) {
            INFO(suffix.toStdString() << " " << thing.what.toStdString());
            thing.make(path + suffix, victim);
            thing.make(fresh + suffix, victim);
            const auto opened = PlanFile::open(path, options());
            REQUIRE(opened);
            CHECK(opened->access().mode == Mode::ReadOnly);
            CHECK(opened->access().sentence.startsWith(
                u"Opened for reading only: “plan.tidemark%1” is %2, where Tidemark keeps its "
                "lock."_s.arg(suffix, thing.what)));
            const auto made = PlanFile::create(fresh, smallPlan(), options(), u"New plan"_s);
            REQUIRE_FALSE(made);
            CHECK(
                made.error().message.contains(u"“new.tidemark%1” is %2"_s.arg(suffix, thing.what)));
            CHECK(victim.isWhole());
            CHECK(filesIn(folder).size() == 4);
            removeStrange(path + suffix);
            removeStrange(fresh + suffix);
        }
    }
}

TEST_CASE("What stands under the holder's name is never written into, and holds nothing up")
{
    const TempFolder folder;
    const QString path = fileOf(smallPlan(), folder);
    const Victim victim(folder);
    for (const Strange &thing : strangeThings()) {
        INFO(thing.what.toStdString());
        const QString name = WriterLock::holderPath(path);
        thing.make(name, victim);
        {
            auto opened = PlanFile::open(path, options());
            REQUIRE(opened);
            CHECK(opened->access().isWritable());
            CHECK(PlanFile::open(path, options())->access().mode == Mode::HeldByOther);
            CHECK(victim.isWhole());
        }
        CHECK(victim.isWhole());
        CHECK(planIn(path) == smallPlan());
        removeStrange(name);
    }
    CHECK(filesIn(folder).size() == 2);
}
#endif

TEST_CASE("A large file in the place of the lock or the holder is not taken for one")
{
    const TempFolder folder;
    const QString path = fileOf(smallPlan(), folder);
    const QByteArray rubbish(5'000'000, 'x');
    folder.write(u"plan.tidemark.lock"_s, rubbish);
    CHECK(PlanFile::open(path, options())
              ->access()
              .sentence.contains(u"“plan.tidemark.lock” is some other file"));
    CHECK(bytesOf(WriterLock::lockPath(path)) == rubbish);
    QFile::remove(WriterLock::lockPath(path));
    folder.write(u"plan.tidemark.holder"_s, rubbish);
    CHECK(PlanFile::open(path, options())->access().isWritable());
    CHECK(filesIn(folder) == QStringList{u"plan.tidemark"_s});
}

TEST_CASE("A lock that names nobody is told as such, and some seconds later taken over")
{
    const TempFolder folder;
    const QString path = fileOf(smallPlan(), folder);
    for (const QByteArray &words : {QByteArray(), QByteArray("garbage"), QByteArray("0\na\nb\n"),
                                    QByteArray("-1\ntidemark\nPC-7\n"), QByteArray("\n\n\n")}) {
        INFO(words.toStdString());
        const QString lock = folder.write(u"plan.tidemark.lock"_s, words);
        auto how = options();
        how.now = QFileInfo(lock).lastModified().addSecs(3);
        const auto young = PlanFile::open(path, how);
        REQUIRE(young);
        CHECK(young->access().mode == Mode::HeldByOther);
        CHECK(young->access().sentence.contains(u"“plan.tidemark.lock” does not say who"));
        CHECK_FALSE(young->access().sentence.contains(u"another computer"));
        how.now = QFileInfo(lock).lastModified().addSecs(30);
        CHECK(PlanFile::open(path, how)->access().isWritable());
        CHECK(filesIn(folder) == QStringList{u"plan.tidemark"_s});
    }
}

TEST_CASE("A new plan that a lock stands in the way of says which file that is")
{
    const TempFolder folder;
    const QString path = folder.path(u"new.tidemark"_s);
    const QString lock = folder.write(u"new.tidemark.lock"_s, {});
    auto how = options();
    how.now = QFileInfo(lock).lastModified();
    const auto refused = PlanFile::create(path, smallPlan(), how, u"New plan"_s);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.contains(u"“new.tidemark.lock” lies there"));
    how.now = how.now.addSecs(60);
    CHECK(PlanFile::create(path, smallPlan(), how, u"New plan"_s));
    CHECK(filesIn(folder) == QStringList{u"new.tidemark"_s});
}

TEST_CASE("What the tables are is looked at before what is in them")
{
    const TempFolder folder;
    const QString path = fileOf(smallPlan(), folder);
    // Checked row by row, this rule would be found broken, and the file called damaged.
    runSql(path, "PRAGMA ignore_check_constraints = ON;"
                 "CREATE TABLE dear (a INTEGER CHECK (a > 5)); INSERT INTO dear VALUES (1)");
    CHECK(refusalOf(path).sentence.contains(u"is not built like a plan"));
    runSql(path, "PRAGMA user_version = 0");
    CHECK_FALSE(refusalOf(path).sentence.contains(u"is damaged"));
    runSql(path, "DROP TABLE dear; CREATE TABLE dear (a, b AS (hex(zeroblob(a))))");
    CHECK(refusalOf(path).sentence.contains(u"could run commands of its own"));
    runSql(path, "DROP TABLE dear; CREATE INDEX dear ON theme (hex(title))");
    CHECK(refusalOf(path).sentence.contains(u"could run commands of its own"));
}

TEST_CASE("What is deleted is not left in the bytes of the file")
{
    const TempFolder folder;
    Connection connection(fileOf(smallPlan(), folder), Connection::Mode::ReadWrite, QByteArray());
    CHECK(connection.number("PRAGMA secure_delete") == 1);
}
