// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/imports/tables.h"
#include "tests/support/catch.h"
#include "tests/ui/importbench.h"
#include "ui/editors/dateeditor.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

TEST_CASE("What a column becomes can be chosen, and two that claim one field are told in words")
{
    ImportBench bench;
    bench.drop({bench.book(
        {sheetFrom(u"Actions"_s, {u"Ref | Action | By when | Finish by | Remarks of ours"_s,
                                  u"1.1 | Survey | 31/03/2027 | 30/06/2027 | Slow"_s})})});
    const auto note = [&](const QString &heading) {
        for (const QComboBox *box : bench.dialog().findChildren<QComboBox *>()) {
            if (box->accessibleName() == heading)
                return box->accessibleDescription();
        }
        return QString();
    };
    CHECK(bench.part<QComboBox>(u"column.2"_s).currentText() == u"Due");
    CHECK(bench.part<QComboBox>(u"column.4"_s).currentText() == u"Leave out");
    CHECK(note(u"Remarks of ours"_s).contains(u"The plan has no field that is called so."));
    bench.choose(u"column.4"_s, u"Commentary"_s);
    CHECK(bench.detailsOf(u"1.1"_s).contains(u"Slow"));
    bench.choose(u"column.3"_s, u"Due"_s);
    CHECK(note(u"Finish by"_s)
              .contains(
                  u"The column “Finish by” was passed over, because “By when” stands before it"));
    bench.choose(u"column.2"_s, u"Leave out"_s);
    CHECK(bench.detailsOf(u"1.1"_s).contains(u"Due: 30 June 2027"));
    CHECK(bench.dialog().mapping().roles.value(u"finish by"_s) == Role::Due);
}

TEST_CASE("A table whose headings nobody knows is found by the officer")
{
    ImportBench bench;
    bench.drop({bench.book({sheetFrom(
        u"Ours"_s, {u"Our work"_s, u"Nr | Matter | Until"_s, u"1 | Survey | 31/03/2027"_s})})});
    REQUIRE(bench.isImporting());
    CHECK_FALSE(bench.part<QPushButton>(u"take"_s).isEnabled());
    CHECK(
        bench.words(u"missing"_s).startsWith(u"No table of actions was found in “our plan.xlsx”"));
    CHECK(bench.words(u"summary"_s) == u"No sheet is taken.");
    bench.part<QSpinBox>(u"headingRow"_s).setValue(2);
    bench.choose(u"column.1"_s, u"Action"_s);
    bench.choose(u"column.2"_s, u"Due"_s);
    CHECK(bench.rows().last() == u"3: Survey: New");
    CHECK(bench.part<QPushButton>(u"take"_s).isEnabled());
}

TEST_CASE("Sheets take part or not, as it is ticked")
{
    ImportBench bench;
    bench.drop({bench.book(ImportBench::ourPlan())});
    auto &sheet = bench.part<QComboBox>(u"sheet"_s);
    CHECK(sheet.itemText(2) == u"Lists (left out)");
    sheet.setCurrentIndex(1);
    CHECK(bench.part<QCheckBox>(u"takeSheet"_s).isChecked());
    bench.press(u"takeSheet"_s);
    CHECK(sheet.currentText() == u"Growing economy (left out)");
    CHECK(bench.rows().filter(u": New"_s).size() == 3);
    CHECK(bench.open() == QStringList{u"person ann lea"_s, u"word shaky"_s});
    bench.press(u"takeSheet"_s);
    CHECK(bench.rows().filter(u": New"_s).size() == 5);
}

TEST_CASE("A sheet of measures is shown as taken, with what its columns hold")
{
    ImportBench bench;
    bench.drop({bench.book(
        {sheetFrom(u"Actions"_s, {u"Ref | Action | Due"_s, u"1.1 | Survey | 31/03/2027"_s}),
         sheetFrom(u"KPI 2025-26"_s, {u"Code | Indicator | Q1"_s, u"CS1 | Calls | =88"_s})})});
    auto &sheet = bench.part<QComboBox>(u"sheet"_s);
    CHECK(sheet.itemText(1) == u"KPI 2025-26");
    sheet.setCurrentIndex(1);
    CHECK(bench.part<QCheckBox>(u"takeSheet"_s).isChecked());
    CHECK(bench.part<QComboBox>(u"column.1"_s).currentText() == u"Measure");
    CHECK(bench.part<QComboBox>(u"column.2"_s).currentText() == u"Value");
    CHECK_FALSE(bench.words(u"summary"_s).contains(u"left out"));
    bench.press(u"takeSheet"_s);
    CHECK(sheet.currentText() == u"KPI 2025-26 (left out)");
}

