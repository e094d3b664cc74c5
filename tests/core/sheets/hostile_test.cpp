// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/readinglimits.h"
#include "tests/core/sheets/booktext.h"

#include "tests/support/catch.h"
#include "tests/support/tempfolder.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

const QByteArray oneRow = "<row><c t=\"s\"><v>0</v></c><c><v>46477</v></c></row>";

/// Refused in a sentence, or a book whose cells are in order and within the limits.
void checkWhole(const QByteArray &bytes, const QString &name)
{
    const auto book = bookOf(bytes, name);
    if (!book) {
        refusal(book);
        return;
    }
    for (const Sheet &sheet : book->sheets) {
        for (qsizetype i = 0; i < sheet.rows.size(); ++i) {
            const Row &row = sheet.rows[i];
            bool inOrder = i == 0 || sheet.rows[i - 1].index < row.index;
            for (qsizetype j = 1; j < row.cells.size(); ++j)
                inOrder = inOrder && row.cells[j - 1].column < row.cells[j].column;
            if (!inOrder || row.index >= limits::rows || row.index < 0)
                FAIL("rows out of order");
        }
    }
}

QStringList dataFiles()
{
    const QDir folder(QStringLiteral(TIDEMARK_TEST_DATA "/books"));
    return folder.entryList({u"*.xlsx"_s, u"*.ods"_s, u"*.docx"_s, u"*.odt"_s, u"*.html"_s},
                            QDir::Files);
}

