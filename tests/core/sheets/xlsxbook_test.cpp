// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sheets/booktext.h"

#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

const QByteArray stylesPart = R"(<styleSheet>
<numFmts><numFmt numFmtId="164" formatCode="[$-809]dd mmmm yyyy;@"/></numFmts>
<fonts><font><name val="Calibri"/></font><font><b/><name val="Wingdings"/></font></fonts>
<fills><fill><patternFill patternType="none"><fgColor rgb="FF123456"/></patternFill></fill>
<fill><patternFill patternType="solid"><fgColor rgb="FFFFC000"/><bgColor indexed="64"/></patternFill></fill>
<fill><patternFill patternType="solid"><fgColor theme="9" tint="0.5"/></patternFill></fill>
<fill><patternFill patternType="solid"><fgColor indexed="10"/></patternFill></fill></fills>
<cellStyleXfs><xf numFmtId="9" fontId="1" fillId="1"/></cellStyleXfs>
<cellXfs><xf numFmtId="0" fontId="0" fillId="0"/><xf numFmtId="164"/><xf numFmtId="10"/>
<xf fontId="1" fillId="1"/><xf fillId="2"/><xf fillId="3"/></cellXfs></styleSheet>)";

/// The lines of the cells alone.
QString cells(const QByteArray &rows, const QList<PackedPart> &others = {})
{
    QString text = textOf(sheetOf(rows, {}, others));
    return text.remove(0, 2);
}

QStringList warnings(const QByteArray &rows, const QByteArray &behind = {})
{
    return read(bookOf(workbook(rows, behind), u"plan.xlsx"_s)).warnings;
}

QByteArray relationsPart(const QByteArray &list)
{
    return "<Relationships>" + list + "</Relationships>";
}

} // namespace

TEST_CASE("Texts are read wherever a workbook keeps them")
{
    const QByteArray strings =
        "<sst><si><t>plain</t></si><si><r><rPr><b/></rPr><t>two </t></r><r><t>runs</t></r>"
        "<rPh sb=\"0\" eb=\"1\"><t>spoken</t></rPh><phoneticPr fontId=\"1\"/></si>"
        "<si><t xml:space=\"preserve\"> kept  blanks </t></si></sst>";
    CHECK(cells("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c>"
                "<c t=\"inlineStr\"><is><r><t>in</t></r><r><t>line</t></r></is></c>"
                "<c t=\"str\"><f>A1</f><v>worked out</v></c><c><is><t>untyped</t></is></c></row>",
                {{"xl/sharedStrings.xml", strings}})
          == u"A1 Text plain\nB1 Text two runs\nC1 Text  kept  blanks \nD1 Text inline\n"
             "E1 Text worked out =formula\nF1 Text untyped\n");
}

TEST_CASE("Every type of value is read")
{
    CHECK(cells("<row><c><v>3.10</v></c><c t=\"n\"><v>-2</v></c><c t=\"b\"><v>1</v></c>"
                "<c t=\"b\"><v>0</v></c><c t=\"e\"><v>#REF!</v></c><c t=\"d\"><v>2027-03-31</v></c>"
                "<c t=\"d\"><v>2027-03-31T09:30:00</v></c><c t=\"x\"><v>strange</v></c></row>")
          == u"A1 Number 3.10\nB1 Number -2\nC1 Bool TRUE\nD1 Bool FALSE\nE1 Error #REF!\n"
             "F1 Date 2027-03-31\nG1 Date 2027-03-31 09:30\nH1 Text strange\n");
}

TEST_CASE("Escaped characters and line ends are read as what they are")
{
    CHECK(cells("<row><c t=\"str\"><v>one_x000D_\ntwo_x000a_three_x005F_x000D_ _x12_</v></c></row>")
          == u"A1 Text one|two|three_x000D_ _x12_\n");
}

