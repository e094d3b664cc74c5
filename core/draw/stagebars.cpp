// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/stagebars.h"

#include "core/draw/mark.h"
#include "core/draw/text.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

using Bar = StageBars::Bar;

enum class Fill { Whole, Rising, Empty, Falling };

/// A stage of a bar. Each has a filling of its own, so that none is told by its colour alone.
struct BarPart {
    Stage stage;
    int Bar::*count;
    Fill fill;
};

constexpr std::array barParts{
    BarPart{Stage::Completed, &Bar::completed, Fill::Whole},
    BarPart{Stage::InProgress, &Bar::inProgress, Fill::Rising},
    BarPart{Stage::Planned, &Bar::planned, Fill::Empty},
    BarPart{Stage::Cancelled, &Bar::held, Fill::Falling},
};

/// Slanting lines over an area, that far apart along its edges; each ends at an edge.
QPainterPath stripes(const QRectF &area, qreal distance, Fill fill)
{
    QPainterPath path;
    const qreal height = area.height();
    for (qreal x = distance; x < area.width() + height; x += distance) {
        const qreal from = std::max(0.0, x - height);
        const qreal to = std::min(area.width(), x);
        const auto at = [&](qreal along) {
            const qreal right = fill == Fill::Rising ? along : area.width() - along;
            return QPointF(area.left() + right, area.top() + x - along);
        };
        path.moveTo(at(from));
        path.lineTo(at(to));
    }
    return path;
}

int totalOf(const Bar &bar)
{
    int total = 0;
    for (const BarPart &part : barParts)
        total += bar.*part.count;
    return total;
}

/// Paints bars in rows of one height.
class BarPainter {
public:
    BarPainter(QPainter &painter, const QRectF &area, const StageBars &bars, const Palette &palette)
        : m_painter(painter)
        , m_area(area)
        , m_palette(palette)
        , m_row(area.height() / qreal(bars.bars.size() + 1))
        , m_gap(m_row * 0.3)
        , m_text{palette.fontFamily, m_row * 0.58, QFont::Normal, palette.ink}
    {
        for (const Bar &bar : bars.bars) {
            m_names = std::max(m_names, textWidth(bar.name, m_text));
            m_progress = std::max(m_progress, textWidth(bar.progress, m_text));
            m_most = std::max(m_most, totalOf(bar));
        }
    }

    void paintLegend()
    {
        qreal x = left();
        for (const BarPart &part : barParts) {
            const QString word = part.stage == Stage::Cancelled ? u"On Hold or Cancelled"_s
                                                                : words::stage(part.stage);
            const qreal side = m_row * 0.55;
            fill(part, {x, m_area.top() + (m_row - side) / 2, side, side});
            x += side + m_gap / 2;
            drawText(m_painter, {x, baseline(0)}, word, m_text);
            x += textWidth(word, m_text) + 2 * m_gap;
        }
    }

    void paintBar(const Bar &bar, int row)
    {
        drawText(m_painter, {m_area.left(), baseline(row)}, bar.name, m_text);
        drawText(m_painter, {m_area.right() - textWidth(bar.progress, m_text), baseline(row)},
                 bar.progress, m_text);
        const qreal width = m_area.right() - m_progress - m_gap - left();
        qreal x = left();
        for (const BarPart &part : barParts) {
            const int count = bar.*part.count;
            const qreal partWidth = m_most > 0 ? width * count / m_most : 0;
            paintPart(part, count, {x, m_area.top() + m_row * (row + 0.1), partWidth, m_row * 0.8});
            x += partWidth;
        }
    }

private:
    qreal left() const { return m_area.left() + m_names + m_gap; }
    qreal baseline(int row) const
    {
        return m_area.top() + m_row * (row + 0.5) + capHeight(m_text) / 2;
    }

    void paintPart(const BarPart &part, int count, const QRectF &whole)
    {
        const qreal edge = m_row * 0.04;
        const QRectF area = whole.adjusted(edge, edge, -edge, -edge);
        if (count == 0 || area.width() <= 0)
            return;
        fill(part, area);
        TextStyle style = m_text;
        style.colour = part.fill == Fill::Whole ? m_palette.paper : m_palette.ink;
        const QString figure = QString::number(count);
        const qreal width = textWidth(figure, style) + m_gap / 2;
        if (width > area.width())
            return;
        if (part.fill == Fill::Rising || part.fill == Fill::Falling)
            m_painter.fillRect(QRectF(area.center().x() - width / 2, area.top() + edge, width,
                                      area.height() - 2 * edge),
                               m_palette.paper);
        drawTextCentred(m_painter, {area.center().x(), area.center().y() + capHeight(style) / 2},
                        figure, style);
    }

    void fill(const BarPart &part, const QRectF &area)
    {
        const QColor colour = stageColour(m_palette, part.stage);
        m_painter.setPen(QPen(colour, m_row * 0.04));
        m_painter.setBrush(part.fill == Fill::Whole ? QBrush(colour) : QBrush(Qt::NoBrush));
        m_painter.drawRect(area);
        if (part.fill == Fill::Rising || part.fill == Fill::Falling)
            m_painter.drawPath(stripes(area, m_row * 0.22, part.fill));
    }

    QPainter &m_painter;
    QRectF m_area;
    const Palette &m_palette;
    qreal m_row;
    qreal m_gap;
    TextStyle m_text;
    qreal m_names = 0;
    qreal m_progress = 0;
    int m_most = 0;
};

} // namespace

void paint(QPainter &painter, const QRectF &area, const StageBars &bars, const Palette &palette)
{
    if (bars.bars.isEmpty() || area.isEmpty())
        return;
    painter.save();
    BarPainter all(painter, area, bars, palette);
    all.paintLegend();
    for (int i = 0; i < bars.bars.size(); ++i)
        all.paintBar(bars.bars[i], i + 1);
    painter.restore();
}

QString describe(const StageBars &bars)
{
    if (bars.bars.isEmpty())
        return u"No rounds"_s;
    const Bar &first = bars.bars.first();
    const Bar &last = bars.bars.last();
    return u"From %1 to %2: %3 to %4 actions Completed, progress %5 to %6"_s.arg(
        first.name, last.name, QString::number(first.completed), QString::number(last.completed),
        first.progress, last.progress);
}

} // namespace tidemark
