// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/markshapes.h"

#include <cmath>
#include <numbers>

namespace tidemark::markShapes {

QPainterPath circle(qreal r)
{
    QPainterPath path;
    path.addEllipse(QPointF(0, 0), r, r);
    return path;
}

QPainterPath line(std::initializer_list<QPointF> points)
{
    QPainterPath path(*points.begin());
    for (auto point = points.begin() + 1; point != points.end(); ++point)
        path.lineTo(*point);
    return path;
}

QPainterPath polygon(std::initializer_list<QPointF> points)
{
    QPainterPath path = line(points);
    path.closeSubpath();
    return path;
}

QPainterPath lowerHalf(qreal r)
{
    QPainterPath path(QPointF(-r, 0));
    path.arcTo(QRectF(-r, -r, 2 * r, 2 * r), 180, 180);
    path.closeSubpath();
    return path;
}

QPainterPath tickShape()
{
    return polygon({QPointF(-3.7, 0.2), QPointF(-2.55, -0.95), QPointF(-0.95, 0.65),
                    QPointF(2.65, -2.95), QPointF(3.8, -1.8), QPointF(-0.95, 2.95)});
}

QPainterPath bar(qreal x, qreal y, qreal width, qreal height)
{
    QPainterPath path;
    path.addRoundedRect(QRectF(x, y, width, height), width / 2, width / 2);
    return path;
}

QPainterPath exclamation(qreal top, qreal foot)
{
    constexpr qreal width = 1.7;
    QPainterPath path = bar(-width / 2, top, width, foot - top - width - 0.9);
    path.addEllipse(QPointF(0, foot - width / 2), width / 2 + 0.1, width / 2 + 0.1);
    return path;
}

QPainterPath without(QPainterPath shape, const QPainterPath &hole)
{
    shape.addPath(hole);
    return shape;
}

QPainterPath star(qreal outer, qreal inner)
{
    QPainterPath path;
    for (int i = 0; i < 10; ++i) {
        const qreal angle = std::numbers::pi * (i / 5.0 - 0.5);
        const qreal r = i % 2 == 0 ? outer : inner;
        const QPointF point(r * std::cos(angle), r * std::sin(angle) + 0.4);
        i == 0 ? path.moveTo(point) : path.lineTo(point);
    }
    path.closeSubpath();
    return path;
}

QPainterPath square(qreal half)
{
    return polygon(
        {QPointF(-half, -half), QPointF(half, -half), QPointF(half, half), QPointF(-half, half)});
}

QPainterPath diamond(qreal half)
{
    return polygon({QPointF(0, -half), QPointF(half, 0), QPointF(0, half), QPointF(-half, 0)});
}

} // namespace tidemark::markShapes
