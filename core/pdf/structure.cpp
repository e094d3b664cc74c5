// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/structure.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

QByteArray roleOf(const Node &node)
{
    switch (node.role) {
    case Role::Section:
        return "Sect";
    case Role::Group:
        return "Div";
    case Role::Article:
        return "Art";
    case Role::Heading:
        return "H" + QByteArray::number(std::clamp(node.level, 1, 6));
    case Role::Paragraph:
        return "P";
    case Role::List:
        return "L";
    case Role::ListItem:
        return "LI";
    case Role::Table:
        return "Table";
    case Role::Row:
        return "TR";
    case Role::HeaderCell:
        return "TH";
    case Role::Cell:
        return "TD";
    case Role::Figure:
        return "Figure";
    }
    return {};
}

bool isPlain(const Run &run)
{
    return run.target.isEmpty() && run.language.isEmpty();
}

QByteArray roleOf(const Run &run)
{
    return !run.target.isEmpty() ? "Link" : run.language.isEmpty() ? "" : "Span";
}

bool leadsSomewhere(const Node &node)
{
    return (node.role == Role::ListItem || node.role == Role::HeaderCell) && !node.runs.isEmpty()
           && !node.runs.first().target.isEmpty();
}

// Tiles, points with a mark and those that begin with a number have no label; all others have a
// bullet.
QByteArray numberingOf(const Node &list)
{
    const bool labelled =
        std::any_of(list.children.begin(), list.children.end(),
                    [](const Node &item) { return !item.marker && item.look != Look::Numbered; });
    return list.look != Look::Tiles && labelled ? "Disc" : "None";
}

QString altOf(const Figure &figure)
{
    return figure.title.isEmpty() ? figure.alt : figure.title + u": "_s + figure.alt;
}

} // namespace

Structure::Structure(const Report &report)
{
    add("Document", -1, report.language);
    addAll(report.body, 0);
}

int Structure::elementOf(const Box &box) const
{
    if (box.use != Box::Use::Content && box.use != Box::Use::Label)
        return -1;
    const auto places = m_places.constFind(box.node);
    if (places == m_places.constEnd())
        return -1;
    if (box.use == Box::Use::Label)
        return places->label;
    const auto *text = std::get_if<TextBox>(&box.content);
    const int run = text ? text->run : 0;
    if (run < 0)
        return places->reference;
    return size_t(run) < places->runs.size() ? places->runs[size_t(run)] : -1;
}

int Structure::add(const QByteArray &role, int parent, const QString &language)
{
    return add(Element(role, parent, language));
}

int Structure::add(Element element)
{
    elements.push_back(std::move(element));
    return int(elements.size()) - 1;
}

void Structure::addAll(const std::vector<Node> &nodes, int parent)
{
    for (const Node &node : nodes)
        add(node, parent);
}

void Structure::add(const Node &node, int parent)
{
    if (node.role == Role::ListItem)
        return addItem(node, parent);
    if (node.role == Role::Table)
        return addTable(node, parent);
    Element element(roleOf(node), parent, node.language);
    if (node.role == Role::List)
        element.numbering = numberingOf(node);
    if (node.figure)
        element.alt = altOf(*node.figure);
    const int owner = add(std::move(element));
    if (node.figure)
        m_places[node.id].runs = {owner};
    else
        addRuns(node, owner);
    addAll(node.children, owner);
}

void Structure::addItem(const Node &node, int parent)
{
    const int item = add("LI", parent, node.language);
    m_places[node.id].label = add("Lbl", item);
    const int body = add("LBody", item);
    addRuns(node, body);
    addAll(node.children, body);
}

// The rows of a table are equally long: the last cell of a short one spans the rest.
void Structure::addTable(const Node &node, int parent)
{
    size_t columns = 0;
    for (const Node &row : node.children)
        columns = std::max(columns, row.children.size());
    if (columns == 0)
        return addRuns(node, add("P", parent, node.language));
    const int table = add("Table", parent, node.language);
    addRuns(node, add("Caption", table));
    const auto body = std::find_if_not(node.children.begin(), node.children.end(), isHeaderRow);
    const int head = add("THead", table);
    std::for_each(node.children.begin(), body,
                  [&](const Node &row) { addRow(row, head, columns); });
    const int rest = add("TBody", table);
    std::for_each(body, node.children.end(), [&](const Node &row) { addRow(row, rest, columns); });
}

void Structure::addRow(const Node &row, int parent, size_t columns)
{
    const int owner = add("TR", parent, row.language);
    for (const Node &cell : row.children) {
        Element element(roleOf(cell), owner, cell.language);
        if (cell.role == Role::HeaderCell)
            element.scope = cell.scope == Scope::Row ? "Row" : "Column";
        if (&cell == &row.children.back())
            element.columns = int(columns - row.children.size()) + 1;
        const int place = add(std::move(element));
        addRuns(cell, place);
        addAll(cell.children, place);
    }
}

// A run that leads somewhere, or is in another language, is an element of its own.
void Structure::addRuns(const Node &node, int owner)
{
    std::vector<int> runs;
    bool isPlainBefore = false;
    const bool allPlain = std::all_of(node.runs.begin(), node.runs.end(), isPlain);
    for (const Run &run : node.runs) {
        if (allPlain && node.children.empty())
            runs.push_back(owner);
        else if (isPlain(run) && isPlainBefore)
            runs.push_back(runs.back());
        else
            runs.push_back(add(roleOf(run), owner, run.language));
        isPlainBefore = isPlain(run);
    }
    Places &places = m_places[node.id];
    places.runs = std::move(runs);
    if (leadsSomewhere(node))
        places.reference = add("Link", owner);
}

} // namespace tidemark::report
