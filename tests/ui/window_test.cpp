// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/json.h"
#include "core/samples/sample.h"
#include "core/words/words.h"
#include "tests/support/catch.h"
#include "tests/ui/windowbench.h"
#include "ui/dialogs/dialogask.h"
#include "ui/models/recentfiles.h"
#include "ui/pages/recentrow.h"
#include "ui/panels/asatbar.h"
#include "ui/panels/banner.h"
#include "ui/panels/problemspanel.h"
#include "ui/panels/statusline.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPrinter>
#include <QPrinterInfo>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace tidemark;
using tidemark::test::WindowBench;

namespace {

const Action &actionOf(WindowBench &bench, QStringView reference)
{
    const Action *action = bench.document().plan().find<Action>(bench.select(reference));
    if (!action)
        qFatal("no such action");
    return *action;
}

int progressOf(WindowBench &bench, QStringView reference)
{
    return factsOf(bench.document().plan(), actionOf(bench, reference),
                   bench.window().view().asAt())
        .progress;
}

template <typename Panel> Panel &panel(WindowBench &bench)
{
    auto *found = bench.window().findChild<Panel *>();
    if (!found)
        qFatal("the window has no such panel");
    return *found;
}

/// All words of a panel's labels and buttons, in order.
QString wordsOf(QWidget &widget)
{
    QCoreApplication::processEvents();
    QStringList words;
    const auto children = widget.findChildren<QWidget *>();
    for (QWidget *child : children) {
        const QString text = child->property("text").toString();
        if (!text.isEmpty() && child->isVisible())
            words.append(text);
    }
    return words.join(u" | "_s);
}

} // namespace

TEST_CASE("What is changed in the sample is in the file without any Save, and can be undone later")
{
    WindowBench bench;
    bench.commands()[u"sample"_s]->trigger();
    CHECK(bench.window().view().asAt() == QDate(2021, 10, 31));
    CHECK(progressOf(bench, u"3.1.6") == 29);

    bench.type(u"update.progress"_s, u"35"_s);
    bench.type(u"update.commentary"_s, u"The forms are online."_s);
    CHECK(progressOf(bench, u"3.1.6") == 35);
    CHECK(bench.commands()[u"undo"_s]->isEnabled());

    bench.restart();
    bench.commands()[u"sample"_s]->trigger();
    CHECK(progressOf(bench, u"3.1.6") == 35);
    CHECK(bench.shown(u"update.commentary"_s) == u"The forms are online.");

    bench.commands()[u"undo"_s]->trigger();
    bench.commands()[u"undo"_s]->trigger();
    CHECK(progressOf(bench, u"3.1.6") == 29);
    CHECK(bench.ask.told.isEmpty());
}

TEST_CASE("Undo and Redo name what they would do")
{
    WindowBench bench;
    bench.window().openSample();
    CHECK(bench.commands()[u"undo"_s]->iconText() == u"Undo");
    bench.select(u"3.1.6");
    bench.type(u"update.progress"_s, u"35"_s);
    CHECK(bench.commands()[u"undo"_s]->text() == u"&Undo Progress of 3.1.6 to 35 %");
    bench.commands()[u"undo"_s]->trigger();
    CHECK(bench.commands()[u"redo"_s]->text() == u"&Redo Progress of 3.1.6 to 35 %");
    CHECK(bench.commands()[u"redo"_s]->iconText() == u"Redo");
}

TEST_CASE("A field still being typed in is written before undo, and when the window closes")
{
    WindowBench bench;
    bench.window().openSample();
    bench.select(u"3.1.6");
    auto *title = bench.workspace().inspector().findChild<QPlainTextEdit *>(u"action.title"_s);
    REQUIRE(title);
    title->setFocus();
    title->selectAll();
    QTest::keyClicks(title, u"Online"_s);
    bench.restart();
    bench.window().openSample();
    CHECK(actionOf(bench, u"3.1.6").title == u"Online");
}

TEST_CASE("Whoever closes over a refused entry is told which, and keeps editing or gives it up")
{
    WindowBench bench;
    bench.window().openSample();
    bench.select(u"3.1.6");
    bench.type(u"update.progress"_s, u"130"_s);
    CHECK_FALSE(bench.window().close());
    REQUIRE(bench.ask.said.size() == 1);
    CHECK(bench.ask.said.last().startsWith(
        u"One entry is not saved: Progress of 3.1.6 could not be saved."_s));
    bench.select(u"3.1.1");
    bench.commands()[u"closePlan"_s]->trigger();
    CHECK(bench.window().workspace());
    CHECK(bench.ask.said.size() == 2);
    bench.ask.confirms = {true};
    CHECK(bench.window().close());
}

