// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/mark.h"
#include "core/draw/sparkline.h"
#include "core/rounds/moment.h"
#include "core/rounds/rounds.h"
#include "core/verbs/edits.h"
#include "tests/support/catch.h"
#include "tests/ui/measuresbench.h"
#include "tests/ui/windowbench.h"
#include "ui/measures/measuresmodel.h"
#include "ui/measures/measurespage.h"
#include "ui/measures/readingsmodel.h"
#include "ui/measures/readingsview.h"
#include "ui/measures/trendchart.h"
#include "ui/pages/pages.h"
#include "ui/panels/inspector.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

TEST_CASE("The readings follow the plan, whatever happens to it")
{
    DeskBench bench(measuresOutline());
    ReadingsModel model(bench.view, bench.refusals);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setMeasure(bench.id(u"Calls"));
    REQUIRE(model.rowCount() == 4);
    CHECK(model.dayAt(3) == QDate(2021, 10, 31));
    CHECK(model.periodAt(3) == QDate(2021, 12, 31));
    CHECK(model.periodAt(4) == QDate(2022, 3, 31));
    const Id first = model.readingAt(0);
    bench.perform(removeRow(bench.plan(), first));
    CHECK(model.rowCount() == 3);
    bench.undo();
    CHECK(model.readingAt(0) == first);
    bench.view.setAsAt({2021, 6, 30});
    CHECK(model.rowCount() == 2);
    CHECK(model.later() == 1);
    bench.view.setAsAt(bench.view.today());
    bench.perform(removeRow(bench.plan(), bench.id(u"Calls")));
    CHECK(model.rowCount() == 0);
}

TEST_CASE("The next reading is typed in its row, and the one after waits under it")
{
    MeasuresBench bench;
    CHECK(bench.shown(3, ReadingColumn::Day) == u"31 Oct 2021"_s);
    bench.type(3, ReadingColumn::Value, u"94.5 %"_s);
    REQUIRE(bench.reading({2021, 10, 31}));
    CHECK(bench.reading({2021, 10, 31})->value == 94.5);
    CHECK(bench.reading({2021, 10, 31})->target == 90);
    CHECK(bench.reading({2021, 10, 31})->author == u"Ann"_s);
    CHECK(bench.table().currentIndex() == bench.cell(4, ReadingColumn::Value));
    bench.type(4, ReadingColumn::Value, u"n/a"_s, Qt::Key_Tab);
    REQUIRE(bench.reading({2021, 12, 31}));
    CHECK_FALSE(bench.reading({2021, 12, 31})->value);
    CHECK(bench.table().currentIndex().row() == 4);
    bench.undo();
    bench.undo();
    CHECK(bench.readings().rowCount() == 4);
}

TEST_CASE("The keyboard comes to the table in the row to be typed in")
{
    MeasuresBench bench;
    bench.table().setFocus();
    CHECK(bench.table().currentIndex() == bench.cell(3, ReadingColumn::Value));
}

TEST_CASE("The day of the next reading can be another, before its value is typed")
{
    MeasuresBench bench;
    bench.type(3, ReadingColumn::Day, u"30/11/2021"_s);
    CHECK(bench.plan().readings().size() == 4);
    bench.type(3, ReadingColumn::State, u"prov"_s);
    bench.type(3, ReadingColumn::Value, u"93"_s);
    REQUIRE(bench.reading({2021, 11, 30}));
    CHECK(bench.reading({2021, 11, 30})->state == ReadingState::Provisional);
}

TEST_CASE("A cell that cannot be understood stays as it was typed, with a sentence")
{
    MeasuresBench bench;
    bench.type(1, ReadingColumn::Value, u"eighty"_s);
    CHECK(bench.said() == u"“eighty” is not a number."_s);
    CHECK(bench.shown(1, ReadingColumn::Value) == u"eighty"_s);
    CHECK(bench.reading({2021, 6, 30})->value == 86);
    bench.type(1, ReadingColumn::Value, u"87"_s);
    CHECK(bench.said().isEmpty());
    CHECK(bench.reading({2021, 6, 30})->value == 87);
    bench.type(1, ReadingColumn::Day, u"30 September 2021"_s);
    CHECK(bench.said().startsWith(u"There is a reading as at 30 September 2021 already."_s));
}

TEST_CASE("Rows from a spreadsheet are pasted as one change")
{
    MeasuresBench bench;
    const Plan before = bench.plan();
    bench.paste(u"Period\tActual\tComments\r\n"
                "30/09/2021\t1,092.0%\tCorrected\r\n"
                "Q3 2021/22\t94\t\r\n"
                "Q4 2021/22\tn/a\tNo survey\r\n"_s,
                0, ReadingColumn::Day);
    CHECK(bench.said().startsWith(u"3 readings were pasted. Ctrl+Z undoes it.\n"
                                  "1 is of a day that had one already"));
    CHECK(bench.said().contains(u"Still to come: 31 December 2021, 31 March 2022."));
    CHECK(bench.reading({2021, 9, 30})->value == 1092);
    CHECK(bench.reading({2021, 12, 31})->value == 94);
    CHECK_FALSE(bench.reading({2022, 3, 31})->value);
    bench.undo();
    CHECK(bench.plan() == before);
    CHECK(bench.said().isEmpty());
}

