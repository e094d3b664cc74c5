// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/flow.h"

#include "core/paper/flowrows.h"
#include "core/paper/flowtext.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

// A card higher than this may go on over the next page: kept whole it leaves too much paper white.
constexpr qreal largestWholeCard = fromMillimetres(75);
// Points up to this height are read together.
constexpr qreal smallListHeight = fromMillimetres(40);
// A title longer than this is not said again on a later page.
constexpr size_t mostHeadLines = 3;
// The least of a parted card that stands on its last page.
constexpr qreal leastOfCard = fromMillimetres(25);

Strip blank(qreal height, Glue after)
{
    Strip strip;
    strip.height = height;
    strip.after = after;
    return strip;
}

Strip ruleAbove(const Region &region, qreal before)
{
    Strip strip = blank(space::medium, Glue::Tight);
    strip.before = before;
    strip.boxes.push_back(decoration({region.x, 0, region.width, 0}, RuleBox{}));
    return strip;
}

bool startsWithFigure(const Node &node)
{
    return !node.children.empty() && node.children.front().figure.has_value();
}

/// "3.1.6 Digital Customer Service, continued": above what of a card stands on a later page.
Strips continuedHead(const Node &card, const Region &region)
{
    const auto title = std::find_if(card.children.begin(), card.children.end(),
                                    [](const Node &node) { return node.role == Role::Heading; });
    if (title == card.children.end())
        return {};
    Strips lines = textStrips(
        paragraph(title->id, textOf(title->runs) + u", continued"_s, Look::Quiet), region);
    if (lines.size() > mostHeadLines)
        return {};
    lines.front().before = 0;
    return lines;
}

/// A line that says whose word the following is stays with it.
bool staysWithNext(const Node &node)
{
    return node.role == Role::Paragraph && node.marker.has_value();
}

/// Turns nodes into strips. Sections, cards and panels are dealt with where they stand in the whole
/// report; everything else may also stand in a column.
class FlowBuilder {
public:
    explicit FlowBuilder(const Region &page) : m_page(page) {}

    void place(const std::vector<Node> &nodes)
    {
        for (const Node &node : nodes)
            place(node);
    }

    Flow flow() { return std::move(m_flow); }

private:
    void place(const Node &node)
    {
        if (node.role == Role::Section)
            return placeSection(node);
        if (isGroup(node)) {
            if (node.look == Look::Card || node.look == Look::Panel)
                return placeFramed(node);
            if (node.look == Look::Chapter)
                return placeChapter(node);
        }
        if (node.role == Role::Heading && node.level == 2)
            add({ruleAbove(m_page, space::huge)});
        add(blocks(node, m_page));
        if (node.look == Look::Tiles)
            m_leastBefore = space::medium;
    }

    void placeSection(const Node &node)
    {
        m_newPage = m_newPage || node.look == Look::NewPage;
        place(node.children);
    }

    void placeFramed(const Node &node)
    {
        const Region inner = inside(m_page, space::medium + space::hair);
        Strips strips{blank(space::medium, Glue::Tight)};
        strips.front().before = space::medium;
        append(strips, groupBlocks(node, inner));
        if (node.look == Look::Panel || heightOf(strips) <= largestWholeCard)
            holdTogether(strips, Glue::Loose);
        strips.push_back(blank(space::medium, Glue::None));
        holdEnd(strips, leastOfCard);
        repeatAbove(strips, continuedHead(node, inner));

        const size_t first = m_flow.strips.size();
        m_flow.frames.push_back({first, first + strips.size() - 1, m_page.x, m_page.width, node.id,
                                 node.look == Look::Panel});
        add(std::move(strips));
        m_leastBefore = space::medium;
    }

    // Above all but the first of the strips; a table's rows have their own.
    void repeatAbove(Strips &strips, Strips head)
    {
        for (size_t i = 1; i < strips.size() && !head.empty(); ++i) {
            if (strips[i].head < 0)
                strips[i].head = int(m_flow.heads.size());
        }
        m_flow.heads.push_back(std::move(head));
    }