TEST_CASE("While an entry is refused, the line below names it and does not say that all is saved")
{
    WindowBench bench;
    bench.window().openSample();
    bench.select(u"3.1.6");
    auto &status = panel<StatusLine>(bench);
    bench.type(u"update.progress"_s, u"101"_s);
    CHECK(wordsOf(status).contains(u"One entry is not saved yet: Progress of 3.1.6"_s));
    CHECK_FALSE(wordsOf(status).contains(u"All changes saved"_s));
    bench.select(u"3.1.1");
    CHECK(wordsOf(status).contains(u"Progress of 3.1.6"_s));
    bench.select(u"3.1.6");
    bench.type(u"update.progress"_s, u"40"_s);
    CHECK(wordsOf(status).contains(u"All changes saved"_s));
}

TEST_CASE("What was undone is said, and its row is gone to")
{
    WindowBench bench;
    bench.window().openSample();
    bench.select(u"3.1.6");
    bench.type(u"update.progress"_s, u"35"_s);
    const Id row = bench.window().view().current();
    bench.select(u"3.4.1");
    auto &status = panel<StatusLine>(bench);

    bench.commands()[u"undo"_s]->trigger();
    CHECK(wordsOf(status).contains(u"Undone: Progress of 3.1.6 to 35 %"_s));
    CHECK(bench.window().view().current() == row);
    bench.commands()[u"redo"_s]->trigger();
    CHECK(wordsOf(status).contains(u"Done again: Progress of 3.1.6 to 35 %"_s));
    bench.type(u"update.progress"_s, u"36"_s);
    CHECK_FALSE(wordsOf(status).contains(u"Done again"_s));
}

TEST_CASE("No page, list or message makes the window wider than a small screen")
{
    WindowBench bench;
    bench.window().openSample();
    bench.select(u"3.1.6");
    bench.type(u"action.title"_s, QString(400, u'W'));
    bench.commands()[u"problems"_s]->trigger();
    for (QAction *page : std::as_const(bench.commands().pages())) {
        page->trigger();
        QCoreApplication::processEvents();
        CHECK(bench.window().minimumSizeHint().width() <= 1024);
    }
}

TEST_CASE("The window's title is that of the plan")
{
    WindowBench bench;
    CHECK(bench.window().windowTitle() == u"Tidemark");
    bench.window().openSample();
    CHECK(bench.window().windowTitle() == samplePlan()->settings().title + u" — Tidemark"_s);
    bench.commands()[u"closePlan"_s]->trigger();
    CHECK(bench.window().windowTitle() == u"Tidemark");
    CHECK(bench.window().workspace() == nullptr);
}

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

TEST_CASE("The as-at day is kept for each plan")
{
    WindowBench bench;
    const QString path = bench.makePlan(u"a.tidemark"_s);
    bench.window().openPlan(path);
    CHECK(bench.window().view().asAt() == QDate(2026, 11, 22));

    bench.window().view().setAsAt(QDate(2025, 3, 31));
    CHECK(wordsOf(panel<AsAtBar>(bench)).contains(u"Not today"));
    bench.window().openPlan(bench.makePlan(u"b.tidemark"_s));
    CHECK(bench.window().view().asAt() == QDate(2026, 11, 22));
    CHECK_FALSE(wordsOf(panel<AsAtBar>(bench)).contains(u"Not today"));

    bench.restart();
    bench.window().openPlan(path);
    CHECK(bench.window().view().asAt() == QDate(2025, 3, 31));
    bench.commands()[u"asAtToday"_s]->trigger();
    CHECK(bench.window().view().asAt() == QDate(2026, 11, 22));
}

TEST_CASE("The as-at day can be typed as an officer writes it")
{
    WindowBench bench;
    bench.window().openSample();
    bench.commands()[u"asAtDate"_s]->trigger();
    auto *day = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    REQUIRE(day);
    QTest::keyClicks(day, u"30/9/21"_s);
    QTest::keyClick(day, Qt::Key_Return);
    CHECK(bench.window().view().asAt() == QDate(2021, 9, 30));
    CHECK(day->text() == u"30 Sep 2021");

    day->setText(u"31 Feb 2021"_s);
    QTest::keyClick(day, Qt::Key_Return);
    CHECK(bench.window().view().asAt() == QDate(2021, 9, 30));
    CHECK(day->text() == u"31 Feb 2021");
    CHECK(wordsOf(panel<AsAtBar>(bench)).contains(u"Not a day"));
    QTest::keyClick(day, Qt::Key_Escape);
    CHECK(day->text() == u"30 Sep 2021");
}

TEST_CASE("The line below says that all is saved, how things stand, and what is wrong")
{
    WindowBench bench;
    bench.window().openSample();
    const QString words = wordsOf(panel<StatusLine>(bench));
    INFO(words.toStdString());
    CHECK(words.contains(u"All changes saved 12:00"));
    CHECK(words.contains(u"13 actions: 5 In Progress, 4 Planned, 4 Completed"));
    CHECK(words.contains(u"problem"));
}

