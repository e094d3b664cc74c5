// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/flowtext.h"

#include "core/paper/textlines.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

constexpr qreal markSide = fromPoints(12);
constexpr qreal markIndent = markSide + space::small;
constexpr qreal bulletIndent = fromMillimetres(5);
constexpr size_t mostUncutLines = 8;
constexpr qsizetype longestShortLine = 18; // characters: "30 Sep 2026", "Needs attention"

qreal spaceBefore(const Node &node)
{
    switch (node.role) {
    case Role::Heading:
        return node.level <= 2 ? 0 : space::large;
    case Role::ListItem:
        return space::hair;
    case Role::Table:
        return space::medium;
    default:
        return space::small;
    }
}

Strip lineStrip(const Line &line, const Node &node, const TextStyle &style, qreal x)
{
    Strip strip;
    strip.height = fromPoints(style.lineHeight);
    for (const Fragment &fragment : line.fragments) {
        const QRectF area(x + fragment.x, 0, fragment.width, strip.height);
        TextBox text{fragment.text, fragment.style, fragment.direction};
        text.actualText = fragment.actualText;
        text.run = fragment.run;
        text.target = node.runs[fragment.run].target;
        text.language = node.runs[fragment.run].language;
        strip.boxes.push_back({area, node.id, Box::Use::Content, std::move(text)});
    }
    return strip;
}

// A paragraph of a few lines is never cut, and a longer one leaves neither its first nor its last
// line alone; a heading, and a line that ends in a colon, stay with what follows.
void setGlue(Strips &lines, const Node &node)
{
    if (node.role == Role::Heading || node.role == Role::Table)
        return holdTogether(lines, Glue::Tight);
    const bool isWhole = lines.size() <= mostUncutLines;
    for (size_t i = 0; i + 1 < lines.size(); ++i) {
        if (isWhole || i == 0 || i + 2 == lines.size())
            lines[i].after = Glue::Tight;
    }
    if (!node.runs.isEmpty() && node.runs.last().text.endsWith(u':'))
        lines.back().after = Glue::Tight;
}

void addMarker(Strip &line, const Marker &marker, const NodeId &node, qreal x)
{
    const QRectF area(x, (line.height - markSide) / 2, markSide, markSide);
    line.boxes.insert(line.boxes.begin(), {area, node, Box::Use::Decoration, MarkBox{marker}});
}

void addBullet(Strip &line, const Node &node, const TextStyle &style, qreal x)
{
    const QString bullet = u"•"_s;
    const QRectF area(x + space::hair, 0, widthOf(bullet, style), line.height);
    line.boxes.insert(line.boxes.begin(),
                      {area, node.id, Box::Use::Label, TextBox{bullet + u' ', style}});
}

Strips indentedStrips(const Node &node, const Region &region, qreal indent)
{
    const TextStyle style = styleOf(node);
    const bool leads = leadsSomewhere(node, Role::ListItem);
    const qreal reserved = leads ? pageReferenceWidth() : 0;
    const Region text{region.x + indent, region.width - indent - reserved};
    Strips lines;
    for (const Line &line : linesOf(node.runs, style, text.width))
        lines.push_back(lineStrip(line, node, style, text.x));
    setGlue(lines, node);
    lines.front().before = spaceBefore(node);
    lines.front().isValue = node.look == Look::Value;
    if (node.marker)
        addMarker(lines.front(), *node.marker, node.id, region.x);
    if (leads)
        addPageReference(lines.back(), node, region);
    return lines;
}

} // namespace

bool leadsSomewhere(const Node &node, Role role)
{
    return node.role == role && !node.runs.isEmpty() && !node.runs.first().target.isEmpty();
}

qreal pageReferenceWidth()
{
    return widthOf(u"page 000"_s, styleOf({}, Run::Manner::Quiet)) + space::small;
}

void addPageReference(Strip &line, const Node &node, const Region &region)
{
    const QRectF area(region.x, 0, region.width, line.height);
    line.boxes.push_back(
        {area, node.id, Box::Use::Content, PageReferenceBox{node.runs.first().target}});
}

qreal leastWidthOf(const Node &node)
{
    qreal least =
        std::ceil(longestWordOf(node.runs, styleOf(node))) + 1 + (node.marker ? markIndent : 0);
    for (const Node &child : node.children)
        least = std::max(least, child.figure ? fromMillimetres(child.figure->size.width()) : 0);
    return least;
}

qreal unbrokenWidthOf(const Node &node)
{
    // A heading, or the name that a row is of, may well stand on two lines.
    if (node.scope == Scope::Column || leadsSomewhere(node, Role::HeaderCell))
        return leastWidthOf(node);
    const TextStyle style = styleOf(node);
    qreal widest = 0;
    qreal width = 0;
    qsizetype length = 0;
    for (const Run &run : node.runs) {
        const auto lines = run.text.split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i > 0) {
                width = 0;
                length = 0;
            }
            length += lines[i].size();
            if (length > longestShortLine)
                continue;
            width += widthOf(lines[i], styleOf(style, run.manner));
            widest = std::max(widest, width);
        }
    }
    return std::max(leastWidthOf(node), std::ceil(widest) + 1 + (node.marker ? markIndent : 0));
}

Strips textStrips(const Node &node, const Region &region)
{
    return indentedStrips(node, region, node.marker ? markIndent : 0);
}

Strip figureStrip(const Node &node, const Region &region)
{
    const Figure &figure = *node.figure;
    Strip strip;
    strip.height = fromMillimetres(figure.size.height());
    const QRectF area(region.x, 0, fromMillimetres(figure.size.width()), strip.height);
    strip.boxes.push_back({area, node.id, Box::Use::Content, DrawingBox{figure.drawing}});
    return strip;
}

Strips itemStrips(const Node &item, const Region &region)
{
    if (item.marker || item.look == Look::Numbered)
        return textStrips(item, region);
    Strips lines = indentedStrips(item, region, bulletIndent);
    addBullet(lines.front(), item, styleOf(item), region.x);
    return lines;
}

} // namespace tidemark::report
