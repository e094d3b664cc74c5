// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbooks/bookworkbook.h"

#include "core/base/namekey.h"

#include <QSet>

#include <cmath>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

constexpr qsizetype longestName = 31;

/// A name that Excel takes, and that no other sheet has.
QString sheetName(const QString &name, QSet<QString> &taken)
{
    QString made;
    for (const QChar c : name.simplified())
        made += QStringView(u"[]:*?/\\").contains(c) || !c.isPrint() ? QChar(u' ') : c;
    made = made.simplified().left(longestName);
    while (made.startsWith(u'\''))
        made.remove(0, 1);
    while (made.endsWith(u'\'') || (!made.isEmpty() && made.back().isSurrogate()))
        made.chop(1);
    if (made.isEmpty())
        made = u"Sheet"_s;
    QString free = made;
    for (int i = 2; taken.contains(nameKey(free)); ++i)
        free = made.left(longestName - 4) + u' ' + QString::number(i);
    taken.insert(nameKey(free));
    return free;
}

ColumnCell columnCell(const Cell &cell)
{
    if (cell.kind == Cell::Kind::Date && cell.date.isValid() && !cell.time.isValid())
        return cell.date;
    if (cell.kind == Cell::Kind::Percent) {
        ColumnCell made{std::round(cell.number * 1e14) / 1e12};
        made.isPercentage = true;
        return made;
    }
    // "3.10" is no number, whatever its cell says.
    if (cell.kind == Cell::Kind::Number && textOf(CellValue(cell.number)) == cell.text)
        return cell.number;
    return cell.text;
}

} // namespace

PlanWorkbook workbookOf(const Book &book, const QString &title, const QString &about, QDate asAt)
{
    PlanWorkbook made{title, {}, asAt, {{u"About"_s, about}}, {}};
    QSet<QString> taken{u"about"_s, u"history"_s}; // the second is Excel's own
    for (const Sheet &sheet : book.sheets) {
        const int width = sheet.width();
        TableSheet table{sheetName(sheet.name, taken), {}};
        for (const Row &row : sheet.rows) {
            QList<ColumnCell> cells(width, ColumnCell(QString()));
            for (const Cell &cell : row.cells)
                cells[cell.column] = columnCell(cell);
            if (&row != &sheet.rows.first()) {
                table.rows.append(cells);
                continue;
            }
            for (const ColumnCell &cell : std::as_const(cells))
                table.headings.append(cell.text());
        }
        made.sheets.append(table);
    }
    return made;
}

} // namespace tidemark
