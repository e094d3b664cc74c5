// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/measuresbench.h"

#include <QLabel>
#include <QMenu>
#include <QScrollBar>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

TEST_CASE("Del clears the cell of a reading, and the reading stays; Undo names it")
{
    MeasuresBench bench;
    const auto press = [&](int row, ReadingColumn column, Qt::KeyboardModifiers with = {}) {
        bench.table().setFocus();
        bench.table().setCurrentIndex(bench.cell(row, column));
        QTest::keyClick(&bench.table(), Qt::Key_Delete, with);
    };
    bench.type(1, ReadingColumn::Commentary, u"Two lines were down."_s);

    press(1, ReadingColumn::Value);
    const Reading *reading = bench.reading({2021, 6, 30});
    REQUIRE(reading);
    CHECK_FALSE(reading->value);
    CHECK(reading->commentary == u"Two lines were down.");
    CHECK(bench.said()
          == u"Value was cleared; the reading stays. Ctrl+Z undoes it, and Ctrl+Del deletes the "
             u"whole reading.");
    press(1, ReadingColumn::Commentary);
    CHECK(bench.reading({2021, 6, 30})->commentary.isEmpty());
    bench.undo();
    bench.undo();
    CHECK(bench.reading({2021, 6, 30})->value == 86);

    // What cannot be empty says so.
    for (const auto column : {ReadingColumn::Day, ReadingColumn::State, ReadingColumn::Rating}) {
        const Plan before = bench.plan();
        press(1, column);
        CHECK(bench.plan() == before);
        CHECK(bench.said().contains(u"cannot be empty"));
        CHECK(bench.said().contains(u"Ctrl+Del deletes the whole reading"));
    }
    press(1, ReadingColumn::Value, Qt::ControlModifier);
    CHECK_FALSE(bench.reading({2021, 6, 30}));
    CHECK(bench.said().contains(u"The reading was deleted."));
}

TEST_CASE("Del clears all cells that are selected in one change, and what stands refused")
{
    MeasuresBench bench;
    bench.table().setFocus();
    bench.table().selectionModel()->select(
        QItemSelection(bench.cell(0, ReadingColumn::Value), bench.cell(1, ReadingColumn::Value)),
        QItemSelectionModel::ClearAndSelect);
    QTest::keyClick(&bench.table(), Qt::Key_Delete);
    CHECK_FALSE(bench.reading({2021, 3, 31})->value);
    CHECK_FALSE(bench.reading({2021, 6, 30})->value);
    bench.undo();
    CHECK(bench.reading({2021, 3, 31})->value == 80);
    CHECK(bench.reading({2021, 6, 30})->value == 86);

    bench.type(3, ReadingColumn::Value, u"lots"_s);
    REQUIRE(bench.unsaved().size() == 1);
    bench.table().setCurrentIndex(bench.cell(3, ReadingColumn::Value));
    QTest::keyClick(&bench.table(), Qt::Key_Delete);
    CHECK(bench.unsaved().isEmpty());
    CHECK(bench.readings().rowCount() == 4);
}

TEST_CASE("Escape over a refused cell gives the entry up, and nothing is rated beside it meanwhile")
{
    MeasuresBench bench;
    REQUIRE(bench.shown(2, ReadingColumn::Rating) == u"Succeeding");
    bench.type(2, ReadingColumn::Value, u"abc"_s);
    CHECK(bench.shown(2, ReadingColumn::Value) == u"abc");
    CHECK(bench.shown(2, ReadingColumn::Rating).isEmpty());
    CHECK_FALSE(bench.cell(2, ReadingColumn::Rating).data(MeasuresModel::MarkRole).isValid());
    bench.table().setFocus();
    bench.table().setCurrentIndex(bench.cell(2, ReadingColumn::Value));
    SECTION("on the cell")
    {
        QTest::keyClick(&bench.table(), Qt::Key_Escape);
    }
    SECTION("in its editor")
    {
        QTest::keyClick(&bench.table(), Qt::Key_F2);
        QTest::keyClick(bench.table().indexWidget(bench.table().currentIndex()), Qt::Key_Escape);
        QCoreApplication::processEvents();
    }
    CHECK(bench.unsaved().isEmpty());
    CHECK(bench.shown(2, ReadingColumn::Value).startsWith(u"92"_s));
    CHECK(bench.shown(2, ReadingColumn::Rating) == u"Succeeding");
}