TEST_CASE("Styles say dates, percentages, fonts and colours")
{
    const QList<PackedPart> styles{{"xl/styles.xml", stylesPart}};
    CHECK(
        cells(
            "<row><c s=\"1\"><v>46477</v></c><c s=\"2\"><v>0.29</v></c>"
            "<c s=\"3\" t=\"str\"><v>\xc3\xa9</v></c><c s=\"4\"><v>1</v></c><c s=\"5\"><v>2</v></c>"
            "<c s=\"3\"/><c s=\"99\"><v>7</v></c></row>"
            "<row><c s=\"3\"/><c s=\"4\"/></row>",
            styles)
        == u"A1 Date 2027-03-31\nB1 Percent 29%\nC1 Text é #ffc000 in Wingdings\n"
           "D1 Number 1 #b8d6a3\nE1 Number 2 #ff0000\nF1 Empty #ffc000\nG1 Number 7\n");
}

TEST_CASE("The font of a text's own runs counts before that of its cell")
{
    const Sheet sheet =
        sheetOf("<row><c t=\"inlineStr\"><is><r><rPr><rFont val=\"Wingdings\"/></rPr>"
                "<t>\xc3\xa9</t></r></is></c></row>");
    CHECK(sheet.at(0, 0).font == u"Wingdings");
}

TEST_CASE("Cells and rows without a place follow those before them")
{
    CHECK(cells("<row><c><v>1</v></c><c r=\"D1\"><v>2</v></c><c><v>3</v></c></row>"
                "<row r=\"5\"><c><v>4</v></c></row><row><c r=\"bad\"><v>5</v></c></row>")
          == u"A1 Number 1\nD1 Number 2\nE1 Number 3\nA5 Number 4\nA6 Number 5\n");
}

TEST_CASE("Rows and cells out of their order are put in it, and the first of two counts")
{
    CHECK(cells("<row r=\"2\"><c r=\"C2\"><v>3</v></c><c r=\"A2\"><v>1</v></c></row>"
                "<row r=\"1\"><c><v>0</v></c></row>"
                "<row r=\"2\"><c r=\"A2\"><v>9</v></c><c r=\"B2\"><v>2</v></c></row>")
          == u"A1 Number 0\nA2 Number 1\nB2 Number 2\nC2 Number 3\n");
}

TEST_CASE("Merged cells, hidden rows and hidden columns are told")
{
    const Sheet sheet =
        sheetOf("<row r=\"1\"><c><v>1</v></c><c r=\"C1\"><v>2</v></c></row>"
                "<row r=\"2\" hidden=\"1\"><c><v>3</v></c></row><row r=\"3\" hidden=\"true\"/>",
                "<mergeCells><mergeCell ref=\"A1:B3\"/><mergeCell ref=\"C1\"/><mergeCell "
                "ref=\"x\"/></mergeCells>"
                "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/><col min=\"4\" max=\"16384\" "
                "hidden=\"1\"/></cols>");
    CHECK(textOf(sheet)
          == u"S\ncolumn B hidden\nmerged A1:B3\nA1 Number 1\nC1 Number 2\nrow 2 hidden\nA2 Number "
             u"3\n");
}

TEST_CASE("Hidden sheets are told, and sheets that are charts left out")
{
    const QByteArray book = "<workbook><sheets><sheet name=\"Chart\" id=\"rId9\"/><sheet "
                            "name=\"Old\" state=\"veryHidden\" "
                            "id=\"rId1\"/></sheets></workbook>";
    const QByteArray rels = relationsPart(
        "<Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
        "<Relationship Id=\"rId9\" Type=\"x/chartsheet\" Target=\"chartsheets/sheet1.xml\"/>");
    const Sheet sheet = sheetOf("<row><c><v>1</v></c></row>", {},
                                {{"xl/workbook.xml", book}, {"xl/_rels/workbook.xml.rels", rels}});
    CHECK(textOf(sheet) == u"Old (hidden)\nA1 Number 1\n");
}

TEST_CASE("A workbook of 1904 has other days")
{
    const QByteArray book = "<workbook><workbookPr date1904=\"1\"/><sheets><sheet name=\"S\" "
                            "id=\"rId1\"/></sheets></workbook>";
    CHECK(cells("<row><c s=\"1\"><v>45015</v></c></row>",
                {{"xl/workbook.xml", book}, {"xl/styles.xml", stylesPart}})
          == u"A1 Date 2027-03-31\n");
}

