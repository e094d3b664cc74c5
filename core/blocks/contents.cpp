// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/contents.h"

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

const NodeId contentsPart = u"contents-part"_s;
const NodeId contentsId = u"contents-list"_s;

Node *nodeCalled(Nodes &nodes, const NodeId &id)
{
    for (Node &node : nodes) {
        if (node.id == id)
            return &node;
        if (Node *found = nodeCalled(node.children, id))
            return found;
    }
    return nullptr;
}

} // namespace

Nodes contents(const Source &source)
{
    Node part = section(contentsPart);
    part.children.push_back(heading(u"contents-title"_s, source.level, u"Contents"_s));
    part.children.push_back(list(contentsId));
    return {std::move(part)};
}

bool isContents(const Node &section)
{
    return section.id == contentsPart;
}

void fillContents(Report &report)
{
    Node *entries = nodeCalled(report.body, contentsId);
    if (!entries)
        return;
    Nodes lines;
    bool follows = false;
    forEachNode(report, [&](const Node &node, int) {
        if (follows && node.role == Role::Heading && node.level == 2)
            lines.push_back(item(contentsId + u".%1"_s.arg(lines.size() + 1),
                                 {{textOf(node.runs), Run::Manner::Plain, node.id}}));
        follows = follows || node.id == contentsId;
    });
    entries->children = std::move(lines);
}

} // namespace tidemark::report
