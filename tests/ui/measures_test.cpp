// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/mark.h"
#include "core/draw/sparkline.h"
#include "core/rounds/moment.h"
#include "core/rounds/rounds.h"
#include "core/verbs/edits.h"
#include "tests/support/catch.h"
#include "tests/ui/deskbench.h"
#include "tests/ui/windowbench.h"
#include "ui/measures/measuresmodel.h"
#include "ui/measures/measurespage.h"
#include "ui/measures/readingsmodel.h"
#include "ui/measures/readingsview.h"
#include "ui/measures/trendchart.h"
#include "ui/pages/pages.h"
#include "ui/panels/inspector.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScatterSeries>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

QString measuresOutline()
{
    return u"3 Customer focus\n"
           "  # Calls (%; higher; target 90; tolerance 5)\n"
           "    2021-03-31 = 80\n"
           "    2021-06-30 = 86\n"
           "    2021-09-30 = 92 provisional\n"
           "  # Complaints (Number; lower; target 250; tolerance 10 %)\n"
           "    2021-09-30 = 257\n"
           "  3.1 Charter\n"
           "    3.1.1 Survey 95%\n"
           "4 Growth\n"
           "  # Jobs (Number)\n"_s;
}

/// Types where the keyboard is, key by key: the first one opens the editor of a cell.
void typeOn(QWidget &window, const QString &text)
{
    for (const QChar key : text)
        QTest::keyClick(window.focusWidget(), key.toLatin1());
}

/// An officer at the page of the measures.
class MeasuresBench : public DeskBench {
public:
    explicit MeasuresBench(const QString &outline = measuresOutline()) : DeskBench(outline)
    {
        page = std::make_unique<MeasuresPage>(desk());
        page->resize(900, 700);
        page->show();
        page->activateWindow();
        QCoreApplication::processEvents();
    }

    QTreeView &list() { return control<QTreeView>(*page, u"measures"_s); }
    ReadingsView &table() { return control<ReadingsView>(*page, u"readings"_s); }
    TrendChart &chart() { return control<TrendChart>(*page, u"trend"_s); }
    QAbstractItemModel &readings() { return *table().model(); }

    QModelIndex cell(int row, ReadingColumn column) { return readings().index(row, int(column)); }
    QString shown(int row, ReadingColumn column) { return cell(row, column).data().toString(); }
    QString said() { return control<QLabel>(*page, u"readings.said"_s).text(); }
    const Reading *reading(QDate day) { return readingOn(plan(), id(u"Calls"), day); }

    /// Types into a cell and leaves it with the key.
    void type(int row, ReadingColumn column, const QString &text, Qt::Key leave = Qt::Key_Return)
    {
        table().setFocus();
        table().setCurrentIndex(cell(row, column));
        QTest::keyClick(&table(), Qt::Key_F2);
        auto *editor = qobject_cast<QLineEdit *>(table().indexWidget(cell(row, column)));
        REQUIRE(editor);
        editor->clear();
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, leave);
        QCoreApplication::processEvents();
    }

    void paste(const QString &text, int row, ReadingColumn column)
    {
        QGuiApplication::clipboard()->setText(text);
        table().setFocus();
        table().setCurrentIndex(cell(row, column));
        QTest::keyClick(&table(), Qt::Key_V, Qt::ControlModifier);
    }

    void press(const QString &button)
    {
        QTest::mouseClick(&control<QPushButton>(*page, button), Qt::LeftButton);
    }

    std::unique_ptr<MeasuresPage> page;
};

} // namespace

