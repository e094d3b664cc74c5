// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/facts.h"
#include "core/rules/target.h"

namespace tidemark {

/// From the value of `earlier` to that of `later`. With Direction::None it is only Up, Down or
/// Same; Unknown where either value is missing.
Travel travelOf(const Plan &plan, const Measure &measure, const Reading *earlier,
                const Reading *later);

/// The reading before `reading` in time, or nullptr.
const Reading *previousReading(const Plan &plan, const Reading &reading);
/// The reading of the same period a year before: the last as at a day of that month, or nullptr.
const Reading *readingAYearBefore(const Plan &plan, const Reading &reading);

/// What a reading says of its own period alone. A cumulative measure's is the growth since the
/// period before in the same financial year, or the whole value in the year's first period; none
/// where the value of the period before is not known.
std::optional<double> periodValue(const Plan &plan, const Measure &measure, const Reading &reading);

/// Whether the measure adds up over the year and this is the first reading of a new one, so that
/// it does not go on from the reading before.
bool isFirstOfItsYear(const Plan &plan, const Measure &measure, const Reading &reading);
/// Whether the travel since the last reading compares what each period brought, not the values
/// themselves: those of a cumulative measure are sums.
bool comparesPeriods(const Measure &measure);
/// Since the reading before. Of a cumulative measure the two periods' own values are compared: the
/// sum over the year would go up whatever happens; not known where the year has started again. With
/// Direction::InRange the values themselves are, each against its own target.
Travel travelSincePrevious(const Plan &plan, const Measure &measure, const Reading &reading);
/// Since the same period a year before.
Travel travelSinceAYearBefore(const Plan &plan, const Measure &measure, const Reading &reading);

/// Whether the measure's value is worked out of two numbers that have names of their own.
bool isRatio(const Measure &measure);

/// The value of a ratio: numerator / denominator × 100; none with a denominator of 0 or a part
/// missing.
std::optional<double> percentageOf(std::optional<double> numerator,
                                   std::optional<double> denominator);
/// The same in the measure's unit: per cent where that is one, else the plain quotient.
std::optional<double> ratioOf(const Measure &measure, std::optional<double> numerator,
                              std::optional<double> denominator);

} // namespace tidemark
