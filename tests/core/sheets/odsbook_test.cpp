// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sheets/booktext.h"

#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

QString tables(const QByteArray &xml, const QByteArray &styles = {})
{
    return textOf(read(bookOf(openDocument(xml, styles), u"plan.ods"_s)));
}

QString cells(const QByteArray &rows, const QByteArray &styles = {})
{
    return tables("<table:table table:name=\"S\">" + rows + "</table:table>", styles).remove(0, 2);
}

QByteArray cell(const QByteArray &attributes, const QByteArray &inside = {})
{
    return "<table:table-cell " + attributes + ">" + inside + "</table:table-cell>";
}

QByteArray row(const QByteArray &inside)
{
    return "<table:table-row>" + inside + "</table:table-row>";
}

} // namespace

TEST_CASE("Every type of value of an OpenDocument table is read")
{
    CHECK(
        cells(row(
            cell("office:value-type=\"float\" office:value=\"3.1\"", "<text:p>3.10</text:p>")
            + cell("office:value-type=\"float\" office:value=\"1240.567\"",
                   "<text:p>1,241</text:p>")
            + cell("office:value-type=\"percentage\" office:value=\"0.29\"", "<text:p>29%</text:p>")
            + cell("office:value-type=\"currency\" office:value=\"5\"", "<text:p>\xc2\xa3"
                                                                        "5.00</text:p>")
            + cell("office:value-type=\"date\" office:date-value=\"2027-03-31\"",
                   "<text:p>x</text:p>")
            + cell("office:value-type=\"boolean\" office:boolean-value=\"true\"",
                   "<text:p>Y</text:p>")
            + cell("office:value-type=\"time\" office:time-value=\"PT1H\"",
                   "<text:p>01:00</text:p>")
            + cell("office:value-type=\"string\" office:string-value=\"whole\"")
            + cell("table:formula=\"of:=1/0\" office:value-type=\"string\" "
                   "calcext:value-type=\"error\"",
                   "<text:p>#DIV/0!</text:p>")))
        == u"A1 Number 3.10\nB1 Number 1240.567\nC1 Percent 29%\nD1 Number 5\nE1 Date 2027-03-31\n"
           "F1 Bool TRUE\nG1 Text 01:00\nH1 Text whole\nI1 Error #DIV/0! =formula\n");
}

TEST_CASE("Paragraphs, blanks, tabs and line breaks of a cell are one text, and its notes another")
{
    CHECK(cells(row(
              cell("office:value-type=\"string\"",
                   "<office:annotation><dc:creator>Ann</dc:creator><dc:date>2026-01-01</dc:date>"
                   "<text:p>check</text:p><text:p>this</text:p></office:annotation>"
                   "<text:p>one<text:s/><text:s text:c=\"2\"/>two \n  <text:span>three</text:span>"
                   "<text:line-break/>four<text:tab/>five</text:p><text:p/><text:p>six "
                   "<text:date>7 May</text:date></text:p>"
                   "<draw:frame xmlns:draw=\"d\"><text:p>drawn</text:p></draw:frame>")))
          == u"A1 Text one   two three|four\tfive||six 7 May note:check|this\n");
}

TEST_CASE("What is repeated is laid down as often as it says something")
{
    CHECK(cells("<table:table-row table:number-rows-repeated=\"2\">"
                + cell("table:number-columns-repeated=\"3\"")
                + cell("table:number-columns-repeated=\"2\" office:value-type=\"float\" "
                       "office:value=\"1\"")
                + cell("table:number-columns-repeated=\"16379\"")
                + "</table:table-row>"
                  "<table:table-row table:number-rows-repeated=\"1048574\">"
                + cell("table:number-columns-repeated=\"16384\"") + "</table:table-row>")
          == u"D1 Number 1\nE1 Number 1\nD2 Number 1\nE2 Number 1\n");
}

