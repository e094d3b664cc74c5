// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/palette.h"
#include "core/measures/trend.h"

class QChart;
class QScatterSeries;

namespace tidemark {

/// Adds what a trend is made of, the lowest first: what is tolerated as a band for each stretch
/// that has one, the target as a dashed line that steps from period to period, the values as a line
/// with gaps, and their points, provisional ones hollow. Gives an empty series for the ring around
/// the point that is read off.
QScatterSeries *addTrend(QChart &chart, const QList<TrendPoint> &points, const Palette &colours);

} // namespace tidemark
