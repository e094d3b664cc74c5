// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/xmlpart.h"

#include <QHash>
#include <QList>
#include <QString>

namespace tidemark {

/// A text as a workbook keeps it: its runs joined, without what says how to pronounce it.
struct RichText {
    QString text;
    QString font; ///< that all its runs have; empty where they have none of their own, or several
};

/// The text of the element in which the part stands: si, is or text.
RichText richText(XmlPart &part);

/// Text without Excel's escapes: _x000D_ is the character it names. \r and \r\n become \n.
QString unescapedXlsx(const QString &text);

/// The texts that cells name by their number; none where `part` is empty.
QList<RichText> sharedStrings(const QString &part, Archive &archive, Intake &intake);

/// The notes of a sheet by the cells' names, "B7". Conversations replace what Excel writes for
/// programs that do not know them.
using Notes = QHash<QString, QString>;
Notes xlsxNotes(const QString &comments, const QString &conversations, Archive &archive,
                Intake &intake);

} // namespace tidemark