TEST_CASE("A million empty rows below a table cost nothing, coloured or not")
{
    const QByteArray styles =
        "<style:style style:name=\"r\" style:family=\"table-cell\"><style:table-cell-properties "
        "fo:background-color=\"#ff0000\"/></style:style>";
    CHECK(
        cells(
            row(cell("office:value-type=\"float\" office:value=\"1\""))
                + "<table:table-row table:number-rows-repeated=\"2147483647\">"
                + cell("table:style-name=\"r\" table:number-columns-repeated=\"50\"")
                + "</table:table-row><table:table-row table:number-rows-repeated=\"2147483647\"/>",
            styles)
        == u"A1 Number 1\n");
}

TEST_CASE("Merged and covered cells of an OpenDocument table keep their places")
{
    CHECK(cells(row(cell("table:number-columns-spanned=\"2\" table:number-rows-spanned=\"2\" "
                         "office:value-type=\"float\" office:value=\"1\"")
                    + "<table:covered-table-cell/>"
                    + cell("office:value-type=\"float\" office:value=\"2\""))
                + row("<table:covered-table-cell "
                      "table:number-columns-repeated=\"2\"><text:p>covered</text:p>"
                      "</table:covered-table-cell>"
                      + cell("office:value-type=\"float\" office:value=\"3\"")))
          == u"merged A1:B2\nA1 Number 1\nC1 Number 2\nC2 Number 3\n");
}

TEST_CASE("Hidden tables, rows and columns, groups and colours of styles are told")
{
    const QByteArray styles =
        "<style:style style:name=\"p\" style:family=\"table-cell\"><style:table-cell-properties "
        "fo:background-color=\"#00b050\"/></style:style>"
        "<style:style style:name=\"c\" style:family=\"table-cell\" style:parent-style-name=\"p\">"
        "<style:text-properties style:font-name=\"Wingdings\"/></style:style>"
        "<style:style style:name=\"t\" style:family=\"table\"><style:table-properties "
        "table:display=\"false\"/></style:style>"
        "<style:style style:name=\"c\" style:family=\"paragraph\"><style:text-properties "
        "style:font-name=\"Arial\"/></style:style>";
    CHECK(tables("<table:table table:name=\"Old\" table:style-name=\"t\">"
                 "<table:table-column/><table:table-column-group><table:table-column "
                 "table:visibility=\"collapse\" "
                 "table:default-cell-style-name=\"c\"/></table:table-column-group>"
                 "<table:table-header-rows>"
                     + row(cell("office:value-type=\"float\" office:value=\"1\"")
                           + cell("office:value-type=\"string\"", "<text:p>\xc3\xa9</text:p>"))
                     + "</table:table-header-rows><table:table-row-group><table:table-row "
                       "table:visibility=\"filter\">"
                     + cell("office:value-type=\"float\" office:value=\"2\"")
                     + "</table:table-row></table:table-row-group></table:table>",
                 styles)
          == u"Old (hidden)\ncolumn B hidden\nA1 Number 1\nB1 Text é #b050 in Wingdings\nrow 2 "
             u"hidden\n"
             "A2 Number 2\n");
}

TEST_CASE("What a table took from another file is passed over, and that is told")
{
    const Book book = read(
        bookOf(openDocument("<table:table table:name=\"S\">"
                            + row(cell("office:value-type=\"float\" office:value=\"1\""))
                            + "</table:table>"
                              "<table:table table:name=\"'file:///home/ann/other.ods'#Sheet1\">"
                            + row(cell("office:value-type=\"float\" office:value=\"2\""))
                            + "</table:table>"),
               u"plan.ods"_s));
    CHECK(book.sheets.size() == 1);
    CHECK(book.warnings.size() == 1);
}

TEST_CASE("An OpenDocument file that is one XML is read too")
{
    CHECK(textOf(read(bookOf(
              "<?xml version=\"1.0\"?><office:document "
              "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:table=\"t\">"
              "<office:body><office:spreadsheet><table:table table:name=\"S\"><table:table-row>"
              "<table:table-cell office:value-type=\"float\" office:value=\"1\"/></table:table-row>"
              "</table:table></office:spreadsheet></office:body></office:document>",
              u"plan.fods"_s)))
          == u"S\nA1 Number 1\n");
}