TEST_CASE("From the line below one comes to the editor of the cell that was refused")
{
    WindowBench bench;
    bench.window().openSample();
    bench.workspace().showPage(PageKind::Measures);
    QCoreApplication::processEvents();
    auto &table = control<ReadingsView>(bench.window(), u"readings"_s);
    table.setFocus();
    const QModelIndex cell = table.model()->index(0, int(ReadingColumn::Value));
    table.setCurrentIndex(cell);
    typeOn(bench.window(), u"abc"_s);
    QTest::keyClick(bench.window().focusWidget(), Qt::Key_Return);
    QCoreApplication::processEvents();
    bench.workspace().showPage(PageKind::Plan);
    QCoreApplication::processEvents();
    control<QPushButton>(bench.window(), u"status.goTo"_s).click();
    QCoreApplication::processEvents();
    auto *editor = qobject_cast<QLineEdit *>(table.indexWidget(table.currentIndex()));
    REQUIRE(editor);
    CHECK(editor->hasFocus());
    CHECK(editor->text() == u"abc");
    CHECK(table.currentIndex().row() == 0);
    QTest::keyClick(editor, Qt::Key_Escape);
    QCoreApplication::processEvents();
    CHECK(bench.workspace().unsaved().isEmpty());
}

TEST_CASE("The menu of the readings offers to clear cells and to delete readings")
{
    MeasuresBench bench;
    QStringList offered;
    for (const QAction *action : bench.table().actions())
        offered.append(action->text());
    CHECK(bench.table().contextMenuPolicy() == Qt::ActionsContextMenu);
    CHECK(offered.size() == 3);
    CHECK(offered.contains(u"&Clear cells"));
    CHECK(offered.contains(u"De&lete reading"));
}

TEST_CASE("The row of the next reading says where none is due yet, and what to do in it")
{
    MeasuresBench bench; // on 31 October 2021; the last reading is of 30 September
    CHECK(bench.shown(3, ReadingColumn::Commentary)
          == u"Not due before 31 Dec 2021. Type the next value in this row, or paste readings "
             u"here.");
    // There is no room for all of it in the row: it stands whole beside the heading.
    const auto &next = control<QLabel>(*bench.page, u"readings.next"_s);
    CHECK(next.text() == u"The next is due on 31 Dec 2021.");
    bench.view.setCurrent(bench.id(u"Jobs")); // which has none
    CHECK(next.text() == u"The next is due: type it in the last row, or paste.");
    CHECK(bench.shown(0, ReadingColumn::Commentary)
          == u"Type the next value in this row, or paste readings here.");
}

namespace {

QString longCourses()
{
    QString outline = u"3 Customer focus\n"_s;
    for (const QString &title : {u"Calls"_s, u"Visits"_s}) {
        outline += u"  # %1 (%; higher; target 90)\n"_s.arg(title);
        for (QDate day(2017, 3, 31); day < QDate(2021, 10, 31); day = day.addDays(1)) {
            if (day.addDays(1).day() == 1)
                outline += u"    %1 = 80\n"_s.arg(day.toString(Qt::ISODate));
        }
    }
    return outline;
}

} // namespace

TEST_CASE("The latest reading and the row of the next are in sight, whichever measure is shown")
{
    MeasuresBench bench(longCourses());
    const auto isInSight = [&](int fromEnd) {
        QCoreApplication::processEvents();
        const QModelIndex cell =
            bench.cell(bench.readings().rowCount() - fromEnd, ReadingColumn::Value);
        const QRect place = bench.table().visualRect(cell);
        return bench.table().viewport()->rect().contains(place.adjusted(0, 0, -place.width(), 0));
    };
    REQUIRE(bench.readings().rowCount() > 50);
    CHECK(isInSight(1));
    CHECK(isInSight(2));
    bench.view.setCurrent(bench.id(u"Visits"));
    CHECK(isInSight(1));
    CHECK(isInSight(2));
    for (const int height : {900, 560, 700}) {
        bench.page->resize(900, height);
        CHECK(isInSight(1));
        CHECK(isInSight(2));
    }
    // What is scrolled to stays where the window is made higher or lower.
    bench.table().verticalScrollBar()->setValue(0);
    bench.page->resize(900, 650);
    QCoreApplication::processEvents();
    CHECK(bench.table().verticalScrollBar()->value() == 0);
}
