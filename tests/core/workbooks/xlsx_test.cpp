// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbooks/xlsx.h"

#include "core/samples/sample.h"
#include "tests/core/workbooks/bookparts.h"
#include "tests/support/catch.h"
#include "tests/support/hostileplan.h"
#include "tests/support/randomplan.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

Xlsx bookOf(const Plan &plan)
{
    auto made = toXlsx(workbookOf(plan, outlineDay()));
    REQUIRE(made);
    return std::move(*made);
}

QString titleIn(const Xlsx &book)
{
    return sheetsOf(book.bytes)[u"Actions"_s].under(u"Title"_s, 2).text;
}

} // namespace

TEST_CASE("The same plan gives the same bytes twice")
{
    const auto book = [] { return toXlsx(workbookOf(*samplePlan(), samplePlanDate())); };
    CHECK(book()->bytes == book()->bytes);
}

TEST_CASE("What looks like a formula stays text")
{
    for (const QString &text :
         {u"=cmd|'/C calc'!A0"_s, u"+1+1"_s, u"-2"_s, u"@SUM(A1)"_s, u"=HYPERLINK(\"http://x\")"_s,
          u"http://example.org"_s, u"1.10"_s, u"2021-10-31"_s, u"TRUE"_s}) {
        INFO(text.toStdString());
        const Xlsx book = bookOf(planWith(text, text));
        const ReadSheet actions = sheetsOf(book.bytes)[u"Actions"_s];
        CHECK(actions.under(u"Title"_s, 2).text == text);
        CHECK_FALSE(actions.elements.contains(u"f"_s));
        CHECK_FALSE(actions.elements.contains(u"hyperlink"_s));
    }
}

TEST_CASE("Whatever people put into a text, the workbook can be read and holds it")
{
    for (const QString &text : hostileTexts()) {
        const Xlsx book = bookOf(planWith(text, text)); // reading ends the program at broken XML
        CHECK(book.remarks.isEmpty());
        CHECK(titleIn(book).size() >= text.trimmed().size() / 2);
    }
    CHECK(titleIn(bookOf(planWith(u"a\u0001b"_s + QChar(0xd800) + u'\uffff', {})))
          == u"a\uFFFDb\uFFFD\uFFFD"_s);
    CHECK(titleIn(bookOf(planWith(u"😀 ŵ مرحبا שלום"_s, {}))) == u"😀 ŵ مرحبا שלום"_s);
    CHECK(titleIn(bookOf(planWith(u"one\r\ntwo\rthree"_s, {}))) == u"one\ntwo\nthree"_s);
}

TEST_CASE("A text that is longer than Excel takes is cut, visibly, and told")
{
    const Xlsx whole = bookOf(planWith(QString(32767, u'x'), {}));
    CHECK(whole.remarks.isEmpty());
    CHECK(titleIn(whole).size() == 32767);

    // A pair of halves stands where it is cut.
    const QString faces = u"😀"_s.repeated(20000);
    for (const QString &text : {faces, u'x' + faces}) {
        const Xlsx book = bookOf(planWith(text, {}));
        const QString title = titleIn(book);
        CHECK(title.size() <= 32767);
        CHECK(title.size() > 32000);
        CHECK(title.endsWith(u" … [cut here: Excel takes 32,767 characters]"));
        CHECK_FALSE(title.contains(QChar::ReplacementCharacter));
        REQUIRE(book.remarks.size() == 2); // of the action, and beside its update
    }
    CHECK(bookOf(planWith(faces, {})).remarks.first()
          == u"The text of cell D2 in the sheet “Actions” is cut: it has 40,000 characters, and "
             "Excel takes 32,767."_s);
}

TEST_CASE("A word without an end does not make a column without an end")
{
    const Xlsx book = bookOf(planWith(QString(10000, u'W'), {}));
    const QString sheet =
        QString::fromUtf8(partsOf(book.bytes).value(u"xl/worksheets/sheet2.xml"_s));
    CHECK(sheet.contains(u"width=\"60.7"));
    CHECK_FALSE(sheet.contains(u"width=\"1000"));
}

TEST_CASE("A row is as high as its wrapped texts need, and no higher than Excel takes")
{
    const auto sheet = [](const QString &text) {
        const Xlsx book = bookOf(planWith(u"T"_s, text));
        return QString::fromUtf8(partsOf(book.bytes).value(u"xl/worksheets/sheet2.xml"_s));
    };
    const QString row = u"<row r=\"2\" spans=\"1:32\""_s;
    CHECK(sheet(u"short"_s).contains(row + u'>'));
    CHECK(sheet(u"one\ntwo\nthree"_s).contains(row + u" ht=\"45\" customHeight=\"1\">"_s));
    CHECK(sheet(u"word "_s.repeated(5000)).contains(row + u" ht=\"405\" customHeight=\"1\">"_s));
}

TEST_CASE("A day before Excel's days is text")
{
    Plan plan = planWith(u"Old"_s, {});
    Action action = rowOf<Action>(plan, u"3.1.1");
    action.start = QDate(1899, 12, 31);
    plan.table<Action>().put(action);
    const ReadSheet actions = sheetsOf(bookOf(plan).bytes)[u"Actions"_s];
    CHECK(actions.under(u"Start"_s, 2).text == u"31 Dec 1899"_s);
}

TEST_CASE("Whatever a plan holds, its workbook can be read")
{
    for (quint32 seed = 1; seed <= 10; ++seed) {
        const Plan plan = randomPlan(seed);
        CHECK(sheetsOf(bookOf(plan).bytes).size() == 11);
    }
    CHECK(sheetsOf(bookOf(Plan()).bytes)[u"Actions"_s].headings().size() > 20);
}
