// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/facts.h"
#include "tests/ui/deskbench.h"
#include "tests/ui/inspectorbench.h"
#include "tests/ui/windowbench.h"
#include "ui/style.h"
#include "ui/tree/treerows.h"
#include "ui/widgets/taborder.h"

#include <QApplication>
#include <QCompleter>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

TEST_CASE("An action's form begins with title, lead, priority, dates and update")
{
    InspectorBench bench;
    bench.view.setCurrent(bench.id(u"3.1.6"));
    QStringList names;
    for (const QWidget *stop : tabStopsIn(bench.form()))
        names.append(stop->objectName());
    names.removeAll(QString());
    CHECK(names.mid(0, 7)
          == QStringList{u"action.title"_s, u"action.lead_officer"_s, u"action.priority"_s,
                         u"action.start"_s, u"action.due"_s, u"update.progress"_s,
                         u"update.judgement"_s});
}

TEST_CASE("A lead's name is completed from those in use")
{
    applyLook({Appearance::Light});
    InspectorBench bench;
    bench.view.setCurrent(bench.id(u"3.1.1"));
    auto &lead = bench.find<QLineEdit>(u"action.lead_officer"_s);
    lead.setFocus();
    QTest::keyClicks(&lead, u"ber"_s);
    QCoreApplication::processEvents();
    REQUIRE(lead.completer());
    QAbstractItemView &list = *lead.completer()->popup();
    REQUIRE(list.isVisible());
    REQUIRE(list.model()->rowCount() == 1);
    CHECK(list.viewport()->height() == list.sizeHintForRow(0));
    CHECK(list.viewport()->width() >= list.sizeHintForColumn(0));
    list.grab().save(QCoreApplication::applicationDirPath() + u"/popups/completer.png"_s);
    QTest::keyClick(&list, Qt::Key_Down);
    QTest::keyClick(&list, Qt::Key_Return);
    QCoreApplication::processEvents();
    CHECK(bench.action(u"3.1.1").leadOfficer == u"Bo Berg"_s);
}

TEST_CASE("A name typed half is completed by Tab where one name alone begins so")
{
    InspectorBench bench;
    bench.view.setCurrent(bench.id(u"3.1.1"));
    auto &lead = bench.find<QLineEdit>(u"action.lead_officer"_s);
    lead.setFocus();
    QTest::keyClicks(&lead, u"bo b"_s);
    QTest::keyClick(lead.completer()->popup(), Qt::Key_Tab); // which has the keys while it is open
    QCoreApplication::processEvents();
    CHECK(bench.action(u"3.1.1").leadOfficer == u"Bo Berg"_s);
    CHECK(lead.text() == u"Bo Berg"_s);
    CHECK(bench.label(u"action.lead_officer.hint"_s).isEmpty());
}

TEST_CASE("A new name that is a part of another is taken when the list is closed, and asked about")
{
    InspectorBench bench;
    bench.view.setCurrent(bench.id(u"3.1.1"));
    auto &lead = bench.find<QLineEdit>(u"action.lead_officer"_s);
    lead.setFocus();
    QTest::keyClicks(&lead, u"Berg"_s);
    QTest::keyClick(lead.completer()->popup(), Qt::Key_Tab);
    QCoreApplication::processEvents();
    CHECK(bench.action(u"3.1.1").leadOfficer == u"Berg"_s);
    CHECK(bench.label(u"action.lead_officer.hint"_s) == u"Did you mean Bo Berg?"_s);
}

TEST_CASE("A name that nobody has yet is typed as ever")
{
    InspectorBench bench;
    bench.view.setCurrent(bench.id(u"3.1.1"));
    auto &lead = bench.find<QLineEdit>(u"action.lead_officer"_s);
    lead.setFocus();
    QTest::keyClicks(&lead, u"Bo B"_s);
    QTest::keyClick(lead.completer()->popup(), Qt::Key_Escape); // which closes the list alone
    QTest::keyClick(&lead, Qt::Key_Tab);
    QCoreApplication::processEvents();
    CHECK(bench.action(u"3.1.1").leadOfficer == u"Bo B"_s);
}

TEST_CASE("Tab into a title selects all of it, and nothing stays selected behind")
{
    InspectorBench bench;
    bench.view.setCurrent(bench.id(u"3.1.6"));
    auto &title = bench.find<QPlainTextEdit>(u"action.title"_s);
    auto &lead = bench.find<QLineEdit>(u"action.lead_officer"_s);
    lead.setFocus();
    QTest::keyClick(&lead, Qt::Key_Backtab, Qt::ShiftModifier);
    REQUIRE(title.hasFocus());
    CHECK(title.textCursor().selectedText() == u"Digital"_s);
    QTest::keyClick(&title, Qt::Key_Tab);
    REQUIRE(lead.hasFocus());
    CHECK(lead.selectedText() == u"Bo Berg"_s);
    CHECK_FALSE(title.textCursor().hasSelection());
    QTest::keyClick(&lead, Qt::Key_Tab);
    CHECK_FALSE(lead.hasSelectedText());
}

