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
#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

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
    CHECK(shown(1, MeasuresModel::Latest) == u"92%\n30 Sep 2021, prov."_s);
    CHECK(shown(1, MeasuresModel::Target) == u"90"_s);
    CHECK(shown(1, MeasuresModel::RatingOfLatest) == u"Succeeding"_s);
    CHECK(shown(1, MeasuresModel::TravelToLatest) == u"Better than last time"_s);
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
    CHECK(shown(1, MeasuresModel::Latest) == u"86%\n30 Jun 2021"_s);
    bench.perform(removeRow(bench.plan(), bench.id(u"Jobs")));
    CHECK(model.rowCount() == 3);
    bench.undo();
    CHECK(model.rowCount() == 5);
}

TEST_CASE(
    "A screen reader chooses a measure by selecting its row, and its form by ticking a button")
{
    MeasuresBench bench;
    REQUIRE(QAccessible::queryAccessibleInterface(&bench.list())->tableInterface()->selectRow(2));
    CHECK(bench.view.current() == bench.id(u"Complaints"));
    CHECK(bench.list().currentIndex().row() == 2);

    const QSignalSpy asked(bench.page.get(), &Page::editRequested);
    auto &edit = control<QPushButton>(*bench.page, u"measures.edit"_s);
    auto *actions = QAccessible::queryAccessibleInterface(&edit)->actionInterface();
    actions->doAction(actions->actionNames().first());
    CHECK(asked.size() == 1);
    CHECK(bench.page->wantsInspector());
    QTest::mouseClick(&edit, Qt::LeftButton);
    CHECK_FALSE(bench.page->wantsInspector());
    CHECK_FALSE(edit.isChecked());
}

TEST_CASE("Left and right step through the trend, and what is read off is announced")
{
    MeasuresBench bench;
    TrendChart &chart = bench.chart();
    chart.setFocus();
    CHECK(chart.current() == 2);
    QTest::keyClick(&chart, Qt::Key_Left);
    CHECK(chart.current() == 1);
    const QString sentence = u"30 June 2021: 86%; target 90; Close to target"_s;
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

TEST_CASE(
    "An officer who asks for a measure or a reading is led to this page, for an action to the plan")
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
