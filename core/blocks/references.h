// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/source.h"

#include <functional>

/// How a covering item refers to the report that goes with it.
namespace tidemark::report {

/// The page on which each node of a report begins, counted from 1.
using PageNumbers = std::function<QHash<NodeId, int>(const Report &)>;

/// For a covering item that is without its report: on which pages of the Cabinet report of the
/// same day stands what the item speaks of; `numbers` is asked of as much of that report as this
/// takes. `kept` is as for lookingBack().
Options referring(Options options, const Plan &plan, const Plan &kept, const PageNumbers &numbers);

/// " (report, page 24)" or, where no pages are known, " (report, Changes of dates)": where the line
/// of a table of the report stands that is of the row; without a row the table. Empty where the
/// layout has the block itself, to which the item's links lead.
QString inReport(const Source &source, QLatin1String block, const QString &part,
                 const NodeId &table, const NodeId &row = {});

} // namespace tidemark::report