TEST_CASE("A date without its year is the next such day, which its field shows with the year")
{
    InspectorBench bench; // on 31 October 2021
    bench.view.setCurrent(bench.id(u"3.1.6"));
    bench.type(u"action.due"_s, u"1 dec"_s);
    CHECK(bench.action(u"3.1.6").due == QDate(2021, 12, 1));
    CHECK(bench.find<QLineEdit>(u"action.due"_s).text() == u"1 Dec 2021");
    bench.type(u"action.due"_s, u"1/10"_s);
    CHECK(bench.action(u"3.1.6").due == QDate(2022, 10, 1));
    bench.type(u"action.due"_s, u"someday"_s);
    CHECK(bench.error(u"action.due"_s).contains(u"Type it like 31 Mar 2021."_s));
}

TEST_CASE("Why a date is refused has the whole width of the form")
{
    InspectorBench bench;
    bench.view.setCurrent(bench.id(u"3.1.6"));
    bench.type(u"action.due"_s, u"someday"_s);
    QCoreApplication::processEvents();
    REQUIRE_FALSE(bench.error(u"action.due"_s).isEmpty());
    const auto &due = bench.find<QLineEdit>(u"action.due"_s);
    const auto &why = bench.find<QLabel>(u"action.due.error"_s);
    CHECK(why.width() > 3 * due.width() / 2);
    CHECK(why.mapToGlobal(QPoint()).y() > due.mapToGlobal(QPoint()).y());
}

TEST_CASE("A double click on what the overview lists does not fall through to the page behind")
{
    WindowBench bench;
    bench.window().openSample();
    bench.commands().pages().at(0)->trigger();
    QCoreApplication::processEvents();
    auto &list = control<QListView>(bench.window(), u"overview.concernRows"_s);
    const QModelIndex line = list.model()->index(1, 0);
    const QString listed = line.data().toString();
    const QPoint place = list.viewport()->mapTo(&bench.window(), list.visualRect(line).center());
    QTest::mouseDClick(bench.window().windowHandle(), Qt::LeftButton, {}, place);
    QCoreApplication::processEvents();
    CHECK(bench.commands().pages().at(1)->isChecked());
    const auto *action = bench.document().plan().find<Action>(bench.window().view().current());
    REQUIRE(action);
    CHECK(listed.startsWith(action->reference));
    CHECK(bench.tree().isAncestorOf(bench.window().focusWidget()));
}

namespace {

/// In the middle of a commentary, in the real window.
struct TypingBench : WindowBench {
    TypingBench()
    {
        window().openSample();
        row = select(u"3.1.6");
        auto &words = control<QPlainTextEdit>(window(), u"update.commentary"_s);
        words.setFocus();
        words.selectAll();
        QTest::keyClicks(&words, u"Two stalls more."_s);
        REQUIRE(commentary() != u"Two stalls more.");
    }
    QString commentary() { return lastUpdate(document().plan(), row, {2026, 11, 22})->commentary; }
    void undo() { commands()[u"undo"_s]->trigger(); }

    Id row;
};

} // namespace

TEST_CASE("Words still being typed are written before the command that is given over them")
{
    TypingBench bench;
    const auto actions = bench.document().plan().actions().size();
    bench.commands()[u"newAction"_s]->trigger();
    CHECK(bench.document().plan().actions().size() == actions + 1);
    CHECK(bench.commentary() == u"Two stalls more.");
    bench.undo();
    CHECK(bench.document().plan().actions().size() == actions);
    CHECK(bench.commentary() == u"Two stalls more.");
    CHECK(bench.window().view().current() == bench.row);
    bench.undo();
    CHECK(bench.commentary() != u"Two stalls more.");
}

TEST_CASE("Words still being typed are written before a row is moved by the menu")
{
    TypingBench bench;
    const Id before = ownerOf(bench.document().plan(), bench.row);
    auto &menu = control<QMenu>(bench.window(), u"tree.moveTo"_s);
    Q_EMIT menu.aboutToShow();
    const auto others = menu.actions();
    (*std::find_if(others.begin(), others.end(), [](const QAction *to) {
        return to->isEnabled();
    }))->trigger();
    REQUIRE(ownerOf(bench.document().plan(), bench.row) != before);
    CHECK(bench.commentary() == u"Two stalls more.");
    bench.undo();
    CHECK(ownerOf(bench.document().plan(), bench.row) == before);
    CHECK(bench.commentary() == u"Two stalls more.");
}

TEST_CASE("Words still being typed are written before a button of the form does its work")
{
    TypingBench bench;
    QPushButton &hold = control<QPushButton>(bench.window(), u"action.putOnHold"_s);
    hold.click(); // as its Alt key does, which leaves the focus where it was
    CHECK(bench.commentary() == u"Two stalls more.");
    bench.undo();
    CHECK(bench.commentary() == u"Two stalls more.");
}
