// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/mark.h"
#include "core/rules/facts.h"

#include <QRectF>
#include <QString>

#include <optional>

class QPainter;

namespace tidemark {

/// A measure at a glance: its name above, its value large, unit and as-at date small below, and its
/// rating as a shape with a word. All texts are ready to be shown.
struct Tile {
    QString name;
    QString value;              ///< "1,234.5"; empty: no reading yet
    QString unit;               ///< "Complaints"; may be empty
    QString asAt;               ///< "31 Oct 2021"; may be empty
    std::optional<Sign> rating; ///< its shape and colour
    QString ratingWord;         ///< with "(stated)" where it is

    bool operator==(const Tile &) const = default;
};

/// The tile of a measure and its reading; `reading` may be null.
Tile tileOf(const Plan &plan, const Measure &measure, const Reading *reading);

/// The room that each part of a tile has, in the painter's units. Tiles side by side have the same:
/// names, values, small facts and ratings then stand in one line each.
struct TileRooms {
    qreal name = 0;
    qreal small = 0; ///< unit and as-at date
    qreal rating = 0;

    /// Enough for both.
    TileRooms united(const TileRooms &other) const;
};

/// What the tile needs when it is `width` wide. `textSize` is the size of its name in the painter's
/// units (px on screen, 12 pt or more in print).
TileRooms roomsOf(const Tile &tile, const Palette &palette, qreal width, qreal textSize);

/// The height in which a tile with such rooms shows all of its text.
qreal tileHeight(const TileRooms &rooms, const Palette &palette, qreal textSize);
/// The same for a tile that stands alone.
qreal tileHeight(const Tile &tile, const Palette &palette, qreal width, qreal textSize);

/// Paints the tile over all of `area`, its parts one under the other in `rooms`, which are at least
/// its own; what is left of the area stays free at the foot.
void paint(QPainter &painter, const QRectF &area, const Tile &tile, const Palette &palette,
           qreal textSize, const TileRooms &rooms);
/// The same for a tile that stands alone.
void paint(QPainter &painter, const QRectF &area, const Tile &tile, const Palette &palette,
           qreal textSize);

/// "Number of complaints: 257 Complaints as at 31 Oct 2021; Needs Improvement".
QString describe(const Tile &tile);

} // namespace tidemark
