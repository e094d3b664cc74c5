// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rounds/rounds.h"
#include "core/verbs/edits.h"
#include "core/words/words.h"
#include "tests/support/catch.h"
#include "tests/support/correctall.h"
#include "tests/ui/deskbench.h"
#include "ui/history/historymodel.h"
#include "ui/history/historypage.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>
#include <QUndoStack>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

/// The page on the screen, over the plan most tests are about.
struct HistoryDesk : DeskBench {
    HistoryDesk() : DeskBench(charterOutline()) {}

    void show()
    {
        page = std::make_unique<HistoryPage>(desk());
        carryOutIn(*page, PageKind::History);
        page->resize(1000, 700);
        page->show();
        settle();
    }

    void settle()
    {
        do
            QCoreApplication::processEvents();
        while (page->isReading());
    }

    void moveDue(QStringView reference, QDate to, const QString &reason)
    {
        perform(moveDate(plan(),
                         {id(reference), DateKind::Due, to, reason, u"Cabinet"_s, outlineDay()},
                         document->stamp()));
    }

    void rename(QStringView reference, const QString &title)
    {
        Action row = action(reference);
        row.title = title;
        perform(changeRow(plan(), row));
    }

    template <typename Widget> Widget &part(const QString &name)
    {
        return control<Widget>(*page, name);
    }
    QTreeView &list() { return part<QTreeView>(u"history.list"_s); }
    QString words(const QString &name) { return part<QLabel>(name).text(); }
    QPushButton &button(const QString &name) { return part<QPushButton>(name); }

    QStringList shown()
    {
        QStringList lines;
        for (int row = 0; row < list().model()->rowCount(); ++row)
            lines.append(list().model()->index(row, HistoryModel::What).data().toString());
        return lines;
    }

    void choose(int row)
    {
        list().setCurrentIndex(list().model()->index(row, 0));
        QCoreApplication::processEvents();
    }

    void pick(const QString &name, const QString &text)
    {
        auto &box = part<QComboBox>(name);
        REQUIRE(box.findText(text) >= 0);
        box.setCurrentIndex(box.findText(text));
        settle();
    }

    std::unique_ptr<HistoryPage> page;
};

} // namespace

TEST_CASE("The history tells each change in words, the latest first, with who and why")
{
    HistoryDesk desk;
    desk.perform(baseline(desk.plan(), {2021, 4, 1}));
    desk.rename(u"3.2.1", u"Halls"_s);
    desk.moveDue(u"3.1.1", {2021, 12, 31}, u"survey extended"_s);
    desk.show();
    REQUIRE(desk.shown().size() == 4);
    CHECK(desk.shown()[0]
          == u"Due of 3.1.1 moved from 30 September 2021 to 31 December 2021: survey extended"_s);
    CHECK(desk.shown()[1] == u"Title of 3.2.1 changed from “Premises” to “Halls”"_s);
    CHECK(desk.shown()[3] == u"New plan"_s);
    CHECK(
        desk.words(u"history.sentence"_s)
        == u"Due of 3.1.1 moved from 30 September 2021 to 31 December 2021 by Ann: survey extended."_s);
    const auto &edits = *desk.part<QTreeView>(u"history.edits"_s).model();
    CHECK(edits.index(0, 0).data() == u"Due of 3.1.1"_s);
    CHECK(edits.index(0, 1).data() == u"30 September 2021"_s);
    CHECK(edits.index(0, 2).data() == u"31 December 2021"_s);
}

TEST_CASE("The history is filtered by person, action, field, day and words")
{
    HistoryDesk desk;
    desk.rename(u"3.2.1", u"Halls"_s);
    desk.moveDue(u"3.1.1", {2021, 12, 31}, u"survey extended"_s);
    desk.show();
    CHECK(desk.shown().size() == 3);

    desk.pick(u"history.action"_s, u"3.2.1 Halls"_s);
    CHECK(desk.shown() == QStringList{u"Title of 3.2.1 changed from “Premises” to “Halls”"_s});
    desk.button(u"history.clear"_s).click();
    desk.settle();
    CHECK(desk.shown().size() == 3);

    desk.pick(u"history.field"_s, u"Due"_s);
    CHECK(desk.shown().size() == 1);
    desk.pick(u"history.person"_s, u"Ann"_s);
    CHECK(desk.shown().size() == 1);
    desk.button(u"history.clear"_s).click();

    auto &search = desk.part<QLineEdit>(u"history.search"_s);
    QTest::keyClicks(&search, u"EXTENDED survey"_s);
    QTest::keyClick(&search, Qt::Key_Return);
    desk.settle();
    CHECK(desk.shown().size() == 1);
    QTest::keyClick(&search, Qt::Key_Escape);
    QTest::keyClicks(&search, u"no such words"_s);
    QTest::keyClick(&search, Qt::Key_Return);
    desk.settle();
    CHECK(desk.shown().isEmpty());
    CHECK(desk.words(u"history.state"_s).startsWith(u"No change matches."_s));
    desk.button(u"history.clear"_s).click();

    auto &from = desk.part<QLineEdit>(u"history.from"_s);
    from.setFocus();
    QTest::keyClicks(&from, u"1 November 2021"_s);
    QTest::keyClick(&from, Qt::Key_Return);
    desk.settle();
    CHECK(desk.shown().isEmpty());
    from.selectAll();
    QTest::keyClicks(&from, u"1 nov"_s); // the last that has been
    QTest::keyClick(&from, Qt::Key_Return);
    CHECK(words::dateFrom(from.text()).value_or(QDate()).month() == 11);
    CHECK_FALSE(from.property("faulty").toBool());
}