TEST_CASE("A problem in the list leads to its row")
{
    WindowBench bench;
    bench.window().openSample();
    bench.commands().pages().constLast()->trigger();
    bench.commands()[u"problems"_s]->trigger();
    auto &problems = panel<ProblemsPanel>(bench);
    REQUIRE(problems.isVisible());
    auto *list = problems.findChild<QListWidget *>();
    const auto found = check(bench.document().plan(), QDate(2026, 11, 22));
    REQUIRE(list->count() == found.size());
    REQUIRE(list->count() > 0);
    for (int i = 0; i < list->count(); ++i)
        CHECK(list->item(i)->text() == words::problem(found[i], bench.document().plan()));

    list->setCurrentRow(list->count() - 1);
    QTest::keyClick(list, Qt::Key_Return);
    CHECK(bench.window().view().current() == found.constLast().row);
    CHECK(bench.tree().isVisible());

    list->setFocus();
    QTest::keyClick(list, Qt::Key_Escape);
    CHECK_FALSE(problems.isVisible());
    CHECK_FALSE(bench.commands()[u"problems"_s]->isChecked());
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

TEST_CASE("Searching shows the tree's rows that hold the words")
{
    WindowBench bench;
    bench.window().openSample();
    bench.commands().pages().constLast()->trigger();
    bench.commands()[u"find"_s]->trigger();
    auto *search = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    REQUIRE(search);
    QTest::keyClicks(search, u"3.1.6"_s);
    CHECK(bench.tree().isVisible());
    auto *tree = qobject_cast<QTreeView *>(bench.tree().tree());
    REQUIRE(tree);
    CHECK(tree->model()->rowCount() == 1);
    const auto theme = tree->model()->index(0, 0);
    CHECK(tree->model()->rowCount(theme) == 1);
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

TEST_CASE("What whoever started the program should know first stands above every page")
{
    const test::TempFolder folder;
    test::ScriptedAsk ask;
    QSettings memory(folder.path(u"memory.ini"_s), QSettings::IniFormat);
    const QDateTime noon(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    MainWindow window({{u"Ann"_s, u"desk"_s, [noon] { return noon; }},
                       noon.date(),
                       folder.path(),
                       Appearance::Light,
                       u"Unzip first."_s},
                      ask, memory);
    window.show();
    auto *advice = window.findChild<Banner *>(u"advice"_s);
    REQUIRE(advice);
    CHECK(wordsOf(*advice).contains(u"Unzip first."));
    window.openSample();
    CHECK(advice->isVisible());
}

TEST_CASE("Where nothing can be remembered, the plan is safe and nobody is troubled")
{
    const test::TempFolder folder;
    test::ScriptedAsk ask;
    QFile file(folder.path(u"no folder"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    QSettings memory(folder.path(u"no folder/memory.ini"_s), QSettings::IniFormat);
    const QDateTime noon(QDate(2026, 11, 22), QTime(12, 0), Qt::UTC);
    const Session ann{u"Ann"_s, u"desk"_s, [noon] { return noon; }};
    QString path;
    {
        MainWindow window({ann, noon.date(), folder.path(), Appearance::Light}, ask, memory);
        window.show();
        window.openSample();
        REQUIRE(window.workspace());
        path = window.workspace()->document().path();
        window.commands()[u"newTheme"_s]->trigger();
        CHECK(window.close());
    }
    memory.sync();
    CHECK(memory.status() != QSettings::NoError);
    CHECK(ask.said.isEmpty());
    const auto again = Document::open(path, ann);
    REQUIRE(again.ok());
    CHECK((*again)->plan().themes().size() == 2);
}

TEST_CASE("A plan on a share that is not connected is told by its name")
{
    WindowBench bench;
    bench.drop({u"//server/share/Plan of the council.tidemark"_s});
    REQUIRE(bench.ask.told.size() == 1);
    CHECK(bench.ask.told.constFirst().message.contains(u"Plan of the council.tidemark"));
    CHECK_FALSE(bench.window().workspace());
}

TEST_CASE("Where there is no printer, Print says what to do instead")
{
    if (!QPrinterInfo::availablePrinterNames().isEmpty())
        return; // this computer has one
    QString told;
    QTimer::singleShot(0, [&told] {
        if (const auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget()))
            told = box->informativeText();
        QApplication::activeModalWidget()->close();
    });
    QPrinter printer;
    CHECK_FALSE(DialogAsk().setUpPrinter(printer));
    CHECK(told.contains(u"There is no printer on this computer. Export a PDF instead (Ctrl+E)."));
}
