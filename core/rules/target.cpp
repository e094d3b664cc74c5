// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/target.h"

namespace tidemark {

namespace {

TargetInForce inForce(const Measure &measure, std::optional<double> low, std::optional<double> high)
{
    return {low, measure.direction == Direction::InRange ? high : std::nullopt};
}

} // namespace

TargetInForce targetFor(const Plan &plan, const Measure &measure, QDate day)
{
    const auto periods = plan.periodTargets().rowsUnder(measure.id);
    const auto own = std::find_if(periods.crbegin(), periods.crend(),
                                  [&](const auto *period) { return period->periodEnd == day; });
    return own == periods.crend() ? inForce(measure, measure.target, measure.targetHigh)
                                  : inForce(measure, (*own)->target, (*own)->targetHigh);
}

TargetInForce targetOf(const Plan &plan, const Measure &measure, const Reading &reading)
{
    const TargetInForce usual = targetFor(plan, measure, reading.asAt);
    return inForce(measure, reading.target ? reading.target : usual.low,
                   reading.targetHigh ? reading.targetHigh : usual.high);
}

TargetInForce targetShown(const Plan &plan, const Measure &measure, const Reading *latest,
                          QDate asAt)
{
    return latest ? targetOf(plan, measure, *latest) : targetFor(plan, measure, asAt);
}

} // namespace tidemark
