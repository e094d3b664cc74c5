// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/movereasondialog.h"

#include "tests/support/catch.h"
#include "tests/ui/deskbench.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

/// Ann is asked on 31 October 2021 why a date moves.
struct AskedBench {
    AskedBench()
    {
        dialog.show();
        dialog.activateWindow();
        QCoreApplication::processEvents();
    }
    bool isFaulty(const QWidget &field) { return field.property("faulty").toBool(); }
    QString words()
    {
        QStringList said;
        for (const auto *label : dialog.findChildren<QLabel *>()) {
            if (label->isVisible())
                said.append(label->text());
        }
        return said.join(u'\n');
    }

    MoveReasonDialog dialog{{u"Due of 3.1.6"_s,
                             {u"Cabinet"_s, u"Corporate Director"_s},
                             {u"&Decided on"_s, {2021, 10, 12}, {2021, 10, 31}, {}},
                             {}},
                            nullptr};
    QPlainTextEdit &reason = *dialog.findChild<QPlainTextEdit *>();
    QLineEdit &by = *dialog.findChildren<QLineEdit *>().first();
    QLineEdit &day = control<QLineEdit>(dialog, u"dialog.day"_s);
};

} // namespace

TEST_CASE("Enter in the day moves the date")
{
    AskedBench bench;
    bench.reason.setPlainText(u"The supplier is late."_s);
    bench.day.setFocus();
    bench.day.selectAll();
    QTest::keyClicks(&bench.day, u"1/10/21"_s);
    QTest::keyClick(&bench.day, Qt::Key_Return);
    CHECK(bench.dialog.result() == QDialog::Accepted);
    CHECK(bench.dialog.reason().decidedOn == QDate(2021, 10, 1));
}

TEST_CASE("A day without its year is the last such day, and is shown with its year")
{
    AskedBench bench;
    bench.day.setFocus();
    bench.day.selectAll();
    QTest::keyClicks(&bench.day, u"1 dec"_s);
    QTest::keyClick(&bench.day, Qt::Key_Tab);
    CHECK(bench.day.text() == u"1 Dec 2020");
    CHECK(bench.dialog.reason().decidedOn == QDate(2020, 12, 1));
}

TEST_CASE("A reason that is missing is marked at its field until it is given")
{
    AskedBench bench;
    const QString asked = u"Say in a few words why the date moves"_s;
    bench.day.setFocus();
    QTest::keyClick(&bench.day, Qt::Key_Return);
    CHECK(bench.dialog.isVisible());
    CHECK(bench.words().contains(asked));
    CHECK(bench.isFaulty(bench.reason));
    CHECK_FALSE(bench.isFaulty(bench.day));
    CHECK(bench.reason.hasFocus());
    QTest::keyClicks(&bench.reason, u"Late."_s);
    CHECK_FALSE(bench.isFaulty(bench.reason));
    CHECK_FALSE(bench.words().contains(asked));
    CHECK(bench.reason.accessibleDescription().isEmpty());
}

TEST_CASE("A day that is wrong is marked at its field until it is mended")
{
    AskedBench bench;
    bench.reason.setPlainText(u"Late."_s);
    bench.day.setFocus();
    bench.day.selectAll();
    QTest::keyClicks(&bench.day, u"soon"_s);
    QTest::keyClick(&bench.day, Qt::Key_Return);
    CHECK(bench.isFaulty(bench.day));
    CHECK_FALSE(bench.isFaulty(bench.reason));
    CHECK(bench.words().contains(u"“soon” is no date"_s));
    bench.day.selectAll();
    QTest::keyClicks(&bench.day, u"2 Oct 2021"_s);
    CHECK_FALSE(bench.isFaulty(bench.day));
    CHECK_FALSE(bench.words().contains(u"is no date"_s));
}

TEST_CASE("Tab takes the one name that is offered for who approved it")
{
    AskedBench bench;
    bench.by.setFocus();
    QTest::keyClicks(&bench.by, u"cab"_s);
    REQUIRE(bench.by.completer()->popup()->isVisible());
    QTest::keyClick(bench.by.completer()->popup(), Qt::Key_Tab);
    CHECK(bench.by.text() == u"Cabinet");
    CHECK(bench.day.hasFocus());
}
