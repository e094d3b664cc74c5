// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/run.h"
#include "tests/support/catch.h"
#include "tests/support/tempfolder.h"

#include <QDir>
#include <QFile>

/// Files named in the ways in which only Windows names them. Shares and mapped drives, which have
/// to be made first, are in packaging/windows/smoke.

#ifdef Q_OS_WIN

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

TEST_CASE("A plan is the same by every one of its names")
{
    const TempFolder folder;
    REQUIRE(QDir(folder.path()).mkdir(u"Jürgen Müller"_s));
    const QString plan = folder.path(u"Jürgen Müller/Plan für alle.tidemark"_s);
    const QString native = QDir::toNativeSeparators(plan);
    ran({u"sample"_s, u"-o"_s, native});
    REQUIRE(QFile::exists(plan));
    const QString facts = ran({u"facts"_s, plan, u"--json"_s});
    for (const QString &name :
         {native, u"\\\\?\\"_s + native, native.toUpper(), native.toLower()}) {
        INFO(name.toStdString());
        CHECK(ran({u"facts"_s, name, u"--json"_s}) == facts);
    }
}

TEST_CASE("A report and a list go to a place with a long name")
{
    const TempFolder folder;
    const QString plan = folder.path(u"plan.tidemark"_s);
    ran({u"sample"_s, u"-o"_s, plan});
    const QString csv = u"\\\\?\\"_s + QDir::toNativeSeparators(folder.path(u"actions.csv"_s));
    CHECK(run({u"export"_s, plan, u"-o"_s, csv}).outcome == Outcome::Done);
    const QByteArray bytes = bytesOf(folder.path(u"actions.csv"_s));
    // The heading and the actions; a cell may hold several lines.
    CHECK(bytes.count("\r\n") == 1 + 13);
}

TEST_CASE("A path of more than 260 characters is one like others")
{
    const TempFolder folder;
    QString deep = folder.path();
    while (deep.size() < 300)
        deep += u"/A folder with a rather long name"_s;
    if (!QDir().mkpath(deep))
        return; // this Windows has long paths switched off
    const QString plan = deep + u"/plan.tidemark"_s;
    ran({u"sample"_s, u"-o"_s, plan});
    CHECK(ran({u"facts"_s, plan}).contains(u"3.1.6"));
}

TEST_CASE("A share that is not there is told by its name")
{
    const Ran facts = run({u"facts"_s, u"\\\\no-such-server\\share\\Our plan.tidemark"_s});
    CHECK(facts.outcome == Outcome::Failed);
    CHECK(facts.err.contains(u"Our plan.tidemark"));
}

#endif
