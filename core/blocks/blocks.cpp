// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/blocks.h"

#include "core/blocks/changesblock.h"
#include "core/blocks/chapters.h"
#include "core/blocks/opening.h"
#include "core/blocks/summary.h"
#include "core/blocks/themetable.h"

#include <algorithm>
#include <array>

namespace tidemark::report {

namespace {

// In the order in which they usually stand.
constexpr std::array everyBlock{
    Block{QLatin1String("opening"), u"Title, day and note", Block::Scope::Report, opening},
    Block{QLatin1String("themes"), u"Table of the themes", Block::Scope::Report, themeTable},
    Block{QLatin1String("ratings"), u"Measures by rating", Block::Scope::Report, ratingsLine},
    Block{QLatin1String("changes"), u"What changed", Block::Scope::Report, changesSince},
    Block{QLatin1String("chapters"), u"The themes", Block::Scope::Report, chapters},
    Block{QLatin1String("method"), u"How the figures are worked out", Block::Scope::Report, method},
    Block{QLatin1String("summary"), u"How things stand", Block::Scope::Theme, summary},
    Block{QLatin1String("narrative"), u"About the theme", Block::Scope::Theme, narrative},
    Block{QLatin1String("measures"), u"Measures", Block::Scope::Theme, themeMeasures},
    Block{QLatin1String("objectives"), u"Objectives and actions", Block::Scope::Theme, objectives},
};

QStringList keysOf(Block::Scope scope)
{
    QStringList keys;
    for (const Block &block : everyBlock) {
        if (block.scope == scope)
            keys.append(block.key);
    }
    return keys;
}

} // namespace

std::span<const Block> allBlocks()
{
    return everyBlock;
}

Nodes blocksOf(const QStringList &keys, Block::Scope scope, const Source &source)
{
    Nodes nodes;
    for (const QString &key : keys) {
        const auto found =
            std::find_if(everyBlock.begin(), everyBlock.end(), [&](const Block &block) {
                return block.scope == scope && key == block.key;
            });
        if (found != everyBlock.end())
            append(nodes, found->make(source));
    }
    return nodes;
}

Layout usualLayout()
{
    return {keysOf(Block::Scope::Report), keysOf(Block::Scope::Theme)};
}

} // namespace tidemark::report
