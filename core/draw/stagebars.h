// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/palette.h"

#include <QList>
#include <QRectF>
#include <QString>

class QPainter;

namespace tidemark {

/// How many actions of a plan were at which stage, round by round: a bar for each, from the
/// completed to those that had not begun, with its counts in it and the progress behind it.
struct StageBars {
    struct Bar {
        QString name; ///< "Q1 2026/27"
        int completed = 0;
        int inProgress = 0;
        int planned = 0;
        int held = 0;     ///< On Hold or Cancelled
        QString progress; ///< "71%"
        bool operator==(const Bar &) const = default;
    };
    QList<Bar> bars; ///< the first first

    bool operator==(const StageBars &) const = default;
};

/// Paints them one under the other over all of `area`, under a line that names the stages. The size
/// of the text follows from the height.
void paint(QPainter &painter, const QRectF &area, const StageBars &bars, const Palette &palette);

/// "From Q2 2024/25 to 20 Oct 2026: 0 to 39 actions Completed, progress 5% to 71%".
QString describe(const StageBars &bars);

} // namespace tidemark
