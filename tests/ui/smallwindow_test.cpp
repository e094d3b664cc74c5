// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/council.h"
#include "tests/support/catch.h"
#include "tests/ui/deskbench.h"
#include "tests/ui/windowbench.h"
#include "ui/dialogs/movereasondialog.h"
#include "ui/dialogs/newplandialog.h"
#include "ui/dialogs/reviewdialog.h"
#include "ui/measures/measureslist.h"
#include "ui/measures/measurespage.h"
#include "ui/pages/pages.h"
#include "ui/style.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

// A screen of 1366 × 768 at 200 %: what one page needs too much, the others lose too.
TEST_CASE(
    "In a window of 683 x 360 no page scrolls sideways, nor hides what it is for below its edge")
{
    WindowBench bench;
    const QString path = bench.folder.path(u"Rat.tidemark"_s);
    REQUIRE(Document::create(
                path, councilPlan().value(),
                {u"Ann"_s, u"desk"_s, [] { return QDateTime(QDate(2026, 10, 20), {}, Qt::UTC); }})
                .ok());
    bench.window().openPlan(path);
    bench.window().resize(683, 360);
    const QScrollArea *around = nullptr;
    for (const auto *area : bench.workspace().findChildren<QScrollArea *>()) {
        if (qobject_cast<QStackedWidget *>(area->widget()) && !around)
            around = area;
    }
    REQUIRE(around);
    const bool checks = GENERATE(false, true);
    bench.commands()[u"problems"_s]->setChecked(checks);
    for (int page = 0; page < int(pages().size()); ++page) {
        bench.commands().pages()[page]->trigger();
        QCoreApplication::processEvents();
        CAPTURE(page, bench.window().size().width());
        CHECK(bench.window().width() == 683);
        CHECK(bench.window().height() == 360);
        CHECK(around->horizontalScrollBar()->maximum() == 0);
        const auto kind = PageKind(page);
        if (!checks
            && (kind == PageKind::Overview || kind == PageKind::Rounds || kind == PageKind::Report))
            CHECK(around->verticalScrollBar()->maximum() == 0);
    }
}

TEST_CASE("In a low window the title of the action stays in sight with its progress")
{
    WindowBench bench;
    bench.window().openSample();
    bench.window().resize(683, 384);
    bench.ask.periods.append({u"Q3 2021/22"_s, {2021, 10, 1}, {2021, 12, 31}});
    bench.commands()[u"rounds.open"_s]->trigger();
    bench.commands()[u"rounds.update"_s]->trigger();
    QCoreApplication::processEvents();
    const auto isInSight = [&](const QString &name) {
        auto *updates = bench.window().findChild<QWidget *>(u"updates"_s);
        auto *part = updates ? updates->findChild<QWidget *>(name) : nullptr;
        return part && part->isVisible() && part->visibleRegion().boundingRect() == part->rect();
    };
    CHECK(isInSight(u"updates.name"_s));
    CHECK(isInSight(u"sheet.progress"_s));
    CHECK(bench.window().findChild<QLabel *>(u"updates.name"_s)->text().startsWith(u"3."_s));
    bench.window().resize(1280, 800);
    QCoreApplication::processEvents();
    CHECK_FALSE(bench.window().findChild<QWidget *>(u"updates.name"_s)->isVisible());
    CHECK(isInSight(u"header.name"_s));
}

TEST_CASE("In a low window three measures are in sight, and the history is more than its filters")
{
    WindowBench bench;
    bench.window().openSample();
    bench.window().resize(683, 384);
    bench.commands()[u"page.&Measures"_s]->trigger();
    QCoreApplication::processEvents();
    auto &list = panel<MeasuresList>(bench);
    for (int row = 0; row < 3; ++row)
        CHECK(list.viewport()->rect().contains(
            list.visualRect(list.model()->index(row, 0)).center()));
    bench.commands()[u"page.&History"_s]->trigger();
    QCoreApplication::processEvents();
    const auto isShown = [&](const QString &name) {
        return bench.window().findChild<QWidget *>(name)->isVisible();
    };
    CHECK(isShown(u"history.search"_s));
    CHECK_FALSE(isShown(u"history.field"_s));
    bench.window().findChild<QPushButton *>(u"history.more"_s)->click();
    CHECK(isShown(u"history.field"_s));
}