TEST_CASE("The plan is shown as any entry left it, and can only be looked at")
{
    HistoryDesk desk;
    desk.rename(u"3.2.1", u"Halls"_s);
    desk.rename(u"3.2.1", u"Rooms"_s);
    desk.show();
    desk.choose(1);
    QSignalSpy wanted(&desk.view, &ViewState::rowWanted);
    desk.button(u"history.showThen"_s).click();
    CHECK(rowOf<Action>(desk.view.plan(), u"3.2.1").title == u"Halls"_s);
    CHECK(desk.action(u"3.2.1").title == u"Rooms"_s);
    CHECK(desk.view.momentName().startsWith(u"As it was on 31 October 2021 at "_s));
    CHECK_FALSE(desk.view.canEdit());
    CHECK(wanted.size() == 1);
    CHECK_FALSE(desk.button(u"history.undo"_s).isEnabled());
    desk.view.setAsAt(desk.view.today());
    CHECK(desk.view.canEdit());
    CHECK(rowOf<Action>(desk.view.plan(), u"3.2.1").title == u"Rooms"_s);
}

TEST_CASE("An entry is undone alone where it still can be, as a new entry")
{
    HistoryDesk desk;
    desk.rename(u"3.2.1", u"Halls"_s);
    desk.rename(u"3.1.1", u"Census"_s);
    desk.show();
    desk.choose(1);
    REQUIRE(desk.button(u"history.undo"_s).isEnabled());
    desk.button(u"history.undo"_s).setFocus();
    desk.button(u"history.undo"_s).click();
    CHECK(desk.page->focusWidget() == &desk.part<QWidget>(u"history.list"_s));
    CHECK(desk.action(u"3.2.1").title == u"Premises"_s);
    CHECK(desk.action(u"3.1.1").title == u"Census"_s);
    CHECK(desk.shown().size() == 4);
    CHECK(desk.shown().first() == desk.document->undoStack().undoText());
    CHECK(desk.shown().first().startsWith(u"Undone: Title of 3.2.1"_s));
    CHECK_FALSE(desk.button(u"history.undo"_s).isEnabled());
    desk.choose(2);
    CHECK(desk.words(u"history.obstacle"_s)
          == u"It is undone: what it changed is again as it was before."_s);
    desk.choose(3);
    CHECK(desk.words(u"history.obstacle"_s).contains(u"With this the plan began."_s));
}

TEST_CASE("What undid a change is called the same in the history and by Undo, whatever it undid")
{
    HistoryDesk desk;
    desk.perform(removeRow(desk.plan(), desk.id(u"3.2.1")));
    const QString done = desk.document->undoStack().undoText();
    desk.show();
    const auto undoJust = [&](const QString &now) {
        desk.choose(0);
        REQUIRE(desk.button(u"history.undo"_s).isEnabled());
        desk.button(u"history.undo"_s).click();
        desk.settle();
        CHECK(desk.document->undoStack().undoText() == now);
    };
    undoJust(u"Undone: "_s + done);
    undoJust(u"Done again: "_s + done);
    undoJust(u"Undone: "_s + done);
    desk.undo();
    desk.settle();
    CHECK(desk.shown().first() == u"Done again: "_s + done);
}

TEST_CASE("The entry that a screen reader selects is the chosen one")
{
    HistoryDesk desk;
    desk.rename(u"3.1.1"_s, u"Survey of all tenants"_s);
    desk.rename(u"3.2.1"_s, u"Halls"_s);
    desk.show();
    REQUIRE(desk.list().currentIndex().row() == 0);
    REQUIRE(QAccessible::queryAccessibleInterface(&desk.list())->tableInterface()->selectRow(1));
    CHECK(desk.list().currentIndex().row() == 1);
}

