// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/book.h"

#include <QByteArray>

namespace tidemark::test {

/// An .xlsx with these sheets, as tests/core/imports/tables.h writes them down.
QByteArray xlsxOf(const QList<Sheet> &sheets);

} // namespace tidemark::test