    void placeChapter(const Node &node)
    {
        add({ruleAbove(m_page, space::huge)});
        Strips strips = groupBlocks(node, m_page);
        if (!strips.empty())
            strips.back().after = Glue::Tight;
        add(std::move(strips));
    }

    void add(Strips strips)
    {
        if (strips.empty())
            return;
        strips.front().newPage = std::exchange(m_newPage, false);
        strips.front().before = std::max(strips.front().before, std::exchange(m_leastBefore, 0));
        append(m_flow.strips, std::move(strips));
    }

    Strips blocks(const std::vector<Node> &nodes, const Region &region)
    {
        Strips strips;
        for (const Node &node : nodes)
            append(strips, blocks(node, region));
        return strips;
    }

    Strips blocks(const Node &node, const Region &region)
    {
        switch (node.role) {
        case Role::Section:
        case Role::Row:
            return blocks(node.children, region);
        case Role::Group:
        case Role::Article:
            return groupBlocks(node, region);
        case Role::List:
            return node.look == Look::Tiles ? tileStrips(node, region) : listItems(node, region);
        case Role::Table:
            return tableRows(node, region);
        case Role::Figure:
            return {figureStrip(node, region)};
        default:
            return textStrips(node, region);
        }
    }

    static Strip figureStrip(const Node &node, const Region &region)
    {
        const Figure &figure = *node.figure;
        Strip strip = blank(fromMillimetres(figure.size.height()), Glue::None);
        const QRectF area(region.x, 0, fromMillimetres(figure.size.width()), strip.height);
        strip.boxes.push_back({area, node.id, Box::Use::Content, DrawingBox{figure.drawing}});
        return strip;
    }

    Strips groupBlocks(const Node &node, const Region &region)
    {
        if (!startsWithFigure(node))
            return blocks(node.children, region);
        const Strip figure = figureStrip(node.children.front(), region);
        const qreal indent = figure.boxes.front().area.width() + space::large;
        const Region column{region.x + indent, region.width - indent};
        Strips beside;
        for (size_t i = 1; i < node.children.size(); ++i) {
            Strips lines = blocks(node.children[i], column);
            if (node.children[i].role == Role::Heading)
                lines.front().before = space::hair;
            if (staysWithNext(node.children[i]) && i + 1 < node.children.size())
                lines.back().after = Glue::Tight;
            append(beside, std::move(lines));
        }
        if (!beside.empty()) {
            beside.front().before = 0;
            const qreal spare = figure.height - heightOf(beside);
            if (node.look != Look::Card && spare > 0)
                beside.front().before = spare / 2;
        }
        const Glue least = node.look == Look::Card ? Glue::None : Glue::Loose;
        return sideBySide({{figure}, std::move(beside)}, least);
    }

    Strips listItems(const Node &node, const Region &region)
    {
        Strips strips;
        for (const Node &item : node.children) {
            Strips lines = itemStrips(item, region);
            append(lines, blocks(item.children, inside(region, space::medium)));
            append(strips, std::move(lines));
        }
        if (strips.empty())
            return strips;
        strips.front().before = space::small;
        if (heightOf(strips) <= smallListHeight) {
            const Glue after = strips.back().after;
            holdTogether(strips, Glue::Loose);
            strips.back().after = after;
        }
        return strips;
    }

    Strips tableRows(const Node &node, const Region &region)
    {
        TableStrips table = tableStrips(node, region);
        for (Strip &row : table.rows) {
            if (row.head >= 0)
                row.head = int(m_flow.heads.size());
        }
        m_flow.heads.push_back(std::move(table.head));
        return std::move(table.rows);
    }

    Region m_page;
    Flow m_flow;
    bool m_newPage = false;
    qreal m_leastBefore = 0; ///< what a frame wants free below it
};

} // namespace

Flow flowOf(const Report &report, qreal x, qreal width)
{
    FlowBuilder builder({x, width});
    builder.place(report.body);
    return builder.flow();
}

} // namespace tidemark::report
