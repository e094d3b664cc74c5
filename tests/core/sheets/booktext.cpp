// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sheets/booktext.h"

#include "tests/support/catch.h"

#include <array>

using namespace Qt::StringLiterals;

namespace tidemark::test {

namespace {

QString kindName(Cell::Kind kind)
{
    constexpr std::array names{u"Empty", u"Text", u"Number", u"Percent",
                               u"Date",  u"Bool", u"Error"};
    return QString::fromUtf16(names[size_t(kind)]);
}

QString oneLine(QString text)
{
    return text.replace(u'\n', u'|');
}

} // namespace

QString textOf(const Sheet &sheet)
{
    QString text = sheet.name + (sheet.hidden ? u" (hidden)\n"_s : u"\n"_s);
    for (const int column : sheet.hiddenColumns)
        text += u"column %1 hidden\n"_s.arg(cellName(0, column).chopped(1));
    for (const MergedCells &merge : sheet.merges)
        text += u"merged %1:%2\n"_s.arg(cellName(merge.top, merge.left),
                                        cellName(merge.bottom, merge.right));
    for (const Row &row : sheet.rows) {
        if (row.hidden)
            text += u"row %1 hidden\n"_s.arg(row.index + 1);
        for (const Cell &cell : row.cells) {
            text += cellName(row.index, cell.column) + u' ' + kindName(cell.kind);
            text += cell.text.isEmpty() ? QString() : u' ' + oneLine(cell.text);
            text += cell.formula ? u" =formula"_s : QString();
            text += cell.note.isEmpty() ? QString() : u" note:"_s + oneLine(cell.note);
            text +=
                cell.fill == 0 ? QString() : u" #"_s + QString::number(cell.fill & 0xFFFFFF, 16);
            text += cell.font == u"Wingdings" ? u" in Wingdings"_s : QString();
            text += u'\n';
        }
    }
    return text;
}

QString textOf(const Book &book)
{
    QString text;
    for (const Sheet &sheet : book.sheets)
        text += textOf(sheet);
    return text;
}

Book read(const Result<Book> &book)
{
    if (!book)
        FAIL(book.error().message.toStdString());
    return *book;
}

QString refusal(const Result<Book> &book)
{
    REQUIRE_FALSE(book.ok());
    const QString sentence = book.error().message;
    CHECK(sentence.endsWith(u'.'));
    CHECK(sentence.startsWith(u'“'));
    CHECK(sentence.count(u". "_s) + sentence.count(u", "_s) >= 1); // and what to do next
    return sentence;
}

Sheet sheetOf(const QByteArray &rows, const QByteArray &behind, const QList<PackedPart> &others)
{
    const Book book = read(bookOf(workbook(rows, behind, others), u"plan.xlsx"_s));
    REQUIRE(book.sheets.size() == 1);
    return book.sheets.first();
}

} // namespace tidemark::test
