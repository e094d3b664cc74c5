// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sheets/booktext.h"

#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

QString copied(const QString &html)
{
    return textOf(read(bookCopied(html, {})));
}

QString cells(const QString &rows)
{
    const QString text = copied(u"<table>"_s + rows + u"</table>"_s);
    return text.mid(text.indexOf(u'\n') + 1);
}

} // namespace

TEST_CASE("Rows of tabs are read as they were copied")
{
    CHECK(textOf(read(bookCopied({}, u"Ref\tAction\r\n3.1\t\"two\r\nlines\"\r\n"_s)))
          == u"\nA1 Text Ref\nB1 Text Action\nA2 Text 3.1\nB2 Text two|lines\n");
    CHECK(textOf(read(bookCopied(u"<p>no table</p>"_s, u"a,b\tc"_s)))
          == u"\nA1 Text a,b\nB1 Text c\n");
}

TEST_CASE("Nothing copied, and a table with nothing in it, are refused")
{
    for (const QString &html :
         {u""_s, u"<table></table>"_s, u"<table><tr><td> </td></tr></table>"_s}) {
        const auto book = bookCopied(html, u" \r\n"_s);
        REQUIRE_FALSE(book.ok());
        CHECK(book.error().message
              == u"What was copied holds no table. Copy some cells, and paste again.");
    }
}

TEST_CASE("Cells over several columns and rows of a page keep their places")
{
    CHECK(cells(u"<tr><th colspan=2>wide<th>c<tr><td rowspan=2>down<td>b2<td>c2<tr><td>b3<td>c3"
                "<tr><td>a4"_s)
          == u"merged A1:B1\nmerged A2:A3\nA1 Text wide\nC1 Text c\nA2 Text down\nB2 Text b2\nC2 "
             u"Text c2\n"
             "B3 Text b3\nC3 Text c3\nA4 Text a4\n");
}

TEST_CASE("Entities, breaks and paragraphs of a page are what they mean")
{
    CHECK(
        cells(
            u"<tr><td>&pound;5&nbsp;&ndash; T&#375;&#x77; &amp;amp; &unknown; a &lt; b<br>\n "
            u"two</td>"
            "<td><p>one</p>\n<p>two <b>bold</b>\n text</p></td><td><ul><li>x<li>y</ul></td></tr>"_s)
        == u"A1 Text £5 – Tŷw &amp; &unknown; a < b|two\nB1 Text one|two bold text\nC1 Text x|y\n");
}

TEST_CASE("What Excel copies is read with its colours, past its own declarations")
{
    CHECK(
        copied(
            u"Version:1.0\r\n<html xmlns:x=\"x\"><head><meta charset=utf-8><link rel=File-List "
            "href=\"file:///C:/x/filelist.xml\"><style>\n<!--table "
            "{mso-displayed-decimal-separator:\"\\.\";}"
            "\n.xl65\n\t{background:#FFC000;\n\tmso-pattern:black none;}\n.xl66\n\t{background:red;"
            "font-family:Wingdings, serif;}\n--></style></head><body><!--StartFragment--><table "
            "border=0>"
            "<!--StartFragment--><col width=64><tr height=20><td height=20 class=xl65>A</td>"
            "<td class=xl66 style='border-left:none'>é</td></tr><tr "
            "style='display:none'><td>h</td></tr>"
            "<!--EndFragment--></table></body></html>"_s)
        == u"Table 1\nA1 Text A #ffc000\nB1 Text é #ff0000 in Wingdings\nrow 2 hidden\nA2 Text "
           u"h\n");
}

TEST_CASE("What Calc copies is read with its numbers")
{
    CHECK(cells(u"<tr><td sdval=\"0.29\" sdnum=\"2057;0;0%\">29%</td><td sdval=\"46477\" "
                "sdnum=\"2057;0;DD/MM/YYYY\">31/03/2027</td><td sdval=\"3.1\" "
                "sdnum=\"2057;0;0.00\">3.10</td>"
                "<td sdval=\"7\" sdnum=\"2057;\">7</td><td bgcolor=\"#00B050\"><font "
                "face=\"Wingdings\">é"
                "</font></td></tr>"_s)
          == u"A1 Percent 29%\nB1 Date 2027-03-31\nC1 Number 3.10\nD1 Number 7\nE1 Text é #b050 in "
             u"Wingdings\n");
}

TEST_CASE("A table within a table is a table of its own, and a frame around others none")
{
    CHECK(copied(u"<h2>Priority "
                 u"3</h2><table><tr><td><table><tr><td>a</td></tr></table></td></tr></table>"
                 "<table><tr><td>b<table><tr><td>c</td></tr></table>d</td></tr></table>"_s)
          == u"Priority 3\nA1 Text a\nPriority 3\nA1 Text bd\nPriority 3\nA1 Text c\n");
}

TEST_CASE("Whatever is left unclosed or wrong in a page, its cells are found")
{
    CHECK(cells(u"<tr><td>a<td>b</tr><td>c"_s) == u"A1 Text a\nB1 Text b\nA2 Text c\n");
    CHECK(cells(u"</td></tr></x><tr><td a=b c='d e' f>x < y & z"_s) == u"A1 Text x < y & z\n");
    CHECK(cells(u"<td colspan=0 rowspan=-3>a<td colspan=x>b"_s) == u"A1 Text a\nB1 Text b\n");
    CHECK(cells(u"<tr><td>a</td><!-- never closed"_s) == u"A1 Text a\n");
    CHECK(cells(u"<tr><td>a<script>if (a<b) {<td>no</script>b<style>td{}</style>"_s)
          == u"A1 Text ab\n");
    CHECK(cells(u"<tr><td>a<td x=\"never closed>b"_s) == u"A1 Text a\n");
}

TEST_CASE("A page that asks for a huge table is refused in a sentence or costs nothing")
{
    CHECK(cells(u"<tr><td colspan=99999999 rowspan=99999999>a<tr><td>"_s).endsWith(u"A1 Text a\n"));
    const auto wide = bookCopied(u"<table><tr><td colspan=4096>a<td>b</table>"_s, {});
    REQUIRE_FALSE(wide.ok());
    CHECK(wide.error().message.contains(u"to the right of column 4,096"));
    const auto deep = bookCopied(u"<table><tr><td>"_s.repeated(60), {});
    REQUIRE_FALSE(deep.ok());
}

TEST_CASE("A file that is a page by its content is read as one, whatever its name")
{
    CHECK(textOf(read(bookOf("<html><table><tr><td>a</table>", u"export.xls"_s)))
          == u"Table 1\nA1 Text a\n");
}
