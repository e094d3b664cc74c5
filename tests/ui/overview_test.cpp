// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overviewpage.h"

#include "core/samples/council.h"
#include "core/verbs/edits.h"
#include "tests/support/catch.h"
#include "tests/ui/deskbench.h"
#include "ui/overview/themecards.h"
#include "ui/style.h"

#include <QChartView>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

/// The overview as it stands in a window of 1280 × 800.
struct OverviewBench : DeskBench {
    explicit OverviewBench(const Plan &plan, QDate asAt) : DeskBench(plan)
    {
        applyLook({Appearance::Light}); // as in the program, fonts, paddings and all
        view.setAsAt(asAt);
        page = std::make_unique<OverviewPage>(desk());
        page->resize(1179, 691);
        page->show();
        QCoreApplication::processEvents();
    }

    QString text(const QString &label) { return control<QLabel>(*page, label).text(); }
    /// Whether the part has all the room it asks for, within the page.
    bool isWhole(const QString &name)
    {
        const auto &part = control<QWidget>(*page, name);
        const QRect place(part.mapTo(page.get(), QPoint()), part.size());
        return part.isVisible() && page->rect().contains(place)
               && part.height() >= part.minimumSizeHint().height();
    }

    std::unique_ptr<OverviewPage> page;
};

} // namespace

