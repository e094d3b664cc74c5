// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/council.h"
#include "tests/support/catch.h"
#include "tests/ui/deskbench.h"
#include "tests/ui/windowbench.h"
#include "ui/measures/measureslist.h"
#include "ui/measures/measuresmodel.h"
#include "ui/pages/pages.h"
#include "ui/pages/reportpage.h"
#include "ui/style.h"
#include "ui/tree/plantreemodel.h"
#include "ui/views/plandelegate.h"
#include "ui/widgets/elidedlabel.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

QDateTime noon()
{
    return {councilPlanDate(), QTime(12, 0), Qt::UTC};
}

/// The plan of a whole council in a window of that size, on the page of the plan.
QTreeView &councilTree(WindowBench &bench, const QSize &size)
{
    const QString path = bench.folder.path(u"council.tidemark"_s);
    if (!QFile::exists(path))
        REQUIRE(Document::create(path, councilPlan().value(),
                                 {u"Ann"_s, u"desk"_s, [] { return noon(); }})
                    .ok());
    bench.window().openPlan(path);
    bench.window().resize(size);
    bench.commands().pages().at(1)->trigger();
    QCoreApplication::processEvents();
    return control<QTreeView>(bench.window(), u"tree"_s);
}

void eachRow(const QTreeView &tree, const QModelIndex &parent,
             const std::function<void(const QModelIndex &)> &look)
{
    for (int row = 0; row < tree.model()->rowCount(parent); ++row) {
        const QModelIndex index = tree.model()->index(row, 0, parent);
        look(index);
        eachRow(tree, index, look);
    }
}

QStringList cutIn(const QTreeView &tree, const QList<int> &columns)
{
    QStringList cut;
    eachRow(tree, {}, [&](const QModelIndex &row) {
        for (const int column : columns) {
            QFont font = tree.font();
            if (column != PlanTreeModel::Reference)
                font.setPointSizeF(font.pointSizeF() * 0.9);
            const QModelIndex cell = row.siblingAtColumn(column);
            const int room = tree.visualRect(cell).width() - 12;
            if (QFontMetrics(font).horizontalAdvance(cell.data().toString()) > room)
                cut.append(cell.data().toString());
        }
    });
    return cut;
}

} // namespace

TEST_CASE("Where there is room, dates, references and names of the plan stand on one line")
{
    WindowBench bench;
    QTreeView &tree = councilTree(bench, {1920, 1080});
    CHECK(cutIn(tree, {PlanTreeModel::Reference, PlanTreeModel::Start, PlanTreeModel::Due,
                       PlanTreeModel::Lead})
          == QStringList());
    CHECK(tree.columnWidth(PlanTreeModel::Title) <= 450);
    CHECK(tree.columnWidth(PlanTreeModel::Title) > 300);
    CHECK(tree.header()->length() == tree.viewport()->width());

    bench.window().resize(1280, 800);
    QCoreApplication::processEvents();
    CHECK(cutIn(tree, {PlanTreeModel::Reference}) == QStringList());
    CHECK(tree.header()->length() == tree.viewport()->width());
}

TEST_CASE("A column keeps the width it was given by hand, also when the program is started again")
{
    WindowBench bench;
    councilTree(bench, {1920, 1080}).header()->resizeSection(PlanTreeModel::Lead, 300);
    CHECK(councilTree(bench, {1800, 1000}).columnWidth(PlanTreeModel::Lead) == 300);
    bench.restart();
    CHECK(councilTree(bench, {1700, 1000}).columnWidth(PlanTreeModel::Lead) == 300);
}

TEST_CASE("At 1280 x 800 the longest words of a fact are not cut")
{
    applyLook({Appearance::Light});
    WindowBench bench;
    const QTreeView &tree = councilTree(bench, {1280, 800});
    const auto *delegate = qobject_cast<PlanDelegate *>(tree.itemDelegate());
    REQUIRE(delegate);
    for (const QString &words : {u"Judged on track, is overdue"_s, u"Start missed 1,000 days"_s}) {
        INFO(words.toStdString());
        CHECK(tree.header()->sectionSize(PlanTreeModel::Facts)
              >= delegate->factWidth(tree.font(), words));
    }
}

