// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/escape.h"
#include "tests/support/catch.h"

using namespace tidemark;
using namespace Qt::StringLiterals;

TEST_CASE("Markup in text is shown and never run")
{
    CHECK(escapedForMarkup(u"<script>alert('1')</script>")
          == u"&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;"_s);
    CHECK(escapedForMarkup(u"\" onload=\"x") == u"&quot; onload=&quot;x"_s);
    CHECK(escapedForMarkup(u"Town & Parish") == u"Town &amp; Parish"_s);
    CHECK(escapedForMarkup(u"&amp;") == u"&amp;amp;"_s);
}

TEST_CASE("Ordinary text of any script goes into markup as it is")
{
    CHECK(escapedForMarkup(u"Café 🌊 שלום مرحبا\tto\r\n29 %") == u"Café 🌊 שלום مرحبا\tto\r\n29 %"_s);
    CHECK(escapedForMarkup(u"").isEmpty());
}

TEST_CASE("Characters that XML forbids become the replacement character")
{
    const QChar forbidden[] = {QChar(0x0),    QChar(0x7),    QChar(0x1b),  QChar(0xfffe),
                               QChar(0xffff), QChar(0xd800), QChar(0xdc00)};
    for (const QChar c : forbidden)
        CHECK(escapedForMarkup(QString(u"a"_s + c + u'b')) == u"a\ufffdb"_s);
    CHECK(escapedForMarkup(QString(QChar(0xd83c))) == u"\ufffd"_s);
}

TEST_CASE("A CSV cell is quoted only where it must be")
{
    CHECK(escapedForCsv(u"Digital service") == u"Digital service"_s);
    CHECK(escapedForCsv(u"one, two") == u"\"one, two\""_s);
    CHECK(escapedForCsv(u"the \"Charter\"") == u"\"the \"\"Charter\"\"\""_s);
    CHECK(escapedForCsv(u"two\nlines") == u"\"two\nlines\""_s);
    CHECK(escapedForCsv(u"two\r\nlines") == u"\"two\r\nlines\""_s);
    CHECK(escapedForCsv(u" edge") == u"\" edge\""_s);
    CHECK(escapedForCsv(u"").isEmpty());
}

TEST_CASE("A CSV cell that a spreadsheet would run gets an apostrophe")
{
    CHECK(escapedForCsv(u"=1+1") == u"'=1+1"_s);
    CHECK(escapedForCsv(u"+44 1263 513811") == u"'+44 1263 513811"_s);
    CHECK(escapedForCsv(u"@SUM(A1)") == u"'@SUM(A1)"_s);
    CHECK(escapedForCsv(u"-cmd|' /C calc'!A0") == u"'-cmd|' /C calc'!A0"_s);
    CHECK(escapedForCsv(u"\t=1") == u"'\t=1"_s);
    CHECK(escapedForCsv(u"\r=1") == u"\"'\r=1\""_s);
    CHECK(escapedForCsv(u"\n=1") == u"\"'\n=1\""_s);
    for (const QString &sign : {u"＝"_s, u"＋"_s, u"－"_s, u"＠"_s})
        CHECK(escapedForCsv(sign + u'1') == u'\'' + sign + u'1');
    CHECK(escapedForCsv(u"=HYPERLINK(\"x\",\"y\")") == u"\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""_s);
}

TEST_CASE("A number in a CSV cell stays a number")
{
    CHECK(escapedForCsv(u"-12.5") == u"-12.5"_s);
    CHECK(escapedForCsv(u"+3") == u"+3"_s);
    CHECK(escapedForCsv(u"-") == u"'-"_s);
}

TEST_CASE("A CSV cell holds no NUL, and a formula cannot hide behind one")
{
    CHECK(escapedForCsv(QString(u"a"_s + QChar::Null + u'b')) == u"ab"_s);
    CHECK(escapedForCsv(QString(QChar::Null + u"=1+1"_s)) == u"'=1+1"_s);
}

TEST_CASE("A plain line has nothing in it that a terminal would obey, and whole characters only")
{
    CHECK(plainLine(u"a\u001B[2Jb\nc\td") == u"a [2Jb c d"_s);
    CHECK(plainLine(u"\u202Emirror \u2066x") == u" mirror  x"_s);
    CHECK(plainLine(u"<b> مرحبا “é”") == u"<b> مرحبا “é”"_s);
    CHECK(plainLine(u"\U0001F30A tide") == u"\U0001F30A tide"_s);
    CHECK(plainLine(QString(QChar(0xD83C)) + u'x') == u" x"_s);
}

TEST_CASE("A sentence names a file by its name alone, and as a plain line")
{
    CHECK(quotedName(u"/home/ann/Plan 2022.tidemark") == u"“Plan 2022.tidemark”"_s);
    CHECK(quotedName(u"plan.tidemark") == u"“plan.tidemark”"_s);
    CHECK(quotedName(u"folder/a\u001B[31mred\u202E.tidemark") == u"“a [31mred .tidemark”"_s);
    CHECK(quotedPath(u"a/b\n.html") == u"“a/b .html”"_s);
}
