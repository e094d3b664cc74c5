// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measures/trend.h"

/// Measures and their readings in words, for screen, report and command line alike.
namespace tidemark::words {

/// "1,234.5"; "No value" for a missing one.
QString value(const Measure &measure, std::optional<double> value);
QString value(std::optional<double> value, int decimals);
/// The same with its unit: "257 Complaints", "95.3 %".
QString valueWithUnit(const Measure &measure, std::optional<double> value);
/// "240"; "80 to 95" of a range; "No target".
QString target(const Measure &measure, const TargetInForce &target);
QString target(const TargetInForce &target, int decimals);

/// "tolerance 1 point", "tolerance 5% of the target": how far from its target the
/// measure is still close to it; empty where no target can be missed.
QString tolerance(const Measure &measure, const TargetInForce &target);

/// Everything that is known of a reading: "31 Oct 2021: 257 Complaints, provisional; target 240;
/// Needs Improvement".
QString reading(const Measure &measure, const TrendPoint &point, const Settings &settings);

QString travel(Travel travel); ///< "Better", "Worse", "Unchanged", "Up", "Down", "Not known"
/// "Worse than last time"; "Unchanged since last time"; "Up since …". Empty where it is not known.
QString travelSince(Travel travel, const QString &before);
/// The same since the last reading: "Worse than the quarter before" where periods are compared.
QString travelSincePrevious(Travel travel, const Measure &measure, const QString &last);
/// Both, as far as they are known: "Better than last time and a year before", "Worse than last
/// time, better than a year before".
QString travels(const Measure &measure, Travel sinceLast, Travel onYear, const QString &last,
                const QString &year);

/// Both of a reading: "Starts again in April, better than a year before".
QString travels(const Plan &plan, const Measure &measure, const Reading &reading,
                const QString &last, const QString &year);
/// "Starts again in April": of a cumulative measure's first reading of the year.
QString yearlyRestart(const Settings &settings);

} // namespace tidemark::words