TEST_CASE("A column that mixes two orders of days asks, with an example of the file")
{
    ImportBench bench;
    bench.drop({bench.book({sheetFrom(
        u"Actions"_s, {u"Ref | Action | Due"_s, u"1.1 | Survey | 13/02/2027"_s,
                       u"1.2 | Charter | 02/13/2027"_s, u"1.3 | Forms | 03/04/2027"_s})})});
    CHECK(bench.open() == QStringList{u"date order of “Due”"_s});
    auto &box = bench.part<QComboBox>(u"settle.date order of “Due”"_s);
    CHECK(box.itemText(1) == u"Day first: 03/04/2027 is 3 April 2027");
    CHECK(box.itemText(2) == u"Month first: 03/04/2027 is 4 March 2027");
    bench.choose(u"settle.date order of “Due”"_s, u"Month first"_s);
    CHECK(bench.detailsOf(u"1.3"_s).contains(u"Due: 4 March 2027"));
    CHECK(bench.open().isEmpty());
}

TEST_CASE("The day of the progress can be typed, and what is no day says so")
{
    ImportBench bench;
    bench.drop({bench.book(
        {sheetFrom(u"Actions"_s, {u"Ref | Action | % complete"_s, u"1.1 | Survey | 29%"_s})})});
    auto &day = bench.part<QLineEdit>(u"asAt"_s);
    CHECK(day.text() == u"22 Nov 2026");
    const auto type = [&](const QString &text) {
        day.setFocus();
        day.selectAll();
        QTest::keyClicks(&day, text);
        QTest::keyClick(&day, Qt::Key_Return);
    };
    type(u"soon"_s);
    CHECK_FALSE(bench.part<QPushButton>(u"take"_s).isEnabled());
    CHECK(bench.words(u"missing"_s).contains(u"soon"));
    type(u"30/9/26"_s);
    CHECK(bench.isImporting());
    CHECK(day.text() == u"30 Sep 2026");
    bench.ask.filesToSave = {bench.folder.path(u"new.tidemark"_s)};
    bench.press(u"take"_s);
    REQUIRE(bench.window().workspace());
    CHECK(bench.document().plan().updates().rows().first()->asAt == QDate(2026, 9, 30));
}

TEST_CASE("Tab goes through the import as it is laid out, and every page has an Alt key of its own")
{
    ImportBench bench;
    bench.drop({bench.book(ImportBench::ourPlan())});
    auto &dialog = bench.dialog();
    dialog.activateWindow();
    bench.part<QComboBox>(u"into"_s).setFocus();
    QStringList stops;
    for (int i = 0; i < 8; ++i) {
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
        stops.append(dialog.focusWidget()->objectName());
    }
    // The arrow keys go from one filter to the next.
    CHECK(stops
          == QStringList{u"import.asAt"_s, u"import.again"_s, u"qt_tabwidget_tabbar"_s,
                         u"import.filter0"_s, u"import.rows"_s, u"import.details"_s,
                         u"import.cancel"_s, u"import.into"_s});
    auto &pages = bench.part<QTabWidget>(u"pages"_s);
    QTest::keyClick(&dialog, Qt::Key_S, Qt::AltModifier);
    CHECK(pages.currentIndex() == 2);
    QTest::keyClick(&dialog, Qt::Key_N, Qt::AltModifier);
    CHECK(pages.currentIndex() == 1);
    QTest::keyClick(&dialog, Qt::Key_W, Qt::AltModifier);
    CHECK(pages.currentIndex() == 0);
}

TEST_CASE("Every control of the import has a name for a screen reader")
{
    ImportBench bench;
    bench.drop({bench.book(ImportBench::ourPlan())});
    QStringList nameless;
    for (QWidget *widget : bench.dialog().findChildren<QWidget *>()) {
        const bool isReached = widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy();
        const QAccessibleInterface *reader =
            isReached ? QAccessible::queryAccessibleInterface(widget) : nullptr;
        if (reader && !widget->objectName().startsWith(u"qt_")
            && !widget->inherits("QComboBoxListView")
            && reader->text(QAccessible::Name).trimmed().isEmpty())
            nameless.append(QString::fromLatin1(widget->metaObject()->className()) + u' '
                            + widget->objectName());
    }
    CHECK(nameless == QStringList());
}

TEST_CASE("The import fits a small screen")
{
    ImportBench bench;
    bench.drop({bench.book(ImportBench::ourPlan())});
    bench.dialog().resize(640, 400);
    QCoreApplication::processEvents();
    CHECK(bench.dialog().width() <= 900);
    CHECK(bench.dialog().height() <= 520);
    // What is pressed at the end is in sight then, and whole.
    for (const QString &name : {u"take"_s, u"cancel"_s}) {
        const auto &button = bench.part<QPushButton>(name);
        INFO(name.toStdString());
        CHECK(bench.dialog().rect().contains(
            QRect(button.mapTo(&bench.dialog(), QPoint()), button.size())));
        CHECK(button.width() >= button.minimumSizeHint().width());
    }
}
