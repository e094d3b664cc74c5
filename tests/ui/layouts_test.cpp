// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/layouts.h"
#include "core/verbs/edits.h"
#include "tests/support/catch.h"
#include "tests/ui/windowbench.h"
#include "ui/pages/pageview.h"
#include "ui/report/contentspanel.h"
#include "ui/report/layoutpanel.h"
#include "ui/style.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

/// The report of the sample, with what is chosen beside it.
struct ReportBench : WindowBench {
    ReportBench()
    {
        window().openSample();
        page = &report();
        wait();
    }

    void wait()
    {
        REQUIRE(QTest::qWaitFor([this] { return !page->isBusy(); }));
    }
    template <typename Control> Control &control(const QString &name)
    {
        auto *found = page->findChild<Control *>(name);
        REQUIRE(found);
        return *found;
    }
    QComboBox &layouts() { return control<QComboBox>(u"report.layout"_s); }
    QTreeWidget &blocks() { return control<QTreeWidget>(u"report.blocks"_s); }
    void click(const QString &button)
    {
        QTest::mouseClick(&control<QPushButton>(button), Qt::LeftButton);
        QCoreApplication::processEvents();
        wait();
    }
    void choose(const QString &layout)
    {
        layouts().setCurrentText(layout);
        Q_EMIT layouts().activated(layouts().currentIndex());
        wait();
    }
    void tick(int block, Qt::CheckState state)
    {
        blocks().topLevelItem(block)->setCheckState(0, state);
        QCoreApplication::processEvents();
        wait();
    }
    QString text() { return page->findChild<PageView *>()->accessibleDescription(); }
    ReportPage *page = nullptr;
    QList<const Layout *> kept() { return document().plan().layouts().rowsUnder({}); }
};

QString outlineOf(const QTreeWidget &list)
{
    QStringList lines;
    for (int i = 0; i < list.topLevelItemCount(); ++i)
        lines.append(list.topLevelItem(i)->text(0));
    return lines.join(u'\n');
}

} // namespace

TEST_CASE("The report is made of the layout that is chosen, at once")
{
    ReportBench bench;
    CHECK(bench.text().contains(u"How the figures are worked out"));
    bench.choose(u"Action sheet"_s);
    CHECK_FALSE(bench.text().contains(u"How the figures are worked out"));
    CHECK(bench.blocks().topLevelItem(0)->checkState(0) == Qt::Checked);
    CHECK_FALSE(bench.document().undoStack().canUndo());
}

TEST_CASE("Parts of a ready layout are left out and ordered until another is chosen")
{
    ReportBench bench;
    const QString before = bench.text();
    const QString first = bench.blocks().topLevelItem(0)->text(0);
    bench.tick(0, Qt::Unchecked);
    CHECK(bench.text() != before);
    CHECK(bench.kept().isEmpty());
    CHECK(bench.blocks().topLevelItem(0)->text(0) == first);
    const QString second = bench.blocks().topLevelItem(1)->text(0);
    bench.blocks().setCurrentItem(bench.blocks().topLevelItem(1));
    QTest::keyClick(&bench.blocks(), Qt::Key_Up, Qt::AltModifier);
    QCoreApplication::processEvents();
    CHECK(bench.blocks().topLevelItem(0)->text(0) == second);
    CHECK(bench.blocks().currentItem()->text(0) == second);
    bench.choose(u"Delivery plan"_s);
    CHECK(bench.text() == before);
}

TEST_CASE("Paragraphs are numbered by a tick, which a layout that is kept keeps")
{
    ReportBench bench;
    auto &numbered = bench.control<QCheckBox>(u"report.numbered"_s);
    CHECK_FALSE(numbered.isChecked());
    QTest::mouseClick(&numbered, Qt::LeftButton, {}, {4, numbered.height() / 2});
    bench.wait();
    CHECK(bench.text().contains(u"1.1 "));
    bench.click(u"report.keep"_s);
    CHECK(bench.kept().first()->blocks.startsWith(u"numbered "));
    bench.choose(u"Delivery plan"_s);
    CHECK_FALSE(numbered.isChecked());
    bench.choose(u"Our delivery plan"_s);
    CHECK(numbered.isChecked());
}

