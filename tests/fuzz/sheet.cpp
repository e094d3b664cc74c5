// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sheets/packed.h"
#include "tests/fuzz/books.h"

using namespace Qt::StringLiterals;
using namespace tidemark;

namespace {

/// The name of the part that a letter means.
QByteArray partOf(char letter)
{
    switch (letter) {
    case 't':
        return "xl/sharedStrings.xml";
    case 'y':
        return "xl/styles.xml";
    case 'w':
        return "xl/workbook.xml";
    case 'r':
        return "xl/_rels/workbook.xml.rels";
    case 'n':
        return "xl/comments1.xml";
    default:
        return "xl/worksheets/sheet1.xml";
    }
}

} // namespace

/// Any XML as a part of a file that is whole otherwise: the first letter says which part.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes = fuzz::bytesOf(data, size);
    const QByteArray xml = bytes.mid(1);
    if (bytes[0] == 'o')
        fuzz::checkBook(bookOf(test::packed({{"content.xml", xml}}), u"plan.ods"_s));
    else if (bytes[0] == 'd')
        fuzz::checkBook(bookOf(
            test::packed({{"_rels/.rels", test::relationsTo("officeDocument", "document.xml")},
                          {"document.xml", xml}}),
            u"plan.docx"_s));
    else
        fuzz::checkBook(bookOf(
            test::workbook("<row><c t=\"s\"><v>0</v></c><c s=\"1\"><v>46477</v></c></row>", {},
                           {{"xl/sharedStrings.xml", "<sst><si><t>a</t></si></sst>"},
                            {"xl/worksheets/_rels/sheet1.xml.rels",
                             test::relationsTo("comments", "../comments1.xml")},
                            {partOf(bytes[0]), xml}}),
            u"plan.xlsx"_s));
    return 0;
}
