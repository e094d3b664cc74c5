// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/palette.h"

#include <QPointF>
#include <QRectF>

#include <optional>

class QPainter;

namespace tidemark {

/// The arc of a gauge without anything in it: where it lies and how thick it is, in the painter's
/// units.
struct Dial {
    QPointF centre;
    qreal radius = 0;    ///< of the arc's middle line
    qreal width = 0;     ///< of the arc
    qreal tick = 0;      ///< the tick's thickness
    qreal overshoot = 0; ///< how far the tick reaches beyond the arc on both sides

    qreal inner() const { return radius - width / 2; }
    qreal outer() const { return radius + width / 2; }
    /// The point at an angle, in degrees as QPainter counts them.
    QPointF at(qreal degrees, qreal distance) const;
    QRectF box(qreal distance) const; ///< of the circle around the centre
};

/// What an arc shows, in per cent from 0 to 100.
struct DialValue {
    int progress = 0;
    std::optional<int> expected; ///< where the tick stands
    QColor colour;
};

/// Paints the arc: the track, on it the value in its colour, and across both the tick, with a gap
/// on either side so that it is seen on every colour. Track and value end in round ends whose tips,
/// on the arc's middle line, are exactly at their values. What has begun never looks empty and what
/// is not done never looks full; where the value ends at the tick it ends straight.
void paintDial(QPainter &painter, const Dial &dial, const DialValue &value, const Palette &palette);

} // namespace tidemark