TEST_CASE(
    "An officer who comes back to the history sees the newest entry, or the one that was chosen")
{
    HistoryDesk bench;
    for (int i = 0; i < 60; ++i)
        bench.rename(u"3.1.6", u"Title %1"_s.arg(i));
    bench.show();
    QTreeView &list = bench.list();
    const auto isInSight = [&list] {
        QCoreApplication::processEvents();
        const QRect place = list.visualRect(list.currentIndex());
        return place.isValid() && list.viewport()->rect().intersected(place).height() > 10;
    };
    list.setCurrentIndex(list.model()->index(50, 0));
    list.scrollToTop();
    REQUIRE_FALSE(isInSight());
    bench.page->hide();
    bench.page->show();
    bench.settle();
    CHECK(list.currentIndex().row() == 50);
    CHECK(isInSight());

    bench.page->hide();
    for (int i = 0; i < 60; ++i)
        bench.rename(u"3.1.6", u"Again %1"_s.arg(i));
    bench.page->show();
    bench.settle();
    CHECK(list.currentIndex().row() == 0);
    CHECK(isInSight());
    CHECK(bench.words(u"history.sentence"_s).contains(u"Again 59"));
}

TEST_CASE("An undone step stands in the history as what it was")
{
    HistoryDesk desk;
    desk.rename(u"3.2.1", u"Halls"_s);
    desk.undo();
    desk.show();
    CHECK(desk.shown().first().startsWith(u"Undone: "_s));
}

TEST_CASE("Clocks that jump back do not reorder the history")
{
    HistoryDesk desk;
    QDateTime clock(QDate(2021, 10, 31), QTime(12, 0), Qt::UTC);
    const QString path = desk.folder.path(u"clock.tidemark"_s);
    desk.view.setDocument(nullptr);
    desk.document = *Document::create(path, planFrom(charterOutline()),
                                      {u"Bo"_s, u"desk"_s, [&clock] { return clock; }});
    desk.view.setDocument(desk.document.get());
    for (const QString &title : {u"One"_s, u"Two"_s, u"Three"_s}) {
        clock = clock.addDays(-400);
        desk.rename(u"3.2.1", title);
    }
    desk.show();
    CHECK(desk.shown()[0].contains(u"“Three”"_s));
    CHECK(desk.shown()[1].contains(u"“Two”"_s));
    CHECK(desk.shown()[2].contains(u"“One”"_s));
    clock = clock.addYears(-3);
    desk.rename(u"3.2.1", u"Four"_s);
    CHECK(desk.shown()[0].contains(u"“Four”"_s));
}

TEST_CASE("A long journal is read only as far as somebody looks")
{
    HistoryDesk desk;
    for (int i = 0; i < 400; ++i)
        desk.rename(u"3.2.1", u"Title %1"_s.arg(i));
    HistoryModel model(*desk.document, desk.view);
    model.setFilter({});
    const auto settle = [&model] {
        while (model.isReading())
            QCoreApplication::processEvents();
    };
    settle();
    CHECK(model.rowCount() == 100);
    CHECK(model.canFetchMore({}));
    desk.rename(u"3.2.1", u"Last"_s);
    CHECK(model.rowCount() == 101);
    CHECK(model.lineAt(0).done.contains(u"“Last”"_s));
    while (model.canFetchMore({})) {
        model.fetchMore({});
        settle();
    }
    CHECK(model.rowCount() == 402);
    CHECK(model.isComplete());
    HistoryFilter first;
    first.words = QStringList{u"17”"_s};
    model.setFilter(first);
    settle();
    CHECK(model.rowCount() == 8);
}

TEST_CASE("The model of the history is a sound model while it is read, filtered and added to")
{
    HistoryDesk desk;
    for (int i = 0; i < 150; ++i)
        desk.rename(u"3.2.1", u"Title %1"_s.arg(i));
    HistoryModel model(*desk.document, desk.view);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    for (const QStringList &words : {QStringList(), QStringList{u"Title 7"_s}, QStringList()}) {
        HistoryFilter filter;
        filter.words = words;
        model.setFilter(filter);
        do
            QCoreApplication::processEvents();
        while (model.isReading());
        desk.rename(u"3.2.1", u"Title 7"_s + QString::number(words.size()));
        desk.undo();
    }
    CHECK(model.rowCount() > 150);
}

