// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/book.h"
#include "core/sheets/intake.h"

#include <QHash>

#include <utility>

namespace tidemark {

/// Makes a Sheet of cells as they come, in whatever order, and keeps the limits. Rows in which
/// there is nothing but colour are left out, however many there are.
class SheetMaker {
public:
    SheetMaker(const QString &name, Intake &intake);

    Sheet sheet;

    void startRow(int index, bool hidden);
    /// Into the row that was started last. A cell that says nothing is passed over; one with
    /// nothing but a colour counts only beside others.
    void put(const Cell &cell);
    void hideRow() { m_row.hidden = true; }
    void endRow();

    void hideColumns(int first, int last);
    void merge(const MergedCells &merge);

    /// Rows and cells in their order, each once, and the notes in their cells.
    Sheet finished(const QHash<QString, QString> &notes = {});

private:
    void listHiddenColumns();
    void putNotes(const QHash<QString, QString> &notes);

    Intake &m_intake;
    Row m_row;
    bool m_says = false; ///< something in the row is more than a colour
    bool m_isRow = false;
    int m_coloured = 0; ///< cells of the row that say no more than a colour
    QList<std::pair<int, int>> m_hidden;
};

/// Row and column of "B7"; false where it is no cell's name.
bool readCellName(QStringView name, int &row, int &column);
/// "B7:C9", or one cell.
bool readCellRange(QStringView range, MergedCells &merge);

} // namespace tidemark
