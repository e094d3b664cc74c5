// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/dial.h"

#include "core/draw/gauge.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tidemark {

namespace {

/// A stretch of the arc, in per cent.
struct Stretch {
    qreal from = 0;
    qreal to = 100;
};

qreal degreesOf(qreal percent)
{
    return gaugeArc::start - gaugeArc::span * percent / 100;
}

/// A length along the middle line of the arc, in per cent of the arc.
qreal percentOf(const Dial &dial, qreal length)
{
    return 100 * length / (dial.radius * gaugeArc::span * std::numbers::pi / 180);
}

/// How much of the arc a round end takes.
qreal capOf(const Dial &dial)
{
    return percentOf(dial, dial.width / 2);
}

/// What the tick and the gaps beside it leave free of the arc.
Stretch gapAround(const Dial &dial, int expected)
{
    const qreal gap = std::max(dial.tick * 0.7, dial.width * 0.14);
    const qreal half = percentOf(dial, dial.tick / 2 + gap);
    return {expected - half, expected + half};
}

/// The disc that makes a round end.
QPainterPath endDisc(const Dial &dial, qreal percent)
{
    QPainterPath path;
    path.addEllipse(dial.at(degreesOf(percent), dial.radius), dial.width / 2, dial.width / 2);
    return path;
}

/// A stretch of the arc with a round end at either tip. Where it is too short for two, it is what
/// their discs have in common: a lens.
QPainterPath rounded(const Dial &dial, const Stretch &stretch)
{
    const qreal from = stretch.from + capOf(dial);
    const qreal to = stretch.to - capOf(dial);
    if (to <= from)
        return endDisc(dial, from).intersected(endDisc(dial, to));

    const qreal first = degreesOf(from);
    const qreal last = degreesOf(to);
    const auto disc = [&](qreal degrees) {
        const QPointF middle = dial.at(degrees, dial.radius);
        const QPointF corner(dial.width / 2, dial.width / 2);
        return QRectF(middle - corner, middle + corner);
    };
    QPainterPath path(dial.at(first, dial.outer()));
    path.arcTo(dial.box(dial.outer()), first, last - first);
    path.arcTo(disc(last), last, -180);
    path.arcTo(dial.box(dial.inner()), last, first - last);
    path.arcTo(disc(first), first + 180, -180);
    path.closeSubpath();
    return path;
}

/// The part of `path` that lies within a stretch of the arc, cut straight through the arc.
QPainterPath within(const Dial &dial, const QPainterPath &path, const Stretch &stretch)
{
    const qreal first = degreesOf(stretch.from);
    const qreal length = degreesOf(stretch.to) - first;
    QPainterPath sector(dial.at(first, dial.outer() + dial.width));
    sector.arcTo(dial.box(dial.outer() + dial.width), first, length);
    sector.arcTo(dial.box(dial.inner() - dial.width / 2), first + length, -length);
    sector.closeSubpath();
    return path.intersected(sector);
}

/// The arc on either side of its tick, if it has one. What would be less than half a round end is
/// left out: it would be a speck.
class Sides {
public:
    Sides(const Dial &dial, std::optional<int> expected) : m_dial(dial)
    {
        if (expected)
            m_gap = gapAround(dial, *expected);
    }

    /// Paints from 0 to `to`, as far as the gap lets it.
    void paint(QPainter &painter, qreal to, const QColor &colour) const
    {
        if (!m_gap || to <= m_gap->from)
            return painter.fillPath(rounded(m_dial, {0, to}), colour);
        const QPainterPath whole = rounded(m_dial, {0, to > m_gap->to ? to : 100});
        if (hasBefore())
            painter.fillPath(within(m_dial, whole, {-speck(), m_gap->from}), colour);
        if (to >= m_gap->to + speck())
            painter.fillPath(within(m_dial, whole, {m_gap->to, 100 + speck()}), colour);
    }

    /// Where a value's end is painted.
    qreal endOf(int progress) const
    {
        if (progress <= 0 || progress >= 100)
            return progress;
        const qreal cap = capOf(m_dial);
        const qreal end = std::clamp(qreal(progress), cap, 100 - cap);
        if (!m_gap || end < m_gap->from - speck() || end > m_gap->to + speck())
            return end;
        return hasBefore() ? (m_gap->from + m_gap->to) / 2 : m_gap->to + cap;
    }

private:
    qreal speck() const { return capOf(m_dial) / 2; }
    bool hasBefore() const { return m_gap->from >= speck(); }

    const Dial &m_dial;
    std::optional<Stretch> m_gap;
};

void paintTick(QPainter &painter, const Dial &dial, int expected, const QColor &colour)
{
    const qreal degrees = degreesOf(expected);
    const QPointF inner = dial.at(degrees, dial.inner() - dial.overshoot);
    const QPointF outer = dial.at(degrees, dial.outer() + dial.overshoot);
    painter.setPen(QPen(colour, dial.tick, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(inner, outer);
}

} // namespace

QPointF Dial::at(qreal degrees, qreal distance) const
{
    const qreal angle = degrees * std::numbers::pi / 180;
    return centre + QPointF(std::cos(angle), -std::sin(angle)) * distance;
}

QRectF Dial::box(qreal distance) const
{
    return QRectF(centre.x() - distance, centre.y() - distance, 2 * distance, 2 * distance);
}

void paintDial(QPainter &painter, const Dial &dial, const DialValue &value, const Palette &palette)
{
    const Sides sides(dial, value.expected);
    const qreal end = sides.endOf(value.progress);
    if (end < 100)
        sides.paint(painter, 100, palette.track);
    if (end > 0)
        sides.paint(painter, end, value.colour);
    if (value.expected)
        paintTick(painter, dial, *value.expected, palette.ink);
}

} // namespace tidemark
