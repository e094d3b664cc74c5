// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/numberformat.h"
#include "core/sheets/xlsxstrings.h"
#include "core/sheets/xlsxstyles.h"

namespace tidemark {

/// What all sheets of a workbook share.
struct XlsxCommon {
    QList<RichText> strings;
    QList<CellStyle> styles;
    DateBase base = DateBase::From1900;
};

/// One sheet. What its rules colour is told as a warning: such colours are not in the cells.
Sheet xlsxSheet(const QString &part, const QString &name, const XlsxCommon &common,
                const Notes &notes, Archive &archive, Intake &intake);

} // namespace tidemark
