// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/visit.h"
#include "core/samples/council.h"
#include "tests/support/catch.h"
#include "tests/ui/deskbench.h"
#include "tests/ui/windowbench.h"
#include "ui/pages/pages.h"
#include "ui/panels/pagebar.h"
#include "ui/tree/plantreemodel.h"
#include "ui/widgets/searchfield.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace tidemark;
using tidemark::test::WindowBench;

namespace {

/// Ann with the sample open, about to search.
struct Search : WindowBench {
    Search()
    {
        window().openSample();
        commands()[u"find"_s]->trigger();
    }

    SearchField &field() { return *window().findChild<SearchField *>(); }
    void type(const QString &words) { QTest::keyClicks(&field(), words); }
    void press(Qt::Key key) { QTest::keyClick(&field(), key); }
    QString current()
    {
        const auto *action = document().plan().find<Action>(window().view().current());
        return action ? action->reference : QString();
    }
};

} // namespace

TEST_CASE("Enter goes from hit to hit, and from the last to the first")
{
    Search bench;
    bench.select(u"3.1.1");
    bench.field().setFocus();
    bench.type(u"tom becket"_s);
    bench.press(Qt::Key_Return);
    const QString first = bench.current();
    REQUIRE_FALSE(first.isEmpty());
    bench.press(Qt::Key_Return);
    const QString second = bench.current();
    CHECK(second != first);
    for (int i = 0; i < 20 && bench.current() != first; ++i)
        bench.press(Qt::Key_Return);
    CHECK(bench.current() == first);
    CHECK(bench.field().hasFocus());
}

TEST_CASE("A search leads from a row it hides to its first hit, and comes back to it after")
{
    Search bench;
    const Id before = bench.select(u"3.4.1");
    bench.field().setFocus();
    bench.type(u"3.1.6"_s);
    CHECK(bench.current() == u"3.1.6");
    bench.type(u" nowhere"_s);
    CHECK(bench.window().view().current() == before); // nothing matches
    CHECK(bench.field().text() == u"3.1.6 nowhere");
    CHECK(bench.tree().tree()->accessibleDescription()
          == u"Nothing matches what you search for.\n\nEscape in the search shows everything "
             "again.");
    bench.press(Qt::Key_Escape);
    CHECK(bench.field().text().isEmpty());
    CHECK(bench.window().view().current() == before);
}

TEST_CASE("A row that is made or asked for while searching ends the search")
{
    Search bench;
    bench.type(u"3.1.6"_s);
    SECTION("made")
    {
        bench.press(Qt::Key_Return);
        bench.commands()[u"newAction"_s]->trigger();
        CHECK(bench.current() == u"3.1.7");
    }
    SECTION("asked for")
    {
        bench.select(u"3.4.1");
        CHECK(bench.current() == u"3.4.1");
    }
    CHECK(bench.field().text().isEmpty());
    auto *tree = qobject_cast<QTreeView *>(bench.tree().tree());
    CHECK(tree->currentIndex().siblingAtColumn(0).data().toString() == bench.current());
}

TEST_CASE("A search for nothing that is there leaves the form, and a row asked for ends it")
{
    Search bench;
    const Id before = bench.select(u"3.4.1");
    bench.field().setFocus();
    bench.type(u"nowhere"_s);
    CHECK(bench.window().view().current() == before);
    CHECK(bench.field().text() == u"nowhere");
    CHECK(bench.shown(u"action.reference"_s) == u"3.4.1");
    bench.select(u"3.1.6");
    CHECK(bench.current() == u"3.1.6");
    CHECK(bench.field().text().isEmpty());
}

TEST_CASE("In a narrow window the day and the search stay in sight")
{
    Search bench;
    for (const int width : {1280, 1024, 900}) {
        bench.window().resize(width, 700);
        QCoreApplication::processEvents();
        INFO(width);
        CHECK(bench.window().width() == width);
        for (const QString &name : {u"search"_s, u"asAt.day"_s, u"asAt.rounds"_s}) {
            const auto *part = bench.window().findChild<QWidget *>(name);
            REQUIRE(part);
            INFO(name.toStdString());
            CHECK(part->isVisible());
            CHECK(part->mapTo(&bench.window(), QPoint(part->width(), 0)).x() <= width);
        }
    }
}

