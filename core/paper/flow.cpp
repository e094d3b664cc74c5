// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/flow.h"

#include "core/paper/flowrows.h"
#include "core/paper/flowtext.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

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

Strip ruleAbove(const Region &region, qreal after, QColor Palette::*colour)
{
    Strip strip = blank(after, Glue::Tight);
    strip.before = space::medium;
    strip.boxes.push_back(decoration({region.x, 0, region.width, 0}, RuleBox{colour}));
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

/// The report's paper with what a section wants otherwise.
PageFormat formatOn(const Paper &paper, const PageFormat &own)
{
    PageFormat format = own;
    if (paper.a3)
        format.paper = {297, 420};
    const auto isAcross = [](const QSizeF &size) { return size.width() > size.height(); };
    if (isAcross(format.paper) != (paper.landscape || isAcross(own.paper)))
        format.paper.transpose();
    return format;
}

/// A line that says whose word the following is stays with it, if it is one line.
bool staysWithNext(const Node &node)
{
    return node.role == Role::Paragraph && node.marker.has_value();
}

/// Turns nodes into strips. Sections, cards and panels are dealt with where they stand in the whole
/// report; everything else may also stand in a column.
class FlowBuilder {
public:
    explicit FlowBuilder(const PageFormat &format) { setFormat(format); }

    // What is said between a heading and a table introduces the table.
    void place(const std::vector<Node> &nodes)
    {
        alignTables(nodes);
        for (size_t i = 0; i < nodes.size(); ++i) {
            const bool introduces =
                i > 0 && i + 1 < nodes.size() && nodes[i - 1].role == Role::Heading
                && nodes[i].role == Role::Paragraph && nodes[i + 1].role == Role::Table;
            const size_t first = m_flow.strips.size();
            place(nodes[i]);
            for (size_t j = first; introduces && j < m_flow.strips.size(); ++j)
                m_flow.strips[j].after = Glue::Tight;
        }
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
            add({ruleAbove(m_page, space::small, &Palette::ink)});
        add(blocks(node, m_page));
        if (node.look == Look::Tiles)
            m_leastBefore = space::medium;
    }

    void setFormat(const PageFormat &format)
    {
        auto &formats = m_flow.formats;
        const auto known = std::find(formats.begin(), formats.end(), format);
        m_format = int(known - formats.begin());
        if (known == formats.end())
            formats.push_back(format);
        m_page = {fromMillimetres(format.side),
                  fromMillimetres(format.paper.width() - 2 * format.side)};
    }

    void placeSection(const Node &node)
    {
        if (!node.paper)
            return placeParts(node);
        const PageFormat outside = m_flow.formats[size_t(m_format)];
        setFormat(formatOn(*node.paper, m_flow.formats.front()));
        placeParts(node);
        setFormat(outside);
    }

    void placeParts(const Node &node)
    {
        m_newPage = m_newPage || node.look == Look::NewPage;
        const size_t first = m_flow.strips.size();
        const auto isSection = [](const Node &child) { return child.role == Role::Section; };
        const auto parts = std::find_if(node.children.begin(), node.children.end(), isSection);
        const bool opens = !node.paper && parts != node.children.end() && parts->paper;
        const PageFormat own = m_flow.formats[size_t(m_format)];
        if (opens) // what opens a report stands on the paper of its first part
            setFormat(formatOn(*parts->paper, m_flow.formats.front()));
        place({node.children.begin(), parts});
        setFormat(own);
        // What stands between its heading and that of its first part stays with both.
        for (size_t i = first; i < m_flow.strips.size() && node.look == Look::NewPage; ++i)
            m_flow.strips[i].after = Glue::Tight;
        place({parts, node.children.end()});
    }

    void placeFramed(const Node &node)
    {
        const Region inner = inside(m_page, space::medium + space::hair);
        Strips strips{blank(space::small + space::hair, Glue::Tight)};
        strips.front().before = space::medium;
        append(strips, groupBlocks(node, inner));
        holdTogether(strips, Glue::Loose);
        strips.push_back(blank(space::small, Glue::None));
        holdEnd(strips, leastOfCard);
        repeatAbove(strips, continuedHead(node, inner));

        const size_t first = m_flow.strips.size();
        m_flow.frames.push_back({first, first + strips.size() - 1, m_page.x, m_page.width, node.id,
                                 node.look == Look::Panel});
        add(std::move(strips));
        m_leastBefore = space::medium;
    }

    // Above all but the first of the strips, and there above the head of their table.
    void repeatAbove(Strips &strips, const Strips &head)
    {
        std::map<int, int> joint; // with no head, or with that of a table
        for (size_t i = 1; i < strips.size() && !head.empty(); ++i) {
            const int own = strips[i].head;
            const auto [with, isNew] = joint.try_emplace(own, int(m_flow.heads.size()));
            if (isNew) {
                m_flow.heads.push_back(head);
                if (own >= 0)
                    append(m_flow.heads.back(), m_flow.heads[size_t(own)]);
            }
            strips[i].head = with->second;
        }
    }

    void placeChapter(const Node &node)
    {
        add({ruleAbove(m_page, space::medium, &Palette::border)});
        Strips strips = groupBlocks(node, m_page);
        holdTogether(strips, Glue::Loose);
        if (!strips.empty())
            strips.back().after = Glue::Tight;
        add(std::move(strips));
    }

    void add(Strips strips)
    {
        if (strips.empty())
            return;
        for (Strip &strip : strips)
            strip.format = m_format;
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
            if (lines.size() == 1 && staysWithNext(node.children[i])
                && i + 1 < node.children.size())
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

    // Under `strips`, or where it is short and there is room, on the last line of them.
    static void addInline(Strips &strips, Strips item, const Region &region)
    {
        const auto end = [](const Strip &line) {
            return line.boxes.empty() ? 0 : line.boxes.back().area.right();
        };
        const qreal start = strips.empty() ? 0 : end(strips.back()) + space::large;
        const qreal width = end(item.front()) - region.x;
        if (strips.empty() || item.size() > 1 || start + width > region.x + region.width)
            return append(strips, std::move(item));
        for (Box &box : item.front().boxes) {
            box.area.translate(start - region.x, 0);
            strips.back().boxes.push_back(std::move(box));
        }
    }

    Strips listItems(const Node &node, const Region &region)
    {
        Strips strips;
        for (const Node &item : node.children) {
            Strips lines = itemStrips(item, region);
            append(lines, blocks(item.children, inside(region, space::medium)));
            if (node.look == Look::Inline)
                addInline(strips, std::move(lines), region);
            else
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

    // Tables of a part that have the same columns have them at the same places.
    void alignTables(const std::vector<Node> &nodes)
    {
        for (size_t i = 0; i < nodes.size(); ++i) {
            if (nodes[i].role != Role::Table || m_columns.contains(nodes[i].id))
                continue;
            Tables alike{&nodes[i]};
            for (size_t j = i + 1; j < nodes.size(); ++j) {
                if (areAlike(nodes[i], nodes[j]))
                    alike.push_back(&nodes[j]);
            }
            if (alike.size() == 1)
                continue;
            const ColumnWidths columns = columnsOf(alike, m_page.width);
            for (const Node *table : alike)
                m_columns.insert(table->id, columns);
        }
    }

    Strips tableRows(const Node &node, const Region &region)
    {
        const auto known = m_columns.constFind(node.id);
        const bool isAligned = known != m_columns.constEnd();
        TableStrips table =
            tableStrips(node, isAligned ? *known : columnsOf({&node}, region.width), region);
        for (Strip &row : table.rows) {
            if (row.head >= 0)
                row.head = int(m_flow.heads.size());
        }
        m_flow.heads.push_back(std::move(table.head));
        return std::move(table.rows);
    }

    Region m_page;
    int m_format = 0; ///< in m_flow.formats
    Flow m_flow;
    bool m_newPage = false;
    QHash<NodeId, ColumnWidths> m_columns; ///< of tables that share them with others
    qreal m_leastBefore = 0;               ///< what a frame wants free below it
};

} // namespace

Flow flowOf(const Report &report, const PageFormat &format)
{
    FlowBuilder builder(format);
    builder.place(report.body);
    return builder.flow();
}

} // namespace tidemark::report
