// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/windowbench.h"
#include "ui/widgets/searchfield.h"

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
    CHECK(bench.tree().tree()->accessibleDescription() == u"Nothing matches what you search for.");
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
