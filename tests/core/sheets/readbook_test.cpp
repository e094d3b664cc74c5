// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sheets/booktext.h"

#include "tests/support/catch.h"
#include "tests/support/tempfolder.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

const QByteArray oleHeader = QByteArray::fromHex("D0CF11E0A1B11AE1") + QByteArray(600, '\0');

QByteArray wide(QStringView text)
{
    return {reinterpret_cast<const char *>(text.utf16()), text.size() * 2};
}

} // namespace

TEST_CASE("A file is known by its content and not by its name")
{
    const TempFolder folder;
    const QByteArray rows = "<row><c><v>1</v></c></row>";
    CHECK(textOf(read(readBook(folder.write(u"Pläne 2027.csv"_s, workbook(rows)))))
          == u"S\nA1 Number 1\n");
    CHECK(textOf(read(bookOf("PK,Name\n", u"plan.csv"_s))) == u"plan\nA1 Text PK\nB1 Text Name\n");
    CHECK(textOf(read(readBook(folder.write(u"plan.xlsx"_s, "a,b\n"))))
          == u"plan\nA1 Text a\nB1 Text b\n");
}

TEST_CASE("A workbook with a password says so")
{
    const QString sentence =
        u"“plan.xlsx” has a password. Open it in Excel, save it without one, and try again."_s;
    CHECK(refusal(bookOf(oleHeader + wide(u"EncryptedPackage"), u"plan.xlsx"_s)) == sentence);
    CHECK(refusal(bookOf(packed({{"_rels/.rels", "<Relationships/>", {}, 1}}), u"plan.xlsx"_s))
          == sentence);
    CHECK(
        refusal(
            bookOf(
                packed({{"content.xml", "garbled"},
                        {"META-INF/manifest.xml",
                         "<manifest:manifest xmlns:manifest=\"m\"><manifest:file-entry>"
                         "<manifest:encryption-data/></manifest:file-entry></manifest:manifest>"}}),
                u"plan.ods"_s))
            .contains(u"has a password"));
}

TEST_CASE("Files of other kinds are refused with the next step")
{
    CHECK(refusal(bookOf(oleHeader + wide(u"Workbook"), u"plan.xls"_s))
          == u"“plan.xls” is an Excel 97-2003 workbook. Open it in Excel, save it as .xlsx, and "
             u"choose that file.");
    CHECK(refusal(bookOf(oleHeader + wide(u"WordDocument"), u"plan.doc"_s))
              .contains(u"save it as .docx"));
    CHECK(refusal(bookOf(QByteArray::fromHex("0908100000060500"), u"plan.xls"_s))
              .contains(u"save it as .xlsx"));
    CHECK(refusal(bookOf("%PDF-1.7\n", u"plan.pdf"_s)).contains(u"is a PDF"));
    CHECK(refusal(bookOf("<?xml version=\"1.0\"?><plan><row/></plan>", u"plan.xml"_s))
              .contains(u"no table that can be read"));
    CHECK(refusal(bookOf("", u"plan.csv"_s)) == u"“plan.csv” is empty. Choose another file.");
    CHECK(refusal(bookOf(QByteArray(1000, '\x01'), u"plan.bin"_s))
              .contains(u"no table that can be read"));
    CHECK(refusal(bookOf(packed({{"readme.txt", "x"}}), u"plan.zip"_s))
              .contains(u"is packed, but no workbook"));
    CHECK(
        refusal(bookOf("<?xml version=\"1.0\"?><Workbook "
                       "xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Table/></Workbook>",
                       u"plan.xml"_s))
            .contains(u"XML spreadsheet of 2003"));
    const QByteArray binary = "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" "
                              "Target=\"xl/workbook.bin\"/></Relationships>";
    CHECK(
        refusal(bookOf(packed({{"_rels/.rels", binary}, {"xl/workbook.bin", "x"}}), u"plan.xlsb"_s))
            .contains(u"is a binary workbook"));
    CHECK(
        refusal(bookOf(workbook({}, {}, {{"xl/workbook.xml", "<presentation/>"}}), u"plan.pptx"_s))
            .contains(u"neither a workbook nor a text"));
}

TEST_CASE("A file that is not there, or is none, is refused")
{
    const TempFolder folder;
    CHECK(
        refusal(Result<Book>(Error{Error::Kind::Io,
                                   readBook(folder.path(u"none.xlsx"_s)).error().message.mid(17)}))
            .startsWith(u"“none.xlsx”"));
    CHECK(readBook(folder.path()).error().message.contains(u"is a folder"));
}

TEST_CASE("A file that changes, shrinks or goes while it is read is not taken")
{
    const TempFolder folder;
    const QString path = folder.write(u"plan.xlsx"_s, workbook("<row><c><v>1</v></c></row>"));
    const auto changed = readBook(path, [&](int) {
        folder.write(u"plan.xlsx"_s, workbook("<row><c><v>1</v></c><c><v>2</v></c></row>"));
        return true;
    });
    CHECK(refusal(changed).contains(u"changed or went away while it was read"));
    CHECK(changed.error().kind == Error::Kind::Io);
#ifdef Q_OS_UNIX // Windows does not let an open file go
    CHECK(refusal(readBook(path, [&](int) { return QFile::remove(path); })).contains(u"went away"));
#endif
}

TEST_CASE("A reading tells how far it is, and stops when it is told to")
{
    QByteArray rows;
    for (int i = 0; i < 60'000; ++i)
        rows += "<row><c t=\"inlineStr\"><is><t>words</t></is></c></row>";
    const QByteArray bytes = workbook(rows);
    QList<int> told;
    CHECK(bookOf(bytes, u"plan.xlsx"_s, [&](int percent) {
              told.append(percent);
              return true;
          }).ok());
    REQUIRE(told.size() > 3);
    CHECK(std::is_sorted(told.begin(), told.end()));
    CHECK(told.first() > 0);
    CHECK(told.last() <= 99);

    int asked = 0;
    const auto stopped = bookOf(bytes, u"plan.xlsx"_s, [&](int) { return ++asked < 2; });
    CHECK(refusal(stopped).contains(u"was not read, because you stopped it"));
    CHECK(asked == 2);
}
