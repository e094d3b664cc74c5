// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/strips.h"

namespace tidemark::report {

/// Where on the page's width a block is set, in page units.
struct Region {
    qreal x = 0;
    qreal width = 0;
};

inline Region inside(const Region &region, qreal margin)
{
    return {region.x + margin, region.width - 2 * margin};
}

/// The least width on which such lines break between words only.
qreal leastWidthOf(const Node &node);

/// The least width on which none of the node's short lines breaks: a date, a word of judgement.
qreal unbrokenWidthOf(const Node &node);

/// Whether a node of that role begins with a link, so that it says on which page its end is.
bool leadsSomewhere(const Node &node, Role role);
/// What "page 128" and the space before it need.
qreal pageReferenceWidth();
/// Says at the right end of the region on which page the node's link ends.
void addPageReference(Strip &line, const Node &node, const Region &region);

/// The lines of a heading, paragraph, caption or cell, each a strip, with its marker before them.
/// A list item that leads somewhere says on which page that is.
Strips textStrips(const Node &node, const Region &region);

/// A drawing at the left of the region.
Strip figureStrip(const Node &node, const Region &region);

/// The lines of a list item after its marker or, where it has none, a bullet.
Strips itemStrips(const Node &item, const Region &region);

} // namespace tidemark::report
