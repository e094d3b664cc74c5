// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/gauge.h"

#include "core/draw/dial.h"
#include "core/draw/mark.h"
#include "core/draw/text.h"
#include "core/words/words.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// Up to this side a gauge is a ring without words; from the other on it has its stage's word.
constexpr qreal largestRing = 32;
constexpr qreal smallestWithWord = 64;

bool isHeld(const Gauge &gauge)
{
    return gauge.stage == Stage::OnHold || gauge.stage == Stage::Cancelled;
}

int shownProgress(const Gauge &gauge)
{
    return std::clamp(gauge.progress.value_or(0), 0, 100);
}

/// Where progress should be by now; none where nothing is left to do, or is to be done now.
std::optional<int> shownExpected(const Gauge &gauge)
{
    if (!gauge.progress || !gauge.expected || isHeld(gauge) || gauge.stage == Stage::Completed)
        return std::nullopt;
    return std::clamp(*gauge.expected, 0, 100);
}

DialValue valueOf(const Gauge &gauge, const Palette &palette)
{
    return {shownProgress(gauge), shownExpected(gauge), stageColour(palette, gauge.stage)};
}

TextStyle styleOf(const Palette &palette, qreal size, QFont::Weight weight, const QColor &colour)
{
    return {palette.fontFamily, size >= 8 ? std::round(size) : size, weight, colour};
}

/// The number large and its per cent sign smaller, together around the middle of the dial.
void paintNumber(QPainter &painter, const Dial &dial, const Gauge &gauge, const Palette &palette,
                 qreal size)
{
    const QColor colour = isHeld(gauge) || !gauge.progress ? palette.inkSoft : palette.ink;
    const TextStyle number = styleOf(palette, size, QFont::DemiBold, colour);
    const QPointF middle(dial.centre.x(), dial.centre.y() + capHeight(number) / 2);
    if (!gauge.progress) {
        drawTextCentred(painter, middle, u"–"_s, number);
        return;
    }
    const qreal share = gauge.worded ? 0.56 : 0.6; // 12 pt in a report's small gauges
    const TextStyle sign = styleOf(palette, size * share, QFont::Normal, colour);
    const QString digits = QString::number(shownProgress(gauge));
    const qreal space = size * 0.06;
    const qreal digitsWidth = textWidth(digits, number);
    const qreal width = digitsWidth + space + textWidth(u"%"_s, sign);
    const QPointF left = middle - QPointF(width / 2, 0);
    drawText(painter, left, digits, number);
    drawText(painter, left + QPointF(digitsWidth + space, 0), u"%"_s, sign);
}

/// The stage's shape and word, together in the middle under the arc, standing on `baseline`.
void paintStage(QPainter &painter, const QRectF &square, const Gauge &gauge, const Palette &palette)
{
    const QString word = words::stage(gauge.stage);
    const qreal side = square.width();
    TextStyle style = styleOf(palette, side * 0.125, QFont::Normal, palette.ink);
    const qreal mark = style.size * 0.86;
    const qreal space = style.size * 0.34;
    style.size = sizeFor(word, style, side - mark - space);

    const qreal width = mark + space + textWidth(word, style);
    const qreal left = square.center().x() - width / 2;
    const qreal baseline = square.bottom() - style.size * 0.26;
    const qreal middle = baseline - capHeight(style) / 2;
    paint(painter, QRectF(left, middle - mark / 2, mark, mark), markOf(gauge.stage), palette);
    drawText(painter, QPointF(left + mark + space, baseline), word, style);
}

/// The largest square in the middle of `area`.
QRectF squareIn(const QRectF &area)
{
    const qreal side = std::min(area.width(), area.height());
    return QRectF(area.center() - QPointF(side / 2, side / 2), QSizeF(side, side));
}

