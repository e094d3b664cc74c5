// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/book.h"

#include <optional>

namespace tidemark {

/// The number of a cell that holds one, of 29% 29.
double numberOf(const Cell &cell);
/// Whether two figures are the same as far as spreadsheets keep them.
bool isSameFigure(std::optional<double> a, std::optional<double> b);

} // namespace tidemark
