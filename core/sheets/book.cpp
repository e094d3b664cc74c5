// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/book.h"

#include <algorithm>

namespace tidemark {

const Cell &Sheet::at(int row, int column) const
{
    static const Cell nothing;
    const auto there = std::lower_bound(
        rows.begin(), rows.end(), row, [](const Row &one, int index) { return one.index < index; });
    if (there == rows.end() || there->index != row)
        return nothing;
    const auto cell =
        std::lower_bound(there->cells.begin(), there->cells.end(), column,
                         [](const Cell &one, int wanted) { return one.column < wanted; });
    return cell == there->cells.end() || cell->column != column ? nothing : *cell;
}

int Sheet::width() const
{
    int width = 0;
    for (const Row &row : rows) {
        if (!row.cells.isEmpty())
            width = std::max(width, row.cells.last().column + 1);
    }
    return width;
}

QString cellName(int row, int column)
{
    QString letters;
    for (int left = column + 1; left > 0; left = (left - 1) / 26)
        letters.prepend(QChar(u'A' + (left - 1) % 26));
    return letters + QString::number(row + 1);
}

} // namespace tidemark
