// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>

#include <initializer_list>

/// The outlines that marks are made of, around (0, 0).
namespace tidemark::markShapes {

QPainterPath circle(qreal r);
QPainterPath line(std::initializer_list<QPointF> points);
QPainterPath polygon(std::initializer_list<QPointF> points);
QPainterPath square(qreal half);
QPainterPath diamond(qreal half);
QPainterPath star(qreal outer, qreal inner);
/// A bar whose narrow ends are round.
QPainterPath bar(qreal x, qreal y, qreal width, qreal height);
/// The lower half of a disc: a vessel half full.
QPainterPath lowerHalf(qreal r);

/// An outline of a tick, to be left out of a disc: the ground shows through, whatever it is.
QPainterPath tickShape();
/// An exclamation mark between `top` and `foot`, to be left out of a filled shape.
QPainterPath exclamation(qreal top, qreal foot);
/// `shape` without `hole`: both lie in one path that is filled by the odd-even rule.
QPainterPath without(QPainterPath shape, const QPainterPath &hole);

} // namespace tidemark::markShapes