TEST_CASE("The overview of a hundred actions answers without scrolling at 1280 x 800")
{
    Plan council = councilPlan().value();
    Settings settings = council.settings();
    settings.title = u"The Plan of the Council of the United Parishes of Upper and Lower "
                     "Aldham, Aldbrook and the Hundred of Wix, for the Years 2024 to 2028, as "
                     "Amended"_s;
    REQUIRE(apply(changeRow(council, settings).value(), council));
    OverviewBench bench(council, councilPlanDate());
    const auto *bars = bench.page->findChild<QChartView *>();
    REQUIRE(QTest::qWaitFor([&] { return bars->isVisible(); }, 60'000));
    QCoreApplication::processEvents();
    CHECK(bench.page->size() == QSize(1179, 691));
    CHECK(bench.page->minimumSizeHint().width() <= 1179);
    for (const QString &part :
         {u"overview.title"_s, u"overview.summary"_s, u"overview.themes"_s, u"overview.stages"_s,
          u"overview.judgements"_s, u"overview.concerns"_s, u"overview.chart"_s,
          u"overview.kind0"_s, u"overview.kind5"_s, u"overview.theme5"_s}) {
        INFO(part.toStdString());
        CHECK(bench.isWhole(part));
    }
    const auto &strip = control<QScrollArea>(*bench.page, u"overview.themes"_s);
    CHECK(strip.horizontalScrollBar()->maximum() == 0);
    CHECK(strip.verticalScrollBar()->maximum() == 0);
    const auto &scroll = control<QScrollArea>(*bench.page, u"overview.scroll"_s);
    CHECK(scroll.verticalScrollBar()->maximum() == 0);
    CHECK(scroll.horizontalScrollBar()->maximum() == 0);
    CHECK(control<QListView>(*bench.page, u"overview.concernRows"_s).height() > 200);
}

TEST_CASE("The overview of 1280 x 800 needs no scroll bar, whatever the chart would like to have")
{
    OverviewBench bench(councilPlan().value(), {2026, 11, 30});
    const auto *bars = bench.page->findChild<QChartView *>();
    REQUIRE(QTest::qWaitFor([&] { return bars->isVisible(); }, 60'000));
    QCoreApplication::processEvents();
    CHECK(bench.isWhole(u"overview.chart"_s));
    CHECK(control<QScrollArea>(*bench.page, u"overview.scroll"_s).verticalScrollBar()->maximum()
          == 0);
}

TEST_CASE("The closed rounds are drawn once their frozen copies have been read")
{
    OverviewBench bench(councilPlan().value(), councilPlanDate());
    const auto &chart = control<QWidget>(*bench.page, u"overview.chart"_s);
    const auto *bars = chart.findChild<QChartView *>();
    REQUIRE(bars);
    REQUIRE(QTest::qWaitFor([&] { return bars->isVisible(); }, 60'000));
    CHECK(bars->accessibleDescription().startsWith(u"Q2 2024/25: "_s));
    CHECK(bars->accessibleDescription().contains(u"Q1 2026/27: "_s));
    bench.view.setAsAt({2024, 12, 31});
    QCoreApplication::processEvents();
    CHECK_FALSE(bars->accessibleDescription().contains(u"Q1 2026/27: "_s));
}

TEST_CASE("A small window scrolls the overview and is not made larger by it")
{
    OverviewBench bench(councilPlan().value(), councilPlanDate());
    const auto *bars = bench.page->findChild<QChartView *>();
    REQUIRE(QTest::qWaitFor([&] { return bars->isVisible(); }, 60'000));
    bench.page->resize(720, 400);
    QCoreApplication::processEvents();
    CHECK(bench.page->size() == QSize(720, 400));
    CHECK(control<QScrollArea>(*bench.page, u"overview.scroll"_s).verticalScrollBar()->maximum()
          > 0);
    CHECK(control<QWidget>(*bench.page, u"overview.chart"_s).height() >= 130);
}

TEST_CASE("A low window shows all that is to be looked at, and every theme")
{
    OverviewBench bench(councilPlan().value(), councilPlanDate());
    const auto *bars = bench.page->findChild<QChartView *>();
    REQUIRE(QTest::qWaitFor([&] { return bars->isVisible(); }, 60'000));
    bench.page->resize(992, 505); // in a window of 1093 × 614
    QCoreApplication::processEvents();
    for (const QString &part : {u"overview.kind0"_s, u"overview.kind5"_s, u"overview.stages"_s,
                                u"overview.theme0"_s, u"overview.theme5"_s}) {
        INFO(part.toStdString());
        CHECK(bench.isWhole(part));
    }
    CHECK(control<QScrollArea>(*bench.page, u"overview.themes"_s).horizontalScrollBar()->maximum()
          == 0);
    CHECK(control<QListView>(*bench.page, u"overview.concernRows"_s).height() > 180);
}

TEST_CASE("Under a banner the overview of 1280 x 800 still shows its chart whole")
{
    OverviewBench bench(councilPlan().value(), councilPlanDate());
    const auto *bars = bench.page->findChild<QChartView *>();
    REQUIRE(QTest::qWaitFor([&] { return bars->isVisible(); }, 60'000));
    bench.page->resize(1179, 691 - 50);
    QCoreApplication::processEvents();
    CHECK(bench.isWhole(u"overview.chart"_s));
    CHECK(control<QScrollArea>(*bench.page, u"overview.scroll"_s).verticalScrollBar()->maximum()
          == 0);
}

TEST_CASE("A theme's card says all of its facts in whole words to who cannot see it")
{
    OverviewBench bench(councilPlan().value(), councilPlanDate());
    const auto &card = control<QAbstractButton>(*bench.page, u"overview.theme0"_s);
    CHECK(card.accessibleName().contains(u"without an update this round"_s));
    CHECK(card.accessibleName().contains(u"start missed"_s));
}

TEST_CASE("The overview leads to a theme, and to what is to be looked at")
{
    OverviewBench bench(planFrom(charterOutline()), {2021, 10, 31});
    QSignalSpy wanted(&bench.view, &ViewState::rowWanted);
    control<QAbstractButton>(*bench.page, u"overview.theme1"_s).click();
    REQUIRE(wanted.count() == 1);
    CHECK(wanted.last().first().value<Id>() == bench.id(u"4"));
    auto &list = control<QListView>(*bench.page, u"overview.concernRows"_s);
    list.setFocus();
    QTest::keyClick(&list, Qt::Key_Return);
    REQUIRE(wanted.count() == 2);
    CHECK(wanted.last().first().value<Id>() == bench.id(u"3.1.1"));
}

TEST_CASE("The overview follows the plan")
{
    OverviewBench bench(planFrom(charterOutline()), {2021, 10, 31});
    const QString before = bench.text(u"overview.summary"_s);
    bench.perform(reportProgress(bench.plan(),
                                 {bench.id(u"3.1.1"), {2021, 10, 31}, 100, {}, {}, {}},
                                 bench.document->stamp()));
    QCoreApplication::processEvents();
    CHECK(bench.text(u"overview.summary"_s) != before);
    CHECK(control<QWidget>(*bench.page, u"overview.stages"_s).accessibleName()
          == u"By stage: 2 Completed, 1 In Progress, 1 Planned, 0 On Hold, 0 Cancelled");
}

TEST_CASE(
    "Judgements are counted of live actions by what was last judged, as the report counts them")
{
    OverviewBench bench(councilPlan().value(), councilPlanDate());
    QStringList said;
    for (const auto *label :
         control<QWidget>(*bench.page, u"overview.judgements"_s).findChildren<QLabel *>())
        said.append(label->text());
    CAPTURE(said.join(u" | "_s));
    CHECK(said.contains(u"34"_s)); // “On track”
    CHECK(said.contains(u"15"_s)); // “Some problems”
}

TEST_CASE("The facts of a theme are not cut in the cards of a small window")
{
    OverviewBench bench(councilPlan().value(), councilPlanDate());
    bench.page->resize(992, 505); // in a window of 1093 × 614
    QCoreApplication::processEvents();
    int most = 0;
    const auto cards = bench.page->findChildren<ThemeCard *>();
    for (const ThemeCard *card : cards)
        most = std::max(most, card->factLinesAt(card->width()));
    CHECK(most > 3);
    CHECK(most <= 5);
    for (const ThemeCard *card : cards)
        CHECK(card->factLines() == most);
}
