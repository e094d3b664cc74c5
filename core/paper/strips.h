// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/pages.h"

namespace tidemark::report {

/// How strongly a strip holds on to the one after it.
enum class Glue {
    None,
    Loose, ///< of one card: together where both fit on a page
    Tight  ///< a heading and what it heads, the first two lines of a paragraph: never apart
};

/// A slice of a report, as wide as the text, through which no page break goes. Its boxes lie below
/// its own top; their x is already that of the page.
struct Strip {
    qreal before = 0; ///< space above it, left out at the top of a page
    qreal height = 0;
    std::vector<Box> boxes;
    Glue after = Glue::None;
    int head = -1;  ///< in Flow::heads: the head to be repeated above it on a new page
    int format = 0; ///< in Flow::formats: the paper it is set for
    bool newPage = false;
    bool isValue = false; ///< the large number of a tile, which stands level with its neighbours'
};
using Strips = std::vector<Strip>;

/// The height of strips with the spaces between them.
qreal heightOf(const Strips &strips);

void append(Strips &strips, Strips more);

/// Gives every strip at least that much glue.
void holdTogether(Strips &strips, Glue least);

/// Holds so many units of the last strips together as tightly as can be.
void holdEnd(Strips &strips, qreal least, Glue glue = Glue::Tight);

/// A box that nobody is told of.
Box decoration(const QRectF &area, decltype(Box::content) content);

/// Columns side by side, cut wherever no column has anything across the cut. On each strip the
/// left column is read first; each has at least that much glue.
Strips sideBySide(std::vector<Strips> columns, Glue least = Glue::Loose);

/// All of it in one strip, the first column's boxes before the second's: the order of reading.
Strip fused(std::vector<Strips> columns);

} // namespace tidemark::report