TEST_CASE("Where several rows are selected, the form says how many")
{
    WindowBench bench;
    QTreeView &tree = councilTree(bench, {1280, 800});
    const auto &said = control<QLabel>(bench.window(), u"inspector.howMany"_s);
    CHECK_FALSE(said.isVisible());
    tree.selectAll();
    QCoreApplication::processEvents();
    CHECK(said.isVisible());
    CHECK(said.text() == u"125 rows are selected. This form is of one of them alone.");
    bench.select(u"1.1.1");
    CHECK_FALSE(said.isVisible());
}

TEST_CASE("Rows of one line are chosen in the menu, and stay so")
{
    WindowBench bench;
    QTreeView &tree = councilTree(bench, {1920, 1080});
    const int before = tree.visualRect(tree.model()->index(0, 0)).height();
    bench.commands()[u"oneLine"_s]->trigger();
    QCoreApplication::processEvents();
    const int after = tree.visualRect(tree.model()->index(0, 0)).height();
    CHECK(after < before);
    CHECK(tree.viewport()->height() / after >= 34);
    bench.restart();
    QTreeView &again = councilTree(bench, {1920, 1080});
    CHECK(again.visualRect(again.model()->index(0, 0)).height() == after);
    CHECK(bench.commands()[u"oneLine"_s]->isChecked());
}

TEST_CASE("The form beside the plan is closed and opened by its key, and comes back to be edited")
{
    WindowBench bench;
    councilTree(bench, {1280, 800});
    CHECK(bench.commands()[u"form"_s]->isChecked());
    QTest::keyClick(&bench.window(), Qt::Key_F9);
    CHECK(bench.workspace().inspector().isHidden());
    bench.commands().pages().at(0)->trigger();
    bench.restart();
    QTreeView &tree = councilTree(bench, {1280, 800});
    CHECK(bench.workspace().inspector().isHidden());
    CHECK_FALSE(bench.commands()[u"form"_s]->isChecked());
    tree.setFocus();
    QTest::keyClick(&tree, Qt::Key_F2);
    CHECK(bench.workspace().inspector().isVisible());
    CHECK(bench.workspace().inspector().isAncestorOf(bench.window().focusWidget()));
}

TEST_CASE(
    "Beside the form titles have room and dates one line; what the gauge tells too is left out")
{
    applyLook({Appearance::Light});
    WindowBench bench;
    QTreeView &tree = councilTree(bench, {1280, 800});
    CHECK(bench.workspace().inspector().isVisible());
    CHECK(cutIn(tree, {PlanTreeModel::Reference, PlanTreeModel::Start}) == QStringList());
    CHECK(tree.columnWidth(PlanTreeModel::Title) >= 200);
    CHECK(tree.isColumnHidden(PlanTreeModel::Stage));
    CHECK(tree.header()->length() <= tree.viewport()->width());

    bench.restart();
    QTreeView &again = councilTree(bench, {1920, 1080});
    CHECK_FALSE(again.isColumnHidden(PlanTreeModel::Stage));
    CHECK_FALSE(again.isColumnHidden(PlanTreeModel::Priority));

    // What is chosen by hand stays.
    councilTree(bench, {1280, 800});
    auto &columns = control<QMenu>(bench.window(), u"tree.columns"_s);
    Q_EMIT columns.aboutToShow();
    for (QAction *column : columns.actions()) {
        if (column->text() == u"Stage")
            column->trigger();
    }
    CHECK_FALSE(again.isColumnHidden(PlanTreeModel::Stage));
    bench.window().resize(1281, 800);
    QCoreApplication::processEvents();
    CHECK_FALSE(again.isColumnHidden(PlanTreeModel::Stage));
}

TEST_CASE("The progress of every action shows in its form without scrolling")
{
    applyLook({Appearance::Light});
    WindowBench bench;
    councilTree(bench, {1272, 772});
    QStringList hidden;
    for (const Action *action : bench.document().plan().actions().rows()) {
        bench.window().view().setCurrent(action->id);
        QCoreApplication::processEvents();
        const auto &progress =
            control<QWidget>(bench.workspace().inspector(), u"update.progress"_s);
        if (progress.visibleRegion().boundingRect().height() < progress.height())
            hidden.append(action->reference);
    }
    CHECK(hidden == QStringList());
}

