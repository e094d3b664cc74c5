// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/readbook.h"
#include "core/words/values.h"
#include "core/words/words.h"
#include "core/workbooks/xlsx.h"
#include "tests/core/imports/tables.h"
#include "tests/support/outline.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

// What is changed in a workbook that Tidemark wrote, and comes back.

namespace {

const QDate theDay(2022, 6, 30);

Book written(const Plan &plan)
{
    const auto file = toXlsx(workbookOf(plan, theDay));
    REQUIRE(file);
    const auto book = tidemark::bookOf(file->bytes, u"plan.xlsx"_s);
    REQUIRE(book);
    return *book;
}

Import taken(const Book &book, const Plan &plan)
{
    ImportOptions options = importing();
    options.asAt = theDay;
    const auto import = importBook(book, plan, options);
    if (!import)
        FAIL(import.error().message.toStdString());
    return *import;
}

Sheet &sheetCalled(Book &book, const QString &name)
{
    for (Sheet &sheet : book.sheets) {
        if (sheet.name == name)
            return sheet;
    }
    FAIL("no sheet " << name.toStdString());
    return book.sheets.first();
}

int columnCalled(const Sheet &sheet, const QString &heading)
{
    for (const Cell &cell : sheet.rows.first().cells) {
        if (cell.text == heading)
            return cell.column;
    }
    FAIL("no column " << heading.toStdString());
    return 0;
}

/// Puts the text, as cellFrom() reads it, into the row (from 1) under the heading.
void write(Sheet &sheet, int row, const QString &heading, const QString &text)
{
    const int column = columnCalled(sheet, heading);
    for (Row &each : sheet.rows) {
        if (each.index != row - 1)
            continue;
        each.cells.removeIf([&](const Cell &cell) { return cell.column == column; });
        each.cells.append(cellFrom(text, column));
        std::sort(each.cells.begin(), each.cells.end(),
                  [](const Cell &a, const Cell &b) { return a.column < b.column; });
    }
}

/// A copy of the row at the end, without its ids.
int addRowLike(Sheet &sheet, int row)
{
    Row copy = sheet.rows[row - 1];
    copy.index = sheet.rows.last().index + 1;
    copy.cells.removeIf(
        [&](const Cell &cell) { return sheet.at(0, cell.column).text.startsWith(u"Tidemark ID"); });
    sheet.rows.append(copy);
    return copy.index + 1;
}

Plan small()
{
    return planFrom(u"1 Service\n  1.1 Charter\n    1.1.1 Survey 20% 2021-01-01..2022-12-31\n"_s);
}

} // namespace

TEST_CASE("A hold that becomes another one begins on the day of the import, not with the first")
{
    const Plan begun = small();
    const Id id = begun.actions().rows().first()->id;
    const Plan plan = done(
        setHold(begun, id, Hold::OnHold, {2021, 9, 1}, u"No money"_s, importing().stamp), begun);
    Book book = written(plan);
    write(sheetCalled(book, u"Actions"_s), 2, words::field("hold"_L1), u"Cancelled"_s);
    const Import import = taken(book, plan);
    const Action after = *planAfter(import, plan).find<Action>(id);
    CHECK(after.hold == Hold::Cancelled);
    CHECK(after.heldSince == theDay);
    INFO(toldBy(import).toStdString());
    CHECK(toldBy(import).contains(u"since: 1 September 2021 → 30 June 2022"));
    // One that only began earlier keeps what it is.
    book = written(plan);
    write(sheetCalled(book, u"Actions"_s), 2, words::field("held_since"_L1), u"@2021-08-01"_s);
    CHECK(planAfter(taken(book, plan), plan).find<Action>(id)->heldSince == QDate(2021, 8, 1));
}

TEST_CASE("A hold that ends is told with the day and the reason that end with it")
{
    const Plan begun = small();
    const Id id = begun.actions().rows().first()->id;
    const Plan plan = done(
        setHold(begun, id, Hold::OnHold, {2021, 9, 1}, u"No money"_s, importing().stamp), begun);
    Book book = written(plan);
    write(sheetCalled(book, u"Actions"_s), 2, words::field("hold"_L1),
          words::inWords(Hold::None, plan));
    const QString told = toldBy(taken(book, plan));
    INFO(told.toStdString());
    CHECK(told.contains(u"On Hold or Cancelled since: 1 September 2021 → "));
    CHECK(told.contains(u"Reason for On Hold or Cancelled: “No money” → "));
}

TEST_CASE("An original date that was changed in Excel is told once, as one that stays")
{
    const Plan plan = small();
    Book book = written(plan);
    write(sheetCalled(book, u"Actions"_s), 2, words::field("original_due"_L1), u"@2023-01-31"_s);
    const Import import = taken(book, plan);
    CHECK(import.changes.isEmpty());
    CHECK_FALSE(toldBy(import).contains(u"Original due:"));
    CHECK(toldBy(import).count(u"the original dates stay as they were adopted", Qt::CaseInsensitive)
          == 1);
}

TEST_CASE("Beside Tidemark's own sheets a table of measures finds the theme that they bring")
{
    const Plan plan = small();
    Book book = written(plan);
    book.sheets.append(sheetFrom(u"KPI 2025/26"_s,
                                 {u"Theme | Indicator | Q1"_s, u"Service | Complaints | =25"_s}));
    const Plan after = planAfter(taken(book, emptyPlan()), emptyPlan());
    CHECK(after.themes().size() == 1);
    CHECK(after.measures().size() == 1);
}

TEST_CASE("Rows that were added without an id do not stand under one another")
{
    const Plan plan = small();
    Book book = written(plan);
    Sheet &themes = sheetCalled(book, u"Themes"_s);
    write(themes, addRowLike(themes, 2), u"Title"_s, u"Green places"_s);
    Sheet &objectives = sheetCalled(book, u"Objectives"_s);
    write(objectives, addRowLike(objectives, 2), u"Title"_s, u"Parks"_s);
    const Import import = taken(book, plan);
    const Plan after = planAfter(import, plan);
    CHECK(after.themes().size() == 2);
    CHECK(after.objectives().size() == 1);
    CHECK(toldBy(import).contains(u"Not taken: what it stands under is not in the plan"));
}

TEST_CASE("A target that is worked out and was changed in Excel is told, and not taken over")
{
    const Plan plan = planFrom(u"1 Service\n  # Calls (%; higher; target 90)\n"
                               "    2021-09-30 = 62.5\n"_s);
    Book book = written(plan);
    CHECK(taken(book, plan).remarks.isEmpty());
    write(sheetCalled(book, u"Readings"_s), 2, u"Target"_s, u"=95"_s);
    const Import import = taken(book, plan);
    CHECK(import.changes.isEmpty());
    CHECK(import.remarks
          == QStringList{u"“Target” in the sheet “Readings” is worked out: what was changed "
                         "there in row 2 was not taken over. “Own target” is what counts."_s});
}
