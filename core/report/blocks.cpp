// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/blocks.h"

#include "core/report/changesblock.h"
#include "core/report/chapters.h"
#include "core/report/opening.h"
#include "core/report/summary.h"
#include "core/report/themetable.h"

#include <algorithm>
#include <array>

namespace tidemark::report {

namespace {

using Scope = Block::Scope;

// In the order in which they usually stand.
constexpr std::array blocks{
    Block{QLatin1String("opening"), u"Title, day and note", Scope::Report, opening},
    Block{QLatin1String("themes"), u"Table of the themes", Scope::Report, themeTable},
    Block{QLatin1String("ratings"), u"Measures by rating", Scope::Report, ratingsLine},
    Block{QLatin1String("changes"), u"What changed", Scope::Report, changesSince},
    Block{QLatin1String("chapters"), u"The themes", Scope::Report, chapters},
    Block{QLatin1String("method"), u"How the figures are worked out", Scope::Report, method},
    Block{QLatin1String("summary"), u"How things stand", Scope::Theme, summary},
    Block{QLatin1String("narrative"), u"About the theme", Scope::Theme, narrative},
    Block{QLatin1String("measures"), u"Measures", Scope::Theme, themeMeasures},
    Block{QLatin1String("objectives"), u"Objectives and actions", Scope::Theme, objectives},
};

QStringList keysOf(Scope scope)
{
    QStringList keys;
    for (const Block &block : blocks) {
        if (block.scope == scope)
            keys.append(block.key);
    }
    return keys;
}

} // namespace

std::span<const Block> allBlocks()
{
    return blocks;
}

Nodes blocksOf(const QStringList &keys, Scope scope, const Source &source)
{
    Nodes nodes;
    for (const QString &key : keys) {
        const auto found = std::find_if(blocks.begin(), blocks.end(), [&](const Block &block) {
            return block.scope == scope && key == block.key;
        });
        if (found != blocks.end())
            append(nodes, found->make(source));
    }
    return nodes;
}

Layout usualLayout()
{
    return {keysOf(Scope::Report), keysOf(Scope::Theme)};
}

} // namespace tidemark::report
