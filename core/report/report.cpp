// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report.h"

#include <QMap>

#include <algorithm>
#include <iterator>

namespace tidemark::report {

namespace {

Node made(Role role, const NodeId &id, Look look = Look::Plain)
{
    Node node;
    node.id = id;
    node.role = role;
    node.look = look;
    return node;
}

Node cell(const NodeId &id, const Runs &runs, Scope scope)
{
    Node node = made(scope == Scope::None ? Role::Cell : Role::HeaderCell, id);
    node.runs = runs;
    node.scope = scope;
    return node;
}

Node nextRow(const Node &table)
{
    return made(Role::Row, table.id + QStringLiteral(".%1").arg(table.children.size() + 1));
}

NodeId nextCell(const Node &row)
{
    return row.id + QStringLiteral(".%1").arg(row.children.size() + 1);
}

void visitAll(const Nodes &nodes, int depth, const std::function<void(const Node &, int)> &visit)
{
    for (const Node &node : nodes) {
        visit(node, depth);
        visitAll(node.children, depth + 1, visit);
    }
}

QString headsOf(const Node &table)
{
    QString heads;
    for (const Node &row : table.children) {
        for (const Node &cell : row.children)
            heads += isHeaderRow(row) ? textOf(cell.runs) + u'\n' : QString();
    }
    return heads;
}

size_t columnsOf(const Node &table)
{
    size_t count = 0;
    for (const Node &row : table.children)
        count = std::max(count, row.children.size());
    return count;
}

bool isEmpty(const Node &cell)
{
    return cell.children.empty() && !cell.marker && textOf(cell.runs).trimmed().isEmpty();
}

bool isEmptyColumn(const Node &table, size_t column)
{
    const bool hasLines = !std::all_of(table.children.begin(), table.children.end(), isHeaderRow);
    return hasLines
           && std::all_of(table.children.begin(), table.children.end(), [&](const Node &row) {
                  return isHeaderRow(row) || row.children.size() <= column
                         || isEmpty(row.children[column]);
              });
}

void dropColumn(Node &table, size_t column)
{
    for (Node &row : table.children) {
        if (row.children.size() > column)
            row.children.erase(row.children.begin() + qsizetype(column));
    }
    if (qsizetype(column) < table.widths.size())
        table.widths.removeAt(qsizetype(column));
    table.numberColumns.removeAll(int(column));
    for (int &number : table.numberColumns)
        number -= number > int(column);
}

// Nobody is left to guess whether a cell was forgotten.
void sayNone(Node &table)
{
    for (Node &row : table.children) {
        for (size_t column = 1; column < row.children.size(); ++column) {
            if (isEmpty(row.children[column]))
                row.children[column].runs = {{QStringLiteral("None")}};
        }
    }
}

} // namespace

Node section(const NodeId &id, Look look)
{
    return made(Role::Section, id, look);
}

Node group(const NodeId &id, Look look)
{
    return made(Role::Group, id, look);
}

Node article(const NodeId &id, Look look)
{
    return made(Role::Article, id, look);
}

Node heading(const NodeId &id, int level, const QString &text)
{
    Node node = made(Role::Heading, id);
    node.level = level;
    node.runs = {{text}};
    return node;
}

Node paragraph(const NodeId &id, const Runs &runs, Look look)
{
    Node node = made(Role::Paragraph, id, look);
    node.runs = runs;
    return node;
}

Node paragraph(const NodeId &id, const QString &text, Look look)
{
    return paragraph(id, Runs{{text}}, look);
}

Node list(const NodeId &id, Look look)
{
    return made(Role::List, id, look);
}

Node item(const NodeId &id, const Runs &runs)
{
    Node node = made(Role::ListItem, id);
    node.runs = runs;
    return node;
}

Node figure(const NodeId &id, const Gauge &gauge, const QString &title, qreal side)
{
    return figure(id, gauge, title, {side, side});
}

Node figure(const NodeId &id, const Drawing &drawing, const QString &title, const QSizeF &size)
{
    Node node = made(Role::Figure, id);
    const QString alt = std::visit([](const auto &what) { return describe(what); }, drawing);
    node.figure = Figure{drawing, title, alt, size};
    return node;
}

Node table(const NodeId &id, const QString &caption, const QList<int> &widths,
           const QList<int> &numberColumns)
{
    Node node = made(Role::Table, id);
    node.runs = {{caption}};
    node.widths = widths;
    node.numberColumns = numberColumns;
    return node;
}

Node headerRow(const Node &table, const QStringList &titles)
{
    Node row = nextRow(table);
    for (const QString &title : titles)
        row.children.push_back(cell(nextCell(row), {{title}}, Scope::Column));
    return row;
}

// It is of the row of the plan that its first cell leads to, whatever the layout leaves out.
Node row(const Node &table, const QList<Runs> &cells)
{
    Node row = nextRow(table);
    if (!cells.isEmpty() && !cells.first().isEmpty() && !cells.first().first().target.isEmpty())
        row.id += u'-' + cells.first().first().target;
    for (const Runs &runs : cells) {
        const Scope scope = row.children.empty() ? Scope::Row : Scope::None;
        row.children.push_back(cell(nextCell(row), runs, scope));
    }
    return row;
}

bool isHeaderRow(const Node &row)
{
    return !row.children.empty()
           && std::all_of(row.children.begin(), row.children.end(),
                          [](const Node &cell) { return cell.scope == Scope::Column; });
}

void append(Nodes &nodes, Nodes more)
{
    std::move(more.begin(), more.end(), std::back_inserter(nodes));
}

void dropEmptyColumns(Nodes &nodes)
{
    QMap<QString, std::vector<Node *>> alike;
    for (Node &node : nodes) {
        if (node.role == Role::Table)
            alike[headsOf(node)].push_back(&node);
        dropEmptyColumns(node.children);
    }
    for (const std::vector<Node *> &tables : alike) {
        for (size_t column = columnsOf(*tables.front()); column-- > 1;) {
            if (std::all_of(tables.begin(), tables.end(),
                            [&](const Node *table) { return isEmptyColumn(*table, column); }))
                for (Node *table : tables)
                    dropColumn(*table, column);
        }
        for (Node *table : tables)
            sayNone(*table);
    }
}

void forEachNode(const Report &report, const std::function<void(const Node &, int)> &visit)
{
    visitAll(report.body, 0, visit);
}

QString textOf(const Runs &runs)
{
    QString text;
    for (const Run &run : runs)
        text += run.text;
    return text;
}

} // namespace tidemark::report