TEST_CASE("A low window keeps its pages and its foot in sight")
{
    Search bench; // of half the usual height: a screen at 150 %
    bench.window().resize(853, 500);
    QCoreApplication::processEvents();
    CHECK(bench.window().size() == QSize(853, 500));
    for (const QString &name : {u"history"_s, u"report"_s}) {
        const auto pages = bench.window().findChildren<QToolButton *>();
        const auto it = std::find_if(pages.begin(), pages.end(), [&](const QToolButton *button) {
            return button->accessibleName().compare(name, Qt::CaseInsensitive) == 0;
        });
        REQUIRE(it != pages.end());
        CHECK((*it)->isVisible());
        CHECK((*it)->mapTo(&bench.window(), QPoint(0, (*it)->height())).y() <= 500);
        CHECK((*it)->height() >= (*it)->sizeHint().height());
    }
    bench.window().resize(1280, 800);
    QCoreApplication::processEvents();
    CHECK(bench.window().height() == 800);
}

TEST_CASE("Down leads from the search to what was found")
{
    Search bench;
    bench.type(u"3.1"_s);
    bench.press(Qt::Key_Down);
    CHECK(bench.tree().tree()->hasFocus());
}

namespace {

/// Ann with the plan of a whole council open, as at 20 October 2026.
struct CouncilSearch : Search {
    CouncilSearch()
    {
        const QString path = folder.path(u"council.tidemark"_s);
        REQUIRE(
            Document::create(path, *councilPlan(),
                             {u"Ann"_s, u"desk"_s,
                              [] { return QDateTime(councilPlanDate(), QTime(9, 0), Qt::UTC); }})
                .ok());
        window().openPlan(path);
        window().view().setAsAt(councilPlanDate());
        commands()[u"find"_s]->trigger();
    }

    const Plan &plan() { return window().view().plan(); }
    QStringList inTree(const QModelIndex &parent = {})
    {
        QStringList found;
        const auto &rows = *qobject_cast<QTreeView *>(tree().tree())->model();
        for (int row = 0; row < rows.rowCount(parent); ++row) {
            const QModelIndex index = rows.index(row, 0, parent);
            const Id id = index.data(PlanTreeModel::IdRole).value<Id>();
            if (plan().find<Action>(id))
                found.append(index.data().toString());
            found += inTree(index);
        }
        return found;
    }
    QTreeView &measures() { return test::control<QTreeView>(window(), u"measures"_s); }
    QLabel &here() { return test::control<QLabel>(window(), u"found.here"_s); }
    QPushButton &there() { return test::control<QPushButton>(window(), u"found.there"_s); }
};

} // namespace

TEST_CASE("“overdue” and a name finds the overdue actions of that lead, and no other")
{
    CouncilSearch bench;
    QHash<QString, QStringList> overdue;
    for (const Action *action : inOrder<Action>(bench.plan())) {
        if (factsOf(bench.plan(), *action, councilPlanDate()).overdueDays)
            overdue[action->leadOfficer].append(action->reference);
    }
    REQUIRE(overdue.size() > 2);
    for (auto of = overdue.begin(); of != overdue.end(); ++of) {
        bench.press(Qt::Key_Escape);
        bench.type(u"Overdue "_s + of.key());
        CHECK(bench.inTree() == of.value());
        CHECK(
            bench.here().text()
            == words::counted(of->size(), u"row found in the plan"_s, u"rows found in the plan"_s));
    }
}

TEST_CASE("A search leads on to the measures it finds, and back to the rows of the plan")
{
    CouncilSearch bench;
    const Measure &measure = *inOrder<Measure>(bench.plan())[7];
    CHECK_FALSE(bench.here().isVisible());
    bench.type(measure.title);
    REQUIRE(bench.there().isVisible());
    CHECK(bench.there().text() == u"1 measure found");
    QTest::mouseClick(&bench.there(), Qt::LeftButton);
    CHECK(bench.measures().isVisible());
    CHECK(bench.field().text() == measure.title);
    CHECK(bench.measures().model()->rowCount() == 2); // under its theme
    CHECK(bench.window().view().current() == measure.id);
    CHECK(bench.here().text() == u"1 measure found");

    bench.commands()[u"find"_s]->trigger();
    CHECK(bench.field().hasFocus());
    bench.press(Qt::Key_Escape);
    CHECK(bench.measures().model()->rowCount() > 30);
    bench.type(u"overdue"_s);
    CHECK(bench.measures().isHidden());
    CHECK(test::control<QLabel>(bench.window(), u"measures.unfound"_s).isVisible());
    CHECK(bench.here().text() == u"No measures found");
    QTest::mouseClick(&bench.there(), Qt::LeftButton);
    CHECK(bench.tree().isVisible());
    CHECK(bench.inTree().size() > 5);
}

