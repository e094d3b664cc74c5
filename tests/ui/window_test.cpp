// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/json.h"
#include "core/samples/sample.h"
#include "core/words/words.h"
#include "tests/support/catch.h"
#include "tests/ui/windowbench.h"
#include "ui/dialogs/dialogask.h"
#include "ui/models/recentfiles.h"
#include "ui/pages/pages.h"
#include "ui/pages/recentrow.h"
#include "ui/panels/asatbar.h"
#include "ui/panels/banner.h"
#include "ui/panels/problemspanel.h"
#include "ui/panels/statusline.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPrinter>
#include <QPrinterInfo>
#include <QPushButton>
#include <QTest>
#include <QTimer>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

int progressOf(WindowBench &bench, QStringView reference)
{
    return factsOf(bench.document().plan(), actionOf(bench, reference),
                   bench.window().view().asAt())
        .progress;
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
    CHECK(bench.commands()[u"undo"_s]->text() == u"&Undo Progress of 3.1.6 to 35%");
    bench.commands()[u"undo"_s]->trigger();
    CHECK(bench.commands()[u"redo"_s]->text() == u"&Redo Progress of 3.1.6 to 35%");
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

TEST_CASE(
    "Somebody who closes over a refused entry is told which, and keeps editing or gives it up")
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
    CHECK(wordsOf(status).contains(u"Undone: Progress of 3.1.6 to 35%"_s));
    CHECK(bench.window().view().current() == row);
    bench.commands()[u"redo"_s]->trigger();
    CHECK(wordsOf(status).contains(u"Done again: Progress of 3.1.6 to 35%"_s));
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

TEST_CASE("A row of the plan that is out of sight is neither deleted nor moved")
{
    WindowBench bench;
    bench.window().openSample();
    bench.select(u"3.1.6");
    bench.window().workspace()->showPage(PageKind::Plan);
    CHECK(bench.commands()[u"remove"_s]->isEnabled());
    bench.window().workspace()->showPage(PageKind::Measures);
    for (const QString &command : {u"remove"_s, u"moveUp"_s, u"moveDown"_s}) {
        CHECK_FALSE(bench.commands()[command]->isEnabled());
        CHECK_FALSE(bench.commands()[command]->statusTip().isEmpty());
    }
    bench.window().workspace()->showPage(PageKind::Plan);
    CHECK(bench.commands()[u"remove"_s]->isEnabled());
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

    day->setText(u"31 February 2021"_s);
    QTest::keyClick(day, Qt::Key_Return);
    CHECK(bench.window().view().asAt() == QDate(2021, 9, 30));
    CHECK(day->text() == u"31 February 2021");
    CHECK(wordsOf(panel<AsAtBar>(bench)).contains(u"Not a day"));
    QTest::keyClick(day, Qt::Key_Escape);
    CHECK(day->text() == u"30 Sep 2021");
}

TEST_CASE("The line below says that all is saved, how things stand, and what is wrong")
{
    WindowBench bench;
    bench.window().openSample();
    auto &status = panel<StatusLine>(bench);
    CHECK(wordsOf(status).contains(u"All changes saved 12:00"));
    // Counted beside the window.
    CHECK(QTest::qWaitFor([&] {
        return wordsOf(status).contains(u"13 actions: 5 In Progress, 4 Planned, 4 Completed");
    }));
    CHECK(wordsOf(status).contains(u"Plan’s rows: 1 note"));
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

TEST_CASE("Searching shows the tree's rows that hold the words")
{
    WindowBench bench;
    bench.window().openSample();
    bench.workspace().showPage(PageKind::History);
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

TEST_CASE("What should be known first when the program starts stands above every page")
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

TEST_CASE("A plan just begun is greeted with no problem, and what the checks say can be read")
{
    WindowBench bench;
    bench.ask.planNames.append({u"Northshire"_s, u"Plan"_s});
    bench.ask.filesToSave = {bench.folder.path(u"begun.tidemark"_s)};
    bench.commands()[u"newPlan"_s]->trigger();
    const auto checks = [&] {
        QCoreApplication::processEvents();
        for (QPushButton *button : panel<StatusLine>(bench).findChildren<QPushButton *>()) {
            if (button->text().startsWith(u"Plan’s rows"))
                return button;
        }
        return static_cast<QPushButton *>(nullptr);
    };
    const auto says = [&](const QString &words) { // counted beside the window
        return QTest::qWaitFor([&] { return checks() && checks()->text() == words; });
    };
    CHECK(says(u"Plan’s rows: nothing entered yet"_s));
    bench.commands()[u"newTheme"_s]->trigger();
    CHECK(says(u"Plan’s rows: 1 note"_s));
    REQUIRE(checks());
    CHECK(checks()->isEnabled()); // a grey one is too pale to be read
}
