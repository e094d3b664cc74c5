// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/measuretiles.h"

#include "core/draw/tile.h"
#include "core/measures/measurewords.h"
#include "core/report/prose.h"
#include "core/words/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

QString targetText(const Measure &measure, const TargetInForce &target)
{
    if (!target.low)
        return {};
    const QString text = u"Target "_s + words::target(measure, target);
    if (measure.direction == Direction::None)
        return text;
    return joined(
        {text, words::direction(measure.direction).toLower(), words::tolerance(measure, target)});
}

// "Better than 30 Jun 2026 and 30 Sep 2025", as far as it is known.
QString travelText(const Plan &plan, const Measure &measure, const Reading *reading)
{
    if (!reading)
        return {};
    const auto dayOf = [](const Reading *before) {
        return before ? words::shortDate(before->asAt) : QString();
    };
    return words::travels(plan, measure, *reading, dayOf(previousReading(plan, *reading)),
                          dayOf(readingAYearBefore(plan, *reading)));
}

Node tile(const Source &source, const Measure &measure, const Reading *reading)
{
    const Plan &plan = source.plan;
    const Tile tile = tileOf(plan, measure, reading);
    Node node = item(nodeOf(measure), {});
    const auto id = [&](const QString &part) { return node.id + u'-' + part; };
    node.children.push_back(paragraph(
        id(u"name"_s), {{orElse(tile.name, u"Untitled measure"_s), Run::Manner::Strong}}));
    const bool inPerCent = tile.unit == u"%"_s;
    const QString value = inPerCent ? words::amount(tile.value, tile.unit) : tile.value;
    node.children.push_back(
        paragraph(id(u"value"_s), orElse(value, words::noReadingYet()), Look::Value));
    const QString asAt = tile.asAt.isEmpty() ? QString() : u"as at %1"_s.arg(tile.asAt);
    const QString draft =
        reading && reading->state == ReadingState::Provisional ? u"provisional"_s : QString();
    if (const QString below = joined({inPerCent ? QString() : tile.unit, asAt, draft});
        !below.isEmpty())
        node.children.push_back(paragraph(id(u"unit"_s), below, Look::Quiet));
    if (tile.rating) {
        Node rating = paragraph(id(u"rating"_s), {{tile.ratingWord, Run::Manner::Strong}});
        rating.marker = tile.rating;
        node.children.push_back(rating);
    }
    const TargetInForce inForce = targetShown(plan, measure, reading, source.asAt);
    if (const QString target = targetText(measure, inForce); !target.isEmpty())
        node.children.push_back(paragraph(id(u"target"_s), target, Look::Quiet));
    if (const QString travel = travelText(plan, measure, reading); !travel.isEmpty())
        node.children.push_back(paragraph(id(u"travel"_s), travel, Look::Quiet));
    return node;
}

Nodes commentary(const NodeId &id, const Measure &measure, const Reading *reading)
{
    if (!reading || reading->commentary.trimmed().isEmpty())
        return {};
    Nodes lines = proseBlocks(id, reading->commentary);
    const Run name{measure.title + u": "_s, Run::Manner::Strong};
    if (lines.front().role == Role::Paragraph)
        lines.front().runs.prepend(name);
    else
        lines.insert(lines.begin(), paragraph(id, {name}));
    return lines;
}

} // namespace

Nodes measureTiles(const NodeId &id, const Source &source, Id theme, Id objective)
{
    Node tiles = list(id, Look::Tiles);
    Nodes comments;
    for (const Measure *measure : source.plan.measures().rowsUnder(theme)) {
        if (measure->objective != objective)
            continue;
        const Reading *reading = lastReading(source.plan, measure->id, source.asAt);
        tiles.children.push_back(tile(source, *measure, reading));
        append(comments, commentary(nodeOf(*measure) + u"-commentary"_s, *measure, reading));
    }
    if (tiles.children.empty())
        return {};
    Nodes blocks{std::move(tiles)};
    append(blocks, std::move(comments));
    return blocks;
}

} // namespace tidemark::report
