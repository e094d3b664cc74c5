// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verbs/edits.h"
#include "tests/support/catch.h"
#include "tests/ui/deskbench.h"
#include "ui/panels/plantreeview.h"
#include "ui/panels/treepanel.h"
#include "ui/style.h"
#include "ui/tree/planfilter.h"
#include "ui/tree/plantreemodel.h"
#include "ui/views/afterglow.h"

#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPaintEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using tidemark::test::control;
using tidemark::test::DeskBench;

namespace {

struct Panel : DeskBench {
    explicit Panel(const QString &outline = test::charterOutline())
        : DeskBench(outline)
        , panel(desk())
        , tree(test::control<PlanTreeView>(panel, u"tree"_s))
    {
        panel.resize(900, 600);
        panel.show();
        panel.activateWindow();
        QCoreApplication::processEvents();
        tree.setFocus();
    }

    QModelIndex indexOf(QStringView name) const { return rows().indexOf(id(name)); }
    const PlanFilter &rows() const { return *static_cast<PlanFilter *>(tree.model()); }
    QString currentReference() const
    {
        return tree.currentIndex().siblingAtColumn(0).data().toString();
    }
    void select(QStringView name) { view.setCurrent(id(name)); }
    QStringList references(QStringView parent) const
    {
        QStringList found;
        const QModelIndex index = indexOf(parent);
        for (int row = 0; row < rows().rowCount(index); ++row)
            found.append(rows().index(row, 0, index).data().toString());
        return found;
    }

    TreePanel panel;
    PlanTreeView &tree;
};

} // namespace

TEST_CASE("The tree opens with every row in sight, and nothing to scroll sideways")
{
    const Panel bench;
    CHECK(bench.tree.isExpanded(bench.indexOf(u"3")));
    CHECK(bench.tree.isExpanded(bench.indexOf(u"3.1")));
    CHECK(bench.tree.header()->length() <= bench.tree.viewport()->width());
}

TEST_CASE("Arrows choose rows, and what is looked at is shown in the tree")
{
    Panel bench;
    bench.select(u"3.1.1");
    QTest::keyClick(&bench.tree, Qt::Key_Down);
    CHECK(bench.view.current() == bench.id(u"3.1.6"));
    bench.select(u"4.1");
    CHECK(bench.currentReference() == u"4.1"_s);
    bench.view.setCurrent(bench.id(u"Complaints"));
    CHECK(bench.currentReference() == u"3"_s);
    CHECK(bench.view.current() == bench.id(u"Complaints"));
    QTest::mouseClick(bench.tree.viewport(), Qt::LeftButton, {},
                      bench.tree.visualRect(bench.indexOf(u"3")).center() + QPoint(200, 0));
    CHECK(bench.view.current() == bench.id(u"3"));
    QTest::mouseClick(bench.tree.viewport(), Qt::LeftButton, {},
                      bench.tree.viewport()->rect().bottomLeft() + QPoint(50, -20));
    CHECK(bench.view.current().isNull());
    CHECK_FALSE(bench.tree.currentIndex().isValid());
    bench.tree.clearFocus();
    bench.tree.setFocus();
    CHECK(bench.view.current().isNull());
}

TEST_CASE("The menu of a row makes new ones too, and edits its title")
{
    const Panel bench;
    QStringList offered;
    for (const QAction *action : bench.tree.actions())
        offered.append(action->iconText());
    CHECK(offered.mid(0, 6)
          == QStringList{u"New action"_s, u"New objective"_s, u"New theme"_s, u"Edit title"_s,
                         QString(), u"Delete"_s});
}

TEST_CASE("Enter goes to the title, and F2 by its command")
{
    Panel bench;
    bench.select(u"3.1.6");
    QSignalSpy edit(&bench.panel, &TreePanel::editRequested);
    QTest::keyClick(&bench.tree, Qt::Key_Return);
    CHECK(edit.count() == 1);
    QSignalSpy command(bench.desk().commands[u"editTitle"_s], &QAction::triggered);
    QTest::keyClick(&bench.tree, Qt::Key_F2);
    CHECK(command.count() == 1);
}

