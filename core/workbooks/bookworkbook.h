// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/book.h"
#include "core/workbooks/planworkbook.h"

namespace tidemark {

/// Somebody's tables as a workbook again: of each sheet the first row are the headings. `about` is
/// what stands in front.
PlanWorkbook workbookOf(const Book &book, const QString &title, const QString &about, QDate asAt);

} // namespace tidemark
