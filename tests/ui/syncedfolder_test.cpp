// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/syncedfolder.h"

#include "tests/support/catch.h"
#include "tests/ui/windowbench.h"
#include "ui/panels/banner.h"

#include <QDir>
#include <QFile>
#include <QPushButton>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

// A plan of one action in a folder that OneDrive would copy.
QString syncedPlan(WindowBench &bench)
{
    const QString folder = bench.folder.path(u"OneDrive - Council"_s);
    REQUIRE(QDir().mkpath(folder));
    const QString path = folder + u"/plan.tidemark"_s;
    REQUIRE(QFile::rename(bench.makePlan(u"plan.tidemark"_s), path));
    return path;
}

Banner *syncBanner(WindowBench &bench)
{
    return bench.workspace().findChild<Banner *>(u"synced"_s);
}

} // namespace

TEST_CASE("A folder that is copied to other computers is known by its name")
{
    CHECK(syncServiceOf(u"C:\\Users\\Jürgen\\OneDrive - Council\\plan.tidemark"_s)
          == u"OneDrive"_s);
    CHECK(syncServiceOf(u"/home/ann/Dropbox/team/plan.tidemark"_s) == u"Dropbox"_s);
    CHECK(syncServiceOf(u"C:/Users/Ann/onedrive/plan.tidemark"_s) == u"OneDrive"_s);
    CHECK(syncServiceOf(uR"(\\?\C:\Users\Ann\OneDrive\plan.tidemark)"_s) == u"OneDrive"_s);
    CHECK(syncServiceOf(uR"(\\server\homes\Ann\Dropbox\plan.tidemark)"_s) == u"Dropbox"_s);
    CHECK(syncServiceOf(u"C:/OneDriver/plan.tidemark"_s) == QString());
    CHECK(syncServiceOf(u"C:/Plans/OneDrive.tidemark"_s) == QString());
}

TEST_CASE("A plan in such a folder is opened, and what to mind is said until it is not wanted")
{
    WindowBench bench;
    const QString path = syncedPlan(bench);
    bench.window().openPlan(path);
    REQUIRE(syncBanner(bench));
    CHECK(syncBanner(bench)->isVisible());
    CHECK_FALSE(bench.document().isReadOnly());

    auto *enough = bench.workspace().findChild<QPushButton *>(u"synced.enough"_s);
    REQUIRE(enough);
    enough->click();
    CHECK_FALSE(syncBanner(bench)->isVisible());
    bench.restart();
    bench.window().openPlan(path);
    CHECK_FALSE(syncBanner(bench)->isVisible());
}

TEST_CASE("A copy to work on can be made from there")
{
    WindowBench bench;
    bench.window().openPlan(syncedPlan(bench));
    const QString copy = bench.folder.path(u"copy.tidemark"_s);
    bench.ask.filesToSave = {copy};
    auto *work = bench.workspace().findChild<QPushButton *>(u"synced.copy"_s);
    REQUIRE(work);
    work->click();
    QCoreApplication::processEvents();
    CHECK(bench.document().path().endsWith(u"copy.tidemark"_s));
    CHECK_FALSE(syncBanner(bench)->isVisible());
}
