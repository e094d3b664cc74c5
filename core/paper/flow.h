// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/strips.h"

namespace tidemark::report {

/// The ground under a row of strips, first to last.
struct Frame {
    size_t first = 0;
    size_t last = 0;
    qreal x = 0;
    qreal width = 0;
    NodeId node;
    bool filled = false;
};

/// A report as one endless column.
struct Flow {
    Strips strips;
    std::vector<Frame> frames;       ///< in order of their first strips, which are never shared
    std::vector<Strips> heads;       ///< of tables, and of cards that go on
    std::vector<PageFormat> formats; ///< the report's own first
};

/// Lays the report out between the margins of its paper, and each section that is set on another
/// between those of that.
Flow flowOf(const Report &report, const PageFormat &format);

} // namespace tidemark::report