TEST_CASE("Notes stand in their cells, also where those are empty, and conversations as they went")
{
    const QByteArray rels = relationsPart(
        "<Relationship Id=\"a\" Type=\"x/comments\" Target=\"../comments1.xml\"/>"
        "<Relationship Id=\"b\" Type=\"x/threadedComment\" Target=\"../threads.xml\"/>");
    const QByteArray comments =
        "<comments><authors><author>Ann</author></authors><commentList>"
        "<comment ref=\"A1\"><text><r><t>Check </t></r><r><t>this</t></r></text></comment>"
        "<comment ref=\"C9\"><text><t>[Threaded comment] your version</t></text></comment>"
        "</commentList></comments>";
    const QByteArray threads =
        "<ThreadedComments><threadedComment ref=\"C9\"><text>Late?</text></threadedComment>"
        "<threadedComment ref=\"C9\"><text>Yes</text></threadedComment></ThreadedComments>";
    CHECK(cells("<row><c><v>1</v></c></row>", {{"xl/worksheets/_rels/sheet1.xml.rels", rels},
                                               {"xl/comments1.xml", comments},
                                               {"xl/threads.xml", threads}})
          == u"A1 Number 1 note:Check this\nC9 Empty note:Late?|Yes\n");
}

TEST_CASE("Formulas give what they came to last, and those without a value are told")
{
    CHECK(cells("<row><c><f>1+1</f><v>2</v></c><c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>")
          == u"A1 Number 2 =formula\nB1 Error #DIV/0! =formula\n");
    CHECK(warnings("<row><c><f>1+1</f><v></v></c></row>")
          == QStringList{
              u"In “S” the formula in A1 has no value. Open the file in Excel, save it, and "
              "read it again."_s});
    CHECK(
        warnings("<row><c r=\"B1\"><f>1</f></c><c><f>2</f><v/></c></row>")
        == QStringList{u"In “S” 2 formulas have no value, the first in B1. Open the file in Excel, "
                       "save it, and read it again."_s});
    CHECK(warnings("<row><c t=\"str\"><f>\"\"</f><v></v></c></row>").isEmpty());
}

TEST_CASE("Colours that a rule makes are not read, and that is told")
{
    CHECK(warnings("<row><c><v>1</v></c></row>", "<conditionalFormatting sqref=\"A1\"/>").size()
          == 1);
}

TEST_CASE("Empty and merely coloured rows cost nothing, however many there are")
{
    QByteArray rows = "<row r=\"1\"><c><v>1</v></c></row>";
    for (int i = 2; i < 5000; ++i)
        rows += "<row r=\"" + QByteArray::number(i * 200)
                + "\"><c r=\"XFD1\" s=\"3\"/><c r=\"A1\"/></row>";
    CHECK(cells(rows, {{"xl/styles.xml", stylesPart}}) == u"A1 Number 1\n");
}

TEST_CASE("Parts are found as Office finds them: without case, with either slash")
{
    const QByteArray rels = relationsPart(
        "<Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"/XL\\Worksheets\\Sheet1.xml\"/>");
    CHECK(cells("<row><c><v>1</v></c></row>", {{"xl/_rels/workbook.xml.rels", rels}})
          == u"A1 Number 1\n");
}

TEST_CASE("A sheet knows its cells by their place")
{
    const Sheet sheet = sheetOf("<row r=\"3\"><c r=\"B3\"><v>5</v></c></row>");
    CHECK(sheet.at(2, 1).number == 5);
    CHECK(sheet.at(2, 0).isEmpty());
    CHECK(sheet.at(1, 1).isEmpty());
    CHECK(sheet.at(9, 9).isEmpty());
    CHECK(sheet.width() == 2);
    CHECK(cellName(0, 25) == u"Z1");
    CHECK(cellName(9, 26) == u"AA10");
    CHECK(cellName(0, 16383) == u"XFD1");
}

TEST_CASE("A sheet of 5,000 rows and 20 columns is read whole")
{
    QByteArray rows;
    for (int row = 0; row < 5000; ++row) {
        rows += "<row>";
        for (int column = 0; column < 20; ++column)
            rows += "<c t=\"inlineStr\"><is><t>row " + QByteArray::number(row) + "</t></is></c>";
        rows += "</row>";
    }
    const Sheet sheet = sheetOf(rows);
    CHECK(sheet.rows.size() == 5000);
    CHECK(sheet.width() == 20);
    CHECK(sheet.at(4999, 19).text == u"row 4999");
}
