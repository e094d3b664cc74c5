// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/chapters.h"

#include "core/blocks/actioncard.h"
#include "core/blocks/asplanned.h"
#include "core/blocks/blocks.h"
#include "core/blocks/finished.h"
#include "core/blocks/measuretable.h"
#include "core/blocks/measuretiles.h"
#include "core/report/prose.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

constexpr qreal objectiveGaugeSide = 24; // mm

Node openingOf(const NodeId &id, const Source &source, const Objective &objective)
{
    const RollUp rollUp = rollUpOfObjective(source.plan, objective.id, source.asAt);
    const QString name = nameOf(objective);
    Node chapter = group(id, Look::Chapter);
    Gauge gauge = gaugeOf(rollUp, rollUp.expected);
    gauge.worded = false;
    chapter.children.push_back(figure(id + u"-gauge"_s, gauge, name, objectiveGaugeSide));
    chapter.children.push_back(heading(id + u"-title"_s, source.level, name));
    append(chapter.children, proseBlocks(id + u"-description"_s, objective.description));
    chapter.children.push_back(paragraph(id + u"-counts"_s, words::counts(rollUp) + u'.'));
    return chapter;
}

Node objectiveSection(const Source &source, const Objective &objective)
{
    const NodeId id = nodeOf(objective);
    Node part = section(id);
    part.children.push_back(openingOf(id + u"-opening"_s, source, objective));
    // A report says each measure once; a table of those that are missed does not say all.
    const bool inTable = hasBlock(source.options.layout, "measuretable"_L1)
                         && !hasBlock(source.options.layout, "measuretable"_L1, "missed"_L1);
    if (!inTable)
        append(part.children,
               measureTiles(id + u"-measures"_s, source, objective.theme, objective.id));
    QList<const Action *> finished;
    QList<const Action *> asPlanned;
    for (const Action *action : source.plan.actions().rowsUnder(objective.id)) {
        if (isFinished(source, *action))
            finished.append(action);
        else if (source.asks("rows"_L1) && isAsPlanned(source, *action))
            asPlanned.append(action);
        else
            part.children.push_back(actionCard(deeper(source), *action));
    }
    append(part.children, actionsAsPlanned(id + u"-planned"_s, source, asPlanned));
    if (!hasBlock(source.options.layout, "closed"_L1))
        append(part.children, finishedActions(id + u"-finished"_s, source, finished));
    return part;
}

Node titled(const NodeId &id, int level, const QString &title, Nodes blocks)
{
    Node part = section(id);
    part.children.push_back(heading(id + u"-title"_s, level, title));
    append(part.children, std::move(blocks));
    return part;
}

Node themeSection(const Source &source)
{
    const NodeId id = nodeOf(*source.theme);
    Node part = section(id, Look::NewPage);
    part.children.push_back(heading(id + u"-title"_s, source.level, numberedName(*source.theme)));
    append(part.children, leadLine(*source.theme));
    append(part.children, blocksOf(Block::Scope::Theme, deeper(source)));
    return part;
}

} // namespace

Nodes chapters(const Source &source)
{
    if (source.theme)
        return blocksOf(Block::Scope::Theme, source);
    Nodes sections;
    for (const Theme *theme : source.plan.themes().rowsUnder({})) {
        Source one = source;
        one.theme = theme;
        sections.push_back(themeSection(one));
    }
    return sections;
}

Nodes narrative(const Source &source)
{
    const NodeId id = nodeOf(*source.theme);
    Nodes prose = proseBlocks(id + u"-narrative"_s, source.theme->narrative);
    if (prose.empty())
        return {};
    return {titled(id + u"-about"_s, source.level, u"About this theme"_s, std::move(prose))};
}

Nodes themeMeasures(const Source &source)
{
    const NodeId id = nodeOf(*source.theme);
    Nodes tiles = source.asks("table"_L1)
                      ? measureTable(id + u"-measuretable"_s, source, *source.theme)
                      : measureTiles(id + u"-tiles"_s, source, source.theme->id, {});
    if (tiles.empty())
        return {};
    return {titled(id + u"-measures"_s, source.level, u"Measures"_s, std::move(tiles))};
}

Nodes objectives(const Source &source)
{
    Nodes sections;
    for (const Objective *objective : source.plan.objectives().rowsUnder(source.theme->id))
        sections.push_back(objectiveSection(source, *objective));
    return sections;
}

} // namespace tidemark::report
