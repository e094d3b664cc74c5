// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/palette.h"
#include "core/plan/rows.h"
#include "core/words/words.h"

#include <QRectF>

class QPainter;

namespace tidemark {

/// The shape that stands beside a word wherever its colour does. Any two can be told apart without
/// colour.
enum class Mark {
    // Stages
    Planned,    ///< ring
    InProgress, ///< half disc in a ring
    Completed,  ///< disc with tick
    OnHold,     ///< two bars
    Cancelled,  ///< ring with bar
    // Facts
    Problem,       ///< triangle: overdue, start missed
    DueSoon,       ///< clock
    Stale,         ///< empty square
    Behind,        ///< chevron
    Contradiction, ///< not-equal sign
    // Ratings
    Stated, ///< quotation mark: a rating in a word that is none of the plan's own
    // Directions of travel
    Better,    ///< filled arrow up
    Unchanged, ///< line with both ends
    Worse,     ///< filled arrow down
    Up,        ///< thin arrow up
    Down,      ///< thin arrow down
    NotKnown,  ///< three dots
    // The council's own judgements and ratings
    Disc,
    Ring,
    HalfDisc,
    Triangle,
    Square,
    Diamond,
    Tick,
    Star
};

Mark markOf(Stage stage);
Mark markOf(words::FactWords::Kind fact);
Mark markOf(Travel travel);
Mark markOf(Shape shape);

/// A mark and the colour the council has given it.
struct Sign {
    Mark mark = Mark::Planned;
    QString colour = {}; ///< "#RRGGBB"; empty: the palette's own

    bool operator==(const Sign &) const = default;
};
Sign signOf(const Judgement &judgement);
Sign signOf(const words::RatingWords &rating);

/// The palette's colour for a mark; ink for the council's own shapes.
QColor markColour(const Palette &palette, Mark mark);
/// The colour of a council's judgement, made readable on all of the palette's grounds; ink where it
/// has none, and where the palette tells no states by colour.
QColor judgementColour(const Palette &palette, const Judgement &judgement);
/// The same of a sign; the palette's own colour where it has none.
QColor signColour(const Palette &palette, const Sign &sign);

/// Paints the mark into the largest square in the middle of `area`. `weight` is Palette::weight.
void paint(QPainter &painter, const QRectF &area, Mark mark, const QColor &colour,
           qreal weight = 1);
/// The same in the palette's own colour.
void paint(QPainter &painter, const QRectF &area, Mark mark, const Palette &palette);
void paint(QPainter &painter, const QRectF &area, const Sign &sign, const Palette &palette);

/// What the mark says: "In Progress", "Overdue or not started in time"; for a council's shape,
/// which says nothing by itself, its form ("Diamond").
QString describe(Mark mark);

} // namespace tidemark
