// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/sheets/book.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

/// The sheets of a workbook that Tidemark wrote, beside the actions: a row of the plan in each of
/// their rows, which says by hidden columns which one it is.
namespace tidemark {

/// One such row.
struct RecordRow {
    QString sheet;
    int row = 0;                ///< from 1
    QString table;              ///< as the plan calls what it is of: "milestone"
    QString name;               ///< what stands in it, for a reader
    Id id;                      ///< of the row
    Id above;                   ///< of what it stands under
    QHash<QString, Cell> cells; ///< by the field that they are of
};

/// What the rows of the sheet are, as the plan calls it; empty: it is no such sheet.
QString recordTableOf(const Sheet &sheet);
/// Its rows; hidden ones only where they are asked for.
QList<RecordRow> recordRows(const Sheet &sheet, bool hiddenToo);

/// The field of an action that a heading names as Tidemark's own sheets do; empty: none.
QString fieldOfAction(const QString &heading);

} // namespace tidemark
