// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/pages.h"

#include <QByteArray>
#include <QHash>
#include <QRectF>
#include <QString>

#include <vector>

namespace tidemark::report {

/// An element of a PDF's structure tree (ISO 32000-1, 14.7). One without a role is no element of
/// its own: it keeps the place of some content among the children of its parent.
struct Element {
    explicit Element(const QByteArray &type = {}, int above = -1, const QString &tongue = {})
        : role(type)
        , parent(above)
        , language(tongue)
    {}

    QByteArray role; ///< a standard structure type: "H1", "P", "TD" …
    int parent;      ///< its place in the list, before its own
    QString language;
    QString alt;          ///< Figure: what it shows
    QRectF box;           ///< Figure: what it covers of its page, as PDF counts
    QByteArray scope;     ///< TH: "Column" or "Row"
    QByteArray numbering; ///< L: how its labels count
    int columns = 1;      ///< TH, TD: how many it spans
};

/// The elements of a report in order of reading, each after its parent, and which of them owns what
/// is painted.
class Structure {
public:
    explicit Structure(const Report &report);

    /// The element that what a box holds belongs to; none for what nobody is told of.
    int elementOf(const Box &box) const;

    std::vector<Element> elements;

private:
    struct Places {
        std::vector<int> runs; ///< the element of each run
        int label = -1;
        int reference = -1; ///< of the number of a page
    };

    int add(const QByteArray &role, int parent, const QString &language = {});
    int add(Element element);
    void addAll(const std::vector<Node> &nodes, int parent);
    void add(const Node &node, int parent);
    void addItem(const Node &node, int parent);
    void addTable(const Node &node, int parent);
    void addRow(const Node &row, int parent, size_t columns);
    void addRuns(const Node &node, int owner);

    QHash<NodeId, Places> m_places;
};

} // namespace tidemark::report
