// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/correctiondialog.h"

#include "tests/support/catch.h"
#include "tests/ui/deskbench.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QTest>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

Ask::CorrectionQuestion questionOf(int ofRound, int later)
{
    Ask::CorrectionQuestion question;
    question.title = u"Issue a correction of Q3 2021/22"_s;
    question.explanation = u"It begins with version 1.0."_s;
    question.version = u"version 1.0"_s;
    question.by = u"Ann"_s;
    for (int i = 0; i < later; ++i) // they come in any order
        question.differences.append({u"Action %1 was called otherwise."_s.arg(i), false});
    for (int i = 0; i < ofRound; ++i)
        question.differences.append({u"Action %1 went from 10% to 20%."_s.arg(i), true});
    return question;
}

struct CorrectionBench {
    explicit CorrectionBench(int ofRound, int later) : dialog(questionOf(ofRound, later), nullptr)
    {
        dialog.show();
        dialog.activateWindow();
        QCoreApplication::processEvents();
    }
    QStringList rows()
    {
        QStringList rows;
        for (int i = 0; i < list().model()->rowCount(); ++i)
            rows.append(list().model()->index(i, 0).data().toString());
        return rows;
    }
    QListView &list() { return control<QListView>(dialog, u"correction.differences"_s); }
    void press(const QString &button) { control<QPushButton>(dialog, button).click(); }
    void note(const QString &text)
    {
        control<QPlainTextEdit>(dialog, u"correction.note"_s).setPlainText(text);
    }
    QPushButton &verb()
    {
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->text() == u"Issue the correction")
                return *button;
        }
        qFatal("there is no verb");
    }
    QString count() { return control<QLabel>(dialog, u"correction.count"_s).text(); }

    CorrectionDialog dialog;
};

} // namespace

TEST_CASE(
    "The differences of a correction stand under what they are, and what is the round's is ticked")
{
    CorrectionBench bench(2, 1);
    CHECK(bench.rows()
          == QStringList{u"Reported for this round (2)"_s, u"Action 0 went from 10% to 20%."_s,
                         u"Action 1 went from 10% to 20%."_s,
                         u"Changed later, or without a date (1)"_s,
                         u"Action 0 was called otherwise."_s});
    CHECK(bench.dialog.correcting().chosen == QList<int>{1, 2});
    CHECK(bench.count() == u"2 of 3 differences are taken over");
}

TEST_CASE("Differences are ticked by the keyboard, one by one and all that are chosen")
{
    CorrectionBench bench(2, 1);
    CHECK(bench.list().hasFocus());
    QTest::keyClick(&bench.list(), Qt::Key_Space);
    CHECK(bench.dialog.correcting().chosen == QList<int>{2});
    QTest::keyClick(&bench.list(), Qt::Key_Down);
    QTest::keyClick(&bench.list(), Qt::Key_Space);
    CHECK(bench.dialog.correcting().chosen.isEmpty());
    QTest::keyClick(&bench.list(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&bench.list(), Qt::Key_Space);
    CHECK(bench.dialog.correcting().chosen == QList<int>{0, 1, 2});
    QTest::keyClick(&bench.list(), Qt::Key_Space);
    CHECK(bench.dialog.correcting().chosen.isEmpty());
}

TEST_CASE("Tab goes through a correction as it is laid out")
{
    CorrectionBench bench(2, 1);
    bench.note(u"Bo was late."_s);
    bench.list().setFocus();
    QStringList stops;
    for (int i = 0; i < 6; ++i) {
        QTest::keyClick(bench.dialog.focusWidget(), Qt::Key_Tab);
        stops.append(bench.dialog.focusWidget()->objectName());
    }
    CHECK(stops
          == QStringList{u"correction.all"_s, u"correction.none"_s, u"correction.proposed"_s,
                         u"correction.note"_s, u"correction.by"_s, QString()});
    CHECK(bench.dialog.focusWidget() == &bench.verb());
}

TEST_CASE("A correction cannot be issued without a tick, a note and a name, and says so")
{
    CorrectionBench bench(1, 600);
    QPushButton &verb = bench.verb();
    CHECK_FALSE(verb.isEnabled());
    CHECK(verb.accessibleDescription().startsWith(u"Say what the correction corrects"));
    bench.note(u"Bo was late."_s);
    CHECK(verb.isEnabled());
    CHECK(verb.accessibleDescription().isEmpty());
    bench.press(u"correction.none"_s);
    CHECK_FALSE(verb.isEnabled());
    CHECK(verb.accessibleDescription().startsWith(u"Tick at least one difference"));
    bench.press(u"correction.all"_s);
    CHECK(verb.isEnabled());
    CHECK(bench.dialog.correcting().chosen.size() == 601);
    bench.press(u"correction.proposed"_s);
    CHECK(bench.dialog.correcting().chosen == QList<int>{600});
    control<QLineEdit>(bench.dialog, u"correction.by"_s).clear();
    CHECK_FALSE(verb.isEnabled());
}

TEST_CASE("Where nothing differs from a version there is nothing to correct")
{
    CorrectionBench bench(0, 0);
    bench.note(u"A word."_s);
    CHECK_FALSE(bench.verb().isEnabled());
    CHECK(bench.verb().accessibleDescription()
          == u"Nothing differs from version 1.0, so there is nothing to correct.");
    CHECK_FALSE(control<QPushButton>(bench.dialog, u"correction.all"_s).isEnabled());
}

TEST_CASE("A correction of many differences fits the screen, and its list scrolls")
{
    CorrectionBench bench(300, 300);
    CHECK(bench.dialog.height() <= bench.dialog.screen()->availableGeometry().height());
    CHECK(bench.verb().isVisible());
    CHECK(bench.list().verticalScrollBar()->maximum() > 0);
    CHECK(bench.list().horizontalScrollBar()->maximum() == 0);
}
