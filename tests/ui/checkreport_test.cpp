// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document.h"
#include "core/rounds/rounds.h"
#include "core/rules/facts.h"
#include "tests/support/catch.h"
#include "tests/support/outline.h"
#include "tests/ui/windowbench.h"
#include "ui/pages/reportpage.h"
#include "ui/report/checkpanel.h"
#include "ui/views/wrappingtree.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

/// The report of the sample, and what the check of it finds.
struct CheckBench : WindowBench {
    CheckBench()
    {
        window().openSample();
        page = &report();
        wait();
        QTest::mouseClick(&control<QPushButton>(u"checkReport"_s), Qt::LeftButton);
        wait();
    }

    void wait()
    {
        QCoreApplication::processEvents();
        REQUIRE(QTest::qWaitFor([this] { return !page->isBusy(); }));
    }
    template <typename Control> Control &control(const QString &name)
    {
        auto *found = page->findChild<Control *>(name);
        REQUIRE(found);
        return *found;
    }
    WrappingTree &list() { return control<WrappingTree>(u"report.remarks"_s); }
    QString tally() { return control<QLabel>(u"report.tally"_s).text(); }
    QString tab() { return control<QTabWidget>(u"report.side"_s).tabText(2); }
    QStringList headings()
    {
        QStringList texts;
        const QAbstractItemModel &items = *list().model();
        for (int i = 0; i < items.rowCount(); ++i)
            texts.append(items.index(i, 0).data().toString());
        return texts;
    }
    QModelIndex first(int heading)
    {
        const QAbstractItemModel &items = *list().model();
        return items.index(0, 0, items.index(heading, 0));
    }
    void commentOn(QStringView reference, const QString &text)
    {
        const Update update = *lastUpdate(document().plan(), idOf(document().plan(), reference),
                                          window().view().today());
        Update after = update;
        after.commentary = text;
        REQUIRE(document().perform(ChangeSet{u"Commentary"_s, {}, {Edit<Update>{update, after}}}));
        wait();
    }
    /// Goes to what a remark with these words is about; the name of the control with the focus.
    QString follow(const QString &words)
    {
        const QAbstractItemModel &items = *list().model();
        const auto found = items.match(items.index(0, 0), Qt::DisplayRole, words, -1,
                                       Qt::MatchContains | Qt::MatchRecursive);
        if (found.isEmpty())
            return u"no remark"_s;
        list().setCurrentIndex(found.last());
        QTest::keyClick(&list(), Qt::Key_Return);
        const QWidget *focus = window().focusWidget();
        return focus ? focus->objectName() : QString();
    }
    void back()
    {
        window().view().goTo({}, Purpose::Report);
        wait();
    }
    ReportPage *page = nullptr;
};

} // namespace

TEST_CASE("What the mark of a kind of remarks means is said in a tip and to a screen reader")
{
    CheckBench bench;
    const QAbstractItemModel &items = *bench.list().model();
    REQUIRE(items.rowCount() > 0);
    for (int i = 0; i < items.rowCount(); ++i) {
        const QModelIndex heading = items.index(i, 0);
        const QString meaning = heading.data(Qt::ToolTipRole).toString();
        CHECK_FALSE(meaning.isEmpty());
        CHECK(heading.data(Qt::AccessibleTextRole).toString()
              == meaning + u": "_s + heading.data().toString());
    }
}

TEST_CASE("The button lists what would embarrass in the report, grouped with counts")
{
    CheckBench bench;
    CHECK(bench.list().isVisible());
    CHECK(bench.list().hasFocus());
    CHECK(bench.headings()
          == QStringList{u"Contradictions (1)"_s, u"Abbreviations never written out (1)"_s});
    CHECK(bench.first(0).data().toString().startsWith(u"3.1.1 is judged “On track”"));
    CHECK(bench.tally() == u"2 things to look at before this report is published.");
    CHECK(bench.tab() == u"Check (2)");
}

TEST_CASE("Enter, a double click and the button lead from a remark to its row")
{
    CheckBench bench;
    auto &button = bench.control<QPushButton>(u"report.remarkRow"_s);
    CHECK(bench.list().currentIndex() == bench.first(0));
    QTest::keyClick(&bench.list(), Qt::Key_Up);
    CHECK_FALSE(button.isEnabled()); // a heading leads nowhere
    const Id action = idOf(bench.document().plan(), u"3.1.1");
    bench.window().view().setCurrent({});
    QTest::keyClick(&bench.list(), Qt::Key_Down);
    REQUIRE(bench.list().currentIndex() == bench.first(0));
    CHECK(button.isEnabled());
    SECTION("by Enter")
    {
        QTest::keyClick(&bench.list(), Qt::Key_Return);
    }
    SECTION("by a double click")
    {
        const QPoint middle = bench.list().visualRect(bench.first(0)).center();
        QTest::mouseClick(bench.list().viewport(), Qt::LeftButton, {}, middle);
        QTest::mouseDClick(bench.list().viewport(), Qt::LeftButton, {}, middle);
    }
    SECTION("by the button")
    {
        QTest::mouseClick(&button, Qt::LeftButton);
    }
    CHECK(bench.window().view().current() == action);
    CHECK_FALSE(bench.page->isVisible());
}