TEST_CASE("A value that is not shown as typed, or a day still to come, does not pass in silence")
{
    MeasuresBench bench;
    bench.type(1, ReadingColumn::Value, u"87.5"_s);
    CHECK(
        bench.said()
        == u"Kept as typed, but shown with the measure’s number of decimal places: 87.5 as 88."_s);
    bench.type(1, ReadingColumn::Value, u"87"_s);
    CHECK(bench.said().isEmpty());
    bench.type(3, ReadingColumn::Value, u"94"_s);
    bench.type(4, ReadingColumn::Value, u"94"_s);
    CHECK(bench.said() == u"Still to come: 31 December 2021."_s);
    bench.view.setAsAt({2021, 6, 30});
    CHECK(bench.said().isEmpty());
}

TEST_CASE("Rows of which only some begin with a day are refused with what to do")
{
    MeasuresBench bench;
    bench.paste(u"31/12/2021\t94\nTotal\t95\n"_s, 3, ReadingColumn::Value);
    CHECK(bench.said().contains(u"Some rows begin with a day and some do not."));
}

TEST_CASE("The list of readings in the form ends where the table does")
{
    MeasuresBench bench;
    Inspector inspector(bench.desk());
    bench.view.setCurrent(bench.id(u"Calls"));
    CHECK(inspector.findChild<QWidget *>(u"measure.readings.2"_s)->isVisibleTo(&inspector));
    bench.view.setAsAt({2021, 6, 30});
    const auto *third = inspector.findChild<QWidget *>(u"measure.readings.2"_s);
    CHECK_FALSE((third && third->isVisibleTo(&inspector)));
}

TEST_CASE("Values alone are pasted from the current cell down, over periods to come")
{
    MeasuresBench bench;
    bench.paste(u"93\n94\n95\n"_s, 2, ReadingColumn::Value);
    CHECK(bench.reading({2021, 9, 30})->value == 93);
    CHECK(bench.reading({2021, 12, 31})->value == 94);
    CHECK(bench.reading({2022, 3, 31})->value == 95);
}

TEST_CASE("A paste that is not understood changes nothing and says why, cell by cell")
{
    MeasuresBench bench;
    const Plan before = bench.plan();
    bench.paste(u"31/12/2021\t94\n31/02/2022\t95\n31/03/2022\tlots\n"_s, 3, ReadingColumn::Day);
    CHECK(bench.plan() == before);
    CHECK(bench.said().contains(u"Nothing was pasted."));
    CHECK(bench.said().contains(u"“lots” is not a number."));
}

TEST_CASE("Readings are deleted with the key and come back with undo")
{
    MeasuresBench bench;
    bench.table().setFocus();
    bench.table().setCurrentIndex(bench.cell(1, ReadingColumn::Value));
    QTest::keyClick(&bench.table(), Qt::Key_Delete, Qt::ControlModifier);
    CHECK_FALSE(bench.reading({2021, 6, 30}));
    bench.undo();
    CHECK(bench.reading({2021, 6, 30}));
}

TEST_CASE("A reading that is being typed is written when the page or the window goes, and by undo")
{
    WindowBench bench;
    bench.window().openSample();
    const Plan &plan = bench.document().plan();
    const Id measure = plan.measures().rows().first()->id;
    const auto readings = [&] { return bench.document().plan().readings().rowsUnder(measure); };
    const auto before = readings().size();
    CHECK(bench.window().view().asAt() < bench.window().view().today());
    const auto type = [&](const QString &text) {
        bench.window().view().goTo(measure, Purpose::Record);
        auto *table = bench.window().findChild<ReadingsView *>();
        REQUIRE(table);
        CHECK(table->hasFocus());
        typeOn(bench.window(), text);
        const auto *editor = qobject_cast<QLineEdit *>(bench.window().focusWidget());
        REQUIRE(editor);
        REQUIRE(editor->text() == text);
    };
    type(u"41"_s);
    bench.commands().pages()[int(PageKind::Plan)]->trigger();
    REQUIRE(readings().size() == before + 1);
    CHECK(readings().last()->value == 41);

    type(u"42"_s);
    bench.commands()[u"undo"_s]->trigger();
    CHECK(readings().size() == before + 1); // 42 was written, and taken back
    CHECK(readings().last()->value == 41);

    type(u"43"_s);
    bench.restart();
    bench.window().openSample();
    REQUIRE(readings().size() == before + 2);
    CHECK(readings().last()->value == 43);
}