TEST_CASE("A covering item has numbered paragraphs, and leads to its standing words")
{
    ReportBench bench;
    auto &standing = bench.control<QPushButton>(u"report.standing"_s);
    CHECK_FALSE(standing.isVisible());
    bench.choose(u"Covering item"_s);
    CHECK(bench.control<QCheckBox>(u"report.numbered"_s).isChecked());
    CHECK(bench.text().contains(u"To be written: "));
    CHECK(standing.isVisible());
}

TEST_CASE("A layout that is kept is a row of the plan: named, changed, undone and deleted")
{
    ReportBench bench;
    bench.tick(0, Qt::Unchecked);
    const QString changed = bench.text();
    bench.click(u"report.keep"_s);
    REQUIRE(bench.kept().size() == 1);
    CHECK(bench.kept().first()->name == u"Our delivery plan");
    CHECK(bench.layouts().currentText() == u"Our delivery plan");
    CHECK(bench.text() == changed);

    auto &name = bench.control<QLineEdit>(u"layout.name"_s);
    CHECK(name.hasFocus());
    CHECK(name.selectedText() == u"Our delivery plan");
    QTest::keyClicks(&name, u"For Cabinet"_s);
    QTest::keyClick(&name, Qt::Key_Return);
    CHECK(bench.kept().first()->name == u"For Cabinet");
    CHECK(bench.layouts().currentText() == u"For Cabinet");

    const QString blocks = bench.kept().first()->blocks;
    bench.tick(1, Qt::Unchecked);
    CHECK(bench.kept().first()->blocks != blocks);
    REQUIRE(bench.document().undo());
    bench.wait();
    CHECK(bench.kept().first()->blocks == blocks);
    CHECK(bench.text() == changed);

    bench.click(u"report.discard"_s);
    CHECK(bench.kept().isEmpty());
    CHECK(bench.layouts().currentText() == u"Delivery plan");
    REQUIRE(bench.document().undo());
    bench.wait();
    CHECK(bench.layouts().findText(u"For Cabinet"_s) >= 0);
}

TEST_CASE("What a newer Tidemark has put into a layout is kept when it is changed here")
{
    ReportBench bench;
    Layout layout;
    layout.name = u"Newer"_s;
    layout.blocks = u"opening hologram(deep,blue) register(live,sideways) method"_s;
    REQUIRE(bench.document().perform(addRow(bench.document().plan(), layout)));
    bench.choose(u"Newer"_s);
    CHECK(outlineOf(bench.blocks()).contains(u"“hologram”, of a newer Tidemark"));
    bench.tick(0, Qt::Unchecked);
    CHECK(bench.kept().first()->blocks == u"hologram(deep,blue) register(sideways,live) method");
}

TEST_CASE("The last part of a layout cannot be left out")
{
    ReportBench bench;
    bench.choose(u"Action sheet"_s);
    for (int i = bench.blocks().topLevelItemCount() - 1; i >= 0; --i)
        bench.tick(i, Qt::Unchecked);
    int ticked = 0;
    for (int i = 0; i < bench.blocks().topLevelItemCount(); ++i)
        ticked += bench.blocks().topLevelItem(i)->checkState(0) == Qt::Checked ? 1 : 0;
    CHECK(ticked == 1);
}

TEST_CASE("The report is restricted to what some words find")
{
    ReportBench bench;
    const QString all = bench.text();
    auto &only = bench.control<QLineEdit>(u"report.only"_s);
    QTest::keyClicks(&only, u"overdue"_s);
    bench.wait();
    CHECK(bench.text().size() < all.size());
    QTest::keyClick(&only, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&only, Qt::Key_Delete);
    bench.wait();
    CHECK(bench.text() == all);
}

