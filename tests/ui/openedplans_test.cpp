// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/json.h"
#include "core/samples/sample.h"
#include "core/verbs/edits.h"
#include "core/words/words.h"
#include "tests/support/catch.h"
#include "tests/ui/windowbench.h"
#include "ui/dialogs/dialogask.h"
#include "ui/models/recentfiles.h"
#include "ui/pages/recentrow.h"
#include "ui/panels/accessbanner.h"
#include "ui/panels/asatbar.h"
#include "ui/panels/banner.h"
#include "ui/panels/problemspanel.h"
#include "ui/panels/statusline.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QTimer>
#include <QUndoStack>

#include <SQLiteCpp/Database.h>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

TEST_CASE("A new plan is named first, then given a place")
{
    WindowBench bench;
    bench.ask.planNames = {{u"Northshire"_s, u"Plan 2024/27: \"Better\""_s}};
    bench.ask.filesToSave = {bench.folder.path(u"new plan.tidemark"_s)};
    bench.commands()[u"newPlan"_s]->trigger();
    CHECK(bench.ask.suggestions == QStringList{u"Plan 2024 27 Better.tidemark"_s});
    CHECK(bench.document().plan().settings().organisation == u"Northshire");
    CHECK(bench.document().plan().settings().title == u"Plan 2024/27: \"Better\"");
    CHECK(QFile::exists(bench.folder.path(u"new plan.tidemark"_s)));
}

TEST_CASE("A new plan never takes the place of another file")
{
    WindowBench bench;
    const QString taken = bench.folder.write(u"taken.tidemark"_s, "something else");
    bench.ask.planNames = {{u"Northshire"_s, u"Plan"_s}};
    bench.ask.filesToSave = {taken};
    bench.commands()[u"newPlan"_s]->trigger();
    CHECK(bench.window().workspace() == nullptr);
    CHECK(bench.ask.told.size() == 1);
    QFile file(taken);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == QByteArray("something else"));
}

TEST_CASE("What cannot be opened is told in a sentence, and what was open stays open")
{
    WindowBench bench;
    bench.window().openSample();
    const QString before = bench.document().path();
    const auto name = GENERATE(as<QString>(), u"missing.tidemark"_s, u"empty.tidemark"_s,
                               u"text.tidemark"_s, u"folder.tidemark"_s);
    bench.folder.write(u"empty.tidemark"_s, {});
    bench.folder.write(u"text.tidemark"_s, "Dear Cabinet,\n");
    QDir(bench.folder.path()).mkdir(u"folder.tidemark"_s);

    bench.window().openPlan(bench.folder.path(name));
    REQUIRE(bench.ask.told.size() == 1);
    CHECK(bench.ask.told.constFirst().message.contains(name));
    CHECK(bench.ask.told.constFirst().message.endsWith(u'.'));
    CHECK(bench.document().path() == before);
}

TEST_CASE("A plan dropped on the window opens; anything else is kindly refused")
{
    WindowBench bench;
    bench.drop({bench.makePlan(u"dropped.tidemark"_s)});
    CHECK(bench.document().path().endsWith(u"dropped.tidemark"));

    bench.drop({bench.folder.write(u"photo.png"_s, "\x89PNG")});
    REQUIRE(bench.ask.told.size() == 1);
    CHECK(bench.ask.told.constFirst().message.contains(u".tidemark"));
    bench.drop({u"/a.tidemark"_s, u"/b.tidemark"_s});
    CHECK(bench.ask.told.size() == 2);
    CHECK(bench.document().path().endsWith(u"dropped.tidemark"));
}

TEST_CASE("The text of a page dropped on the window becomes a plan, with what it left out shown")
{
    WindowBench bench;
    const QString page =
        bench.folder.write(u"page.txt"_s, "Customer Focus\n\nObjective 1: Charter\n\n29%\n"
                                          "In Progress\nHigh\n3.1.6 Digital\nForms online.\n"
                                          "01-Jun-20\nto\n31-Mar-22\n99 99 ??\n");
    bench.ask.confirms = {true};
    bench.ask.filesToSave = {bench.folder.path(u"page.tidemark"_s)};
    bench.drop({page});
    REQUIRE(bench.window().workspace());
    CHECK(actionOf(bench, u"3.1.6").title == u"Digital");
    CHECK_FALSE(bench.ask.reviewed.isEmpty());

    bench.drop({bench.folder.write(u"letter.txt"_s, "Dear Cabinet,\nall is well.\n")});
    CHECK(bench.ask.told.size() == 1);
}