TEST_CASE("A remark leads to the field that it is about, where the row has one")
{
    CheckBench bench;
    CHECK(bench.follow(u"3.1.1 is judged “On track”"_s) == u"update.judgement");
    CHECK(bench.workspace().inspector().isVisible());
    bench.back();
    bench.commentOn(u"3.1.1", u"Costs TBC."_s);
    bench.commands()[u"form"_s]->trigger(); // the form is closed, and comes back for the field
    CHECK(bench.follow(u"says “TBC”"_s) == u"update.commentary");
    CHECK(bench.workspace().inspector().isVisible());
    bench.back();

    Reading reading =
        *lastReading(bench.document().plan(), bench.document().plan().measures().rows().first()->id,
                     bench.window().view().today());
    const Reading before = reading;
    reading.commentary = u"Counted by N.N., TBA."_s;
    REQUIRE(
        bench.document().perform(ChangeSet{u"Comment"_s, {}, {Edit<Reading>{before, reading}}}));
    bench.wait();
    CHECK(bench.follow(u"says “TBA”"_s) == u"reading.commentary");
    CHECK(bench.window().view().current() == reading.id);
}

TEST_CASE("What is to be written for a round's report leads to its words, and the sign-off to it")
{
    WindowBench bench;
    bench.window().openSample();
    REQUIRE(bench.document().perform(
        *beginRound(bench.document().plan(), Period{u"Q3"_s, {2021, 10, 1}, {2021, 12, 31}})));
    const Id round = openRound(bench.document().plan())->id;
    const auto texts = [&] { return bench.window().findChild<QListWidget *>(u"words.texts"_s); };
    bench.window().view().goTo(round, Purpose::Look, u"purpose"_s);
    CHECK(bench.window().focusWidget()->objectName() == u"words.purpose");
    CHECK(texts()->currentItem()->text() == u"Purpose of the report");
    bench.window().view().goTo(round, Purpose::Look, u"sign_off"_s);
    CHECK(texts()->currentRow() == texts()->count() - 1);
}

TEST_CASE("The list follows the plan, keeps its place, and is looked for only while it is seen")
{
    CheckBench bench;
    bench.list().setCurrentIndex(bench.first(0));
    bench.commentOn(u"3.1.1", u"Costs TBC."_s);
    CHECK(bench.headings().contains(u"Still to be written (1)"_s));
    CHECK(bench.tab() == u"Check (3)");
    CHECK(bench.list().currentIndex() == bench.first(0));
    auto &side = bench.control<QTabWidget>(u"report.side"_s);
    side.setCurrentIndex(0);
    bench.commentOn(u"3.1.1", u"Costs TBC, opening TBA."_s);
    CHECK(bench.tab() == u"Check (3)");
    side.setCurrentIndex(2);
    bench.wait();
    CHECK(bench.tab() == u"Check (4)");
    REQUIRE(bench.document().undo());
    REQUIRE(bench.document().undo());
    bench.wait();
    CHECK(bench.tab() == u"Check (2)");
}

TEST_CASE("The list is of the rows that are chosen, and an empty one says so")
{
    CheckBench bench;
    QTest::keyClicks(&bench.control<QLineEdit>(u"report.only"_s), u"3.1.2"_s);
    bench.wait();
    CHECK(bench.tab() == u"Check (0)");
    CHECK(bench.headings().isEmpty());
    CHECK(bench.tally() == u"Nothing was found that stands in the way of publishing this report.");
    CHECK_FALSE(bench.control<QPushButton>(u"report.remarkRow"_s).isEnabled());
}

TEST_CASE("A screen reader is told what the list is of and what stands in it")
{
    CheckBench bench;
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&bench.list());
    REQUIRE(list);
    CHECK(list->text(QAccessible::Name) == u"To look at before the report is published");
    REQUIRE(list->childCount() > 1);
    QStringList names;
    for (int i = 0; i < list->childCount(); ++i)
        names.append(list->child(i)->text(QAccessible::Name));
    CHECK(names.contains(u"Wrong: Contradictions (1)"_s));
    CHECK(names.filter(u"3.1.1 is judged"_s).size() == 1);
}
