// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/readbook.h"
#include "tests/core/sheets/packed.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace tidemark::test {

/// A book line by line, as an expectation is written: "Customer focus (hidden)", then a line for
/// each cell in which something stands: "A3 Number 3.10", with what else there is to it behind.
QString textOf(const Book &book);
QString textOf(const Sheet &sheet);

/// The book that must be readable.
Book read(const Result<Book> &book);
/// Why one cannot be read: a whole sentence that names the file and says what to do.
QString refusal(const Result<Book> &book);

/// The sheet of workbook(), read.
Sheet sheetOf(const QByteArray &rows, const QByteArray &behind = {},
              const QList<PackedPart> &others = {});

} // namespace tidemark::test
