// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/sheetmaker.h"

#include "core/sheets/readinglimits.h"

#include <algorithm>

namespace tidemark {

namespace {

template <typename Value, typename Less, typename Same>
void sortOnce(QList<Value> &values, Less less, Same same)
{
    if (!std::is_sorted(values.begin(), values.end(), less))
        std::stable_sort(values.begin(), values.end(), less);
    values.erase(std::unique(values.begin(), values.end(), same), values.end());
}

void sortCells(QList<Cell> &cells)
{
    sortOnce(
        cells, [](const Cell &a, const Cell &b) { return a.column < b.column; },
        [](const Cell &a, const Cell &b) { return a.column == b.column; });
}

bool saysMore(const Cell &cell)
{
    return !cell.isEmpty() || cell.formula || !cell.note.isEmpty();
}

} // namespace

SheetMaker::SheetMaker(const QString &name, Intake &intake) : m_intake(intake)
{
    sheet.name = name;
}

void SheetMaker::startRow(int index, bool hidden)
{
    m_row = Row{index, hidden, {}};
    m_says = false;
    m_coloured = 0;
    m_isRow = true;
}

void SheetMaker::put(const Cell &cell)
{
    const bool says = saysMore(cell);
    if (!m_isRow || m_intake.stopped() || (!says && cell.fill == 0))
        return;
    if (says && (!m_intake.takePlace(m_row.index, cell.column, sheet.name) || !m_intake.takeCell()))
        return;
    const bool fits = m_row.index < limits::rows && cell.column < limits::columns;
    if (!says && (!fits || m_coloured++ >= limits::columns))
        return;
    m_says = m_says || says;
    m_row.cells.append(cell);
}

void SheetMaker::endRow()
{
    for (; m_says && m_coloured > 0; --m_coloured)
        m_intake.takeCell();
    if (m_isRow && m_says)
        sheet.rows.append(std::move(m_row));
    m_row = {};
    m_isRow = false;
}

void SheetMaker::hideColumns(int first, int last)
{
    m_hidden.append({first, last});
}

void SheetMaker::merge(const MergedCells &merge)
{
    const bool isOne = merge.top == merge.bottom && merge.left == merge.right;
    if (!isOne && merge.top <= merge.bottom && merge.left <= merge.right && merge.top < limits::rows
        && merge.left < limits::columns)
        sheet.merges.append(merge);
}

Sheet SheetMaker::finished(const QHash<QString, QString> &notes)
{
    endRow();
    const auto before = [](const Row &a, const Row &b) { return a.index < b.index; };
    if (!std::is_sorted(sheet.rows.begin(), sheet.rows.end(), before))
        std::stable_sort(sheet.rows.begin(), sheet.rows.end(), before);
    QList<Row> rows;
    rows.reserve(sheet.rows.size());
    for (Row &row : sheet.rows) {
        if (!rows.isEmpty() && rows.last().index == row.index)
            rows.last().cells += row.cells; // said in two places: what comes first counts
        else
            rows.append(std::move(row));
    }
    sheet.rows = rows;
    for (Row &row : sheet.rows)
        sortCells(row.cells);
    if (!m_intake.stopped())
        putNotes(notes);
    listHiddenColumns();
    return std::move(sheet);
}

// However often a column is hidden, it is looked at once.
void SheetMaker::listHiddenColumns()
{
    const int width = sheet.width();
    QList<int> steps(width + 1, 0);
    for (const auto &[first, last] : m_hidden) {
        if (first < 0 || first >= width || last < first)
            continue;
        ++steps[first];
        --steps[std::min(last, width - 1) + 1];
    }
    int hidden = 0;
    for (int column = 0; column < width; ++column) {
        hidden += steps[column];
        if (hidden > 0)
            sheet.hiddenColumns.append(column);
    }
}

void SheetMaker::putNotes(const QHash<QString, QString> &notes)
{
    QHash<int, qsizetype> places;
    for (qsizetype i = 0; i < sheet.rows.size(); ++i)
        places.insert(sheet.rows[i].index, i);
    bool added = false;
    for (auto note = notes.begin(); note != notes.end() && !m_intake.stopped(); ++note) {
        int index = 0;
        int column = 0;
        if (note->isEmpty() || !readCellName(note.key(), index, column)
            || !m_intake.takePlace(index, column, sheet.name))
            continue;
        if (!places.contains(index)) {
            places.insert(index, sheet.rows.size());
            sheet.rows.append(Row{index, false, {}});
            added = true;
        }
        auto &cells = sheet.rows[places.value(index)].cells;
        auto cell = std::lower_bound(cells.begin(), cells.end(), column,
                                     [](const Cell &one, int at) { return one.column < at; });
        if (cell == cells.end() || cell->column != column) {
            if (!m_intake.takeCell())
                return;
            Cell empty;
            empty.column = column;
            cell = cells.insert(cell, empty);
        }
        cell->note = *note;
    }
    if (added)
        std::sort(sheet.rows.begin(), sheet.rows.end(),
                  [](const Row &a, const Row &b) { return a.index < b.index; });
}

bool readCellName(QStringView name, int &row, int &column)
{
    qsizetype at = 0;
    qint64 letters = 0;
    for (; at < name.size() && at < 4 && name[at].toUpper() >= u'A' && name[at].toUpper() <= u'Z';
         ++at)
        letters = letters * 26 + (name[at].toUpper().unicode() - u'A' + 1);
    bool isNumber = false;
    const int number = name.mid(at).toInt(&isNumber);
    if (at == 0 || !isNumber || number < 1)
        return false;
    row = number - 1;
    column = int(letters) - 1;
    return true;
}

bool readCellRange(QStringView range, MergedCells &merge)
{
    const qsizetype colon = range.indexOf(u':');
    const QStringView first = colon < 0 ? range : range.left(colon);
    const QStringView last = colon < 0 ? range : range.mid(colon + 1);
    return readCellName(first, merge.top, merge.left)
           && readCellName(last, merge.bottom, merge.right);
}

} // namespace tidemark
