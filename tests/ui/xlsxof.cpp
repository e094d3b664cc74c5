// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/xlsxof.h"

#include "core/base/escape.h"
#include "tests/core/sheets/packed.h"

namespace tidemark::test {

namespace {

const QByteArray mainSpace = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
const QByteArray officeTypes =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

QByteArray cellXml(const Cell &cell, int row)
{
    const QByteArray name = cellName(row, cell.column).toLatin1();
    const auto number = [&](int style, double value) {
        return "<c r=\"" + name + "\" s=\"" + QByteArray::number(style) + "\"><v>"
               + QByteArray::number(value, 'g', 15) + "</v></c>";
    };
    switch (cell.kind) {
    case Cell::Kind::Number:
        return number(0, cell.number);
    case Cell::Kind::Percent:
        return number(1, cell.number);
    case Cell::Kind::Date:
        return number(2, double(QDate(1899, 12, 30).daysTo(cell.date)));
    default:
        return "<c r=\"" + name + "\" t=\"inlineStr\"><is><t>"
               + escapedForMarkup(cell.text).toUtf8() + "</t></is></c>";
    }
}

QByteArray sheetXml(const Sheet &sheet)
{
    QByteArray rows;
    for (const Row &row : sheet.rows) {
        rows += "<row r=\"" + QByteArray::number(row.index + 1) + "\">";
        for (const Cell &cell : row.cells)
            rows += cellXml(cell, row.index);
        rows += "</row>";
    }
    QByteArray merges;
    for (const MergedCells &merge : sheet.merges)
        merges += "<mergeCell ref=\"" + cellName(merge.top, merge.left).toLatin1() + ':'
                  + cellName(merge.bottom, merge.right).toLatin1() + "\"/>";
    if (!merges.isEmpty())
        merges = "<mergeCells>" + merges + "</mergeCells>";
    return "<worksheet" + mainSpace + "><sheetData>" + rows + "</sheetData>" + merges
           + "</worksheet>";
}

QByteArray relation(const QByteArray &id, const QByteArray &kind, const QByteArray &target)
{
    return "<Relationship Id=\"" + id + "\" Type=\"" + officeTypes + kind + "\" Target=\"" + target
           + "\"/>";
}

QByteArray relationsOfAll(const QByteArray &list)
{
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
           + list + "</Relationships>";
}

} // namespace

QByteArray xlsxOf(const QList<Sheet> &sheets)
{
    QByteArray names;
    QByteArray links = relation("styles", "styles", "styles.xml");
    QList<PackedPart> parts;
    for (const Sheet &sheet : sheets) {
        const QByteArray number = QByteArray::number(parts.size() + 1);
        names += "<sheet name=\"" + escapedForMarkup(sheet.name).toUtf8() + "\" sheetId=\"" + number
                 + "\" r:id=\"s" + number + "\"/>";
        links += relation("s" + number, "worksheet", "worksheets/sheet" + number + ".xml");
        parts.append({"xl/worksheets/sheet" + number + ".xml", sheetXml(sheet)});
    }
    parts +=
        {{"[Content_Types].xml", "<Types/>"},
         {"_rels/.rels", relationsOfAll(relation("book", "officeDocument", "xl/workbook.xml"))},
         {"xl/workbook.xml",
          "<workbook" + mainSpace + " xmlns:r=\"r\"><sheets>" + names + "</sheets></workbook>"},
         {"xl/_rels/workbook.xml.rels", relationsOfAll(links)},
         {"xl/styles.xml", "<styleSheet" + mainSpace
                               + "><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"9\"/>"
                                 "<xf numFmtId=\"14\"/></cellXfs></styleSheet>"}};
    return packed(parts);
}

} // namespace tidemark::test
