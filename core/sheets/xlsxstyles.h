// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/numberformat.h"
#include "core/sheets/xmlpart.h"

#include <QHash>
#include <QList>
#include <QRgb>
#include <QString>

namespace tidemark {

/// How the cells of a workbook look, as far as it says what they mean.
struct CellStyle {
    NumberFormat format;
    QString font;
    QRgb fill = 0;
};

/// The styles of a workbook in the order in which cells count them; none where `part` is empty.
QList<CellStyle> xlsxStyles(const QString &part, const QList<QRgb> &theme, Archive &archive,
                            Intake &intake);

} // namespace tidemark