QByteArray bytesOf(const QString &name)
{
    QFile file(QStringLiteral(TIDEMARK_TEST_DATA "/books/") + name);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("A part that unpacks to far more than it says is stopped where the limit is")
{
    const QByteArray bomb = "<worksheet><sheetData/><!--" + QByteArray(270'000'000, ' ');
    const QString sentence =
        u"“plan.xlsx” unpacks to more than 256 MB, far more than a plan, so nothing was read "
        "from it. Save only the sheets you need as a file of their own, and choose that."_s;
    CHECK(refusal(bookOf(workbook({}, {}, {{"xl/worksheets/sheet1.xml", bomb}}), u"plan.xlsx"_s))
          == sentence);
    // The length that the header claims counts for nothing.
    const QByteArray sheet =
        "<worksheet><sheetData/><!--" + QByteArray(5'000, ' ') + "--></worksheet>";
    const auto lied =
        bookOf(workbook({}, {}, {{"xl/worksheets/sheet1.xml", sheet, 100}}), u"plan.xlsx"_s);
    CHECK(refusal(lied).contains(u"is damaged"));
}

TEST_CASE("Parts that are small each count together")
{
    QByteArray sheets;
    for (int i = 0; i < 150; ++i) {
        sheets += "<sheet name=\"S\" id=\"rId1\"/>";
    }
    const QByteArray large =
        "<worksheet><sheetData/><!--" + QByteArray(2'000'000, ' ') + "--></worksheet>";
    CHECK(refusal(bookOf(workbook({}, {},
                                  {{"xl/workbook.xml",
                                    "<workbook><sheets>" + sheets + "</sheets></workbook>"},
                                   {"xl/worksheets/sheet1.xml", large}}),
                         u"plan.xlsx"_s))
              .contains(u"unpacks to more than 256 MB"));
}

TEST_CASE("Too many sheets, rows, columns or parts are refused, each in its sentence")
{
    const QByteArray sheets = QByteArray("<sheet name=\"S\" id=\"rId1\"/>").repeated(201);
    CHECK(refusal(bookOf(workbook({}, {},
                                  {{"xl/workbook.xml",
                                    "<workbook><sheets>" + sheets + "</sheets></workbook>"}}),
                         u"plan.xlsx"_s))
              .contains(u"more than 200 tables"));
    CHECK(refusal(bookOf(workbook("<row r=\"100001\"><c><v>1</v></c></row>"), u"plan.xlsx"_s))
              .contains(u"below row 100,000"));
    CHECK(refusal(bookOf(workbook("<row><c r=\"FAO1\"><v>1</v></c></row>"), u"plan.xlsx"_s))
              .contains(u"to the right of column 4,096"));
    QList<PackedPart> parts;
    for (int i = 0; i <= limits::parts; ++i)
        parts.append({QByteArray::number(i), ""});
    CHECK(refusal(bookOf(packed(parts), u"plan.xlsx"_s)).contains(u"more than 20000 parts"));
    QByteArray text;
    for (int i = 0; i < 2'000; ++i)
        text += QByteArray("1,").repeated(1'100) + "\n";
    CHECK(refusal(bookOf(text, u"plan.csv"_s)).contains(u"more than 2,000,000 cells"));
}

TEST_CASE("A document type, and with it every entity, is refused")
{
    const TempFolder folder;
    const QString secret = folder.write(u"secret.txt"_s, "secret");
    for (const QByteArray &type :
         {QByteArray("<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file://" + secret.toUtf8()
                     + "\">]>"),
          QByteArray("<!DOCTYPE worksheet [<!ENTITY a \"aaaa\"><!ENTITY x \"&a;&a;&a;\">]>"),
          QByteArray("<!DOCTYPE worksheet SYSTEM \"http://example.org/x.dtd\">")}) {
        const QByteArray sheet =
            type
            + "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&x;</t></is></c></row>"
              "</sheetData></worksheet>";
        CHECK(
            refusal(bookOf(workbook({}, {}, {{"xl/worksheets/sheet1.xml", sheet}}), u"plan.xlsx"_s))
                .contains(u"document type of its own"));
    }
    const QByteArray undeclared =
        "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&x;</t></is></c></row>"
        "</sheetData></worksheet>";
    CHECK(refusal(
              bookOf(workbook({}, {}, {{"xl/worksheets/sheet1.xml", undeclared}}), u"plan.xlsx"_s))
              .contains(u"is damaged"));
}

TEST_CASE("A relation that leads out of the file leads nowhere")
{
    for (const char *target : {"../../../../etc/passwd", "/etc/passwd", "file:///etc/passwd",
                               "C:\\secret.xml", "http://example.org/sheet.xml", ".."}) {
        CHECK(refusal(bookOf(workbook(oneRow, {},
                                      {{"xl/_rels/workbook.xml.rels",
                                        relationsTo("worksheet", target)}}),
                             u"plan.xlsx"_s))
                  .contains(u"is damaged"));
        CHECK(refusal(bookOf(workbook(oneRow, {},
                                      {{"xl/_rels/workbook.xml.rels",
                                        relationsTo("worksheet", target, "External")}}),
                             u"plan.xlsx"_s))
                  .contains(u"is damaged"));
    }
}

TEST_CASE("A part whose name leads out of the file is only a name")
{
    const TempFolder folder;
    QDir::setCurrent(folder.path());
    const QByteArray evil =
        "<worksheet><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>";
    const Book book =
        read(bookOf(workbook({}, {}, {{"../../x", evil}, {"/../evil.xml", evil}}), u"plan.xlsx"_s));
    CHECK(book.sheets.first().rows.isEmpty());
    CHECK(QDir(folder.path()).isEmpty());
}

TEST_CASE("Numbers that run over are told or passed over")
{
    checkWhole(
        workbook(
            "<row r=\"2147483647\"/><row/><row/><row r=\"99999999999999\"><c><v>1</v></c></row>"
            "<row r=\"-5\"><c r=\"ZZZZ1\"><v>1</v></c></row>",
            "<cols><col min=\"0\" max=\"2147483647\" hidden=\"1\"/></cols><mergeCells>"
            "<mergeCell ref=\"B2:A1\"/><mergeCell ref=\"A1:ZZZZ2147483647\"/></mergeCells>"),
        u"plan.xlsx"_s);
    checkWhole(
        openDocument(
            "<table:table><table:table-column table:number-columns-repeated=\"2147483647\"/>"
            "<table:table-column table:number-columns-repeated=\"2147483647\"/><table:table-row "
            "table:number-rows-repeated=\"2147483647\"><table:covered-table-cell "
            "table:number-columns-repeated=\"2147483647\"/><table:table-cell "
            "table:number-columns-repeated=\"2147483647\" "
            "table:number-rows-spanned=\"2147483647\"/>"
            "</table:table-row><table:table-row table:number-rows-repeated=\"2147483647\">"
            "<table:table-cell office:value-type=\"float\" office:value=\"1\"/></table:table-row>"
            "</table:table>"),
        u"plan.ods"_s);
    checkWhole(document("<w:tbl><w:tr><w:trPr><w:gridBefore "
                        "w:val=\"2147483647\"/></w:trPr><w:tc><w:tcPr><w:gridSpan "
                        "w:val=\"2147483647\"/></w:tcPr></w:tc><w:tc><w:p><w:r><w:t>x</w:t></w:r></"
                        "w:p></w:tc></w:tr>"
                        "</w:tbl>"),
               u"plan.docx"_s);
}

TEST_CASE("A file cut off anywhere is refused, and never half taken")
{
    for (const QString &name : dataFiles()) {
        const QByteArray bytes = bytesOf(name);
        const bool isPacked = bytes.startsWith("PK");
        for (qsizetype cut = 0; cut < bytes.size(); cut += isPacked ? 97 : 311) {
            if (isPacked)
                CHECK_FALSE(bookOf(bytes.left(cut), name).ok());
            checkWhole(bytes.left(cut), name);
        }
    }
}

TEST_CASE("A part cut off anywhere is refused")
{
    const QByteArray sheet = "<worksheet><sheetData>" + oneRow + "</sheetData></worksheet>";
    const QByteArray strings = "<sst><si><t>text</t></si></sst>";
    for (qsizetype cut = 0; cut < sheet.size(); ++cut)
        CHECK(refusal(bookOf(workbook({}, {},
                                      {{"xl/worksheets/sheet1.xml", sheet.left(cut)},
                                       {"xl/sharedStrings.xml", strings}}),
                             u"plan.xlsx"_s))
                  .contains(u"is damaged"));
    for (qsizetype cut = 0; cut < strings.size(); ++cut)
        CHECK_FALSE(bookOf(workbook(oneRow, {}, {{"xl/sharedStrings.xml", strings.left(cut)}}),
                           u"plan.xlsx"_s)
                        .ok());
}

TEST_CASE("Bits that flip are noticed or do no harm")
{
    QRandomGenerator dice(20261130);
    for (const QString &name : dataFiles()) {
        const QByteArray bytes = bytesOf(name);
        for (int i = 0; i < 150; ++i) {
            QByteArray flipped = bytes;
            for (int flips = 1 + int(dice.bounded(3)); flips > 0; --flips) {
                const auto at = qsizetype(dice.bounded(quint32(bytes.size())));
                flipped[at] = char(flipped[at] ^ char(1U << dice.bounded(8U)));
            }
            checkWhole(flipped, name);
        }
    }
}

TEST_CASE("Text of XML that is damaged inside its archive is noticed or does no harm")
{
    QRandomGenerator dice(13);
    const QByteArray sheet =
        "<worksheet><sheetData>" + oneRow
        + "<row r=\"7\" hidden=\"1\"><c r=\"C7\" t=\"inlineStr\">"
          "<is><r><t>a</t></r></is></c></row></sheetData><mergeCells><mergeCell ref=\"A1:B2\"/>"
          "</mergeCells></worksheet>";
    for (int i = 0; i < 1000; ++i) {
        QByteArray damaged = sheet;
        for (int flips = 1 + int(dice.bounded(4)); flips > 0; --flips)
            damaged[qsizetype(dice.bounded(quint32(sheet.size())))] = char(dice.bounded(128));
        checkWhole(workbook({}, {},
                            {{"xl/worksheets/sheet1.xml", damaged},
                             {"xl/sharedStrings.xml", "<sst><si><t>text</t></si></sst>"}}),
                   u"plan.xlsx"_s);
    }
}

TEST_CASE("XML that is nested or attributed without end is refused before it costs anything")
{
    const auto refused = [](const QByteArray &sheet) {
        return refusal(
            bookOf(workbook({}, {}, {{"xl/worksheets/sheet1.xml", sheet}}), u"plan.xlsx"_s));
    };
    CHECK(refused("<worksheet>" + QByteArray("<a>").repeated(500'000)).contains(u"nested"));
    QByteArray attributes = "<worksheet";
    for (int i = 0; i < 50'000; ++i)
        attributes += " a" + QByteArray::number(i) + "='>'";
    CHECK(refused(attributes + "/>").contains(u"attributes"));
}

TEST_CASE("What could be made to cost its square does not")
{
    const QByteArray hidden =
        QByteArray("<col min=\"1\" max=\"4096\" hidden=\"1\"/>").repeated(100'000);
    const Sheet sheet =
        sheetOf("<row><c r=\"A1\" t=\"inlineStr\"><is><t>" + QByteArray("_x0041_").repeated(200'000)
                    + "</t></is></c><c r=\"EZZ1\"><v>1</v></c></row>",
                "<cols>" + hidden + "</cols>");
    CHECK(sheet.at(0, 0).text == QString(200'000, u'A'));
    CHECK(sheet.hiddenColumns.size() == sheet.width());
    const QByteArray commas(3'000'000, ',');
    CHECK(read(bookOf("a" + commas, u"plan.csv"_s)).sheets.first().width() == 1);
}
