// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/mark.h"
#include "core/draw/sparkline.h"
#include "core/rounds/moment.h"
#include "core/rounds/rounds.h"
#include "core/verbs/edits.h"
#include "tests/support/catch.h"
#include "tests/ui/deskbench.h"
#include "tests/ui/windowbench.h"
#include "ui/measures/measuresmodel.h"
#include "ui/measures/measurespage.h"
#include "ui/measures/readingsmodel.h"
#include "ui/measures/readingsview.h"
#include "ui/measures/trendchart.h"
#include "ui/pages/pages.h"
#include "ui/panels/inspector.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

namespace tidemark::test {

inline QString measuresOutline()
{
    return QStringLiteral("3 Customer focus\n"
                          "  # Calls (%; higher; target 90; tolerance 5)\n"
                          "    2021-03-31 = 80\n"
                          "    2021-06-30 = 86\n"
                          "    2021-09-30 = 92 provisional\n"
                          "  # Complaints (Number; lower; target 250; tolerance 10 %)\n"
                          "    2021-09-30 = 257\n"
                          "  3.1 Charter\n"
                          "    3.1.1 Survey 95%\n"
                          "4 Growth\n"
                          "  # Jobs (Number)\n");
}

/// Types where the focus is, key by key: the first one opens the editor of a cell.
inline void typeOn(QWidget &window, const QString &text)
{
    for (const QChar key : text)
        QTest::keyClick(window.focusWidget(), key.toLatin1());
}

/// An officer at the page of the measures.
class MeasuresBench : public DeskBench {
public:
    explicit MeasuresBench(const QString &outline = measuresOutline()) : DeskBench(outline)
    {
        page = std::make_unique<MeasuresPage>(desk());
        carryOutIn(*page, PageKind::Measures);
        page->resize(900, 700);
        page->show();
        page->activateWindow();
        QCoreApplication::processEvents();
    }

    QTreeView &list() { return control<QTreeView>(*page, QStringLiteral("measures")); }
    ReadingsView &table() { return control<ReadingsView>(*page, QStringLiteral("readings")); }
    TrendChart &chart() { return control<TrendChart>(*page, QStringLiteral("trend")); }
    QAbstractItemModel &readings() { return *table().model(); }

    QModelIndex cell(int row, ReadingColumn column) { return readings().index(row, int(column)); }
    QString shown(int row, ReadingColumn column) { return cell(row, column).data().toString(); }
    QString said() { return control<QLabel>(*page, QStringLiteral("readings.said")).text(); }
    const Reading *reading(QDate day) { return readingOn(plan(), id(u"Calls"), day); }

    /// Types into a cell and leaves it with the key.
    void type(int row, ReadingColumn column, const QString &text, Qt::Key leave = Qt::Key_Return)
    {
        table().setFocus();
        table().setCurrentIndex(cell(row, column));
        QTest::keyClick(&table(), Qt::Key_F2);
        auto *editor = qobject_cast<QLineEdit *>(table().indexWidget(cell(row, column)));
        REQUIRE(editor);
        editor->clear();
        QTest::keyClicks(editor, text);
        QTest::keyClick(editor, leave);
        QCoreApplication::processEvents();
    }

    void paste(const QString &text, int row, ReadingColumn column)
    {
        QGuiApplication::clipboard()->setText(text);
        table().setFocus();
        table().setCurrentIndex(cell(row, column));
        QTest::keyClick(&table(), Qt::Key_V, Qt::ControlModifier);
    }

    void press(const QString &button)
    {
        QTest::mouseClick(&control<QPushButton>(*page, button), Qt::LeftButton);
    }

    std::unique_ptr<MeasuresPage> page;
};

} // namespace tidemark::test
