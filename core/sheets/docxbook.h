// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/archive.h"
#include "core/sheets/book.h"

namespace tidemark {

/// The tables of a text whose main part is `document` (ECMA-376 WordprocessingML), each named for
/// the heading above it. A table inside a cell is read as the text of that cell; what is marked as
/// deleted is left out.
QList<Sheet> docxTables(const QString &document, Archive &archive, Intake &intake);

} // namespace tidemark