TEST_CASE("All measures stand under their themes, with their latest value in words and marks")
{
    DeskBench bench(measuresOutline());
    MeasuresModel model(bench.view);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(model.rowCount() == 5);
    CHECK(model.isTheme(0));
    CHECK_FALSE(model.flags(model.index(0, 0)).testFlag(Qt::ItemIsSelectable));
    const auto shown = [&](int row, MeasuresModel::Column column) {
        return model.index(row, column).data().toString();
    };
    CHECK(shown(1, MeasuresModel::Latest) == u"92 %\n30 Sep 2021, prov."_s);
    CHECK(shown(1, MeasuresModel::Target) == u"90"_s);
    CHECK(shown(1, MeasuresModel::RatingOfLatest) == u"Succeeding"_s);
    CHECK(shown(1, MeasuresModel::TravelToLatest) == u"Better"_s);
    CHECK(model.index(1, MeasuresModel::TravelToLatest).data(MeasuresModel::MarkRole).value<Sign>()
          == Sign{Mark::Better});
    CHECK(model.index(1, MeasuresModel::Course)
              .data(MeasuresModel::SparklineRole)
              .value<Sparkline>()
              .points.size()
          == 3);
    CHECK(shown(2, MeasuresModel::RatingOfLatest) == u"Close to target"_s);
    CHECK(shown(4, MeasuresModel::Latest) == u"No reading yet"_s);

    bench.view.setAsAt({2021, 6, 30});
    CHECK(shown(1, MeasuresModel::Latest) == u"86 %\n30 Jun 2021"_s);
    bench.perform(removeRow(bench.plan(), bench.id(u"Jobs")));
    CHECK(model.rowCount() == 3);
    bench.undo();
    CHECK(model.rowCount() == 5);
}

