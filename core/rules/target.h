// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

/// The target in force for a measure (design.md §3): worked out here, and nowhere else.
namespace tidemark {

/// What a value is held against. `high` only with Direction::InRange.
struct TargetInForce {
    std::optional<double> low;
    std::optional<double> high;
    bool operator==(const TargetInForce &) const = default;
};

/// For a period that ends on `day`: the period's own target where it has one, else the measure's.
TargetInForce targetFor(const Plan &plan, const Measure &measure, QDate day);

/// The target a reading is rated by: the one that was recorded with it, else that for its day.
TargetInForce targetOf(const Plan &plan, const Measure &measure, const Reading &reading);

/// The target shown beside a measure as at a day: that of its `latest` reading or, where it has
/// none (nullptr), the one for the day.
TargetInForce targetShown(const Plan &plan, const Measure &measure, const Reading *latest,
                          QDate asAt);

} // namespace tidemark
