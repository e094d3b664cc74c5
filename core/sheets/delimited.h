// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/book.h"
#include "core/sheets/intake.h"

#include <QChar>
#include <QList>
#include <QStringList>
#include <QStringView>

namespace tidemark {

/// Text cut into rows and cells (RFC 4180, with any delimiter): a cell in quotes may hold
/// delimiters and line breaks, and a quotation mark twice. A mark within a cell, or one that is
/// never closed, is a sign like any other. Lines end with \n, \r\n or \r; what ends with one has an
/// empty row behind it. At most `most` rows.
QList<QStringList> delimitedRows(QStringView text, QChar delimiter, qsizetype most = -1);

/// What separates the cells: what the first line says ("sep=;"), or else that of tab, semicolon,
/// comma and bar which cuts most of the first rows into equally many cells. `text` begins behind
/// the line that said it then.
QChar delimiterOf(QStringView &text);

/// One sheet of texts, without rows and cells in which nothing stands.
Sheet delimitedSheet(QStringView text, QChar delimiter, const QString &name, Intake &intake);

} // namespace tidemark