TEST_CASE("The readings follow the plan, whatever happens to it")
{
    DeskBench bench(measuresOutline());
    ReadingsModel model(bench.view, bench.refusals);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setMeasure(bench.id(u"Calls"));
    REQUIRE(model.rowCount() == 4);
    CHECK(model.dayAt(3) == QDate(2021, 12, 31));
    CHECK(model.dayAt(4) == QDate(2022, 3, 31));
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

TEST_CASE("The next period's reading is typed in its row, and the one after waits under it")
{
    MeasuresBench bench;
    CHECK(bench.shown(3, ReadingColumn::Day) == u"31 Dec 2021"_s);
    bench.type(3, ReadingColumn::Value, u"94.5 %"_s);
    REQUIRE(bench.reading({2021, 12, 31}));
    CHECK(bench.reading({2021, 12, 31})->value == 94.5);
    CHECK(bench.reading({2021, 12, 31})->target == 90);
    CHECK(bench.reading({2021, 12, 31})->author == u"Ann"_s);
    CHECK(bench.table().currentIndex() == bench.cell(4, ReadingColumn::Value));
    bench.type(4, ReadingColumn::Value, u"n/a"_s, Qt::Key_Tab);
    REQUIRE(bench.reading({2022, 3, 31}));
    CHECK_FALSE(bench.reading({2022, 3, 31})->value);
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
    bench.type(1, ReadingColumn::Day, u"30 Sep 2021"_s);
    CHECK(bench.said().startsWith(u"There is a reading as at 30 Sep 2021 already."_s));
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
    CHECK(bench.said().startsWith(u"3 readings were pasted. Undo takes them back.\n"
                                  "1 is of a day that had one already"));
    CHECK(bench.said().contains(u"Still to come: 31 Dec 2021, 31 Mar 2022."));
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
    CHECK(bench.said() == u"Kept as typed, but shown with the measure’s decimals: 87.5 as 88."_s);
    bench.type(1, ReadingColumn::Value, u"87"_s);
    CHECK(bench.said().isEmpty());
    bench.type(3, ReadingColumn::Value, u"94"_s);
    CHECK(bench.said() == u"Still to come: 31 Dec 2021."_s);
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
    QTest::keyClick(&bench.table(), Qt::Key_Delete);
    CHECK_FALSE(bench.reading({2021, 6, 30}));
    bench.undo();
    CHECK(bench.reading({2021, 6, 30}));
}

TEST_CASE("Left and right step through the trend, and what is read off is announced")
{
    MeasuresBench bench;
    TrendChart &chart = bench.chart();
    chart.setFocus();
    CHECK(chart.current() == 2);
    QTest::keyClick(&chart, Qt::Key_Left);
    CHECK(chart.current() == 1);
    const QString sentence = u"30 Jun 2021: 86 %; target 90; Close to target"_s;
    CHECK(control<QLabel>(*bench.page, u"trend.readout"_s).text() == sentence);
    CHECK(QAccessible::queryAccessibleInterface(&chart)
              ->text(QAccessible::Name)
              .startsWith(sentence));
    CHECK(bench.table().currentIndex().row() == 1);
    QTest::keyClick(&chart, Qt::Key_Home);
    QTest::keyClick(&chart, Qt::Key_Left);
    CHECK(chart.current() == 0);
    QTest::keyClick(&chart, Qt::Key_End);
    CHECK(chart.current() == 2);
}

TEST_CASE("The trend shows gaps, hollow points for provisional values, and the pointer reads it")
{
    MeasuresBench bench;
    bench.type(3, ReadingColumn::Value, u"n/a"_s);
    const auto &points = bench.chart().course().points;
    REQUIRE(points.size() == 4);
    CHECK_FALSE(points[3].value);
    CHECK(points[2].provisional);
    CHECK(points[2].tolerated == Band{85, 90});
    QTest::mouseMove(bench.chart().viewport(), bench.chart().viewport()->rect().center());
    CHECK_FALSE(control<QLabel>(*bench.page, u"trend.readout"_s).text().isEmpty());
    CHECK(bench.chart().chart()->animationOptions() == QChart::NoAnimation);
}

TEST_CASE("A measure that is looked at elsewhere is shown here, with its reading")
{
    MeasuresBench bench;
    CHECK(bench.page->measure() == bench.id(u"Calls"));
    bench.view.setCurrent(bench.id(u"Complaints"));
    CHECK(bench.page->measure() == bench.id(u"Complaints"));
    bench.view.setCurrent(bench.reading({2021, 6, 30})->id);
    CHECK(bench.page->measure() == bench.id(u"Calls"));
    CHECK(bench.table().currentIndex().row() == 1);
    bench.view.setCurrent(bench.id(u"3.1.1"));
    CHECK(bench.page->measure() == bench.id(u"Calls"));
    CHECK(bench.view.current() == bench.id(u"3.1.1"));
}

TEST_CASE("The list goes by the keyboard, over the names of themes")
{
    MeasuresBench bench;
    bench.list().setFocus();
    QTest::keyClick(&bench.list(), Qt::Key_Down);
    CHECK(bench.view.current() == bench.id(u"Complaints"));
    QTest::keyClick(&bench.list(), Qt::Key_Down);
    CHECK(bench.view.current() == bench.id(u"Jobs"));
}

TEST_CASE("A measure is begun, and deleted after a question")
{
    MeasuresBench bench;
    QSignalSpy edit(bench.page.get(), &MeasuresPage::editRequested);
    bench.press(u"measures.new"_s);
    CHECK(edit.count() == 1);
    const Id made = bench.id(u"New measure");
    CHECK(bench.view.current() == made);
    CHECK(bench.page->measure() == made);
    bench.press(u"measures.delete"_s);
    CHECK(bench.plan().measures().contains(made));
    bench.ask.confirms = {true};
    bench.press(u"measures.delete"_s);
    CHECK_FALSE(bench.plan().measures().contains(made));
    CHECK_FALSE(bench.page->measure().isNull());
}

TEST_CASE("In a closed round nothing of a measure can be changed")
{
    MeasuresBench bench;
    bench.perform(beginRound(bench.plan(), {u"Q2 2021/22"_s, {2021, 7, 1}, {2021, 9, 30}}));
    const Id round = openRound(bench.plan())->id;
    bench.perform(
        closeRound(bench.plan(), round, {u"Ann"_s, bench.document->stamp().at, {}, u"A test."_s}));
    REQUIRE(bench.view.setSnapshot(latestSnapshot(bench.plan(), round)->id).ok());
    CHECK(bench.readings().rowCount() == 3);
    CHECK_FALSE(bench.cell(0, ReadingColumn::Value).flags().testFlag(Qt::ItemIsEditable));
    const Plan before = bench.plan();
    bench.paste(u"93\n"_s, 0, ReadingColumn::Value);
    QTest::keyClick(&bench.table(), Qt::Key_Delete);
    CHECK(bench.plan() == before);
    for (const QString &name :
         {u"measures.new"_s, u"measures.delete"_s, u"readings.paste"_s, u"readings.delete"_s})
        CHECK_FALSE(control<QPushButton>(*bench.page, name).isEnabled());
}

TEST_CASE("A plan without measures says so")
{
    MeasuresBench bench(u"3 Focus\n  3.1 Charter\n    3.1.1 Survey 5%\n"_s);
    CHECK(bench.page->measure().isNull());
    CHECK(bench.chart().course().points.isEmpty());
    bench.press(u"measures.new"_s);
    CHECK_FALSE(bench.page->measure().isNull());
}

TEST_CASE("Whoever asks for a measure or a reading is led to this page, for an action to the plan")
{
    WindowBench bench;
    bench.window().openSample();
    const Plan &plan = bench.document().plan();
    const Id measure = plan.measures().rows().first()->id;
    ViewState &view = bench.window().view();
    view.goTo(measure);
    auto *page = bench.window().findChild<MeasuresPage *>();
    REQUIRE(page);
    CHECK(page->isVisible());
    CHECK(page->measure() == measure);
    view.goTo(idOf(plan, u"3.1.6"));
    CHECK_FALSE(page->isVisible());
    view.goTo(plan.readings().rowsUnder(measure).first()->id);
    CHECK(page->isVisible());
    CHECK(page->measure() == measure);
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
          == QStringList{u"Value of Calls, 30 Jun 2021"_s, u"State of Calls, 31 Dec 2021"_s});
    bench.view.setCurrent(bench.id(u"Complaints"));
    CHECK(bench.said().isEmpty());
    CHECK(bench.page->flush().ok());
    CHECK(bench.unsaved().size() == 2);
    bench.view.setCurrent(bench.id(u"Calls"));
    CHECK(bench.shown(1, ReadingColumn::Value) == u"eighty"_s);
    CHECK_FALSE(bench.page->flush().ok());
    bench.perform(removeRow(bench.plan(), bench.reading({2021, 6, 30})->id));
    CHECK(bench.unsaved() == QStringList{u"State of Calls, 31 Dec 2021"_s});
}

