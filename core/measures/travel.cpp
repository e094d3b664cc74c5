// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/travel.h"

#include "core/rules/accumulation.h"
#include "core/words/calendar.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// How far outside the range; 0 within it.
double outside(double value, const TargetInForce &target)
{
    const double low = target.low.value_or(value);
    const double high = target.high.value_or(low);
    return std::max({low - value, value - high, 0.0});
}

// None where the two differ by no more than decimals are off in binary: 0.3 - 0.2 is not 0.1.
double changeBetween(double earlier, double later)
{
    const double change = later - earlier;
    return std::abs(change) <= 1e-9 * std::max(std::abs(earlier), std::abs(later)) ? 0 : change;
}

Travel judged(double gain)
{
    if (gain == 0)
        return Travel::Same;
    return gain > 0 ? Travel::Better : Travel::Worse;
}

} // namespace

Travel travelOf(const Plan &plan, const Measure &measure, const Reading *earlier,
                const Reading *later)
{
    if (!earlier || !later || !earlier->value || !later->value)
        return Travel::Unknown;
    const double change = changeBetween(*earlier->value, *later->value);
    switch (measure.direction) {
    case Direction::HigherIsBetter:
        return judged(change);
    case Direction::LowerIsBetter:
        return judged(-change);
    case Direction::InRange:
        if (const Travel travel = judged(outside(*earlier->value, targetOf(plan, measure, *earlier))
                                         - outside(*later->value, targetOf(plan, measure, *later)));
            travel != Travel::Same)
            return travel;
        break; // within the range neither is better
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

std::optional<double> periodValue(const Plan &plan, const Measure &measure, const Reading &reading)
{
    if (measure.accumulation == Accumulation::PerPeriod || !reading.value)
        return reading.value;
    const int yearStart = plan.settings().yearStartMonth;
    const Period own = periodOf(reading.asAt, measure.frequency, yearStart);
    if (own.from.month() == yearStart)
        return reading.value;
    const Period before = periodOf(own.from.addDays(-1), measure.frequency, yearStart);
    const Reading *last = lastReading(plan, measure.id, before.asAt);
    if (!last || last->asAt < before.from || !last->value)
        return std::nullopt;
    return *reading.value - *last->value;
}

bool isFirstOfItsYear(const Plan &plan, const Measure &measure, const Reading &reading)
{
    const Reading *previous = previousReading(plan, reading);
    return previous && restartsBetween(plan, measure, previous->asAt, reading.asAt);
}

bool comparesPeriods(const Measure &measure)
{
    return measure.accumulation == Accumulation::Cumulative
           && measure.direction != Direction::InRange;
}

Travel travelSincePrevious(const Plan &plan, const Measure &measure, const Reading &reading)
{
    if (isFirstOfItsYear(plan, measure, reading))
        return Travel::Unknown;
    const Reading *previous = previousReading(plan, reading);
    if (!previous || !comparesPeriods(measure))
        return travelOf(plan, measure, previous, &reading);
    Reading earlier = *previous;
    Reading later = reading;
    earlier.value = periodValue(plan, measure, *previous);
    later.value = periodValue(plan, measure, reading);
    return travelOf(plan, measure, &earlier, &later);
}

Travel travelSinceAYearBefore(const Plan &plan, const Measure &measure, const Reading &reading)
{
    return travelOf(plan, measure, readingAYearBefore(plan, reading), &reading);
}

bool isRatio(const Measure &measure)
{
    return !measure.numeratorName.isEmpty() || !measure.denominatorName.isEmpty();
}

std::optional<double> percentageOf(std::optional<double> numerator,
                                   std::optional<double> denominator)
{
    if (!numerator || !denominator || *denominator == 0)
        return std::nullopt;
    return 100 * *numerator / *denominator;
}

std::optional<double> ratioOf(const Measure &measure, std::optional<double> numerator,
                              std::optional<double> denominator)
{
    const QString unit = measure.unit.toLower();
    const bool perCent =
        unit.contains(u'%') || unit.contains(u"per cent"_s) || unit.contains(u"percent"_s);
    const auto value = percentageOf(numerator, denominator);
    return value && !perCent ? std::optional(*value / 100) : value;
}

} // namespace tidemark