TEST_CASE("A new row is made where it belongs, chosen, and ready for its title")
{
    Panel bench;
    QSignalSpy edit(&bench.panel, &TreePanel::editRequested);
    SECTION("an action beside the current one")
    {
        bench.select(u"3.1.6");
        bench.panel.newAction();
        CHECK(bench.references(u"3.1") == QStringList{u"3.1.1"_s, u"3.1.6"_s, u"3.1.7"_s});
        CHECK(bench.currentReference() == u"3.1.7"_s);
    }
    SECTION("an action under the theme's last objective")
    {
        bench.select(u"3");
        bench.panel.newAction();
        CHECK(bench.currentReference() == u"3.2.2"_s);
    }
    SECTION("an objective under the current row's theme")
    {
        bench.select(u"3.1.6");
        bench.panel.newObjective();
        CHECK(bench.currentReference() == u"3.3"_s);
    }
    SECTION("a theme")
    {
        bench.panel.newTheme();
        CHECK(bench.currentReference() == u"5"_s);
    }
    SECTION("one that the search would not show")
    {
        bench.view.setSearch(u"digital"_s);
        bench.select(u"3.1.6");
        bench.panel.newAction();
        CHECK(bench.view.searchText().isEmpty());
        CHECK(bench.currentReference() == u"3.1.7"_s);
    }
    CHECK(edit.count() == 1);
    CHECK(bench.ask.told.isEmpty());
}

TEST_CASE("An officer who deletes is told what else is deleted, and may think better of it")
{
    Panel bench;
    bench.select(u"3.1");
    bench.panel.deleteCurrent();
    CHECK(bench.ask.said.takeFirst()
          == u"Delete objective 3.1?: “Charter” is deleted, and with it 2 actions. Undo brings it "
             u"back "
             u"with "
             "everything that belongs to it."_s);
    CHECK(bench.plan().actions().size() == 4);

    bench.ask.confirms = {true, true};
    bench.panel.deleteCurrent();
    CHECK(bench.plan().actions().size() == 2);
    CHECK(bench.currentReference() == u"3.2"_s);

    bench.undo();
    CHECK(bench.references(u"3") == QStringList{u"3.1"_s, u"3.2"_s});
    CHECK(bench.tree.isExpanded(bench.indexOf(u"3.1")));

    bench.select(u"3");
    bench.panel.deleteCurrent();
    CHECK(bench.ask.said.last().startsWith(
        u"Delete theme 3?: “Customer focus” is deleted, and with it 2 objectives, 3 actions and 1 measure."_s));
    CHECK(bench.plan().themes().size() == 1);
}

TEST_CASE("Rows move up, down and to other parents, and know when they cannot")
{
    Panel bench;
    bench.select(u"3.1.6");
    CHECK(bench.panel.canMoveUp());
    CHECK_FALSE(bench.panel.canMoveDown());
    bench.panel.moveUp();
    CHECK(bench.references(u"3.1") == QStringList{u"3.1.6"_s, u"3.1.1"_s});
    CHECK(bench.currentReference() == u"3.1.6"_s);
    CHECK_FALSE(bench.panel.canMoveUp());

    QTest::keyClick(&bench.tree, Qt::Key_Right, Qt::AltModifier);
    CHECK(bench.references(u"3.2") == QStringList{u"3.1.6"_s, u"3.2.1"_s});
    bench.panel.moveToNextParent();
    CHECK(bench.references(u"4.1") == QStringList{u"3.1.6"_s, u"4.1.1"_s});
    CHECK_FALSE(bench.panel.canMoveToNext());
    QTest::keyClick(&bench.tree, Qt::Key_Left, Qt::AltModifier);
    CHECK(bench.references(u"3.2") == QStringList{u"3.2.1"_s, u"3.1.6"_s});

    bench.select(u"3");
    CHECK_FALSE(bench.panel.canMoveToNext());
    CHECK_FALSE(bench.panel.canMoveToPrevious());
    CHECK(bench.ask.told.isEmpty());
}

