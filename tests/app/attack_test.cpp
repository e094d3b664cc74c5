// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/format.h"
#include "tests/app/run.h"
#include "tests/support/catch.h"
#include "tests/support/outline.h"
#include "tests/support/tempfolder.h"

#include <QDir>
#include <QFile>

#include "app/cli.h"

#ifdef Q_OS_UNIX
#    include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

QStringList namesIn(const TempFolder &folder)
{
    return QDir(folder.path())
        .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

} // namespace

TEST_CASE("Commands that read work beside whoever has the plan open, and leave nothing")
{
    const TempFolder folder;
    const QString plan = folder.path(u"plan.tidemark"_s);
    ran({u"sample"_s, u"-o"_s, plan});
    const QByteArray before = bytesOf(plan);
    CHECK(namesIn(folder) == QStringList{u"plan.tidemark"_s});
    const auto open = Document::open(plan, here().session);
    REQUIRE(open);
    const QStringList names = namesIn(folder);
    for (const QString &command : {u"facts"_s, u"check"_s, u"measures"_s, u"drafts"_s, u"rounds"_s})
        CHECK(run({command, plan}).err.isEmpty());
    CHECK(namesIn(folder) == names);
    CHECK(bytesOf(plan) == before);
}

#ifdef Q_OS_UNIX // Windows folders hold no pipes
TEST_CASE("Commands that read look at no lock and no holder")
{
    const TempFolder folder;
    const QString plan = folder.path(u"plan.tidemark"_s);
    ran({u"sample"_s, u"-o"_s, plan});
    for (const QString &suffix : {u".lock"_s, u".holder"_s})
        REQUIRE(::mkfifo(QFile::encodeName(plan + suffix).constData(), 0600) == 0);
    CHECK(run({u"facts"_s, plan}).outcome == Outcome::Done);
    CHECK(namesIn(folder).size() == 3);
}

TEST_CASE("A report asked to replace does not put a file in the place of a pipe")
{
    const TempFolder folder;
    const QString plan = folder.path(u"plan.tidemark"_s);
    ran({u"sample"_s, u"-o"_s, plan});
    for (const QString &name : {u"r.html"_s, u"e.csv"_s}) {
        const QString pipe = folder.path(name);
        REQUIRE(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
        const QString command = name.endsWith(u".csv") ? u"export"_s : u"report"_s;
        const Ran done = run({command, plan, u"-o"_s, pipe, u"--replace"_s});
        CHECK(done.outcome == Outcome::Failed);
        CHECK(done.err.contains(u"is a pipe or a device, and not a file"));
        struct stat found = {};
        REQUIRE(::lstat(QFile::encodeName(pipe).constData(), &found) == 0);
        CHECK(S_ISFIFO(found.st_mode));
    }
}
#endif

TEST_CASE("A plan is copied with its history or without")
{
    const TempFolder folder;
    const QString plan = folder.path(u"plan.tidemark"_s);
    ran({u"sample"_s, u"-o"_s, plan});
    const QString whole = folder.path(u"whole.tidemark"_s);
    const QString outside = folder.path(u"outside.tidemark"_s);
    CHECK(ran({u"copy"_s, plan, u"-o"_s, whole}).contains(u"whole.tidemark”, a copy of “"));
    const QString said = ran({u"copy"_s, plan, u"-o"_s, outside, u"--without-history"_s});
    CHECK(said.contains(u"no earlier change can be undone"));
    CHECK(ran({u"facts"_s, outside}) == ran({u"facts"_s, plan}));
    const qsizetype page = 4096; // one more or less hangs on the ids, which are random
    CHECK(bytesOf(outside).size() <= bytesOf(whole).size() + page);
    CHECK(run({u"copy"_s, plan, u"-o"_s, whole}).err.contains(u"already a file “whole.tidemark”"));
    CHECK(run({u"copy"_s, plan}).outcome == Outcome::WrongCommand);
    CHECK(namesIn(folder).size() == 3);
}

TEST_CASE("Names of files come back without what a terminal obeys")
{
    const TempFolder folder;
    const QString odd = folder.path(u"a\u202Ered.tidemark"_s);
    const QString made = ran({u"sample"_s, u"-o"_s, odd});
    CHECK_FALSE(made.contains(QChar(0x202E)));
    for (const QStringList &words : {QStringList{u"facts"_s, u"no\u001B[31m.tidemark"_s},
                                     {u"sample"_s, u"-o"_s, odd},
                                     {u"sample"_s, u"-o"_s, u"x\u001B.txt"_s},
                                     {u"import"_s, u"page\u001B.txt"_s, u"-o"_s, u"y.tidemark"_s},
                                     {u"report"_s, odd, u"-o"_s, folder.path(u"no\u001B/r.html"_s)},
                                     {u"bad\u001B"_s}}) {
        const Ran done = run(words);
        CHECK(done.outcome != Outcome::Done);
        CHECK_FALSE(done.err.isEmpty());
        CHECK_FALSE(done.err.contains(QChar(0x1B)));
        CHECK_FALSE(done.err.contains(QChar(0x202E)));
    }
}

TEST_CASE("A plan of an older version is read as it would be brought up to date, which is said")
{
    const TempFolder folder;
    const QString path = folder.path(u"old.tidemark"_s);
    for (int version = 1; version < formatVersion; ++version) {
        REQUIRE(QFile::copy(QStringLiteral(TIDEMARK_TEST_DATA "/files/v%1.tidemark").arg(version),
                            path));
        const QByteArray before = bytesOf(path);
        const Ran done = run({u"facts"_s, path});
        CHECK(done.outcome == Outcome::Done);
        CHECK(done.err.contains(u"“old.tidemark” was opened only to be read. It was made by an "
                                "older Tidemark"));
        CHECK(bytesOf(path) == before);
        QFile::remove(path);
    }
}
