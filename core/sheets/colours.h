// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/xmlpart.h"

#include <QList>
#include <QRgb>
#include <QString>

namespace tidemark {

/// The twelve colours of a workbook's theme, in the order in which cells count them. Office's own
/// where the part is empty or says less.
QList<QRgb> themeColours(const QString &part, Archive &archive, Intake &intake);

/// The colour an element such as fgColor names: by its value, its place in the theme, lighter or
/// darker by a tint, or its place in the palette of old Excels. 0: none.
QRgb colourOf(const XmlPart &element, const QList<QRgb> &theme);

/// "#FF0000", "red" and "rgb(255, 0, 0)", as styles of pages have them; 0 for what is none.
QRgb colourNamed(QStringView text);

} // namespace tidemark
