// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/meanings/mapping.h"
#include "core/sheets/book.h"
#include "core/words/calendar.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace tidemark {

/// A column of a table and what it holds.
struct TableColumn {
    int column = 0;
    QString heading; ///< of two heading rows both
    Role role = Role::Unknown;
    QString period; ///< "Q1", "Q2 2026/27": what the column says is of then
};

/// Where in a sheet the table is.
struct TablePlace {
    int headingRow = 0;
    int headingRows = 1;
    QList<TableColumn> columns;
    QStringList titles;  ///< what stands above
    QStringList remarks; ///< sentences about columns that were passed over

    int firstRow() const { return headingRow + headingRows; }
    const TableColumn *of(Role role) const; ///< the first; null where there is none
    bool isOwn() const; ///< Tidemark wrote it: its rows say which ones of the plan they are
};

/// The table of actions in the sheet: its heading is the first row, or the first two joined by
/// merged cells, with an action's heading and another that is known. None: the sheet has none.
std::optional<TablePlace> tableIn(const Sheet &sheet, const Mapping &mapping);

/// The same with the heading in that row, whatever its columns hold; none: nothing stands there.
std::optional<TablePlace> tableAt(const Sheet &sheet, int headingRow, const Mapping &mapping);

/// Why a sheet is left out by its name alone ("Summary", "Key", "Lists"); empty: it is not.
/// `actionsStandElsewhere`: the book has a sheet that holdsActionsByName().
QString whyLeftOut(const Sheet &sheet, bool actionsStandElsewhere);
/// A sheet called "Actions".
bool holdsActionsByName(const Sheet &sheet);

/// "Total", "Average" and the like, with which a row begins that sums up others.
bool isTotal(const QString &text);
/// The same with nothing behind it: "Total:".
bool isTotalAlone(const QString &text);

} // namespace tidemark
