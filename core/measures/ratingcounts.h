// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/facts.h"
#include "core/rules/ratings.h"

#include <QList>

namespace tidemark {

/// How many measures are rated how. The counts add up to `measures`.
struct RatingCounts {
    int measures = 0;
    std::array<int, ratingClasses.size()> ofClass{}; ///< in the order of ratingClasses
    int inOtherWords = 0; ///< stated in a word that is none of the plan's own
    int notRated = 0;     ///< without a reading, or without its value

    int of(Rating rating) const;
    /// That are at their target, or past it.
    int meeting() const { return of(Rating::Succeeding) + of(Rating::Achieved); }

    bool operator==(const RatingCounts &) const = default;
};

/// By the latest reading of each as at the day.
RatingCounts ratingCountsOf(const Plan &plan, const QList<const Measure *> &measures, QDate asAt);

namespace words {
/// "30 measures: 5 Succeeding, 8 Achieved, 17 Monitoring"; empty where there are none.
QString ratingCounts(const RatingCounts &counts, const Settings &settings);
} // namespace words

} // namespace tidemark
