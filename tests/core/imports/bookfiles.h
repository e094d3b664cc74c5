// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/book.h"

#include <QByteArray>

/// Tables written as the programs of councils write them, merged cells among them.
namespace tidemark::test {

QByteArray asXlsx(const QList<Sheet> &sheets); ///< by libxlsxwriter, with typed cells
QByteArray asOds(const QList<Sheet> &sheets);  ///< with typed cells
QByteArray asDocx(const QList<Sheet> &sheets); ///< each below a heading with its name
QByteArray asHtml(const QList<Sheet> &sheets); ///< likewise
QByteArray asCsv(const Sheet &sheet);          ///< without what is merged

} // namespace tidemark::test
