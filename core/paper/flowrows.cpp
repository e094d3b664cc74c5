// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/flowrows.h"

#include "core/paper/textlines.h"

#include <algorithm>
#include <numeric>

namespace tidemark::report {

namespace {

constexpr qreal leastTileWidth = fromMillimetres(52);
// A row of cells higher than this may be cut, and a row of tiles higher than a page; only absurd
// texts make one.
constexpr qreal mostRowHeight = fromMillimetres(80);
constexpr qreal mostTileHeight = fromMillimetres(150);
// A table up to this height looks better on one page.
constexpr qreal smallTableHeight = fromMillimetres(100);
// Less than this of a longer one does not stand alone on its last page.
constexpr qreal leastTableEnd = fromMillimetres(40);

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
    if (whole.height > mostTileHeight)
        return sideBySide(std::move(columns));
    std::vector<Box> grounds;
    for (const Region &region : regions)
        grounds.push_back(decoration({region.x, 0, region.width, whole.height}, GroundBox{}));
    whole.boxes.insert(whole.boxes.begin(), grounds.begin(), grounds.end());
    return {std::move(whole)};
}

std::vector<qreal> sharesOf(const Node &table, qreal width)
{
    size_t count = size_t(table.widths.size());
    for (const Node &row : table.children)
        count = std::max(count, row.children.size());
    const int whole = std::max(std::accumulate(table.widths.begin(), table.widths.end(), 0), 1);
    std::vector<qreal> shares;
    for (size_t i = 0; i < count; ++i) {
        const int share = qsizetype(i) < table.widths.size() ? table.widths[qsizetype(i)] : 1;
        shares.push_back(width * share / whole);
    }
    return shares;
}

std::vector<qreal> leastWidths(const Tables &tables, size_t count,
                               qreal (*widthOfCell)(const Node &))
{
    std::vector<qreal> least(count, 0);
    for (const Node *table : tables) {
        for (const Node &row : table->children) {
            for (size_t i = 0; i < row.children.size(); ++i)
                least[i] = std::max(least[i], widthOfCell(row.children[i]));
        }
    }
    return least;
}

// A column whose longest word needs more than its share has it from those that can spare it.
std::vector<qreal> evened(std::vector<qreal> shares, const std::vector<qreal> &least)
{
    qreal needed = 0;
    qreal spare = 0;
    for (size_t i = 0; i < shares.size(); ++i) {
        needed += std::max(0.0, least[i] - shares[i]);
        spare += std::max(0.0, shares[i] - least[i]);
    }
    if (needed <= 0)
        return shares;
    for (size_t i = 0; i < shares.size(); ++i)
        shares[i] = std::max(least[i], shares[i] - (shares[i] - least[i]) * needed / spare);
    return shares;
}

bool leadsToPages(const Node &table)
{
    return std::any_of(table.children.begin(), table.children.end(), [](const Node &row) {
        return !row.children.empty() && leadsSomewhere(row.children.front(), Role::HeaderCell);
    });
}

QStringList headOf(const Node &table)
{
    QStringList titles;
    for (const Node &row : table.children) {
        for (size_t i = 0; isHeaderRow(row) && i < row.children.size(); ++i)
            titles.append(textOf(row.children[i].runs));
    }
    return titles;
}

// Each line ends at `right`; the blank at which it was broken does not count.
void setToTheRight(Strips &lines, qreal right)
{
    for (Strip &line : lines) {
        const auto isText = [](const Box &box) {
            return std::holds_alternative<TextBox>(box.content);
        };
        const auto last = std::find_if(line.boxes.rbegin(), line.boxes.rend(), isText);
        if (last == line.boxes.rend())
            continue;
        const auto &text = std::get<TextBox>(last->content);
        if (text.direction == Qt::RightToLeft)
            continue;
        const qreal blanks = last->area.width() - widthOf(text.text.trimmed(), text.style);
        const qreal distance = right - last->area.right() + blanks;
        for (Box &box : line.boxes)
            box.area.translate(distance, 0);
    }
}

// Its drawings stand under its text, or where that would.
Strips cellStrips(const Node &cell, const Region &region)
{
    Strips strips;
    if (cell.children.empty() || !cell.runs.isEmpty())
        strips = textStrips(cell, region);
    for (const Node &child : cell.children)
        strips.push_back(figureStrip(child, region));
    return strips;
}

// The page to which a row leads stands last, at the right of the region.
std::vector<Strips> cellColumns(const Node &row, const ColumnWidths &widths, const Region &region)
{
    qreal x = region.x;
    std::vector<Strips> columns;
    for (size_t i = 0; i < row.children.size(); ++i) {
        const qreal width = widths.widths[i];
        columns.push_back(cellStrips(row.children[i], {x, width - widths.gap}));
        if (widths.numbers.contains(int(i)))
            setToTheRight(columns.back(), x + width - widths.gap);
        if (leadsSomewhere(row.children[i], Role::HeaderCell))
            addPageReference(columns.back().front(), row.children[i], region);
        columns.back().front().before = space::hair;
        x += width;
    }
    return columns;
}

Strips rowStrips(const Node &row, const ColumnWidths &widths, const Region &region)
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

// Tables of figures are set each for itself: their words need the room that its figures leave.
bool areAlike(const Node &one, const Node &other)
{
    return one.role == Role::Table && other.role == Role::Table && one.widths == other.widths
           && !one.widths.isEmpty() && one.numberColumns.isEmpty() && headOf(one) == headOf(other);
}

// The gaps become narrower before a short line is broken, and before a word is.
ColumnWidths columnsOf(const Tables &tables, qreal width)
{
    if (std::any_of(tables.begin(), tables.end(),
                    [](const Node *table) { return leadsToPages(*table); }))
        width -= pageReferenceWidth();
    std::vector<qreal> shares;
    for (const Node *table : tables) {
        const auto own = sharesOf(*table, width);
        shares = own.size() > shares.size() ? own : shares;
    }
    const QList<int> &numbers = tables.front()->numberColumns;
    for (const auto widthOfCell : {unbrokenWidthOf, leastWidthOf}) {
        const auto cells = leastWidths(tables, shares.size(), widthOfCell);
        for (const qreal gap : {space::medium, space::small, space::hair}) {
            auto least = cells;
            for (qreal &one : least)
                one += gap;
            if (std::accumulate(least.begin(), least.end(), 0.0) <= width)
                return {evened(shares, least), gap, numbers};
        }
    }
    return {shares, space::medium, numbers};
}

TableStrips tableStrips(const Node &table, const ColumnWidths &columns, const Region &region)
{
    TableStrips strips;
    strips.rows = textStrips(table, region);
    std::vector<size_t> ends; // of rows that are no heads: the last strip of each
    for (const Node &row : table.children) {
        Strips cells = rowStrips(row, columns, region);
        if (isHeaderRow(row)) {
            holdTogether(cells, Glue::Tight);
            append(strips.head, cells);
        } else {
            for (Strip &cell : cells)
                cell.head = 0;
        }
        append(strips.rows, std::move(cells));
        if (!isHeaderRow(row))
            ends.push_back(strips.rows.size() - 1);
    }
    if (ends.size() > 1) {
        strips.rows[ends.front()].after = Glue::Tight;
        strips.rows[ends[ends.size() - 2]].after = Glue::Tight;
    }
    if (heightOf(strips.rows) <= smallTableHeight) {
        holdTogether(strips.rows, Glue::Loose);
        strips.rows.back().after = Glue::None;
    } else {
        holdEnd(strips.rows, leastTableEnd, Glue::Loose);
    }
    return strips;
}

} // namespace tidemark::report