TEST_CASE("A refused reading is among what is not saved, and the window asks before it goes")
{
    WindowBench bench;
    bench.window().openSample();
    const Id measure = bench.document().plan().measures().rows().first()->id;
    bench.window().view().goTo(measure, Purpose::Record);
    auto *table = bench.window().findChild<ReadingsView *>();
    REQUIRE(table);
    typeOn(bench.window(), u"lots"_s);
    bench.window().close();
    QCoreApplication::processEvents();
    CHECK(bench.window().isVisible());
    CHECK(bench.ask.said.last().contains(u"“lots” is not a number"));
    REQUIRE(bench.workspace().unsaved().size() == 1);
    CHECK(bench.workspace().unsaved().first().startsWith(u"Value of "));
    CHECK(bench.workspace().unsaved().first().endsWith(u", the next reading"));

    QTest::keyClick(table, Qt::Key_F2);
    CHECK(bench.workspace().inspector().isHidden()); // F2 means the cell
    auto *editor = qobject_cast<QLineEdit *>(bench.window().focusWidget());
    REQUIRE(editor);
    QTest::keyClick(editor, Qt::Key_Escape);
    CHECK(bench.workspace().unsaved().isEmpty());
    bench.window().close();
    CHECK_FALSE(bench.window().isVisible());
}

TEST_CASE("A refused reading is kept while other cells and other measures are looked at")
{
    MeasuresBench bench;
    QSignalSpy changed(&bench.refusals, &Refusals::changed);
    bench.type(1, ReadingColumn::Value, u"eighty"_s);
    CHECK(changed.count() == 1);
    bench.type(3, ReadingColumn::State, u"perhaps"_s);
    CHECK(bench.said().contains(u"“eighty” is not a number."_s));
    bench.type(3, ReadingColumn::Value, u"93"_s);
    CHECK(bench.unsaved()
          == QStringList{u"Value of Calls, 30 June 2021"_s, u"State of Calls, 31 October 2021"_s});
    bench.view.setCurrent(bench.id(u"Complaints"));
    CHECK(bench.said().isEmpty());
    CHECK(bench.page->flush().ok());
    CHECK(bench.unsaved().size() == 2);
    bench.view.setCurrent(bench.id(u"Calls"));
    CHECK(bench.shown(1, ReadingColumn::Value) == u"eighty"_s);
    CHECK_FALSE(bench.page->flush().ok());
    bench.perform(removeRow(bench.plan(), bench.reading({2021, 6, 30})->id));
    CHECK(bench.unsaved() == QStringList{u"State of Calls, 31 October 2021"_s});
}

TEST_CASE("The day proposed for the next reading does not lie ahead, and periods are pasted to "
          "their ends")
{
    MeasuresBench bench;
    CHECK(bench.shown(3, ReadingColumn::Day) == u"31 Oct 2021"_s);
    bench.type(3, ReadingColumn::Value, u"94"_s);
    CHECK(bench.reading({2021, 10, 31})->value == 94);
    // Only now is there nothing to be read but what comes.
    CHECK(bench.shown(4, ReadingColumn::Day) == u"31 Dec 2021"_s);
    bench.undo();
    bench.paste(u"94\n95\n"_s, 3, ReadingColumn::Value);
    CHECK(bench.reading({2021, 12, 31})->value == 94);
    CHECK(bench.reading({2022, 3, 31})->value == 95);
}

TEST_CASE("Later readings are said not to be shown only where they are not")
{
    MeasuresBench bench;
    const auto &later = control<QLabel>(*bench.page, u"readings.later"_s);
    const int least = bench.page->minimumSizeHint().width();
    bench.paste(u"31/12/2021\t94\n"_s, 3, ReadingColumn::Day);
    REQUIRE(bench.reading({2021, 12, 31}));
    CHECK(bench.shown(3, ReadingColumn::Value) == u"94"_s);
    CHECK(later.text().isEmpty());
    bench.view.setAsAt({2021, 6, 30});
    CHECK(later.text().startsWith(u"2 later readings are not shown"_s));
    CHECK(bench.page->minimumSizeHint().width() - least < 150);
}

TEST_CASE("A reading that gets another day keeps the focus, and nothing is muttered")
{
    static QStringList warnings;
    warnings.clear();
    const auto before =
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &text) {
            if (!text.startsWith(u"This plugin does not support"))
                warnings.append(text);
        });
    MeasuresBench bench;
    const Id reading = bench.reading({2021, 9, 30})->id;
    bench.type(2, ReadingColumn::Day, u"15/5/2021"_s, Qt::Key_Tab);
    const QModelIndex current = bench.table().currentIndex();
    qInstallMessageHandler(before);
    CHECK(warnings == QStringList());
    REQUIRE(bench.plan().readings().find(reading)->asAt == QDate(2021, 5, 15));
    CHECK(bench.shown(1, ReadingColumn::Day) == u"15 May 2021"_s);
    CHECK(current.row() == 1);
    CHECK(bench.table().isAncestorOf(bench.page->focusWidget()));
}
