// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

namespace tidemark {

/// Actions as a spreadsheet, a letter or another plan takes them, under their headings.
struct CopiedRows {
    QString text; ///< cells between tabs, quoted where they hold lines or quotes
    QString html; ///< a table; no cell of words runs as a formula
    int actions = 0;
};

/// Those of the rows that are actions, and of a theme or an objective all under it, in the order of
/// the plan; with their progress, judgement and commentary as at the day.
CopiedRows copiedRows(const Plan &plan, const QList<Id> &rows, QDate asAt);

} // namespace tidemark
