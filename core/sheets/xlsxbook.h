// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/archive.h"
#include "core/sheets/book.h"

namespace tidemark {

/// The sheets of a workbook whose main part is `workbook` (ECMA-376, transitional or strict), in
/// their order. Sheets that are charts are left out.
QList<Sheet> xlsxSheets(const QString &workbook, Archive &archive, Intake &intake);

} // namespace tidemark