TEST_CASE("The contents of the report lead to its places, and words find them")
{
    ReportBench bench;
    bench.commands()[u"find"_s]->trigger();
    auto &find = bench.control<QLineEdit>(u"report.find"_s);
    auto &list = bench.control<QTreeWidget>(u"report.contents"_s);
    auto *pages = bench.page->findChild<PageView *>();
    CHECK(find.hasFocus());
    CHECK(outlineOf(list).contains(u"Customer Focus"));

    QTest::keyClicks(&find, u"digital customer"_s);
    CHECK(outlineOf(list).contains(u"3.1.6 Digital Customer Service"));
    CHECK(bench.control<QLabel>(u"report.found"_s).text().contains(u"place"));
    QTest::keyClicks(&find, u" zebra"_s);
    CHECK(list.topLevelItemCount() == 0);
    CHECK(bench.control<QLabel>(u"report.found"_s).text() == u"No place has these words.");
    QTest::keyClick(&find, Qt::Key_Escape);
    CHECK(find.text().isEmpty());

    QTest::keyClicks(&find, u"How the figures are worked out"_s);
    QTest::keyClick(&find, Qt::Key_Down);
    CHECK(list.hasFocus());
    CHECK(pages->current() > 0);
    CHECK_FALSE(bench.control<QPushButton>(u"report.row"_s).isEnabled());
}

TEST_CASE("Enter and F3 go on through what is found in the report, and Shift+F3 back")
{
    ReportBench bench;
    bench.commands()[u"find"_s]->trigger();
    auto &find = bench.control<QLineEdit>(u"report.find"_s);
    auto &list = bench.control<QTreeWidget>(u"report.contents"_s);
    QTest::keyClicks(&find, u"customer"_s);
    const int last = list.topLevelItemCount() - 1;
    REQUIRE(last > 1);
    const auto at = [&] { return list.indexOfTopLevelItem(list.currentItem()); };
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers with = {}) {
        QTest::keyClick(bench.window().focusWidget(), key, with);
        return at();
    };
    CHECK(press(Qt::Key_Return) == 0);
    CHECK(press(Qt::Key_Return) == 1);
    CHECK(press(Qt::Key_F3) == 2);
    CHECK(press(Qt::Key_F3, Qt::ShiftModifier) == 1);
    CHECK(press(Qt::Key_F3, Qt::ShiftModifier) == 0);
    CHECK(press(Qt::Key_F3, Qt::ShiftModifier) == last);
    CHECK(press(Qt::Key_F3) == 0);
    find.setFocus();
    CHECK(press(Qt::Key_F3) == 1);
}

TEST_CASE("From the report one comes to the rows of the plan, by button and by double click")
{
    ReportBench bench;
    const Action &action = actionOf(bench, u"3.1.6");
    const Id id = action.id;
    bench.window().view().setCurrent({});
    bench.report();
    bench.wait();
    bench.commands()[u"find"_s]->trigger();
    auto &find = bench.control<QLineEdit>(u"report.find"_s);
    QTest::keyClicks(&find, action.title);
    QTest::keyClick(&find, Qt::Key_Down);
    auto &list = bench.control<QTreeWidget>(u"report.contents"_s);
    while (list.currentItem() && !bench.control<QPushButton>(u"report.row"_s).isEnabled())
        list.setCurrentItem(list.itemBelow(list.currentItem()));
    REQUIRE(list.currentItem());
    SECTION("by the button")
    {
        bench.click(u"report.row"_s);
        CHECK(bench.window().view().current() == id);
    }
    SECTION("by a double click")
    {
        // The place that was found stands at the top.
        auto *pages = bench.page->findChild<PageView *>();
        const auto current = [&] { return bench.window().view().current(); };
        for (int x = 100; x < pages->viewport()->width() && current().isNull(); x += 20)
            QTest::mouseDClick(pages->viewport(), Qt::LeftButton, {}, {x, 2 * space::wide + 8});
        CHECK(current() == id);
    }
}

