// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/tile.h"

#include "core/draw/mark.h"
#include "core/draw/text.h"
#include "core/words/words.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

/// A tile broken into lines for a width: everything that painting and measuring must agree on.
struct TileLayout {
    TextStyle nameStyle;
    TextStyle valueStyle;
    TextStyle smallStyle;
    TextStyle ratingStyle;
    QStringList name;
    QStringList small; ///< unit and as-at date
    QStringList rating;
    qreal mark = 0; ///< side of the rating's shape
};

qreal paddingOf(qreal textSize)
{
    return textSize;
}

TextStyle valueStyleOf(const Palette &palette, qreal textSize)
{
    return {palette.fontFamily, textSize * 2.5, QFont::DemiBold, palette.ink};
}

/// From the top of the value's room to its baseline, and to the foot of its room.
qreal valueBaseline(const Palette &palette, qreal textSize)
{
    return paddingOf(textSize) * 0.9 + capHeight(valueStyleOf(palette, textSize));
}

qreal valueRoom(const Palette &palette, qreal textSize)
{
    return valueBaseline(palette, textSize) + paddingOf(textSize) * 0.5;
}

/// The two small facts of a tile on one line where they fit, else on a line each.
QStringList smallLines(const Tile &tile, const TextStyle &style, qreal width)
{
    const QString asAt = tile.asAt.isEmpty() ? QString() : u"as at %1"_s.arg(tile.asAt);
    const QString unit = tile.value.isEmpty() ? QString() : tile.unit;
    if (unit.isEmpty() && asAt.isEmpty())
        return {};
    if (unit.isEmpty() || asAt.isEmpty())
        return wrapped(unit + asAt, style, width);
    const QString both = u"%1 · %2"_s.arg(unit, asAt);
    if (textWidth(both, style) <= width)
        return {both};
    return wrapped(unit, style, width) + wrapped(asAt, style, width);
}

QString valueText(const Tile &tile)
{
    return tile.value.isEmpty() ? u"–"_s : tile.value;
}

TileLayout layoutOf(const Tile &tile, const Palette &palette, qreal width, qreal textSize)
{
    TileLayout layout;
    layout.mark = textSize * 1.05;
    const qreal inner = std::max(width - 2 * paddingOf(textSize), textSize);
    const QString &family = palette.fontFamily;

    layout.nameStyle = {family, textSize, QFont::Normal, palette.ink};
    layout.smallStyle = {family, textSize * 0.875, QFont::Normal, palette.inkSoft};
    layout.ratingStyle = {family, textSize, QFont::DemiBold, palette.ink};
    layout.valueStyle = valueStyleOf(palette, textSize);
    layout.valueStyle.size = sizeFor(valueText(tile), layout.valueStyle, inner);

    layout.name = wrapped(tile.name, layout.nameStyle, inner);
    layout.small = smallLines(tile, layout.smallStyle, inner);
    if (tile.rating)
        layout.rating =
            wrapped(tile.ratingWord, layout.ratingStyle, inner - layout.mark - textSize * 0.45);
    return layout;
}

TileRooms roomsOf(const TileLayout &layout, qreal textSize)
{
    TileRooms rooms;
    rooms.name = qreal(layout.name.size()) * lineHeight(layout.nameStyle);
    rooms.small = qreal(layout.small.size()) * lineHeight(layout.smallStyle);
    if (!layout.rating.isEmpty())
        rooms.rating = paddingOf(textSize) * 0.5
                       + qreal(layout.rating.size()) * lineHeight(layout.ratingStyle);
    return rooms;
}

/// Draws the lines from `top` down and says where the next thing may begin.
qreal drawLines(QPainter &painter, const QPointF &top, const QStringList &lines,
                const TextStyle &style)
{
    qreal y = top.y();
    for (const QString &line : lines) {
        drawText(painter, QPointF(top.x(), y + ascent(style)), line, style);
        y += lineHeight(style);
    }
    return y;
}

