// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/blocks.h"

#include "core/blocks/changesblock.h"
#include "core/blocks/chapters.h"
#include "core/blocks/opening.h"
#include "core/blocks/summary.h"
#include "core/blocks/themetable.h"
#include "core/words/names.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

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

QStringList keysOf(const Layout &layout)
{
    QStringList keys = layout.blocks.simplified().split(u' ', Qt::SkipEmptyParts);
    keys.removeDuplicates();
    return keys;
}

const Block *blockCalled(const QString &key)
{
    const auto found = std::find_if(everyBlock.begin(), everyBlock.end(),
                                    [&](const Block &block) { return key == block.key; });
    return found == everyBlock.end() ? nullptr : &*found;
}

std::vector<const Block *> blocksOf(const Layout &layout)
{
    std::vector<const Block *> blocks;
    for (const QString &key : keysOf(layout)) {
        if (const Block *block = blockCalled(key))
            blocks.push_back(block);
    }
    if (layout.blocks.trimmed().isEmpty()) {
        for (const Block &block : everyBlock)
            blocks.push_back(&block);
    }
    return blocks;
}

} // namespace

std::span<const Block> allBlocks()
{
    return everyBlock;
}

Nodes blocksOf(Block::Scope scope, const Source &source)
{
    Nodes nodes;
    for (const Block *block : blocksOf(source.options.layout)) {
        if (block->scope == scope)
            append(nodes, block->make(source));
    }
    return nodes;
}

QStringList remarksOn(const Layout &layout)
{
    QStringList remarks;
    for (const QString &key : keysOf(layout)) {
        if (!blockCalled(key))
            remarks.append(u"The block “%1” is not known to this Tidemark, so the report is made "
                           "without it. A newer one may know it."_s.arg(inBrief(key)));
    }
    return remarks;
}

} // namespace tidemark::report
