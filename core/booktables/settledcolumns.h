// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booktables/bookrows.h"
#include "core/booktables/tableplace.h"

namespace tidemark {

bool isDateRole(Role role);

/// Settles, by all cells of each column, in which order its days are written, and whether its
/// progress is per cent or parts of 1. What is settled is added to the mapping of `reading`, and
/// what is doubtful to its questions.
void settleColumns(const Sheet &sheet, const TablePlace &place, BookReading &reading);

} // namespace tidemark