TEST_CASE("A plan's JSON dropped on the window becomes the plan, and needs no looking through")
{
    WindowBench bench;
    const QString json = bench.folder.write(u"plan.json"_s, planToJson(*samplePlan()));
    bench.ask.filesToSave = {bench.folder.path(u"back.tidemark"_s)};
    bench.drop({json});
    REQUIRE(bench.window().workspace());
    CHECK(bench.document().plan() == *samplePlan());
    CHECK(bench.ask.reviewed.isEmpty());

    bench.drop({bench.folder.write(u"other.json"_s, "{}")});
    REQUIRE(bench.ask.told.size() == 1);
    CHECK(bench.ask.told.constFirst().message.contains(u"“other.json” was not imported"));
}

TEST_CASE("Recent files are listed, opened and forgotten")
{
    WindowBench bench;
    bench.window().openPlan(bench.makePlan(u"a.tidemark"_s));
    bench.window().openPlan(bench.makePlan(u"b.tidemark"_s));
    bench.restart();
    const auto rows = [&] {
        QCoreApplication::processEvents();
        return bench.window().findChildren<RecentRow *>();
    };
    REQUIRE(rows().size() == 2);
    CHECK(rows().constFirst()->path().endsWith(u"b.tidemark"));

    Q_EMIT rows().constLast()->openWanted();
    QCoreApplication::processEvents();
    CHECK(bench.document().path().endsWith(u"a.tidemark"));

    bench.commands()[u"closePlan"_s]->trigger();
    Q_EMIT rows().constFirst()->forgetWanted();
    CHECK(rows().size() == 1);
}