TEST_CASE("The menu Move to names the parents a row could have")
{
    Panel bench;
    bench.select(u"3.1.6");
    auto &menu = control<QMenu>(bench.panel, u"tree.moveTo"_s);
    Q_EMIT menu.aboutToShow();
    REQUIRE(menu.actions().size() == 3);
    CHECK(menu.actions()[0]->text().contains(u"Charter"_s));
    CHECK_FALSE(menu.actions()[0]->isEnabled());
    menu.actions()[2]->trigger();
    CHECK(bench.references(u"4.1") == QStringList{u"4.1.1"_s, u"3.1.6"_s});
}

TEST_CASE("A dragged row lands where it is dropped, once the drag is over")
{
    Panel bench;
    const auto drop = [&](QStringView row, int place, QStringView parent) {
        auto *model = bench.tree.model();
        const std::unique_ptr<QMimeData> data(model->mimeData({bench.indexOf(row)}));
        REQUIRE(model->dropMimeData(data.get(), Qt::MoveAction, place, place < 0 ? -1 : 0,
                                    parent.isEmpty() ? QModelIndex() : bench.indexOf(parent)));
        QCoreApplication::processEvents();
    };
    drop(u"3.1.6", 0, u"3.2");
    CHECK(bench.references(u"3.2") == QStringList{u"3.1.6"_s, u"3.2.1"_s});
    CHECK(bench.currentReference() == u"3.1.6"_s);
    drop(u"3.1.6", 2, u"3.2");
    CHECK(bench.references(u"3.2") == QStringList{u"3.2.1"_s, u"3.1.6"_s});
    drop(u"3.1.6", -1, u"4.1");
    CHECK(bench.references(u"4.1") == QStringList{u"4.1.1"_s, u"3.1.6"_s});
    drop(u"4", 0, {});
    CHECK(bench.rows().index(0, 0).data().toString() == u"4"_s);
    CHECK(bench.ask.told.isEmpty());
}

TEST_CASE("Renumbering asks first, and follows the order of the rows")
{
    Panel bench;
    bench.select(u"3.1.1");
    bench.panel.moveDown();
    bench.ask.confirms = {false, true};
    bench.panel.renumber();
    CHECK(bench.references(u"3.1") == QStringList{u"3.1.6"_s, u"3.1.1"_s});
    bench.panel.renumber();
    CHECK(bench.references(u"3.1") == QStringList{u"3.1.1"_s, u"3.1.2"_s});
    CHECK(bench.currentReference() == u"3.1.2"_s);
}

TEST_CASE("A row that changes is lit for a while, unless motion is to be reduced")
{
    Panel bench;
    const auto report = [&](int progress) {
        bench.perform(reportProgress(bench.plan(),
                                     {bench.id(u"3.1.6"), bench.view.asAt(), progress, {}, {}, {}},
                                     bench.document->stamp()));
    };
    Look calm;
    calm.reducedMotion = true;
    applyLook(calm);
    report(35);
    CHECK(bench.tree.afterglow().strengthOf(bench.id(u"3.1.6")) == 0);
    applyLook({});
    report(36);
    CHECK(bench.tree.afterglow().strengthOf(bench.id(u"3.1.6")) > 0.9);
    CHECK(bench.tree.afterglow().strengthOf(bench.id(u"3.1.1")) == 0);
}

TEST_CASE("Folded rows stay folded through searches and changes")
{
    Panel bench;
    bench.tree.collapse(bench.indexOf(u"3.1"));
    CHECK(bench.panel.foldedRows() == QList<Id>{bench.id(u"3.1")});
    bench.view.setSearch(u"digital"_s);
    CHECK(bench.tree.isExpanded(bench.indexOf(u"3.1")));
    bench.view.setSearch({});
    CHECK_FALSE(bench.tree.isExpanded(bench.indexOf(u"3.1")));
    CHECK(bench.tree.isExpanded(bench.indexOf(u"3.2")));
    bench.panel.foldRows({bench.id(u"4")});
    CHECK(bench.tree.isExpanded(bench.indexOf(u"3.1")));
    CHECK_FALSE(bench.tree.isExpanded(bench.indexOf(u"4")));
}

