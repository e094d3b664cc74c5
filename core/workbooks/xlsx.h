// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/workbooks/planworkbook.h"

#include <QByteArray>

namespace tidemark {

/// A workbook for Excel, and what is to be said of it, a sentence each.
struct Xlsx {
    QByteArray bytes;
    QStringList remarks;
};

/// The workbook as .xlsx: dates, numbers and percentages as such, all else as text, which never
/// runs as a formula. Headings stay in sight and carry a filter. The same workbook gives the same
/// bytes at any time. A text that is longer than Excel takes is cut, visibly, and remarked on.
/// Error::Kind::Io where there is no room to make it.
Result<Xlsx> toXlsx(const PlanWorkbook &book);

} // namespace tidemark
