// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/palette.h"

#include "core/plan/plan.h"
#include "core/rules/target.h"

#include <QDate>
#include <QRectF>

#include <optional>

class QPainter;

namespace tidemark {

/// The course of a measure without axes, as high as a line or two of text: where it has gone and
/// how its target lies to that.
struct Sparkline {
    struct Point {
        QDate day;
        std::optional<double> value; ///< none: a gap in the line
        bool provisional = false;    ///< the last point is hollow then
        bool operator==(const Point &) const = default;
    };
    QList<Point> points; ///< the first first
    std::optional<double> target;
    std::optional<double> targetHigh; ///< of a range
    int decimals = 0;                 ///< after the point, where values are said
    QString unit = {};                ///< that they are said with
    int restartsIn = 0;               ///< the month in which what adds up starts again; 0: none

    bool operator==(const Sparkline &) const = default;
};

/// Paints it into `area`: the target as a thin dashed line, or two, the values as a line with gaps
/// where there are none, the last value as a dot. Days and values are to scale.
void paint(QPainter &painter, const QRectF &area, const Sparkline &sparkline,
           const Palette &palette);

/// "4 readings from Jun 2020 to Mar 2021: from 3 to 9, lowest 3, highest 9; target 5"; of what
/// adds up over the year, that it starts again in April.
QString describe(const Sparkline &sparkline);

/// The readings of a measure as at or before the day, and the target that lies over them.
Sparkline sparklineOf(const Plan &plan, const Measure &measure, const TargetInForce &target,
                      QDate asAt);

} // namespace tidemark

Q_DECLARE_METATYPE(tidemark::Sparkline)
