// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/flowtext.h"

#include <vector>

namespace tidemark::report {

/// The items of a list side by side, each in a frame, as many in a row as have room. What is a
/// value stands level with its neighbours'.
Strips tileStrips(const Node &list, const Region &region);

using Tables = std::vector<const Node *>;
/// How wide the columns of a table are, the gap behind each included.
struct ColumnWidths {
    std::vector<qreal> widths;
    qreal gap = space::medium;
    QList<int> numbers = {}; ///< which are set to the right
};
/// Whether two tables have the same columns, so that a reader looks for them at the same places.
bool areAlike(const Node &one, const Node &other);
/// Of tables that are alike, at least one.
ColumnWidths columnsOf(const Tables &tables, qreal width);

/// A table with its caption. Its rows name 0 as their head.
struct TableStrips {
    Strips rows; ///< caption, head and rows
    Strips head; ///< what is repeated on a new page
};
TableStrips tableStrips(const Node &table, const ColumnWidths &columns, const Region &region);

} // namespace tidemark::report
