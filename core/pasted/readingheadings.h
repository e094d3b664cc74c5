// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/columns/readingcolumns.h"

#include <QList>
#include <QStringList>

namespace tidemark {

/// What the first row of a paste says about its columns.
struct ReadingHeadings {
    QList<ReadingColumn> columns; ///< Rating for those passed over; empty: the row has no headings
    QStringList unknown;          ///< headings nobody knows over columns that hold something
    QStringList notes;            ///< sentences about the columns that are passed over

    bool hasValues() const;
};

/// Knows headings in the usual words, English and Welsh, with their unit or year ("Actual (%)",
/// "Target 2022/23"). A column of states that holds ratings ("Amber") is one of ratings.
ReadingHeadings readingHeadings(const QList<QStringList> &rows, const Measure &measure);

} // namespace tidemark
