// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/delimited.h"

#include "tests/core/sheets/booktext.h"
#include "tests/support/catch.h"

#include <QStringConverter>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

QString cells(const QByteArray &bytes)
{
    return textOf(read(bookOf(bytes, u"plan.csv"_s))).remove(0, 5);
}

QByteArray encoded(const QString &text, QStringConverter::Encoding encoding, bool marked)
{
    QStringEncoder encoder(encoding, marked ? QStringConverter::Flag::WriteBom
                                            : QStringConverter::Flag::Default);
    return encoder.encode(text);
}

} // namespace

TEST_CASE("Values are separated by commas, semicolons, tabs or bars, whichever cuts evenly")
{
    const QString expected = u"A1 Text Ref\nB1 Text Action\nA2 Text 3.1.6\nB2 Text Digital\n"_s;
    for (const char *text : {"Ref,Action\n3.1.6,Digital\n", "Ref;Action\r\n3.1.6;Digital",
                             "Ref\tAction\r3.1.6\tDigital\r", "Ref|Action\n3.1.6|Digital\n"})
        CHECK(cells(text) == expected);
    CHECK(cells("Ref;Share\n3.1;1,5\n3.2;2,5\n")
          == u"A1 Text Ref\nB1 Text Share\nA2 Text 3.1\nB2 Text 1,5\n"
             "A3 Text 3.2\nB3 Text 2,5\n");
    CHECK(cells("one, two\n") == u"A1 Text one\nB1 Text  two\n");
    CHECK(cells("only one column\nof words\n") == u"A1 Text only one column\nA2 Text of words\n");
}

TEST_CASE("A first line may say what separates")
{
    CHECK(cells("sep=;\r\na,b;c\r\n") == u"A1 Text a,b\nB1 Text c\n");
    CHECK(cells("SEP=|\na;b|c\n") == u"A1 Text a;b\nB1 Text c\n");
    CHECK(cells("sep=\t\na;b\tc;d\n") == u"A1 Text a;b\nB1 Text c;d\n");
    CHECK(cells("sep=long,b\n") == u"A1 Text sep=long\nB1 Text b\n");
}

TEST_CASE("Quotation marks keep separators, line breaks and themselves")
{
    CHECK(cells("\"a,1\",\"two\r\nlines\",\"say \"\"no\"\"\"\nx,\"\",5\" pipe\n")
          == u"A1 Text a,1\nB1 Text two|lines\nC1 Text say \"no\"\nA2 Text x\nC2 Text 5\" pipe\n");
    CHECK(cells("a,\"never closed\nb,c\n")
          == u"A1 Text a\nB1 Text \"never closed\nA2 Text b\nB2 Text c\n");
    CHECK(cells("\"a\"b,c\n") == u"A1 Text ab\nB1 Text c\n");
}

TEST_CASE("Empty cells and rows are left out, and the others keep their places")
{
    CHECK(cells(",,c\n\n , \n\nx\n\n\n") == u"C1 Text c\nA5 Text x\n");
}

TEST_CASE("Letters are read in whatever encoding they are")
{
    const QString text = u"Ref,Cost\n3.1,£5 – Tŷ Gwyn\n"_s;
    const QString expected = u"A1 Text Ref\nB1 Text Cost\nA2 Text 3.1\nB2 Text £5 – Tŷ Gwyn\n"_s;
    CHECK(cells(text.toUtf8()) == expected);
    CHECK(cells(encoded(text, QStringConverter::Utf8, true)) == expected);
    CHECK(cells(encoded(text, QStringConverter::Utf16LE, true)) == expected);
    CHECK(cells(encoded(text, QStringConverter::Utf16BE, true)) == expected);
    CHECK(cells(encoded(text, QStringConverter::Utf16LE, false)) == expected);
    CHECK(cells("Cost,x\n\xa3"
                "5 \x96 \x93ok\x94,y\n")
          == u"A1 Text Cost\nB1 Text x\nA2 Text £5 – “ok”\nB2 Text y\n");
    const Book mixed = read(bookOf("a,\xc2\xa3"
                                   "1\nb,\xa3"
                                   "2\n",
                                   u"plan.csv"_s));
    CHECK(mixed.sheets.first().at(1, 1).text == u"£2");
    CHECK(mixed.warnings.size() == 1);
}

TEST_CASE("Rows are cut with as many cells as there are, and with one where there is nothing")
{
    CHECK(delimitedRows(u"a\tb\n\nc\n", u'\t')
          == QList<QStringList>{{u"a"_s, u"b"_s}, {u""_s}, {u"c"_s}, {u""_s}});
    CHECK(delimitedRows(u"", u'\t') == QList<QStringList>{{u""_s}});
    CHECK(delimitedRows(u"\t", u'\t') == QList<QStringList>{{u""_s, u""_s}});
    CHECK(delimitedRows(u"a\r\nb\r\nc", u'\t', 2) == QList<QStringList>{{u"a"_s}, {u"b"_s}});
}

TEST_CASE("Many quotation marks that are never closed take no longer than others")
{
    const QString text = QString(u"\"a,\n"_s).repeated(50'000);
    CHECK(delimitedRows(text, u',').size() >= 25'000);
}
