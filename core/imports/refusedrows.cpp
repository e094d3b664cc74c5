// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/refusedrows.h"

#include "core/booktables/measureplace.h"
#include "core/meanings/celldates.h"
#include "core/words/values.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

Cell textCell(int column, const QString &text)
{
    Cell cell;
    cell.column = column;
    cell.kind = Cell::Kind::Text;
    cell.text = text;
    return cell;
}

/// On one row what stood on two.
Row headingsOf(const Sheet &sheet, const Import &import, int width)
{
    QMap<int, QString> headings;
    if (const auto place = anyTableIn(sheet, import.used)) {
        for (const TableColumn &column : place->columns)
            headings.insert(column.column, column.heading);
    } else if (!sheet.rows.isEmpty()) {
        for (const Cell &cell : sheet.rows.first().cells)
            headings.insert(cell.column, lineOf(cell));
    }
    Row row;
    for (auto it = headings.begin(); it != headings.end(); ++it) {
        if (!it.value().isEmpty() && it.key() < width)
            row.cells.append(textCell(it.key(), it.value()));
    }
    row.cells.append(textCell(width, u"Why"_s));
    return row;
}

// What a tall merged cell says is said of each of its rows.
Row withMerges(const Sheet &sheet, Row row)
{
    for (const MergedCells &merge : sheet.merges) {
        if (row.index <= merge.top || row.index > merge.bottom
            || !sheet.at(row.index, merge.left).isEmpty())
            continue;
        if (const Cell &above = sheet.at(merge.top, merge.left); !above.isEmpty())
            row.cells.append(above);
    }
    std::sort(row.cells.begin(), row.cells.end(),
              [](const Cell &a, const Cell &b) { return a.column < b.column; });
    return row;
}

} // namespace

Book refusedRows(const Book &book, const Import &import)
{
    Book refused;
    for (const Sheet &sheet : book.sheets) {
        QMap<int, QStringList> why;
        for (const RowFate &fate : import.rows) {
            if (fate.sheet == sheet.name && !fate.problems.isEmpty())
                why[fate.row - 1] += fate.problems;
        }
        if (why.isEmpty())
            continue;
        const int width = sheet.width();
        Sheet made;
        made.name = sheet.name;
        made.rows.append(headingsOf(sheet, import, width));
        for (const Row &row : sheet.rows) {
            if (!why.contains(row.index))
                continue;
            Row copy = withMerges(sheet, row);
            copy.index = int(made.rows.size());
            copy.hidden = false;
            copy.cells.append(
                textCell(width, words::upperFirst(why.value(row.index).join(u"; "_s))));
            made.rows.append(copy);
        }
        refused.sheets.append(made);
    }
    return refused;
}

} // namespace tidemark