TEST_CASE("A recent file that has gone is shown as gone")
{
    WindowBench bench;
    const QString path = bench.makePlan(u"a.tidemark"_s);
    bench.window().openPlan(path);
    bench.commands()[u"closePlan"_s]->trigger();
    QFile::remove(path);
    bench.restart();
    const auto isGone = [&] {
        const auto *row = bench.window().findChild<RecentRow *>();
        const auto *forget = row ? row->findChildren<QPushButton *>().constLast() : nullptr;
        return forget && forget->isVisible();
    };
    CHECK(QTest::qWaitFor(isGone, 10'000));
}

TEST_CASE("A plan that somebody else has open says so and offers a copy")
{
    WindowBench bench;
    const QString path = bench.makePlan(u"shared.tidemark"_s);
    const QDateTime noon(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    auto held = Document::open(path, {u"Bo"_s, u"laptop"_s, [noon] { return noon; }});
    REQUIRE(held.ok());

    bench.window().openPlan(path);
    REQUIRE(bench.document().isReadOnly());
    auto &banner = panel<Banner>(bench);
    CHECK(banner.isVisible());
    CHECK(wordsOf(banner).contains(u"Bo has it open on laptop"));
    CHECK_FALSE(bench.commands()[u"undo"_s]->isEnabled());
    CHECK_FALSE(bench.commands()[u"newTheme"_s]->isEnabled());

    SECTION("a copy can be changed")
    {
        bench.ask.filesToSave = {bench.folder.path(u"copy.tidemark"_s)};
        banner.findChildren<QPushButton *>().constFirst()->click();
        QCoreApplication::processEvents();
        CHECK(bench.document().path().endsWith(u"copy.tidemark"));
        CHECK_FALSE(bench.document().isReadOnly());
    }
    SECTION("trying again works once the other has closed it")
    {
        held->reset();
        banner.findChildren<QPushButton *>().constLast()->click();
        QCoreApplication::processEvents();
        CHECK_FALSE(bench.document().isReadOnly());
        CHECK(bench.document().path() == path);
    }
}

TEST_CASE("A copy without its history is asked for, is made, and the open plan stays as it is")
{
    WindowBench bench;
    const QString path = bench.makePlan(u"mine.tidemark"_s);
    bench.window().openPlan(path);
    bench.select(u"1.1.1");
    bench.type(u"update.progress"_s, u"35"_s);
    const QString copy = bench.folder.path(u"for the auditor.tidemark"_s);
    auto &command = *bench.commands()[u"copyWithoutHistory"_s];

    SECTION("not without a yes")
    {
        command.trigger();
        CHECK(bench.ask.suggestions.isEmpty());
        CHECK_FALSE(QFile::exists(copy));
    }
    SECTION("with one")
    {
        bench.ask.confirms = {true};
        bench.ask.filesToSave = {copy};
        command.trigger();
        CHECK(bench.ask.suggestions == QStringList{u"mine (without history).tidemark"_s});
        CHECK(bench.ask.told.isEmpty());
        const Plan before = bench.document().plan();
        const auto copied =
            Document::open(copy, {u"Bo"_s, u"laptop"_s, QDateTime::currentDateTimeUtc});
        REQUIRE(copied);
        CHECK((*copied)->plan() == before);
        CHECK_FALSE((*copied)->undoStack().canUndo());
    }
    SECTION("a place that cannot be written is told, and nothing is left there")
    {
        bench.ask.confirms = {true};
        bench.ask.filesToSave = {bench.folder.path(u"gone/copy.tidemark"_s)};
        command.trigger();
        CHECK(bench.ask.told.size() == 1);
    }
    CHECK(bench.document().path() == path);
    CHECK(bench.document().undoStack().canUndo());
}

TEST_CASE("A file that is no plan is refused by its name, and the open plan stays open")
{
    WindowBench bench;
    const QString plan = bench.makePlan(u"mine.tidemark"_s);
    bench.window().openPlan(plan);
    const QString picture = bench.folder.write(u"photo.png"_s, "\x89PNG\r\n\x1a\n....");
    REQUIRE(QDir(bench.folder.path()).mkpath(u"plans.tidemark"_s));
    for (const QString &path :
         {picture, bench.folder.path(u"plans.tidemark"_s), bench.folder.path(u"gone.tidemark"_s)}) {
        bench.ask.filesToOpen = {path};
        bench.ask.told.clear();
        bench.commands()[u"open"_s]->trigger();
        REQUIRE(bench.ask.told.size() == 1);
        CHECK(bench.ask.told.first().message.contains(QFileInfo(path).fileName()));
        CHECK(bench.document().path() == plan);
    }
}

TEST_CASE("A plan that has gone is marked in the menu, and taken off the list when asked")
{
    WindowBench bench;
    const QString path = bench.makePlan(u"gone.tidemark"_s);
    bench.window().openPlan(path);
    bench.commands()[u"closePlan"_s]->trigger();
    REQUIRE(QFile::remove(path));
    QMenu *menu = bench.commands().recent();
    Q_EMIT menu->aboutToShow();
    REQUIRE(QTest::qWaitFor(
        [menu] { return menu->actions().constFirst()->text().endsWith(u"(not found)"_s); }));
    menu->actions().constFirst()->trigger();
    CHECK(bench.ask.said.last().startsWith(u"This plan was not found"_s));
    bench.ask.confirms = {true};
    menu->actions().constFirst()->trigger();
    Q_EMIT menu->aboutToShow();
    CHECK_FALSE(menu->actions().constFirst()->isEnabled());
}

TEST_CASE("A plan on a share that is not connected is told by its name")
{
    WindowBench bench;
    bench.drop({u"//server/share/Plan of the council.tidemark"_s});
    REQUIRE(bench.ask.told.size() == 1);
    CHECK(bench.ask.told.constFirst().message.contains(u"Plan of the council.tidemark"));
    CHECK_FALSE(bench.window().workspace());
}

TEST_CASE("A window that only reads follows the writer, and says when they have closed the plan")
{
    WindowBench bench;
    const QString path = bench.makePlan(u"shared.tidemark"_s);
    const QDateTime noon(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    auto opened = Document::open(path, {u"Bob"_s, u"laptop"_s, [noon] { return noon; }});
    REQUIRE(opened);
    std::unique_ptr<Document> writer = *std::move(opened);
    bench.window().openPlan(path);
    REQUIRE(bench.document().isReadOnly());
    auto &banner = panel<AccessBanner>(bench);
    CHECK(wordsOf(banner).contains(u"Bob has it open"));
    auto *timer = banner.findChild<QTimer *>(u"follow"_s);
    REQUIRE(timer->isActive());
    timer->setInterval(0);

    Action action = writer->plan().actions().inAnyOrder().first();
    bench.window().view().goTo(action.id);
    const QString name = u"Named by Bob"_s;
    action.title = name;
    REQUIRE(writer->perform(changeRow(writer->plan(), action)));
    CHECK(QTest::qWaitFor([&] { return bench.shown(u"action.title"_s) == name; }));
    CHECK(bench.document().plan() == writer->plan());

    writer.reset();
    CHECK(QTest::qWaitFor([&] { return wordsOf(banner).contains(u"Nobody else has"); }));
    REQUIRE(bench.ask.told.isEmpty());
    SQLite::Database(path.toStdString(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 9999");
    CHECK(QTest::qWaitFor([&] { return wordsOf(banner).contains(u"may be out of date"); }));
    CHECK_FALSE(timer->isActive());
    CHECK(bench.shown(u"action.title"_s) == name);
}
