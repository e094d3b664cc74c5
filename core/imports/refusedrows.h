// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/importbook.h"
#include "core/sheets/book.h"

namespace tidemark {

/// The rows of a book that an import has refused, or of which it has not taken every cell: each
/// with its headings above it, and why in a last column, "Why". Mended, it can be imported again.
/// Without sheets where nothing was refused.
Book refusedRows(const Book &book, const Import &import);

} // namespace tidemark
