// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/trend.h"

#include "core/rules/ratings.h"
#include "core/words/calendar.h"

namespace tidemark {

std::optional<Band> toleratedBand(const Measure &measure, const TargetInForce &target)
{
    if (!target.low || measure.direction == Direction::None)
        return std::nullopt;
    const double tolerance = toleranceOf(measure, *target.low);
    Band band{*target.low, target.high.value_or(*target.low)};
    if (measure.direction != Direction::LowerIsBetter)
        band.lowest -= tolerance;
    if (measure.direction != Direction::HigherIsBetter)
        band.highest += tolerance;
    return band.lowest < band.highest ? std::optional(band) : std::nullopt;
}

QList<TrendPoint> trendOf(const Plan &plan, const Measure &measure, QDate until)
{
    const int yearStart = plan.settings().yearStartMonth;
    QList<TrendPoint> points;
    for (const Reading *reading : plan.readings().rowsUnder(measure.id)) {
        if (until.isValid() && reading->asAt > until)
            break;
        const TargetInForce target = targetOf(plan, measure, *reading);
        points.append({reading->id, periodOf(reading->asAt, measure.frequency, yearStart).from,
                       reading->asAt, reading->value, reading->state == ReadingState::Provisional,
                       target, toleratedBand(measure, target), ratingOf(plan, measure, *reading)});
    }
    return points;
}

} // namespace tidemark
