// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publishing/remark.h"

namespace tidemark::publishing {

/// A part of a report whose figures do not reconcile, and what is wrong with them.
struct Misfit {
    report::NodeId node;
    QString sentence; ///< without the name of the row: "“31 of 40 (87%)”: 31 of 40 is 78%."

    bool operator==(const Misfit &) const = default;
};

/// Reads the figures that the report prints and works them out again, whoever wrote them:
/// - in a table, "Whole plan" is the sum of the lines above, and its progress between theirs;
///   "Actions" and "Live actions" are the sum of the stages and judgements behind them; a share is
///   that of the line above; a sum ÷ a count comes to the progress behind it; and its caption
///   counts its lines;
/// - in a text, a part is not more than its whole ("12 of 10"), a percentage in brackets is that of
///   the two figures beside it, additions come to what is said ("7 − 3 + 11 = 15"), and on the
///   first page the parts of all actions, of the live ones and of the measures come to all of them.
QList<Misfit> misfitsIn(const report::Report &report);

/// The same as remarks.
QList<Remark> remarksOnFigures(const report::Source &source, const report::Report &report);

} // namespace tidemark::publishing