TEST_CASE("A name that is typed is kept while another layout is chosen, and the box shows that one")
{
    ReportBench bench;
    bench.click(u"report.keep"_s);
    auto &name = bench.control<QLineEdit>(u"layout.name"_s);
    name.setFocus();
    QTest::keyClick(&name, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(&name, u"For Cabinet"_s);
    bench.choose(u"Action sheet"_s);
    CHECK(bench.kept().first()->name == u"For Cabinet");
    CHECK(bench.layouts().currentText() == u"Action sheet");
}

TEST_CASE("What is found in the report is framed on its page, and the frame says so")
{
    ReportBench bench;
    auto &pages = *bench.page->findChild<PageView *>();
    bench.control<QTabWidget>(u"report.side"_s).setCurrentIndex(1);
    auto &find = bench.control<QLineEdit>(u"report.find"_s);
    auto &list = bench.control<QTreeWidget>(u"report.contents"_s);
    find.setFocus();
    QTest::keyClicks(&find, u"customer"_s);
    REQUIRE(list.topLevelItemCount() > 1);
    QTest::keyClick(&find, Qt::Key_Return);
    QTest::keyClick(&list, Qt::Key_Down);
    const QImage marked = pages.grab().toImage();
    QTest::keyClick(&list, Qt::Key_Down);
    CHECK(pages.grab().toImage() != marked);
    const QPoint place(0, pages.verticalScrollBar()->value());
    const QImage other = pages.grab().toImage();
    find.setFocus();
    QTest::keyClick(&find, Qt::Key_Escape);
    CHECK(find.text().isEmpty());
    CHECK(pages.verticalScrollBar()->value() == place.y());
    CHECK(pages.grab().toImage() != other); // nothing is marked any more
}

TEST_CASE("A narrow window keeps its room for the pages, and the layout is one press away")
{
    ReportBench bench;
    auto &side = bench.control<QTabWidget>(u"report.side"_s);
    CHECK(side.isVisible());
    bench.window().resize(683, 384);
    QCoreApplication::processEvents();
    CHECK_FALSE(side.isVisible());
    CHECK(bench.page->findChild<PageView *>()->height() > 150);
    bench.click(u"report.fold"_s);
    CHECK(side.isVisible());
    bench.click(u"report.fold"_s);
    bench.commands()[u"find"_s]->trigger();
    CHECK(bench.control<QLineEdit>(u"report.find"_s).isVisible());
    bench.window().resize(1280, 800);
    QCoreApplication::processEvents();
    CHECK(side.isVisible());
}

TEST_CASE("What a layout compares with of itself is said where a comparison is chosen")
{
    ReportBench bench;
    auto &since = bench.control<QComboBox>(u"report.since"_s);
    CHECK(since.itemText(0) == u"Not in the report"_s);
    bench.choose(u"Cabinet report"_s);
    CHECK(since.itemText(0) == u"The last closed round"_s);
}

TEST_CASE("A part that is set across the paper stands across it on the screen")
{
    ReportBench bench;
    bench.choose(u"Action sheet"_s);
    auto &pages = *bench.page->findChild<PageView *>();
    pages.fitWidth();
    const int percent = pages.shownPercent();
    QTreeWidgetItem *across = nullptr;
    for (int i = 0; i < bench.blocks().topLevelItem(1)->childCount(); ++i) {
        if (bench.blocks().topLevelItem(1)->child(i)->text(0) == u"Across the paper"_s)
            across = bench.blocks().topLevelItem(1)->child(i);
    }
    REQUIRE(across);
    REQUIRE(across->checkState(0) == Qt::Checked); // so that its columns have room
    across->setCheckState(0, Qt::Unchecked);
    QCoreApplication::processEvents();
    bench.wait();
    CHECK(QTest::qWaitFor([&] { return pages.shownPercent() > percent; }));
}
