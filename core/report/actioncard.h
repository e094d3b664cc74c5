// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "core/report/report.h"

namespace tidemark::report {

/// What every part of a report is made from.
struct Source {
    const Plan &plan;
    QDate asAt;
};

/// The name of the node that a row of the plan has in every report: "action-6ba7b810-…".
template <typename Row> NodeId nodeOf(const Row &row)
{
    return QLatin1String(tableName<Row>) + QLatin1Char('-') + row.id.toString();
}

/// "3.1.6 Digital Customer Service Improvement".
QString nameOf(const Action &action);

/// An action in full: gauge, stage, priority, reference and title, description, dates, and under
/// them the facts in words with the officer's judgement and commentary beside them.
Node actionCard(const Source &source, const Action &action, int headingLevel);

} // namespace tidemark::report
