// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/palette.h"
#include "core/rules/facts.h"

#include <QRectF>
#include <QSizeF>
#include <QString>

#include <optional>

class QPainter;

namespace tidemark {

/// How far an action, objective or theme has come, and how far it should be by now: a 270° arc
/// that opens downwards, with a tick across it where progress should be.
struct Gauge {
    std::optional<int> progress; ///< per cent, 0 to 100 (beyond is cut off); none: nothing to count
    std::optional<int> expected; ///< per cent of the time gone; none: no dates
    Stage stage = Stage::Planned;
    bool worded = true; ///< its stage's word stands under it where there is room, and is described

    bool operator==(const Gauge &) const = default;
};

Gauge gaugeOf(const ActionFacts &facts);
/// Of an objective or theme; `expected` is expectedOfObjective() or expectedOfTheme().
Gauge gaugeOf(const RollUp &rollUp, std::optional<int> expected);

/// Paints the gauge as large as it fits in the middle of `area`; best in a square. Where the
/// square's side is 32 units or less it becomes a thin ring without words, for which the number
/// stands beside it (paintInRow). Nothing is painted outside `area`.
void paint(QPainter &painter, const QRectF &area, const Gauge &gauge, const Palette &palette);

/// A table cell: the ring at the left, its number right-aligned beside it, both in the middle of
/// the row's height. `textSize` is the size of the table's text in the painter's units (px on
/// screen). The cell's ground is the caller's.
void paintInRow(QPainter &painter, const QRectF &area, const Gauge &gauge, const Palette &palette,
                qreal textSize);
/// The least area in which paintInRow shows "100 %" in full.
QSizeF rowSize(const Palette &palette, qreal textSize);

/// The gauge in words: "29 % complete; 77 % of the time has gone; In Progress". The time is said,
/// and the tick painted, only while there is something left to do.
QString describe(const Gauge &gauge);

/// Where the parts of a gauge lie on its arc, in degrees as QPainter counts them: 0 at three
/// o'clock, anticlockwise. The arc runs clockwise from `start` over `span`.
namespace gaugeArc {
inline constexpr qreal start = 225;
inline constexpr qreal span = 270;
/// The angle of a per cent value on the arc.
constexpr qreal angleOf(int percent)
{
    return start - span * percent / 100;
}
} // namespace gaugeArc

} // namespace tidemark