TEST_CASE("A long title and markup in it are shown as they are, and soon")
{
    Panel bench;
    Action action = bench.action(u"3.1.6");
    action.title = u"<b>bold</b> & "_s + QString(900'000, u'x');
    bench.perform(changeRow(bench.plan(), action));
    CHECK_FALSE(bench.panel.grab().isNull());
    bench.select(u"3.1.6");
    Q_EMIT control<QMenu>(bench.panel, u"tree.moveTo"_s).aboutToShow();
    CHECK(bench.currentReference() == u"3.1.6"_s);
}

TEST_CASE("A search leaves what it hides, and comes back to it when it ends")
{
    Panel bench;
    bench.select(u"4.1.1");
    bench.view.setSearch(u"digital"_s);
    CHECK(bench.currentReference() == u"3.1.6"_s);
    bench.view.setSearch({});
    CHECK(bench.currentReference() == u"4.1.1"_s);
}

TEST_CASE("Nothing of the frame stays behind when the current row moves on")
{
    Panel bench;
    bench.select(u"3");
    QCoreApplication::processEvents();
    struct Painted : QObject {
        QRegion region;
        bool eventFilter(QObject *, QEvent *event) override
        {
            if (event->type() == QEvent::Paint)
                region += static_cast<QPaintEvent *>(event)->region();
            return false;
        }
    } painted;
    bench.tree.viewport()->installEventFilter(&painted);
    const QRect row = bench.tree.visualRect(bench.indexOf(u"3"));
    QTest::keyClick(&bench.tree, Qt::Key_Down);
    QCoreApplication::processEvents();
    const QRect whole(0, row.top(), bench.tree.viewport()->width(), row.height());
    CHECK(painted.region.intersected(whole) == QRegion(whole));
}

TEST_CASE("Columns can be hidden, and stay so where the caller keeps their state")
{
    QByteArray state;
    {
        Panel bench;
        Q_EMIT control<QMenu>(bench.panel, u"tree.columns"_s).aboutToShow();
        const auto actions = control<QMenu>(bench.panel, u"tree.columns"_s).actions();
        CHECK(actions.first()->text() == u"Progress"_s);
        actions.last()->trigger();
        state = bench.panel.look();
    }
    Panel bench;
    CHECK_FALSE(bench.tree.isColumnHidden(8));
    bench.panel.restoreLook(state);
    CHECK(bench.tree.isColumnHidden(8));
}

TEST_CASE("An empty plan says what to do next and offers the button")
{
    Panel bench(QString{});
    bench.carryOutIn(bench.panel, PageKind::Plan);
    CHECK_FALSE(bench.tree.isVisibleTo(&bench.panel));
    CHECK(control<QLabel>(bench.panel, u"tree.empty.sentence"_s)
              .text()
              .contains(u"Add a theme first"));
    CHECK_FALSE(bench.panel.canAddBelow());
    bench.panel.newAction();
    bench.panel.deleteCurrent();
    CHECK(bench.plan().actions().isEmpty());
    control<QPushButton>(bench.panel, u"tree.newTheme"_s).click();
    CHECK(bench.currentReference() == u"1"_s);
    CHECK(bench.tree.isVisibleTo(&bench.panel));
    bench.undo();
    CHECK_FALSE(bench.tree.isVisibleTo(&bench.panel));
}

TEST_CASE("A plan that is only to be read offers nothing to do")
{
    Panel bench;
    bench.select(u"3.1.6");
    bench.panel.setReadOnly(true);
    CHECK_FALSE(bench.panel.canEdit());
    CHECK_FALSE(bench.panel.canChange());
    bench.panel.newAction();
    bench.panel.deleteCurrent();
    bench.panel.moveUp();
    CHECK(bench.plan().actions().size() == 4);
    CHECK(bench.ask.said.isEmpty());
}

namespace {

/// Rows by their references, for they are told apart so.
struct Selecting : Panel {
    QStringList selected() const
    {
        QStringList references;
        for (const Id &row : view.selected())
            references.append(rows().indexOf(row).data().toString());
        references.sort();
        return references;
    }
    void click(QStringView name, Qt::KeyboardModifiers keys = {})
    {
        const QRect row = tree.visualRect(indexOf(name).siblingAtColumn(PlanTreeModel::Title));
        QTest::mouseClick(tree.viewport(), Qt::LeftButton, keys, row.center());
        QCoreApplication::processEvents();
    }
    QString current() const
    {
        const auto *action = plan().find<Action>(view.current());
        return action ? action->reference : QString();
    }
};

} // namespace

TEST_CASE("Several rows are selected by Shift, Ctrl and Ctrl+A")
{
    Selecting bench;
    bench.select(u"3.1.1");
    CHECK(bench.selected() == QStringList{u"3.1.1"_s});
    SECTION("keys")
    {
        QTest::keyClick(&bench.tree, Qt::Key_Down, Qt::ShiftModifier);
        CHECK(bench.selected() == QStringList{u"3.1.1"_s, u"3.1.6"_s});
        CHECK(bench.current() == u"3.1.6");
        QTest::keyClick(&bench.tree, Qt::Key_Up, Qt::ShiftModifier);
        CHECK(bench.selected() == QStringList{u"3.1.1"_s});
        QTest::keyClick(&bench.tree, Qt::Key_A, Qt::ControlModifier);
        CHECK(bench.selected().size() == 9);
        CHECK(bench.current() == u"3.1.1");
        QTest::keyClick(&bench.tree, Qt::Key_Down);
        CHECK(bench.selected() == QStringList{u"3.1.6"_s});
    }
    SECTION("clicks")
    {
        bench.click(u"3.2.1", Qt::ControlModifier);
        CHECK(bench.selected() == QStringList{u"3.1.1"_s, u"3.2.1"_s});
        CHECK(bench.current() == u"3.2.1");
        bench.click(u"3.2.1", Qt::ControlModifier);
        CHECK(bench.selected() == QStringList{u"3.1.1"_s});
        CHECK(bench.current() == u"3.1.1");
        bench.click(u"3.1.1", Qt::ControlModifier);
        CHECK(bench.selected() == QStringList{u"3.1.1"_s}); // one always is
        bench.click(u"3.2.1", Qt::ShiftModifier);
        CHECK(bench.selected() == QStringList{u"3.1.1"_s, u"3.1.6"_s, u"3.2"_s, u"3.2.1"_s});
        bench.click(u"3.1.6");
        CHECK(bench.selected() == QStringList{u"3.1.6"_s});
    }
}

TEST_CASE("Rows that are deleted, folded away or hidden by a search are not selected any more")
{
    Selecting bench;
    bench.ask.confirms = {true};
    bench.select(u"3.1.1");
    bench.click(u"3.2.1", Qt::ControlModifier);
    bench.click(u"3.1.6", Qt::ControlModifier);
    REQUIRE(bench.selected().size() == 3);
    SECTION("deleted")
    {
        bench.panel.deleteCurrent(); // the current one alone
        CHECK_FALSE(bench.selected().contains(u"3.1.6"_s));
        CHECK(bench.plan().actions().size() == 3);
        CHECK(bench.view.selected().contains(bench.view.current()));
    }
    SECTION("folded away")
    {
        bench.tree.collapse(bench.indexOf(u"3.2"));
        CHECK(bench.selected() == QStringList{u"3.1.1"_s, u"3.1.6"_s});
    }
    SECTION("hidden by a search")
    {
        bench.view.setSearch(u"3.1"_s);
        CHECK(bench.selected() == QStringList{u"3.1.1"_s, u"3.1.6"_s});
        CHECK(bench.current() == u"3.1.6");
        bench.view.setSearch({});
        CHECK(bench.selected() == QStringList{u"3.1.1"_s, u"3.1.6"_s});
    }
}

TEST_CASE("What is done is done to the current row, whatever else is selected")
{
    Selecting bench;
    bench.select(u"3.2.1");
    bench.click(u"3.1.6", Qt::ControlModifier);
    bench.panel.moveUp();
    CHECK(bench.references(u"3.1") == QStringList{u"3.1.6"_s, u"3.1.1"_s});
    CHECK(bench.selected() == QStringList{u"3.1.6"_s, u"3.2.1"_s});
}