TEST_CASE("Enter goes through the measures found, and one that is asked for ends the search")
{
    CouncilSearch bench;
    bench.workspace().showPage(PageKind::Measures);
    bench.commands()[u"find"_s]->trigger();
    const auto ratedAs = [&](Rating rating) {
        QList<Id> measures;
        for (const Measure *measure : inOrder<Measure>(bench.plan())) {
            Selection asked;
            asked.rating = rating;
            if (asked.matches(bench.plan(), councilPlanDate(), measure->id))
                measures.append(measure->id);
        }
        return measures;
    };
    const auto failing = ratedAs(Rating::NeedsImprovement);
    REQUIRE(failing.size() > 1);
    const Id before = ratedAs(Rating::Achieved).first();
    bench.window().view().setCurrent(before);
    bench.commands()[u"find"_s]->trigger();
    bench.type(u"needs improvement"_s);
    CHECK(bench.window().view().current() == before);
    for (const Id &measure : failing + QList<Id>{failing.first()}) {
        bench.press(Qt::Key_Return);
        CHECK(bench.window().view().current() == measure);
    }
    bench.window().view().goTo(ratedAs(Rating::Achieved).first());
    CHECK(bench.field().text().isEmpty());
}

TEST_CASE("A measure stays chosen while a search is typed, and it is said where it is not found")
{
    CouncilSearch bench;
    bench.workspace().showPage(PageKind::Measures);
    const auto measures = inOrder<Measure>(bench.plan());
    const Measure &chosen = *measures[7];
    const Measure &other = *measures[2];
    bench.window().view().setCurrent(chosen.id);
    const auto &said = test::control<QLabel>(bench.window(), u"measures.unfound"_s);
    const auto &name = test::control<QLabel>(bench.window(), u"trend.name"_s);
    bench.commands()[u"find"_s]->trigger();
    bench.type(other.title);
    CHECK(bench.window().view().current() == chosen.id);
    CHECK(name.text().contains(chosen.title));
    REQUIRE(said.isVisible());
    CHECK(said.text()
          == u"“%1” is not among the measures found and stays chosen below. Enter in the search "
             "goes to the first that is."_s.arg(chosen.title));
    CHECK_FALSE(bench.measures().currentIndex().isValid());
    bench.press(Qt::Key_Escape);
    CHECK_FALSE(said.isVisible());
    CHECK(bench.measures().currentIndex().isValid());
    CHECK(bench.window().view().current() == chosen.id);

    bench.type(chosen.title);
    CHECK_FALSE(said.isVisible());
    CHECK(bench.window().view().current() == chosen.id);
    bench.type(u" nowhere"_s);
    CHECK(said.text()
          == u"No measure matches what you search for; “%1” stays chosen below. Escape in the "
             "search shows all of them again."_s.arg(chosen.title));
}

TEST_CASE("A row that is edited out of a search stays while that is what is searched for")
{
    Search bench;
    const Id row = bench.select(u"3.1.6");
    const QString title = bench.document().plan().find<Action>(row)->title;
    bench.field().setFocus();
    bench.type(title);
    REQUIRE(bench.window().view().current() == row);
    bench.press(Qt::Key_Down);
    bench.WindowBench::type(u"action.title"_s, u"Census"_s);
    const ViewState &view = bench.window().view();
    CHECK_FALSE(searchFor(title).matches(view.plan(), view.asAt(), row));
    CHECK(view.current() == row);
    CHECK(qobject_cast<QTreeView *>(bench.tree().tree())->currentIndex().isValid());
    CHECK(bench.field().text() == title);
}

TEST_CASE(
    "What is found is told beside the page bar, which keeps its place while a search is typed")
{
    Search bench;
    bench.window().show();
    const auto *bar = bench.window().findChild<PageBar *>();
    REQUIRE(bar);
    const QRect before(bar->mapTo(&bench.window(), QPoint()), bar->size());
    bench.type(u"tom becket"_s);
    QCoreApplication::processEvents();
    CHECK(QRect(bar->mapTo(&bench.window(), QPoint()), bar->size()) == before);
}