TEST_CASE("Rows that are gone keep the names they had")
{
    HistoryDesk desk;
    desk.perform(removeRow(desk.plan(), desk.id(u"3.1.6")));
    desk.show();
    QStringList what;
    const auto &edits = *desk.part<QTreeView>(u"history.edits"_s).model();
    for (int row = 0; row < edits.rowCount(); ++row)
        what.append(edits.index(row, 0).data().toString());
    CHECK(what.contains(u"Action 3.1.6 “Digital” deleted"_s));
    CHECK(what.contains(u"Update of 3.1.6 Digital deleted"_s));
    CHECK(desk.button(u"history.undo"_s).isEnabled());
}

TEST_CASE("Undo of an issue is asked about, and a version that was corrected since stays")
{
    HistoryDesk desk;
    const Issue issue{u"Ann"_s, QDateTime(QDate(2021, 10, 31), QTime(12, 0), Qt::UTC),
                      u"Late figures"_s, u"Bo is away"_s};
    desk.perform(beginRound(desk.plan(), {u"Q2 2021/22"_s, {2021, 7, 1}, {2021, 9, 30}}));
    const Id round = openRound(desk.plan())->id;
    desk.perform(closeRound(desk.plan(), round, issue));
    desk.show();
    desk.choose(0);

    desk.ask.confirms = {false};
    desk.button(u"history.undo"_s).click();
    CHECK(desk.ask.said.last().startsWith(
        u"An issued version would be undone: Version 1.0 of Q2 2021/22, issued by Ann"_s));
    CHECK(desk.plan().snapshots().size() == 1);

    Settings settings = desk.plan().settings();
    settings.organisation = u"Another council"_s;
    desk.perform(changeRow(desk.plan(), settings));
    desk.perform(correctAll(desk.plan(), round, issue));
    desk.choose(2);
    CHECK_FALSE(desk.button(u"history.undo"_s).isEnabled());
    CHECK(
        desk.words(u"history.obstacle"_s)
            .contains(u"Version 1.0 of Q2 2021/22 was issued before Version 1.1 of Q2 2021/22"_s));

    desk.choose(0);
    desk.ask.confirms = {true};
    desk.button(u"history.undo"_s).click();
    REQUIRE(desk.plan().snapshots().size() == 1);
    CHECK(desk.plan().snapshots().rows().first()->version == u"1.0"_s);
}

TEST_CASE(
    "The fields that can be asked for are those that officers fill in, said with whose they are")
{
    HistoryDesk desk;
    desk.show();
    auto &fields = desk.part<QComboBox>(u"history.field"_s);
    QStringList words;
    for (int i = 1; i < fields.count(); ++i)
        words.append(fields.itemText(i));
    CHECK(words.contains(u"Due"_s));
    CHECK(words.contains(u"Judgement"_s));
    CHECK(words.contains(u"Done on (milestone)"_s));
    CHECK(words.contains(u"Denominator (measure, reading)"_s));
    CHECK(words.filter(u"Colour"_s).contains(u"Colour (judgement)"_s));
    for (const QString &inner : {u"Parts"_s, u"Place in the list"_s, u"Version before"_s,
                                 u"Changed on"_s, u"Action"_s, u"Colour"_s, u"Denominator"_s})
        CHECK_FALSE(words.contains(inner));
}

TEST_CASE("What is told of an entry is read whole, and copied")
{
    HistoryDesk desk;
    const QString said = u"The slate comes from the quarry of 1904. "_s.repeated(12).trimmed();
    UpdateDraft draft;
    draft.action = desk.id(u"3.1.1");
    draft.asAt = outlineDay().addDays(-1);
    draft.progress = 35;
    draft.commentary = said;
    desk.perform(reportProgress(desk.plan(), draft, desk.document->stamp()));
    desk.show();
    auto &edits = desk.part<QTreeView>(u"history.edits"_s);
    CHECK(edits.isColumnHidden(1)); // nothing stood there before
    const QModelIndex after = edits.model()->index(0, 2);
    CHECK(after.data().toString().contains(said));
    const QRect cell = edits.visualRect(after);
    const int lines = edits.fontMetrics().horizontalAdvance(said) / cell.width();
    CHECK(cell.height() > lines * edits.fontMetrics().lineSpacing());
    edits.setCurrentIndex(after);
    for (QAction *action : edits.actions())
        action->trigger();
    CHECK(QGuiApplication::clipboard()->text().contains(said));
    desk.rename(u"3.2.1", u"Halls"_s);
    desk.settle();
    desk.choose(0);
    CHECK_FALSE(edits.isColumnHidden(1));
}
