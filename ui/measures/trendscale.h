// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/measures/trend.h"

#include <QList>
#include <QString>

#include <utility>

namespace tidemark {

/// Where a day stands on the axis of days.
qreal placeOf(QDate day);

/// How many digits after the point tell two labels apart that differ by `step`.
int decimalsFor(double step);

/// How far the axes of a trend reach, and the months that stand under it: as many as have room.
struct TrendScale {
    /// At most so many days are named, and none so close to the next that their names would touch.
    TrendScale(const QList<TrendPoint> &points, qsizetype mostLabels);

    qreal left = 0;
    qreal right = 1;
    double lowest = 0;
    double highest = 1;
    QList<std::pair<qreal, QString>> days;
};

} // namespace tidemark
