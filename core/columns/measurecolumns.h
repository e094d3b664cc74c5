// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/columns/column.h"
#include "core/measures/travel.h"
#include "core/rules/ratings.h"

namespace tidemark {

/// A measure and its latest reading as at a day, worked out once for all its columns.
struct MeasureRow {
    const Plan &plan;
    const Measure &measure;
    Reading latest = {};       ///< with a null id where there is none yet
    TargetInForce target = {}; ///< of the latest reading, or for the day
    std::optional<RatingFact> rating = {};
    Travel travel = Travel::Unknown;
    Travel travelOnYear = Travel::Unknown;

    bool isRead() const { return !latest.id.isNull(); }
};
MeasureRow measureRow(const Plan &plan, const Measure &measure, QDate asAt);

/// The reference of the theme, every field of a measure, and its latest reading; `target` and
/// `target_high` are those in force.
const QList<Column<MeasureRow>> &measureColumns();

} // namespace tidemark