TEST_CASE("A measure without a reading leads from the round to the row to type in")
{
    WindowBench bench;
    bench.window().openSample();
    bench.ask.periods.append({u"Q3 2026/27"_s, {2026, 10, 1}, {2026, 12, 31}});
    bench.commands().pages()[int(PageKind::Rounds)]->trigger();
    control<QPushButton>(bench.window(), u"rounds.open"_s).click();
    control<QAbstractButton>(bench.window(), u"round.measures.0"_s).click();
    auto *table = bench.window().findChild<ReadingsView *>();
    REQUIRE(table);
    CHECK(table->hasFocus());
    CHECK(table->currentIndex().row() == table->model()->rowCount() - 1);
    CHECK(table->currentIndex().column() == int(ReadingColumn::Value));
}

TEST_CASE("The definition of a measure is shown beside the page while it is wanted")
{
    WindowBench bench;
    bench.window().openSample();
    bench.commands().pages()[int(PageKind::Measures)]->trigger();
    const Inspector &inspector = bench.workspace().inspector();
    CHECK(inspector.isHidden());
    bench.commands()[u"editTitle"_s]->trigger();
    CHECK(inspector.isVisible());
    QTest::keyClick(bench.window().focusWidget(), Qt::Key_Escape);
    CHECK(inspector.isHidden());
    CHECK(bench.window().focusWidget()->objectName() == u"measures"_s);
    control<QPushButton>(bench.window(), u"measures.edit"_s).click();
    CHECK(inspector.isVisible());
    bench.commands().pages()[int(PageKind::Rounds)]->trigger();
    CHECK(inspector.isHidden());
    bench.commands().pages()[int(PageKind::Measures)]->trigger();
    CHECK(inspector.isVisible());
    control<QPushButton>(bench.window(), u"measures.edit"_s).click();
    CHECK(inspector.isHidden());
}
