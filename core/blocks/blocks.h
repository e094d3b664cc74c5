// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/source.h"

#include <span>

namespace tidemark::report {

/// A block of a report. A new one is a maker in a file of its own and a line in the table.
struct Block {
    enum class Scope {
        Report, ///< stands once
        Theme   ///< stands in each theme; Source::theme is never null
    };

    QLatin1String key; ///< "changes", in a Layout
    QStringView label; ///< "What changed", where blocks are chosen
    Scope scope;
    /// Its headings begin at Source::level. Nothing where the plan has nothing for it.
    Nodes (*make)(const Source &source);
};

std::span<const Block> allBlocks();

/// The blocks of the source's layout that have that scope, in its order and each once; of a layout
/// without blocks all. A key that names no block is passed over.
Nodes blocksOf(Block::Scope scope, const Source &source);

/// What a report by the layout leaves out because this program does not know it, a sentence each.
QStringList remarksOn(const Layout &layout);

} // namespace tidemark::report
