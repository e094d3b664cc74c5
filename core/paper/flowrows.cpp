// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/flowrows.h"

#include <algorithm>
#include <numeric>

namespace tidemark::report {

namespace {

constexpr qreal leastTileWidth = fromMillimetres(52);
// A row of tiles or cells higher than this may be cut; only absurd texts make one.
constexpr qreal mostRowHeight = fromMillimetres(80);
// A table up to this height looks better on one page.
constexpr qreal smallTableHeight = fromMillimetres(100);

// As many in a row as have room, four in two rows of two.
qsizetype tilesInRow(qsizetype count, qreal width)
{
    const auto room = qsizetype((width + space::medium) / (leastTileWidth + space::medium));
    return std::clamp<qsizetype>(count == 4 ? 2 : count, 2, std::max<qsizetype>(room, 2));
}

Strips tileColumn(const Node &tile, const Region &region)
{
    Strips column;
    for (const Node &line : tile.children)
        append(column, textStrips(line, inside(region, space::medium)));
    if (!column.empty())
        column.front().before = space::medium;
    return column;
}

// Under the longest name of the row, the values stand in one line.
void alignValues(std::vector<Strips> &columns)
{
    const auto valueOf = [](Strips &column) {
        return std::find_if(column.begin(), column.end(),
                            [](const Strip &strip) { return strip.isValue; });
    };
    qreal lowest = 0;
    for (Strips &column : columns)
        lowest = std::max(lowest, heightOf({column.begin(), valueOf(column)}));
    for (Strips &column : columns) {
        const auto value = valueOf(column);
        const qreal above = heightOf({column.begin(), value});
        if (value != column.end())
            value->before += lowest - above;
    }
}

Strips tileRow(std::vector<Strips> columns, const std::vector<Region> &regions)
{
    alignValues(columns);
    Strip whole = fused(columns);
    whole.before = space::medium;
    whole.height += space::medium;
    if (whole.height > mostRowHeight)
        return sideBySide(std::move(columns));
    std::vector<Box> grounds;
    for (const Region &region : regions)
        grounds.push_back(decoration({region.x, 0, region.width, whole.height}, GroundBox{}));
    whole.boxes.insert(whole.boxes.begin(), grounds.begin(), grounds.end());
    return {std::move(whole)};
}

std::vector<Strips> cellColumns(const Node &row, const QList<int> &widths, const Region &region)
{
    const int whole = std::max(std::accumulate(widths.begin(), widths.end(), 0), 1);
    std::vector<Strips> columns;
    qreal x = region.x;
    for (size_t i = 0; i < row.children.size(); ++i) {
        const int share = qsizetype(i) < widths.size() ? widths[qsizetype(i)] : 1;
        const qreal width = region.width * share / whole;
        columns.push_back(textStrips(row.children[i], {x, width - space::medium}));
        columns.back().front().before = space::hair;
        x += width;
    }
    return columns;
}

Strips rowStrips(const Node &row, const QList<int> &widths, const Region &region)
{
    std::vector<Strips> columns = cellColumns(row, widths, region);
    Strips strips{fused(columns)};
    if (strips.front().height > mostRowHeight)
        strips = sideBySide(std::move(columns));
    Strip &last = strips.back();
    last.height += space::hair;
    const RuleBox rule{isHeaderRow(row) ? &Palette::border : &Palette::line};
    last.boxes.push_back(decoration({region.x, last.height, region.width, 0}, rule));
    return strips;
}

} // namespace

Strips tileStrips(const Node &list, const Region &region)
{
    const auto inRow = size_t(tilesInRow(qsizetype(list.children.size()), region.width));
    const qreal width = (region.width - space::medium * qreal(inRow - 1)) / qreal(inRow);
    Strips rows;
    for (size_t from = 0; from < list.children.size(); from += inRow) {
        const size_t to = std::min(list.children.size(), from + inRow);
        std::vector<Strips> columns;
        std::vector<Region> regions;
        for (size_t i = from; i < to; ++i) {
            regions.push_back({region.x + (width + space::medium) * qreal(i - from), width});
            columns.push_back(tileColumn(list.children[i], regions.back()));
        }
        append(rows, tileRow(std::move(columns), regions));
    }
    return rows;
}

TableStrips tableStrips(const Node &table, const Region &region)
{
    TableStrips strips;
    strips.rows = textStrips(table, region);
    for (const Node &row : table.children) {
        Strips cells = rowStrips(row, table.widths, region);
        if (isHeaderRow(row)) {
            holdTogether(cells, Glue::Tight);
            append(strips.head, cells);
        } else {
            for (Strip &cell : cells)
                cell.head = 0;
        }
        append(strips.rows, std::move(cells));
    }
    if (heightOf(strips.rows) <= smallTableHeight) {
        holdTogether(strips.rows, Glue::Loose);
        strips.rows.back().after = Glue::None;
    }
    return strips;
}

} // namespace tidemark::report