void drawGround(QPainter &painter, const QRectF &area, const Palette &palette, qreal textSize)
{
    const qreal line = std::max(textSize / 14 * palette.weight, textSize / 28);
    const QRectF inside = area.adjusted(line / 2, line / 2, -line / 2, -line / 2);
    painter.setPen(QPen(palette.line, line));
    painter.setBrush(palette.panel);
    painter.drawRoundedRect(inside, textSize * 0.3, textSize * 0.3);
}

void drawRating(QPainter &painter, const QPointF &top, const Tile &tile, const Palette &palette,
                const TileLayout &layout)
{
    const TextStyle &style = layout.ratingStyle;
    const qreal middle = top.y() + ascent(style) - capHeight(style) / 2;
    paint(painter, QRectF(top.x(), middle - layout.mark / 2, layout.mark, layout.mark),
          *tile.rating, palette);
    drawLines(painter, top + QPointF(layout.mark + style.size * 0.45, 0), layout.rating, style);
}

} // namespace

Tile tileOf(const Plan &plan, const Measure &measure, const Reading *reading)
{
    Tile tile;
    tile.name = measure.title;
    tile.unit = measure.unit;
    if (!reading)
        return tile;
    if (reading->value)
        tile.value = words::number(*reading->value, measure.decimals);
    tile.asAt = words::shortDate(reading->asAt);
    if (const auto fact = ratingOf(plan, measure, *reading)) {
        const auto said = words::ratingWords(*fact, plan.settings());
        tile.rating = signOf(said);
        tile.ratingWord = said.text();
    }
    return tile;
}

TileRooms TileRooms::united(const TileRooms &other) const
{
    return {std::max(name, other.name), std::max(small, other.small),
            std::max(rating, other.rating)};
}

TileRooms roomsOf(const Tile &tile, const Palette &palette, qreal width, qreal textSize)
{
    return roomsOf(layoutOf(tile, palette, width, textSize), textSize);
}

qreal tileHeight(const TileRooms &rooms, const Palette &palette, qreal textSize)
{
    return std::ceil(2 * paddingOf(textSize) + rooms.name + valueRoom(palette, textSize)
                     + rooms.small + rooms.rating);
}

qreal tileHeight(const Tile &tile, const Palette &palette, qreal width, qreal textSize)
{
    return tileHeight(roomsOf(tile, palette, width, textSize), palette, textSize);
}

void paint(QPainter &painter, const QRectF &area, const Tile &tile, const Palette &palette,
           qreal textSize, const TileRooms &rooms)
{
    if (area.isEmpty() || textSize <= 0)
        return;
    const TileLayout layout = layoutOf(tile, palette, area.width(), textSize);
    const qreal padding = paddingOf(textSize);
    const QPointF name = area.topLeft() + QPointF(padding, padding);
    const QPointF value = name + QPointF(0, rooms.name);
    const QPointF small = value + QPointF(0, valueRoom(palette, textSize));
    const QPointF rating = small + QPointF(0, rooms.small + padding * 0.5);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    drawGround(painter, area, palette, textSize);
    drawLines(painter, name, layout.name, layout.nameStyle);
    drawText(painter, value + QPointF(0, valueBaseline(palette, textSize)), valueText(tile),
             layout.valueStyle);
    drawLines(painter, small, layout.small, layout.smallStyle);
    if (tile.rating)
        drawRating(painter, rating, tile, palette, layout);
    painter.restore();
}

void paint(QPainter &painter, const QRectF &area, const Tile &tile, const Palette &palette,
           qreal textSize)
{
    paint(painter, area, tile, palette, textSize, roomsOf(tile, palette, area.width(), textSize));
}

QString describe(const Tile &tile)
{
    QString text = tile.name + u": "_s;
    text += tile.value.isEmpty() ? u"no reading"_s : words::amount(tile.value, tile.unit);
    if (!tile.asAt.isEmpty())
        text += u" as at "_s + tile.asAt;
    if (tile.rating)
        text += u"; "_s + tile.ratingWord;
    return text;
}

} // namespace tidemark
