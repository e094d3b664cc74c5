// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/imports/bookfiles.h"

#include "core/base/escape.h"
#include "tests/core/sheets/packed.h"

#include <QFile>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark::test {

namespace {

/// A place of the grid: what stands there, how far it reaches, and whether another reaches over it.
struct Place {
    Cell cell;
    int rows = 1;
    int columns = 1;
    bool isBelow = false; ///< covered by a cell above
    bool isCovered = false;
};

QList<QList<Place>> gridOf(const Sheet &sheet)
{
    int height = sheet.rows.isEmpty() ? 0 : sheet.rows.last().index + 1;
    int width = sheet.width();
    for (const MergedCells &merge : sheet.merges) {
        height = std::max(height, merge.bottom + 1);
        width = std::max(width, merge.right + 1);
    }
    QList<QList<Place>> grid(height, QList<Place>(width));
    for (const Row &row : sheet.rows) {
        for (const Cell &cell : row.cells)
            grid[row.index][cell.column].cell = cell;
    }
    for (const MergedCells &merge : sheet.merges) {
        for (int row = merge.top; row <= merge.bottom; ++row) {
            for (int column = merge.left; column <= merge.right; ++column) {
                grid[row][column].isCovered = true;
                grid[row][column].isBelow = row > merge.top;
                grid[row][column].columns = merge.right - merge.left + 1;
            }
        }
        Place &first = grid[merge.top][merge.left];
        first.isCovered = false;
        first.rows = merge.bottom - merge.top + 1;
    }
    return grid;
}

QByteArray escaped(const QString &text)
{
    return escapedForMarkup(text).toUtf8();
}

QByteArray number(double value)
{
    return QByteArray::number(value, 'g', 15);
}

void writeCell(lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const Cell &cell,
               lxw_format *date, lxw_format *percent)
{
    if (cell.kind == Cell::Kind::Date)
        worksheet_write_number(sheet, row, column, double(QDate(1899, 12, 30).daysTo(cell.date)),
                               date);
    else if (cell.kind == Cell::Kind::Percent)
        worksheet_write_number(sheet, row, column, cell.number, percent);
    else if (cell.kind == Cell::Kind::Number)
        worksheet_write_number(sheet, row, column, cell.number, nullptr);
    else if (!cell.isEmpty())
        worksheet_write_string(sheet, row, column, cell.text.toUtf8().constData(), nullptr);
}

QByteArray odsCell(const Place &place)
{
    const Cell &cell = place.cell;
    QByteArray type = " office:value-type=\"string\"";
    if (cell.kind == Cell::Kind::Number)
        type = " office:value-type=\"float\" office:value=\"" + number(cell.number) + '"';
    else if (cell.kind == Cell::Kind::Percent)
        type = " office:value-type=\"percentage\" office:value=\"" + number(cell.number) + '"';
    else if (cell.kind == Cell::Kind::Date)
        type = " office:value-type=\"date\" office:date-value=\""
               + cell.date.toString(Qt::ISODate).toUtf8() + '"';
    if (cell.isEmpty())
        type.clear();
    QByteArray span;
    if (place.rows > 1 || (place.columns > 1 && !place.isCovered))
        span = " table:number-columns-spanned=\"" + QByteArray::number(place.columns)
               + "\" table:number-rows-spanned=\"" + QByteArray::number(place.rows) + '"';
    const QByteArray text =
        cell.isEmpty() ? QByteArray() : "<text:p>" + escaped(cell.text) + "</text:p>";
    return "<table:table-cell" + type + span + '>' + text + "</table:table-cell>";
}

QByteArray docxCell(const Place &place)
{
    QByteArray properties;
    if (place.columns > 1)
        properties += "<w:gridSpan w:val=\"" + QByteArray::number(place.columns) + "\"/>";
    if (place.rows > 1)
        properties += "<w:vMerge w:val=\"restart\"/>";
    if (place.isBelow)
        properties += "<w:vMerge/>";
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p><w:r><w:t>"
           + (place.isCovered ? QByteArray() : escaped(place.cell.text))
           + "</w:t></w:r></w:p></w:tc>";
}

} // namespace

QByteArray asXlsx(const QList<Sheet> &sheets)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"book.xlsx"_s);
    lxw_workbook *book = workbook_new(path.toUtf8().constData());
    lxw_format *date = workbook_add_format(book);
    format_set_num_format(date, "dd/mm/yyyy");
    lxw_format *percent = workbook_add_format(book);
    format_set_num_format(percent, "0%");
    for (const Sheet &sheet : sheets) {
        lxw_worksheet *made = workbook_add_worksheet(book, sheet.name.toUtf8().constData());
        for (const MergedCells &merge : sheet.merges)
            worksheet_merge_range(made, lxw_row_t(merge.top), lxw_col_t(merge.left),
                                  lxw_row_t(merge.bottom), lxw_col_t(merge.right), "", nullptr);
        for (const Row &row : sheet.rows) {
            for (const Cell &cell : row.cells)
                writeCell(made, lxw_row_t(row.index), lxw_col_t(cell.column), cell, date, percent);
        }
    }
    workbook_close(book);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no workbook");
    return file.readAll();
}

QByteArray asOds(const QList<Sheet> &sheets)
{
    QByteArray tables;
    for (const Sheet &sheet : sheets) {
        tables += "<table:table table:name=\"" + escaped(sheet.name) + "\">";
        for (const auto &row : gridOf(sheet)) {
            tables += "<table:table-row>";
            for (const Place &place : row)
                tables +=
                    place.isCovered ? QByteArray("<table:covered-table-cell/>") : odsCell(place);
            tables += "</table:table-row>";
        }
        tables += "</table:table>";
    }
    return openDocument(tables);
}

QByteArray asDocx(const QList<Sheet> &sheets)
{
    QByteArray body;
    for (const Sheet &sheet : sheets) {
        body += "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>" + escaped(sheet.name)
                + "</w:t></w:r></w:p><w:tbl>";
        for (const auto &row : gridOf(sheet)) {
            body += "<w:tr>";
            for (qsizetype column = 0; column < row.size(); column += row[column].columns)
                body += docxCell(row[column]);
            body += "</w:tr>";
        }
        body += "</w:tbl>";
    }
    return document(body);
}

QByteArray asHtml(const QList<Sheet> &sheets)
{
    QByteArray page = "<html><body>";
    for (const Sheet &sheet : sheets) {
        page += "<h2>" + escaped(sheet.name) + "</h2><table>";
        for (const auto &row : gridOf(sheet)) {
            page += "<tr>";
            for (const Place &place : row) {
                if (place.isCovered)
                    continue;
                page += "<td rowspan=\"" + QByteArray::number(place.rows) + "\" colspan=\""
                        + QByteArray::number(place.columns) + "\">" + escaped(place.cell.text)
                        + "</td>";
            }
            page += "</tr>";
        }
        page += "</table>";
    }
    return page + "</body></html>";
}

QByteArray asCsv(const Sheet &sheet)
{
    QByteArray text;
    for (const auto &row : gridOf(sheet)) {
        QByteArrayList cells;
        for (const Place &place : row)
            cells.append(escapedForCsv(place.cell.text).toUtf8());
        text += cells.join(',') + "\r\n";
    }
    return text;
}

} // namespace tidemark::test
