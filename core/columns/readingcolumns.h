// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/columns/column.h"
#include "core/measures/readings.h"

namespace tidemark {

/// The columns in which readings are entered, whether by hand or from a spreadsheet.
enum class ReadingColumn { Day, Value, Numerator, Denominator, Target, Rating, State, Commentary };

/// A reading of a measure, or one that is still to be entered.
struct ReadingRow {
    const Plan &plan;
    const Measure &measure;
    const Reading *reading; ///< nullptr: there is only the draft
    ReadingDraft draft;
};

/// A column of readings, and how what stands in its cells is read.
struct ReadingEntry {
    Column<ReadingRow> column;

    /// Takes what was typed into the draft. What cannot be read is refused in a sentence without a
    /// full stop, fit to follow the cell's name: "“abc” is not a number". Read are British dates
    /// and periods ("Oct 2021", "Q3 2021/22", by their last day), numbers with thousands
    /// separators, £ and per cent signs, and "n/a" or nothing for a missing value. A rating is
    /// worked out and passed over.
    Result<ReadingDraft> (*parse)(ReadingDraft draft, const QString &cell, const Measure &measure,
                                  int yearStartMonth);
    bool allDigits = false; ///< an editor begins with more digits of a number than are shown

    /// What an editor begins with.
    QString edited(const ReadingRow &row) const
    {
        const ColumnCell cell = column.cell(row);
        return allDigits ? textOf(cell.value) : cell.text();
    }
};

/// All of them, by ReadingColumn.
const QList<ReadingEntry> &readingColumns();
const ReadingEntry &entryOf(ReadingColumn column);

} // namespace tidemark
