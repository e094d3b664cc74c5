// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/book.h"
#include "core/sheets/xmlpart.h"

#include <QHash>
#include <QRgb>

namespace tidemark {

/// What a style of OpenDocument says of cells and tables.
struct OdsStyle {
    QString font; ///< the name of a face
    QRgb fill = 0;
    bool hidden = false;
};
using OdsStyles = QHash<QString, OdsStyle>;

/// The table in which the part stands, to its end. What is repeated is read once and laid down as
/// often as it says something: a million empty rows cost nothing.
Sheet odsTable(XmlPart &part, const OdsStyles &styles, const QHash<QString, QString> &faces,
               Intake &intake);

} // namespace tidemark
