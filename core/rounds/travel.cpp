// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rounds/travel.h"

#include <cmath>

namespace tidemark {

namespace {

// How far outside the range; 0 within it.
double outside(double value, const Reading &reading, const Measure &measure)
{
    const double low = reading.target.value_or(measure.target.value_or(value));
    const double high = reading.targetHigh.value_or(measure.targetHigh.value_or(low));
    return std::max({low - value, value - high, 0.0});
}

Travel judged(double gain)
{
    if (gain == 0)
        return Travel::Same;
    return gain > 0 ? Travel::Better : Travel::Worse;
}

} // namespace

Travel travelOf(const Measure &measure, const Reading *earlier, const Reading *later)
{
    if (!earlier || !later || !earlier->value || !later->value)
        return Travel::Unknown;
    const double change = *later->value - *earlier->value;
    switch (measure.direction) {
    case Direction::HigherIsBetter:
        return judged(change);
    case Direction::LowerIsBetter:
        return judged(-change);
    case Direction::InRange:
        return judged(outside(*earlier->value, *earlier, measure)
                      - outside(*later->value, *later, measure));
    case Direction::None:
        break;
    }
    if (change == 0)
        return Travel::Same;
    return change > 0 ? Travel::Up : Travel::Down;
}

const Reading *previousReading(const Plan &plan, const Reading &reading)
{
    return lastReading(plan, reading.measure, reading.asAt.addDays(-1));
}

const Reading *readingAYearBefore(const Plan &plan, const Reading &reading)
{
    const QDate then = reading.asAt.addYears(-1);
    const QDate firstOfMonth(then.year(), then.month(), 1);
    const Reading *found =
        lastReading(plan, reading.measure, firstOfMonth.addMonths(1).addDays(-1));
    return found && found->asAt >= firstOfMonth ? found : nullptr;
}

TargetInForce targetFor(const Plan &plan, const Measure &measure, QDate day)
{
    for (const PeriodTarget *period : plan.periodTargets().rowsUnder(measure.id)) {
        if (period->periodEnd == day)
            return {period->target, period->targetHigh};
    }
    return {measure.target, measure.targetHigh};
}

std::optional<double> percentageOf(std::optional<double> numerator,
                                   std::optional<double> denominator)
{
    if (!numerator || !denominator || *denominator == 0)
        return std::nullopt;
    return 100 * *numerator / *denominator;
}

} // namespace tidemark
