// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/file/fixture.h"
#include "tests/support/catch.h"
#include "tests/support/faultvfs.h"
#include "tests/support/ordinaryuser.h"

#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;
using Mode = PlanFile::Access::Mode;

namespace {

// Another program that has the plan open until it is killed.
class OtherProgram {
public:
    explicit OtherProgram(const QString &path)
    {
        m_process.start(QStringLiteral(TIDEMARK_WRITER), {path, u"hold"_s});
        m_opened = m_process.waitForReadyRead(30'000) && m_process.readLine().trimmed() == "open";
    }
    ~OtherProgram() { die(); }

    bool hasOpened() const { return m_opened; }
    qint64 pid() const { return m_process.processId(); }
    void die()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
    bool m_opened = false;
};

void checkNotWritten(PlanFile &file, const QString &path)
{
    const QByteArray before = bytesOf(path);
    const auto plan = file.load();
    REQUIRE(plan);
    const auto entry = file.write(retitled(*plan, u"Mine"_s), stamp());
    REQUIRE_FALSE(entry);
    CHECK(entry.error().message == file.access().sentence);
    CHECK(bytesOf(path) == before);
}

} // namespace

TEST_CASE("The second to open a plan reads it, and is told who has it")
{
    const TempFolder folder;
    const QString path = fileOf(smallPlan(), folder);
    OtherProgram other(path);
    REQUIRE(other.hasOpened());
    auto file = PlanFile::open(path, options());
    REQUIRE(file);
    const auto &access = file->access();
    CHECK(access.mode == Mode::HeldByOther);
    REQUIRE(access.holder);
    CHECK(access.holder->user == u"Bo Hay");
    CHECK(access.holder->computer == u"PC-7");
    CHECK(access.holder->pid == other.pid());
    CHECK(access.holder->since == QDateTime(QDate(2022, 3, 3), QTime(12, 0), Qt::UTC));
    const QString time = access.holder->since.toLocalTime().toString(u"HH:mm"_s);
    CHECK(access.sentence.startsWith(
        u"Opened for reading only: Bo Hay has it open on PC-7 since %1. "_s.arg(time)));
    checkNotWritten(*file, path);
}

TEST_CASE("On another day the sentence says the day too")
{
    const Holder holder{u"Bo Hay"_s, u"PC-7"_s, 1, QDateTime(QDate(2022, 3, 1), QTime(12, 0))};
    const Holder ann{u"Ann"_s, u"PC-8"_s, 1, QDateTime(QDate(2022, 3, 3), QTime(9, 0))};
    CHECK(heldSentence(u"/x/plan.tidemark"_s, holder, ann)
              .contains(u"on PC-7 since 12:00 on 1 Mar 2022. "));
    CHECK(heldSentence(u"/x/plan.tidemark"_s, {}, ann)
              .contains(u"somebody has it open on another computer. "));
}

TEST_CASE("Whoever has the plan open in another program on the same computer is told so")
{
    const QDateTime noon(QDate(2022, 3, 3), QTime(12, 0));
    const Holder before{u"Jürgen"_s, u"PC-7"_s, 1, noon};
    CHECK(heldSentence(u"/x/plan.tidemark"_s, before, {u"jürgen"_s, u"PC-7"_s, 2, noon})
          == u"Opened for reading only: you have “plan.tidemark” open in another window or session "
             "on this computer since 12:00. Make your changes there, or close it there and try "
             "again."_s);
    CHECK(heldSentence(u"/x/plan.tidemark"_s, before, {u"Jürgen"_s, u"PC-8"_s, 1, noon})
              .contains(u"Jürgen has it open on PC-7"));
}

TEST_CASE("Whoever has the plan open already on this computer can be shown where")
{
    const TempFolder folder;
    const QString path = fileOf(smallPlan(), folder);
    const Holder bo{u"Bo Hay"_s, u"PC-7"_s, 1, {}};
    CHECK_FALSE(ownProgramWith(path, bo));
    CHECK_FALSE(ownProgramWith(folder.path(u"gone.tidemark"_s), bo));
    OtherProgram other(path);
    REQUIRE(other.hasOpened());
    CHECK(ownProgramWith(path, bo) == other.pid());
    CHECK(ownProgramWith(path, {u"bo hay"_s, u"pc-7"_s, 1, {}}) == other.pid());
    CHECK_FALSE(ownProgramWith(path, {u"Ann"_s, u"PC-7"_s, 1, {}}));
    CHECK_FALSE(ownProgramWith(path, {u"Bo Hay"_s, u"PC-8"_s, 1, {}}));
    CHECK_FALSE(ownProgramWith(path, {u"Bo Hay"_s, u"PC-7"_s, other.pid(), {}}));
    CHECK_FALSE(ownProgramWith(path, {{}, {}, 1, {}}));
    // Written by hand, or left from another day.
    REQUIRE(QFile::remove(WriterLock::holderPath(path)));
    CHECK_FALSE(ownProgramWith(path, bo));
}

#ifdef Q_OS_UNIX // elsewhere a link needs rights
TEST_CASE("A link to a plan leads to whoever has the plan open")
{
    const TempFolder folder;
    const QString path = fileOf(smallPlan(), folder);
    const QString link = folder.path(u"link.tidemark"_s);
    REQUIRE(QFile::link(path, link));
    OtherProgram other(path);
    REQUIRE(other.hasOpened());
    CHECK(ownProgramWith(link, {u"Bo Hay"_s, u"PC-7"_s, 1, {}}) == other.pid());
}
#endif

TEST_CASE("The lock of a program that died is taken over")
{
    const TempFolder folder;
    const QString path = fileOf(smallPlan(), folder);
    OtherProgram other(path);
    REQUIRE(other.hasOpened());
    other.die();
    CHECK(QFile::exists(WriterLock::lockPath(path)));
    {
        const auto file = PlanFile::open(path, options());
        REQUIRE(file);
        CHECK(file->access().isWritable());
    }
    CHECK(filesIn(folder) == QStringList{u"plan.tidemark"_s});
}

TEST_CASE("The same program does not write a plan through two windows")
{
    const TempFolder folder;
    const QString path = fileOf(smallPlan(), folder);
    const auto first = PlanFile::open(path, options());
    {
        auto second = PlanFile::open(path, options());
        REQUIRE(second);
        CHECK(second->access().mode == Mode::HeldByOther);
        CHECK(second->access().sentence.contains(u"already open in another window since"));
        checkNotWritten(*second, path);
    }
    CHECK(filesIn(folder).size() == 3);
    CHECK_FALSE(PlanFile::open(path, options())->access().isWritable());
}

TEST_CASE("What a stranger writes into the holder file only goes into a sentence")
{
    const TempFolder folder;
    const QString path = fileOf(smallPlan(), folder);
    OtherProgram other(path);
    REQUIRE(other.hasOpened());
    const QString holder = WriterLock::holderPath(path);
    for (const QByteArray &bytes : {QByteArray(), QByteArray("no JSON"), QByteArray(100'000, '{'),
                                    "{\"user\":\"" + QByteArray(3000, 'x') + "\\n\\u202e\",\"pid\":"
                                        + QByteArray::number(other.pid()) + '}'}) {
        QFile file(holder);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto opened = PlanFile::open(path, options());
        REQUIRE(opened);
        CHECK(opened->access().mode == Mode::HeldByOther);
        CHECK(opened->access().sentence.size() < 500);
        CHECK_FALSE(opened->access().sentence.contains(QChar(0x202E)));
    }
}

TEST_CASE("A write-protected plan is read, and says so")
{
    const TempFolder folder;
    const Plan plan = smallPlan();
    const QString path = fileOf(plan, folder);
    const AsOrdinaryUser user(folder);
    user.protect(path);
    auto file = PlanFile::open(path, options());
    REQUIRE(file);
    CHECK(file->access().mode == Mode::ReadOnly);
    CHECK(file->access().sentence.startsWith(
        u"Opened for reading only: the file is write-protected. "));
    CHECK(*file->load() == plan);
    checkNotWritten(*file, path);
    CHECK(filesIn(folder) == QStringList{u"plan.tidemark"_s});
}

TEST_CASE("A plan in write-ahead mode that cannot be written is read as it is")
{
    const TempFolder folder;
    const QString path = fileOf(smallPlan(), folder);
    runSql(path, "PRAGMA journal_mode = WAL");
    const AsOrdinaryUser user(folder);
    user.protect(path);
    const QByteArray before = bytesOf(path);
    CHECK(planIn(path) == smallPlan());
    CHECK_FALSE(PlanFile::open(path, options())->access().isWritable());
    CHECK(bytesOf(path) == before);
}

#ifdef Q_OS_UNIX // elsewhere rights are not taken away as simply
TEST_CASE("A plan in a folder that cannot be written is read, and says so")
{
    const TempFolder folder;
    const Plan plan = smallPlan();
    const QString path = fileOf(plan, folder);
    const AsOrdinaryUser user(folder);
    user.protect(folder.path());
    auto file = PlanFile::open(path, options());
    REQUIRE(file);
    CHECK(file->access().mode == Mode::ReadOnly);
    CHECK(file->access().sentence.contains(u"its folder cannot be written"));
    CHECK(*file->load() == plan);
    checkNotWritten(*file, path);
    const auto made =
        PlanFile::create(folder.path(u"new.tidemark"_s), plan, options(), u"New plan"_s);
    REQUIRE_FALSE(made);
    CHECK(made.error().message.contains(u"nothing can be written into the folder"));
}

TEST_CASE("A plan that nobody may read is refused")
{
    const TempFolder folder;
    const QString path = fileOf(smallPlan(), folder);
    const AsOrdinaryUser user(folder);
    user.hide(path);
    const Refusal refusal = refusalOf(path);
    CHECK(refusal.kind == Error::Kind::Io);
    CHECK(refusal.sentence.contains(u"“plan.tidemark” could not be read"));
}

TEST_CASE("An unfinished change where nothing can be written is not passed over in silence")
{
    const TempFolder folder;
    const QString path = fileOf(smallPlan(), folder);
    Plan plan;
    FaultVfs vfs;
    {
        auto how = options();
        how.vfs = vfs.name();
        auto file = *PlanFile::open(path, how);
        plan = *file.load();
        vfs.heal();
        REQUIRE(file.write(retitled(plan, u"Whole"_s), stamp()));
        plan = *file.load();
        // The last thing a change does is to delete its journal; by then the plan is rewritten.
        vfs.failAt(vfs.operations(), Fault::PowerCut);
        REQUIRE_FALSE(file.write(retitled(plan, u"Half"_s), stamp()));
        REQUIRE(vfs.hasFailed());
    }
    REQUIRE(QFile::exists(path + u"-journal"_s));
    {
        const AsOrdinaryUser user(folder);
        user.protect(folder.path());
        const Refusal refusal = refusalOf(path);
        CHECK(refusal.kind == Error::Kind::Io);
        CHECK(refusal.sentence.contains(u"was not closed properly"));
    }
    CHECK(planIn(path) == plan);
    CHECK_FALSE(QFile::exists(path + u"-journal"_s));
}
#endif