TEST_CASE("At 200% on a small screen the plan shows its rows beside the form, in one line each")
{
    WindowBench bench;
    bench.window().openSample();
    bench.window().resize(640, 400);
    bench.commands()[u"page.&Plan"_s]->trigger();
    QCoreApplication::processEvents();
    const auto &tree = *qobject_cast<QTreeView *>(bench.tree().tree());
    const QRect room = tree.viewport()->rect();
    int seen = 0;
    for (QModelIndex row = tree.model()->index(0, 0);
         row.isValid() && tree.visualRect(row).bottom() <= room.bottom();
         row = tree.indexBelow(row))
        ++seen;
    CHECK(seen >= 8);
    CHECK(bench.tree().width() >= 245);
    CHECK_FALSE(bench.commands()[u"oneLine"_s]->isChecked()); // it was not asked for
    const auto showsGauge = [&bench] {
        const auto all = panel<Inspector>(bench).findChildren<QWidget *>(u"header.gauge"_s);
        return std::any_of(all.begin(), all.end(),
                           [](const QWidget *one) { return one->isVisible(); });
    };
    CHECK_FALSE(showsGauge());
    CHECK(control<QWidget>(bench.window(), u"search"_s).isVisible());

    const auto &day = control<QLineEdit>(bench.window(), u"asAt.day"_s);
    CHECK(day.fontMetrics().horizontalAdvance(day.text()) < day.width() - 40);
    bench.window().resize(1280, 800);
    QCoreApplication::processEvents();
    CHECK(showsGauge());
}

TEST_CASE("In a low window Measures shows the list or the readings, with one scroll bar")
{
    WindowBench bench;
    bench.window().openSample();
    bench.window().resize(640, 400);
    bench.commands()[u"page.&Measures"_s]->trigger();
    QCoreApplication::processEvents();
    auto &page = panel<MeasuresPage>(bench);
    const auto bars = [&page] {
        QCoreApplication::processEvents();
        const auto all = page.findChildren<QScrollBar *>();
        return std::count_if(all.begin(), all.end(), [](const QScrollBar *bar) {
            return bar->orientation() == Qt::Vertical && bar->isVisible() && bar->maximum() > 0;
        });
    };
    auto &list = panel<MeasuresList>(bench);
    auto &readings = control<QWidget>(page, u"readings"_s);
    auto &turn = control<QPushButton>(page, u"measures.turn"_s);
    REQUIRE(turn.isVisible());
    CHECK(list.isVisible());
    CHECK_FALSE(readings.isVisible());
    CHECK(bars() <= 1);
    turn.click();
    CHECK_FALSE(list.isVisible());
    CHECK(readings.isVisible());
    CHECK(bars() <= 1);
    bench.window().resize(1280, 800);
    QCoreApplication::processEvents();
    CHECK_FALSE(turn.isVisible());
    CHECK(list.isVisible());
    CHECK(readings.isVisible());
}

TEST_CASE("In a low window what leads to a reading shows the readings, and to a measure its list")
{
    WindowBench bench;
    bench.window().openSample();
    bench.window().resize(640, 400);
    const auto &plan = bench.document().plan();
    const Id measure = plan.measures().rows().first()->id;
    bench.window().view().goTo(measure);
    QCoreApplication::processEvents();
    auto &page = panel<MeasuresPage>(bench);
    auto &turn = control<QPushButton>(page, u"measures.turn"_s);
    REQUIRE(turn.isVisible());
    CHECK_FALSE(turn.isChecked());
    bench.window().view().goTo(plan.readings().rowsUnder(measure).first()->id);
    QCoreApplication::processEvents();
    CHECK(control<QWidget>(page, u"readings"_s).isVisible());
    turn.setChecked(false);
    CHECK_FALSE(page.editRefused({measure, u"measure.title"_s}));
    CHECK_FALSE(turn.isChecked());
}

TEST_CASE("Every dialog fits its screen")
{
    WindowBench bench; // the screen there is none of is 800 px high
    applyLook({Appearance::Light, 200});
    bench.window().openSample();
    const auto fits = [](const QWidget &dialog) {
        return QRect(QPoint(), dialog.screen()->availableSize())
            .contains(QRect(QPoint(), dialog.size()));
    };
    for (const QString &command : {u"shortcuts"_s, u"about"_s}) {
        bench.commands()[command]->trigger();
        QCoreApplication::processEvents();
        auto *dialog = bench.window().findChild<QDialog *>();
        REQUIRE(dialog);
        CHECK(fits(*dialog));
        dialog->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    ReviewDialog review(u"Merge"_s, u"Is this meant?"_s, QStringList(90, u"A line"_s), u"Merge"_s,
                        nullptr);
    review.show();
    CHECK(fits(review));
    NewPlanDialog plan(nullptr);
    plan.show();
    CHECK(fits(plan));
    MoveReasonDialog move({u"Due date of 1.1.1 moves."_s, {}, {}}, nullptr);
    move.show();
    CHECK(fits(move));
    applyLook({Appearance::Light});
}
