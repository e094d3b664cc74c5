// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/refusedrows.h"

#include "core/sheets/readbook.h"
#include "core/workbooks/bookworkbook.h"
#include "core/workbooks/xlsx.h"
#include "tests/core/imports/tables.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

const QStringList lines{u"Our tracker"_s, u"Ref | Objective | Action | Due | %"_s,
                        u"3.1.1 | Charter | Survey | @2027-03-31 | %20"_s,
                        u"3.10 | | | @2027-03-31 | %30"_s, u"3.1.3 | | Paths | some day | %120"_s};

Book withLines(const QString &name)
{
    Book book;
    book.sheets.append(sheetFrom(name, lines, {u"B3:B5"_s}));
    return book;
}

Book throughExcel(const Book &book)
{
    const auto written = toXlsx(workbookOf(book, u"Refused rows"_s, u"about"_s, {2026, 9, 30}));
    REQUIRE(written);
    const auto read = bookOf(written->bytes, u"refused.xlsx"_s);
    REQUIRE(read);
    return *read;
}

} // namespace

TEST_CASE("What was refused stands below its headings, with what it stood under and why")
{
    const Book book = withLines(u"Homes"_s);
    const Import import = imported(book.sheets, emptyPlan());
    const Book refused = throughExcel(refusedRows(book, import));
    REQUIRE(refused.sheets.size() == 2); // the first says what it is about
    const Sheet &sheet = refused.sheets.last();
    CHECK(sheet.name == u"Homes");
    REQUIRE(sheet.rows.size() == 3);
    CHECK(sheet.at(0, 4).text == u"%");
    CHECK(sheet.at(0, 5).text == u"Why");
    CHECK(sheet.at(1, 0).text == u"3.10");
    CHECK(sheet.at(1, 1).text == u"Charter");
    CHECK(sheet.at(1, 3).date == QDate(2027, 3, 31));
    CHECK(sheet.at(1, 4).kind == Cell::Kind::Percent);
    CHECK(sheet.at(1, 5).text == u"It has no title of an action");
    CHECK(sheet.at(2, 2).text == u"Paths");
    CHECK(sheet.at(2, 5).text.contains(u"“some day” is no day"));
    CHECK(sheet.at(2, 5).text.contains(u"“120%” is not between 0 and 100%"));
}

TEST_CASE("Refused rows that were mended are taken over")
{
    const Book book = withLines(u"Homes"_s);
    const Import import = imported(book.sheets, emptyPlan());
    const Plan plan = planAfter(import, emptyPlan());
    Book refused = throughExcel(refusedRows(book, import));
    Sheet &sheet = refused.sheets.last();
    sheet.rows[1].cells.append(cellFrom(u"Trees"_s, 2));
    std::sort(sheet.rows[1].cells.begin(), sheet.rows[1].cells.end(),
              [](const Cell &a, const Cell &b) { return a.column < b.column; });
    const Plan mended = planAfter(imported(refused.sheets, plan), plan);
    CHECK(actionOf(mended, u"3.10").title == u"Trees");
}

TEST_CASE("Nothing refused makes no sheet, and whatever a sheet is called, Excel takes its name")
{
    const QStringList good{u"Ref | Action | Due"_s, u"1 | Trees | 31/03/2027"_s};
    Book book;
    book.sheets.append(sheetFrom(u"Homes"_s, good));
    CHECK(refusedRows(book, imported(book.sheets, emptyPlan())).sheets.isEmpty());
    Book strange;
    for (const QString &name : {u"About"_s, u"a/b:c*d?e[f]\\"_s, QString(), u"'quoted'"_s,
                                u"A name that is longer than Excel takes, much longer"_s,
                                u"A name that is longer than Excel takes, much more"_s})
        strange.sheets.append(sheetFrom(name, good));
    CHECK(throughExcel(strange).sheets.size() == 7);
}

TEST_CASE("Refused measures stand below the headings of their own table")
{
    Book book;
    book.sheets.append(
        sheetFrom(u"KPIs"_s, {u"Performance 2025/26"_s, u"Code | Indicator | Q1 | Q2"_s,
                              u"CS1 | Calls | <5 | =91"_s}));
    const Book refused = refusedRows(book, imported(book.sheets, emptyPlan()));
    REQUIRE(refused.sheets.size() == 1);
    const Sheet &sheet = refused.sheets.first();
    REQUIRE(sheet.rows.size() == 2);
    CHECK(sheet.at(0, 1).text == u"Indicator");
    CHECK(sheet.at(0, 2).text == u"Q1");
    CHECK(sheet.at(0, 4).text == u"Why");
    CHECK(sheet.at(1, 2).text == u"<5");
}
