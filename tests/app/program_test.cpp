// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/support/tempfolder.h"

#include <QProcess>
#include <QProcessEnvironment>

/// The program itself, started as a user would where there is no display.

using namespace Qt::StringLiterals;
using namespace tidemark::test;

#ifdef Q_OS_LINUX

namespace {

struct Ended {
    int code;
    QString out;
    QString err;
};

/// Runs the program in a folder of its own, without a display but for the platform named.
Ended ended(const QStringList &words, const QString &platform = {})
{
    const TempFolder folder;
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(name);
    for (const auto &name : {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s})
        environment.insert(name, folder.path());
    if (!platform.isEmpty())
        environment.insert(u"QT_QPA_PLATFORM"_s, platform);
    QProcess program;
    program.setProcessEnvironment(environment);
    program.setWorkingDirectory(folder.path());
    program.start(QStringLiteral(TIDEMARK_PROGRAM), words);
    REQUIRE(program.waitForFinished());
    REQUIRE(program.exitStatus() == QProcess::NormalExit);
    return {program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()),
            QString::fromUtf8(program.readAllStandardError())};
}

} // namespace

TEST_CASE("Without a display the program says what can be done without one")
{
    for (const QStringList &words : {QStringList{}, {u"--sample"_s}, {u"-reverse"_s}}) {
        const Ended program = ended(words);
        CHECK(program.code == 1);
        CHECK(program.err.startsWith(
            u"Tidemark cannot open its window here (there is no display). Its commands work"_s));
        CHECK(program.err.contains(u"“tidemark --help”"));
        CHECK(program.err.count(u'\n') == 1);
    }
    CHECK(ended({}, u"nonsense"_s).code == 1);
}

TEST_CASE("What is no command and no file is told without a display too")
{
    const Ended program = ended({u"reprot"_s});
    CHECK(program.code == 2);
    CHECK(program.err.contains(u"Did you mean “report”?"));
    CHECK(ended({u"gone.tidemark"_s}).code == 1);
}

TEST_CASE("A report needs no display and says nothing but what it has done")
{
    const Ended program = ended({u"report"_s, u"gone.tidemark"_s, u"-o"_s, u"r.pdf"_s});
    CHECK(program.code == 1);
    CHECK(program.err.startsWith(u"There is no file"));
    CHECK(program.err.count(u'\n') == 1);
}

TEST_CASE("A platform without a screen is one to open a window on")
{
    for (const auto &platform : {u"offscreen"_s, u"minimal"_s})
        CHECK(ended({u"--sample"_s, u"--exit-after-first-paint"_s}, platform).code == 0);
}

TEST_CASE("An answer that finds no room where it is sent is a failure")
{
    QProcess program;
    program.setStandardOutputFile(u"/dev/full"_s);
    program.start(QStringLiteral(TIDEMARK_PROGRAM),
                  {u"facts"_s, QStringLiteral(TIDEMARK_TEST_DATA "/files/v1.tidemark")});
    REQUIRE(program.waitForFinished());
    CHECK(program.exitCode() == 1);
    CHECK(program.readAllStandardError().contains("The answer could not be written"));
}

#endif

TEST_CASE("What the program prints arrives as it was written, on every system")
{
    const TempFolder folder;
    QProcess program;
    program.setWorkingDirectory(folder.path());
    program.start(QStringLiteral(TIDEMARK_PROGRAM),
                  {u"sample"_s, u"-o"_s, u"für – alle.tidemark"_s});
    REQUIRE(program.waitForFinished());
    CHECK(program.exitCode() == 0);
    const QByteArray said = program.readAllStandardOutput();
    CHECK(said.startsWith("Made “für – alle.tidemark”"));
    CHECK(said.endsWith(".\n"));
    CHECK_FALSE(said.contains('\r'));
}
