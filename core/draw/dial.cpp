// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/dial.h"

#include "core/draw/gauge.h"

#include <QLineF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tidemark {

namespace {

constexpr qreal degreesPerRadian = 180 / std::numbers::pi;

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

QRectF boxAround(const QPointF &middle, qreal radius)
{
    return {middle - QPointF(radius, radius), middle + QPointF(radius, radius)};
}

/// The box of the disc that makes a round end.
QRectF endDisc(const Dial &dial, qreal degrees)
{
    return boxAround(dial.at(degrees, dial.radius), dial.width / 2);
}

/// What the discs of two round ends have in common.
QPainterPath lens(const Dial &dial, qreal one, qreal other)
{
    const QLineF line(dial.at(one, dial.radius), dial.at(other, dial.radius));
    const qreal half = std::acos(std::min(line.length() / dial.width, 1.0)) * degreesPerRadian;
    const qreal angle = line.isNull() ? 0 : line.angle();
    QPainterPath path;
    path.arcMoveTo(endDisc(dial, one), angle + half);
    path.arcTo(endDisc(dial, one), angle + half, -2 * half);
    path.arcTo(endDisc(dial, other), angle + 180 + half, -2 * half);
    path.closeSubpath();
    return path;
}

/// The tip of a round end, cut off straight through the arc before its disc's middle.
QPainterPath tip(const Dial &dial, qreal middle, qreal cut)
{
    const qreal apart = (middle - cut) / degreesPerRadian;
    const qreal away = dial.radius * std::sin(apart);
    const qreal half = std::sqrt(std::max(dial.width * dial.width / 4 - away * away, 0.0));
    const qreal foot = dial.radius * std::cos(apart);
    const QPointF disc = dial.at(middle, dial.radius);
    const qreal from = QLineF(disc, dial.at(cut, foot + half)).angle();
    const qreal to = QLineF(disc, dial.at(cut, foot - half)).angle();
    // Anticlockwise where the arc begins, clockwise where it ends.
    const qreal turn = std::fmod(to - from + 720, 360);
    QPainterPath path;
    path.arcMoveTo(endDisc(dial, middle), from);
    path.arcTo(endDisc(dial, middle), from, apart < 0 ? turn : turn - 360);
    path.closeSubpath();
    return path;
}

enum class End { Round, Flat };

/// A stretch of the arc with its ends, at most one of them flat. Where it is too short for a round
/// end it is a part of that end's disc.
QPainterPath arcOf(const Dial &dial, const Stretch &stretch, End start, End end)
{
    const qreal first = degreesOf(stretch.from + (start == End::Round ? capOf(dial) : 0));
    const qreal last = degreesOf(stretch.to - (end == End::Round ? capOf(dial) : 0));
    if (last >= first) {
        if (start == end)
            return lens(dial, first, last);
        return start == End::Round ? tip(dial, first, last) : tip(dial, last, first);
    }
    QPainterPath path(dial.at(first, dial.outer()));
    path.arcTo(dial.box(dial.outer()), first, last - first);
    if (end == End::Round)
        path.arcTo(endDisc(dial, last), last, -180);
    path.arcTo(dial.box(dial.inner()), last, first - last);
    if (start == End::Round)
        path.arcTo(endDisc(dial, first), first + 180, -180);
    path.closeSubpath();
    return path;
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
        const auto fill = [&](const Stretch &stretch, End start, End end) {
            painter.fillPath(arcOf(m_dial, stretch, start, end), colour);
        };
        if (!m_gap || to <= m_gap->from)
            return fill({0, to}, End::Round, End::Round);
        if (hasBefore())
            fill({0, m_gap->from}, End::Round, End::Flat);
        if (to >= m_gap->to + speck())
            fill({m_gap->to, to}, End::Flat, End::Round);
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
