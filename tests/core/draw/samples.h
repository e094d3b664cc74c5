// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/gauge.h"
#include "core/draw/mark.h"
#include "core/draw/tile.h"

#include <QImage>
#include <QList>
#include <QString>

class QPainter;

#include <functional>

/// What the drawing tests draw: enough of everything to meet every branch.
namespace tidemark::test {

inline constexpr int markCount = static_cast<int>(Mark::Diamond) + 1;

struct NamedPalette {
    QString name;
    Palette palette;
};
QList<NamedPalette> allPalettes();

struct NamedGauge {
    QString name;
    Gauge gauge;
};
QList<NamedGauge> sampleGauges();

QList<Tile> sampleTiles();

} // namespace tidemark::test