void paintRing(QPainter &painter, const QRectF &square, const Gauge &gauge, const Palette &palette)
{
    const qreal side = square.width();
    Dial dial;
    dial.width = std::min(side * 0.13 * std::sqrt(palette.weight), side * 0.18);
    dial.tick = side * 0.065;
    dial.overshoot = side * 0.05;
    dial.radius = side / 2 - dial.width / 2 - dial.overshoot;
    dial.centre = square.center();
    paintDial(painter, dial, valueOf(gauge, palette), palette);

    const qreal mark = dial.inner() * 1.15;
    paint(painter, QRectF(dial.centre - QPointF(mark / 2, mark / 2), QSizeF(mark, mark)),
          markOf(gauge.stage), palette);
}

void paintFull(QPainter &painter, const QRectF &square, const Gauge &gauge, const Palette &palette)
{
    const qreal side = square.width();
    const bool worded = gauge.worded && side >= smallestWithWord;
    Dial dial;
    dial.width = side * 0.085 * palette.weight;
    dial.tick = side * 0.018 * palette.weight;
    dial.overshoot = side * 0.022;
    dial.radius = side / 2 - dial.width / 2 - dial.overshoot;
    dial.centre = QPointF(square.center().x(), square.top() + side / 2);
    paintDial(painter, dial, valueOf(gauge, palette), palette);
    paintNumber(painter, dial, gauge, palette, side * (worded ? 0.28 : 0.3));
    if (worded) {
        paintStage(painter, square, gauge, palette);
        return;
    }
    const qreal mark = side * 0.22;
    paint(painter, QRectF(square.center().x() - mark / 2, square.bottom() - mark, mark, mark),
          markOf(gauge.stage), palette);
}

QString rowText(const Gauge &gauge)
{
    return gauge.progress ? words::percent(shownProgress(gauge)) : u"–"_s;
}

} // namespace

Gauge gaugeOf(const ActionFacts &facts)
{
    return {facts.progress, facts.expected, facts.stage, true};
}

Gauge gaugeOf(const RollUp &rollUp, std::optional<int> expected)
{
    return {rollUp.progress, expected, rollUp.stage(), true};
}

void paint(QPainter &painter, const QRectF &area, const Gauge &gauge, const Palette &palette)
{
    const QRectF square = squareIn(area);
    if (square.width() <= 0)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (square.width() <= largestRing)
        paintRing(painter, square, gauge, palette);
    else
        paintFull(painter, square, gauge, palette);
    painter.restore();
}

void paintInRow(QPainter &painter, const QRectF &area, const Gauge &gauge, const Palette &palette,
                qreal textSize)
{
    const qreal side = std::min({area.height(), area.width(), textSize * 1.75});
    if (side <= 0)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintRing(painter, QRectF(area.left(), area.center().y() - side / 2, side, side), gauge,
              palette);
    painter.restore();

    const TextStyle style =
        styleOf(palette, textSize, QFont::Normal, isHeld(gauge) ? palette.inkSoft : palette.ink);
    const QString text = rowText(gauge);
    const qreal slot = textWidth(words::percent(100), style);
    const qreal left = area.left() + side + textSize * 0.5;
    if (left + slot > area.right())
        return;
    drawText(
        painter,
        QPointF(left + slot - textWidth(text, style), area.center().y() + capHeight(style) / 2),
        text, style);
}

QSizeF rowSize(const Palette &palette, qreal textSize)
{
    const TextStyle style = styleOf(palette, textSize, QFont::Normal, palette.ink);
    const qreal side = textSize * 1.75;
    return {std::ceil(side + textSize * 0.5 + textWidth(words::percent(100), style)),
            std::ceil(side)};
}

QString describe(const Gauge &gauge)
{
    QStringList parts;
    parts << (gauge.progress ? u"%1 complete"_s.arg(words::percent(shownProgress(gauge)))
                             : u"No progress to count"_s);
    if (const std::optional<int> expected = shownExpected(gauge))
        parts << u"%1 of the time has gone"_s.arg(words::percent(*expected));
    if (gauge.worded && (gauge.progress || isHeld(gauge)))
        parts << words::stage(gauge.stage);
    return parts.join(u"; "_s);
}

} // namespace tidemark
