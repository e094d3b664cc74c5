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

/// The blocks of those keys that have that scope, one after the other.
Nodes blocksOf(const QStringList &keys, Block::Scope scope, const Source &source);

} // namespace tidemark::report
