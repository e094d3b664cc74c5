// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/source.h"

#include <span>

namespace tidemark::report {

/// Something that a block can do otherwise.
struct BlockOption {
    QLatin1String key; ///< "live"
    QStringView label; ///< "Only what is not completed or cancelled", where blocks are chosen
};

/// A block of a report. A new one is a maker in a file of its own and a line in the table.
struct Block {
    enum class Scope {
        Report, ///< stands once
        Theme   ///< stands in each theme; Source::theme is never null
    };

    /// What of the plan's past it tells of; lookingBack() looks that up.
    enum class Past {
        Nothing,
        LastRound, ///< compares with the moment asked for, else with the last closed round
        Issued,    ///< all versions
        Corrections
    };

    QLatin1String key; ///< "changes", in a Layout
    QStringView label; ///< "What changed", where blocks are chosen
    Scope scope;
    /// Its headings begin at Source::level. Nothing where the plan has nothing for it.
    Nodes (*make)(const Source &source);
    /// What a layout may say of it in brackets: "live", in "register(live)".
    std::span<const BlockOption> options = {};
    Past past = Past::Nothing;
};

std::span<const Block> allBlocks();
/// The block with that key; null: this program knows none.
const Block *blockCalled(const QString &key);

/// The blocks of the source's layout that have that scope, in its order and each once. A key that
/// names no block is passed over, and so is an option that its block does not know.
Nodes blocksOf(Block::Scope scope, const Source &source);

/// Whether the layout has a block with that key, and with that option where one is named.
bool hasBlock(const Layout &layout, QLatin1String key, QLatin1String option = {});

/// Whether a block of the layout tells of that.
bool tellsOf(const Layout &layout, Block::Past past);

/// What a report by the layout leaves out because this program does not know it, a sentence each.
QStringList remarksOn(const Layout &layout);

} // namespace tidemark::report
