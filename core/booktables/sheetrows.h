// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booktables/bookrows.h"
#include "core/booktables/tableplace.h"

namespace tidemark {

/// Whether hidden rows are to be taken.
Question hiddenRowsIn(const Sheet &sheet, int count);

/// Every row of one sheet, cell by cell. Of a banner row `objective` holds the name, whatever its
/// level. Doubts are added to `reading`, and what was settled about them to its mapping.
QList<BookRow> sheetRows(const Sheet &sheet, const TablePlace &place, const BookRules &rules,
                         BookReading &reading);

} // namespace tidemark
