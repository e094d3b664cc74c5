// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/pages.h"
#include "tests/core/paper/boxes.h"
#include "tests/support/catch.h"

#include <QMap>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::report;
using namespace tidemark::test;
using Use = tidemark::report::Box::Use;

namespace {

/// Lines of one kind, so many, before what follows them.
Nodes after(int lines, Node node)
{
    Nodes nodes;
    for (int i = 0; i < lines; ++i)
        nodes.push_back(paragraph(u"p%1"_s.arg(i), u"A line."_s));
    nodes.push_back(std::move(node));
    return nodes;
}

Pages pagesOf(Nodes nodes)
{
    Report report;
    report.organisation = u"Council"_s;
    report.planTitle = u"Plan"_s;
    report.body = std::move(nodes);
    return paginate(report);
}

Node tableOf(int rows)
{
    Node lines = table(u"t"_s, u"Days"_s, {1, 9}, {});
    lines.children.push_back(headerRow(lines, {u"Day"_s, u"Said"_s}));
    for (int i = 0; i < rows; ++i)
        lines.children.push_back(row(lines, {{{u"30 Sep 2026"_s}}, {{filler(20)}}}));
    return lines;
}

/// How many of the rows stand on each page.
QMap<int, int> rowsByPage(const Pages &pages, const Node &table)
{
    QMap<int, int> counts;
    for (const Node &row : table.children) {
        if (!isHeaderRow(row))
            ++counts[pages.anchors.value(row.id).page];
    }
    return counts;
}

/// On how many pages a node has text.
qsizetype pagesWith(const Pages &pages, const NodeId &node)
{
    QSet<int> found;
    for (int i = 0; i < pages.count(); ++i) {
        for (const Box &box : pages.pages[size_t(i)]) {
            if (box.node == node && box.use == Use::Content)
                found.insert(i);
        }
    }
    return found.size();
}

} // namespace

TEST_CASE("No table leaves fewer than two of its rows before or after the end of a page")
{
    for (const int rows : {2, 3, 4, 7, 40}) {
        const Node table = tableOf(rows);
        for (int lines = 20; lines < 45; ++lines) {
            CAPTURE(rows, lines);
            const auto counts = rowsByPage(pagesOf(after(lines, table)), table);
            for (const int count : counts)
                CHECK(count >= 2);
        }
    }
}

TEST_CASE("A paragraph of a few lines is never cut, in a card neither, and a long one is")
{
    for (int lines = 20; lines < 45; ++lines) {
        CAPTURE(lines);
        Node text = paragraph(u"text"_s, filler(30));
        CHECK(pagesWith(pagesOf(after(lines, text)), u"text"_s) == 1);
        Node card = article(u"card"_s, Look::Card);
        card.children = {heading(u"title"_s, 3, u"A card"_s), paragraph(u"one"_s, filler(30)), text,
                         paragraph(u"two"_s, filler(30))};
        const Pages pages = pagesOf(after(lines, card));
        for (const QString &part : {u"one"_s, u"text"_s, u"two"_s})
            CHECK(pagesWith(pages, part) == 1);
    }
    CHECK(pagesWith(pagesOf(after(35, paragraph(u"text"_s, filler(300)))), u"text"_s) == 2);
}
