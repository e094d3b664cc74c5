// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sheets/booktext.h"

#include "tests/support/catch.h"

#include <tuple>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

Book bookNamed(const QString &name)
{
    return read(readBook(QStringLiteral(TIDEMARK_TEST_DATA "/books/") + name));
}

/// What every writer of the tracker means.
const QString tracker = uR"(Customer focus
column H hidden
merged A1:F1
A1 Text Delivery plan 2026/27
A2 Text Ref
B2 Text Action
C2 Text Due
D2 Text % complete
E2 Text RAG
F2 Text Score
A3 Number 3.10
B3 Text Digital|services
C3 Date 2027-03-31
D3 Percent 29%
E3 Text A #ffc000
F3 Number 2 =formula
H3 Text id-1
A4 Text 3.1.2
B4 Text Café at £5 – Tŷ Gwyn note:Check with Finance
C4 Date 2026-06-30 17:00
D4 Percent 100%
E4 Text é #b050 in Wingdings
F4 Bool TRUE
row 5 hidden
A5 Number 7
B5 Text  two  blanks 
C5 Date 2026-09-30
D5 Percent 12.5%
F5 Error #DIV/0! =formula
Lists (hidden)
A1 Text Red
)"_s;

} // namespace

TEST_CASE("The same plan by different writers is the same book")
{
    // LibreOffice makes a formula of TRUE, and in .ods a number of that; libxlsxwriter makes a text
    // of what a formula came to.
    const QString plainTrue = u"F4 Bool TRUE"_s;
    for (const auto &[name, was, is] :
         {std::tuple{u"libreoffice.xlsx"_s, plainTrue, u"F4 Bool TRUE =formula"_s},
          {u"strict.xlsx"_s, plainTrue, u"F4 Bool TRUE =formula"_s},
          {u"libreoffice.ods"_s, plainTrue, u"F4 Number 1 =formula"_s},
          {u"xlsxwriter.xlsx"_s, u"F5 Error"_s, u"F5 Text"_s}}) {
        INFO(name.toStdString());
        CHECK(textOf(bookNamed(name)) == QString(tracker).replace(was, is));
        CHECK(bookNamed(name).warnings.isEmpty());
    }
}

TEST_CASE(
    "A book with inline strings and no values of formulas, from 1900 or 1904, lacks those alone")
{
    QString expected = tracker;
    expected.replace(u"F3 Number 2 =formula"_s, u"F3 Empty =formula"_s)
        .replace(u"F5 Error #DIV/0! =formula"_s, u"F5 Empty =formula"_s);
    for (const QString &name : {u"openpyxl.xlsx"_s, u"openpyxl1904.xlsx"_s}) {
        INFO(name.toStdString());
        CHECK(textOf(bookNamed(name)) == expected);
        CHECK(bookNamed(name).warnings
              == QStringList{
                  u"In “Customer focus” 2 formulas have no value, the first in F3. Open the file "
                  "in Excel, save it, and read it again."_s});
    }
}

TEST_CASE("An old workbook by LibreOffice is refused with the next step")
{
    CHECK(refusal(readBook(QStringLiteral(TIDEMARK_TEST_DATA "/books/libreoffice.xls")))
              .contains(u"save it as .xlsx"));
}

TEST_CASE("Tables of a text by LibreOffice are named for their headings, as .odt and as .docx")
{
    CHECK(textOf(bookNamed(u"libreoffice.docx"_s)) == uR"(Objective 3.1: Charter
merged B1:C1
merged A2:A3
A1 Text Ref
B1 Text Dates
A2 Text 3.1.1
B2 Text 31 March 2027
C2 Text Red #ff0000
B3 Text 30 June 2027
C3 Text two|lines
Objective 3.2
A1 Text a
B1 Text b
)"_s);
    CHECK(textOf(bookNamed(u"libreoffice.odt"_s)).contains(u"C3 Text two|lines\n"_s));
}

TEST_CASE("A page by LibreOffice is read with its numbers")
{
    const QString text = textOf(bookNamed(u"libreoffice.html"_s));
    CHECK(text.contains(u"A3 Number 3.10\n"));
    CHECK(text.contains(u"C3 Date 2027-03-31\n"));
    CHECK(text.contains(u"D3 Percent 29%\n"));
    CHECK(text.contains(u"E3 Text A #ffc000\n"));
}
