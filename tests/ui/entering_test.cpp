// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/inspectorbench.h"
#include "tests/ui/windowbench.h"
#include "ui/style.h"
#include "ui/widgets/taborder.h"

#include <QApplication>
#include <QCompleter>
#include <QListView>
#include <QPlainTextEdit>

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
