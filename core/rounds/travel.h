// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/facts.h"

namespace tidemark {

/// Which way a measure has gone between two readings, judged by its direction.
enum class Travel { Unknown, Better, Same, Worse, Up, Down };

/// From `earlier` to `later`. With Direction::None it is only Up, Down or Same; Unknown where
/// either value is missing.
Travel travelOf(const Measure &measure, const Reading *earlier, const Reading *later);

/// The reading before `reading` in time, or nullptr.
const Reading *previousReading(const Plan &plan, const Reading &reading);
/// The reading of the same period a year before: the last as at a day of that month, or nullptr.
const Reading *readingAYearBefore(const Plan &plan, const Reading &reading);

/// The target in force for a period that ends on `day`: the period's own where it has one, else the
/// measure's. `high` only with Direction::InRange.
struct TargetInForce {
    std::optional<double> low;
    std::optional<double> high;
    bool operator==(const TargetInForce &) const = default;
};
TargetInForce targetFor(const Plan &plan, const Measure &measure, QDate day);

/// The value of a ratio: numerator / denominator × 100; none with a denominator of 0 or a part
/// missing.
std::optional<double> percentageOf(std::optional<double> numerator,
                                   std::optional<double> denominator);

} // namespace tidemark
