// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/pages.h"

#include <QPainter>
#include <QPainterPath>

namespace tidemark::report {

namespace {

constexpr qreal hairline = fromPoints(0.6);
constexpr qreal cornerRadius = fromMillimetres(1.5);

/// A frame's outline: corners where it begins and ends, straight ends where it was cut.
QPainterPath outline(const QRectF &area, const GroundBox &ground)
{
    QPainterPath path;
    const qreal above = ground.openAbove ? 0 : cornerRadius;
    const qreal below = ground.openBelow ? 0 : cornerRadius;
    path.moveTo(area.left(), area.bottom() - below);
    path.lineTo(area.left(), area.top() + above);
    if (ground.openAbove) {
        path.moveTo(area.topRight());
    } else {
        path.quadTo(area.topLeft(), area.topLeft() + QPointF(above, 0));
        path.lineTo(area.right() - above, area.top());
        path.quadTo(area.topRight(), area.topRight() + QPointF(0, above));
    }
    path.lineTo(area.right(), area.bottom() - below);
    if (!ground.openBelow) {
        path.quadTo(area.bottomRight(), area.bottomRight() - QPointF(below, 0));
        path.lineTo(area.left() + below, area.bottom());
        path.quadTo(area.bottomLeft(), area.bottomLeft() - QPointF(0, below));
    }
    return path;
}

/// Paints what boxes hold. Each sets what it needs: to save and restore around every text makes a
/// PDF larger.
class BoxPainter {
public:
    BoxPainter(QPainter &painter, const Palette &palette) : m_painter(painter), m_palette(palette)
    {}

    void operator()(const QRectF &area, const TextBox &box)
    {
        m_painter.setFont(fontOf(box.style));
        m_painter.setPen(m_palette.*box.style.colour);
        m_painter.setLayoutDirection(box.direction);
        m_painter.drawText(QPointF(area.left(), area.top() + baselineOf(box.style)), box.text);
    }

    void operator()(const QRectF &, const PageReferenceBox &) {}

    void operator()(const QRectF &area, const DrawingBox &box)
    {
        m_painter.save();
        std::visit([&](const auto &drawing) { paintDrawing(area, drawing); }, box.drawing);
        m_painter.restore();
    }

    void operator()(const QRectF &area, const MarkBox &box)
    {
        m_painter.save();
        paint(m_painter, area, box.marker, m_palette);
        m_painter.restore();
    }

    void operator()(const QRectF &area, const GroundBox &box)
    {
        if (box.filled)
            return m_painter.fillPath(outline(area, box), m_palette.panel);
        m_painter.setPen(QPen(m_palette.line, hairline * m_palette.weight));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPath(outline(area, box));
    }

    void operator()(const QRectF &area, const RuleBox &box)
    {
        const qreal width = hairline * m_palette.weight;
        m_painter.fillRect(QRectF(area.left(), area.top() - width / 2, area.width(), width),
                           m_palette.*box.colour);
    }

private:
    template <typename Drawing> void paintDrawing(const QRectF &area, const Drawing &drawing)
    {
        paint(m_painter, area, drawing, m_palette);
    }

    // Its lines and dots are as wide as on a screen, whatever its size.
    void paintDrawing(const QRectF &area, const Sparkline &drawing)
    {
        constexpr qreal pixel = unitsPerInch / 96.0;
        m_painter.translate(area.topLeft());
        m_painter.scale(pixel, pixel);
        paint(m_painter, {{}, area.size() / pixel}, drawing, m_palette);
    }

    QPainter &m_painter;
    const Palette &m_palette;
};

} // namespace

void paintPage(QPainter &painter, const Pages &pages, int index, const Palette &palette,
               const std::function<void(const Box &)> &before)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    for (const Box &box : pages.pages[size_t(index)]) {
        if (before)
            before(box);
        std::visit([&](const auto &content) { BoxPainter(painter, palette)(box.area, content); },
                   box.content);
    }
    painter.restore();
}

} // namespace tidemark::report
