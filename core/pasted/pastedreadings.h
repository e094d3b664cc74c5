// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/columns/readingcolumns.h"

#include <QList>
#include <QStringList>

namespace tidemark {

/// Readings copied out of a spreadsheet. Either every cell was understood, or none is to be used.
struct PastedReadings {
    QList<ReadingDraft> drafts;
    QStringList problems; ///< a sentence for each cell that was not understood
    QStringList notes;    ///< sentences about what was passed over, or read in one of two ways
};

/// Where a paste begins: the columns from there on, and the days of the rows from there down, for
/// rows that do not name their own.
struct PastePlace {
    QList<ReadingColumn> columns;
    QList<QDate> days;
};

/// Reads tab-separated rows. Headings over them say which column is which; without headings they
/// are the columns of `place`, or, where every row begins with a day, the columns from the day on.
/// Cells that are not pasted keep what the plan holds of that day. A column that is passed over is
/// named; headings among which none is for the values are refused, unless every row is of a day
/// that has a reading and no column was passed over.
PastedReadings pastedReadings(const QString &text, const Plan &plan, const Measure &measure,
                              const PastePlace &place);

} // namespace tidemark