TEST_CASE("On the smallest screen no page scrolls sideways, the updates of a round and the report "
          "neither")
{
    applyLook({Appearance::Light});
    WindowBench bench;
    councilTree(bench, {683, 384});
    QStringList sideways;
    const auto look = [&](const QString &name) {
        QCoreApplication::processEvents();
        for (const QScrollArea *area : bench.workspace().findChildren<QScrollArea *>()) {
            // The cards of the themes are a strip to be scrolled by.
            if (area->isVisible() && area->objectName() != u"overview.themes"
                && area->horizontalScrollBar()->maximum() > 0
                && area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff)
                sideways.append(u"%1: %2 by %3"_s.arg(
                    name, QString::fromLatin1(area->widget()->metaObject()->className()),
                    QString::number(area->horizontalScrollBar()->maximum())));
        }
    };
    for (QAction *page : bench.commands().pages()) {
        page->trigger();
        look(page->iconText());
    }
    bench.commands()[u"rounds.update"_s]->trigger();
    look(u"Update actions"_s);
    CHECK(sideways == QStringList());
}

TEST_CASE(
    "On a screen of 1366 x 768 at 125% who leads is in sight, and the report's tools stand on "
    "one line")
{
    applyLook({Appearance::Light});
    WindowBench bench;
    QTreeView &tree = councilTree(bench, {1093, 614});
    CHECK(tree.horizontalScrollBar()->maximum() == 0);
    CHECK_FALSE(tree.isColumnHidden(PlanTreeModel::Lead));
    CHECK(tree.isColumnHidden(PlanTreeModel::Start));
    bench.window().resize(1280, 800);
    QCoreApplication::processEvents();
    CHECK_FALSE(tree.isColumnHidden(PlanTreeModel::Start));

    bench.window().resize(1093, 614);
    QWidget &report = bench.report();
    QCoreApplication::processEvents();
    const auto topOf = [&](const QString &name) {
        const auto &part = control<QWidget>(report, name);
        return part.mapTo(&report, part.rect().center()).y();
    };
    CHECK(std::abs(topOf(u"exportPdf"_s) - topOf(u"report.fold"_s)) <= 1);
}

TEST_CASE("A low window says whole that all is saved, and what changed in brief")
{
    applyLook({Appearance::Light});
    WindowBench bench;
    councilTree(bench, {683, 384});
    const auto &saved = control<ElidedLabel>(bench.window(), u"status.saved"_s);
    CHECK(saved.fontMetrics().horizontalAdvance(saved.text()) <= saved.contentsRect().width());
    bench.commands().pages().at(int(PageKind::Changes))->trigger();
    QCoreApplication::processEvents();
    const auto &summary = control<QLabel>(bench.window(), u"changes.summary"_s);
    CHECK(summary.isVisible());
    CHECK(summary.height() >= summary.heightForWidth(summary.width()));
}

TEST_CASE("The layout of the report is there again when the program is started again")
{
    WindowBench bench;
    const QString path = bench.makePlan(u"one"_s);
    bench.window().openPlan(path);
    auto *layouts = bench.report().findChild<QComboBox *>(u"report.layout"_s);
    const QString chosen = layouts->itemText(2);
    layouts->setCurrentIndex(2);
    Q_EMIT layouts->activated(2);
    bench.restart();
    bench.window().openPlan(path);
    CHECK(bench.report().findChild<QComboBox *>(u"report.layout"_s)->currentText() == chosen);
}

TEST_CASE("No measure's travel is cut while there is room beside it")
{
    applyLook({Appearance::Light});
    WindowBench bench;
    councilTree(bench, {1600, 900});
    bench.commands().pages().at(int(PageKind::Measures))->trigger();
    QCoreApplication::processEvents();
    const auto &list = panel<MeasuresList>(bench);
    for (int row = 0; row < list.model()->rowCount(); ++row) {
        const QModelIndex cell = list.model()->index(row, MeasuresModel::TravelToLatest);
        QString text = cell.data().toString();
        text.replace(u'\n', u" · "_s);
        CAPTURE(text.toStdString());
        const int mark = cell.data(MeasuresModel::MarkRole).isValid() ? 22 : 0;
        CHECK(list.fontMetrics().horizontalAdvance(text) + mark + 9
              <= list.visualRect(cell).width());
    }
}
