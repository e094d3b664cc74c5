// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sheets/booktext.h"

#include "tests/support/catch.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

QString tables(const QByteArray &body)
{
    return textOf(read(bookOf(document(body), u"plan.docx"_s)));
}

QByteArray paragraph(const QByteArray &text, const QByteArray &style = {})
{
    return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r><w:t>" + text
           + "</w:t></w:r></w:p>";
}

QByteArray cell(const QByteArray &text, const QByteArray &properties = {})
{
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(text) + "</w:tc>";
}

QByteArray row(const QByteArray &cells)
{
    return "<w:tr>" + cells + "</w:tr>";
}

QByteArray table(const QByteArray &rows)
{
    return "<w:tbl><w:tblPr/>" + rows + "</w:tbl>";
}

} // namespace

TEST_CASE("A table in a text is named for the heading above it")
{
    CHECK(tables(paragraph("Objective 3.1", "Heading2") + paragraph("Words.")
                 + table(row(cell("a"))) + table(row(cell("b"))))
          == u"Objective 3.1\nA1 Text a\nObjective 3.1\nA1 Text b\n");
    CHECK(
        tables(paragraph("Actions") + paragraph("") + table(row(cell("a"))) + table(row(cell("b"))))
        == u"Actions\nA1 Text a\nTable 2\nA1 Text b\n");
}

TEST_CASE("Cells over several columns and rows are told and keep their places")
{
    CHECK(tables(table(
              row(cell("wide", "<w:gridSpan w:val=\"2\"/>") + cell("c"))
              + row(cell("down", "<w:vMerge w:val=\"restart\"/>") + cell("b2") + cell("c2"))
              + row(cell("", "<w:vMerge/>") + cell("b3") + cell("c3"))
              + "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + cell("b4") + "</w:tr>"))
          == u"Table 1\nmerged A1:B1\nmerged A2:A3\nA1 Text wide\nC1 Text c\nA2 Text down\nB2 Text "
             u"b2\n"
             "C2 Text c2\nB3 Text b3\nC3 Text c3\nB4 Text b4\n");
}

TEST_CASE("A cell's paragraphs, breaks and tabs are one text, without what was deleted")
{
    CHECK(
        tables(table(row(
            "<w:tc><w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>one</w:t>"
            "<w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t></w:r><w:del><w:r><w:delText>gone</"
            "w:delText>"
            "</w:r></w:del><w:ins><w:r><w:t>!</w:t></w:r></w:ins><w:r><w:instrText>DATE</"
            "w:instrText>"
            "</w:r></w:p><w:p/>"
            + paragraph("four") + "</w:tc>")))
        == u"Table 1\nA1 Text one|two\tthree!||four\n");
}

TEST_CASE("A table inside a cell is the cell's text")
{
    CHECK(tables(table(row("<w:tc>" + paragraph("outer") + table(row(cell("in") + cell("side")))
                           + "<w:p/></w:tc>" + cell("next"))))
          == u"Table 1\nA1 Text outer|in|side\nB1 Text next\n");
}

TEST_CASE("Colours, symbols and hidden rows of a text's table are told")
{
    CHECK(tables(table(row(cell("A", "<w:shd w:val=\"clear\" w:fill=\"FFC000\"/>")
                           + "<w:tc><w:p><w:r><w:sym w:font=\"Wingdings\" "
                             "w:char=\"F0E9\"/></w:r></w:p></w:tc>")
                       + "<w:tr><w:trPr><w:hidden/></w:trPr>" + cell("h") + "</w:tr>"))
          == u"Table 1\nA1 Text A #ffc000\nB1 Text é in Wingdings\nrow 2 hidden\nA2 Text h\n");
}

TEST_CASE("A text without a table is refused")
{
    CHECK(refusal(bookOf(document(paragraph("Words.")), u"plan.docx"_s))
          == u"“plan.docx” holds no table. Choose a file with one.");
}
