// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/windowbench.h"
#include "ui/widgets/searchfield.h"

#include <QTest>
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
        actions().find->trigger();
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

TEST_CASE("The inspector never shows a row the search has hidden, and comes back to it after")
{
    Search bench;
    const Id before = bench.select(u"3.4.1");
    bench.field().setFocus();
    bench.type(u"3.1.6"_s);
    CHECK(bench.current() == u"3.1.6");
    bench.type(u" nowhere"_s);
    CHECK(bench.window().view().current().isNull());
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
        bench.actions().newAction->trigger();
        CHECK(bench.current() == u"3.1.7");
    }
    SECTION("asked for")
    {
        bench.select(u"3.4.1");
        CHECK(bench.current() == u"3.4.1");
    }
    CHECK(bench.field().text().isEmpty());
    auto *tree = qobject_cast<QTreeView *>(bench.workspace().tree().tree());
    CHECK(tree->currentIndex().siblingAtColumn(0).data().toString() == bench.current());
}

TEST_CASE("Down leads from the search to what was found")
{
    Search bench;
    bench.type(u"3.1"_s);
    bench.press(Qt::Key_Down);
    CHECK(bench.workspace().tree().tree()->hasFocus());
}
