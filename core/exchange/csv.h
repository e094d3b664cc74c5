// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <QByteArray>

namespace tidemark {

/// How references stand in a table.
enum class CsvReferences {
    AsTyped,   ///< "1.10", which a spreadsheet that opens the file takes for the number 1.1
    KeptAsText ///< behind a tab, with which Excel and LibreOffice keep it as text
};

/// Every action with what is true of it as at a day, one row each, in the order of the plan, for a
/// spreadsheet. UTF-8 with a byte order mark and lines ended by CRLF, because Excel takes it for
/// Windows-1252 otherwise; headings are the names of fields.h, then those of the facts; dates are
/// "2021-09-30". No cell runs as a formula.
QByteArray actionsToCsv(const Plan &plan, QDate asAt,
                        CsvReferences references = CsvReferences::AsTyped);

/// The same of every measure with its latest reading; the targets are those in force.
QByteArray measuresToCsv(const Plan &plan, QDate asAt,
                         CsvReferences references = CsvReferences::AsTyped);

} // namespace tidemark
