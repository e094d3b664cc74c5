// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measures/travel.h"
#include "core/rules/ratings.h"

namespace tidemark {

/// From the lowest to the highest value, both included.
struct Band {
    double lowest = 0;
    double highest = 0;
    bool operator==(const Band &) const = default;
};

/// One reading in the course of a measure: everything a chart, a table and a sentence tell of it.
struct TrendPoint {
    Id reading;
    QDate from; ///< first day of the period the reading is of
    QDate asAt;
    std::optional<double> value; ///< none: known to be missing
    bool provisional = false;
    TargetInForce target;
    std::optional<Band> tolerated; ///< values that are not outside the tolerance, up to the target
    std::optional<RatingFact> rating;
    bool operator==(const TrendPoint &) const = default;
};

/// The values between the target and the tolerance beyond it, or, with Direction::InRange, all that
/// are in the range or tolerated. None without a target or a direction, and where nothing is
/// tolerated.
std::optional<Band> toleratedBand(const Measure &measure, const TargetInForce &target);

/// The course of a measure: its readings as at or before `until` (null: all), the first first.
QList<TrendPoint> trendOf(const Plan &plan, const Measure &measure, QDate until = {});

} // namespace tidemark
