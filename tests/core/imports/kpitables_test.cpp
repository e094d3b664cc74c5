// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/imports/tables.h"
#include "tests/support/outline.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

// What tables of measures hold beside plain rows: totals, several years, hidden parts, twins.

namespace {

Sheet longTable(const QString &name)
{
    return sheetFrom(name, {u"Code | KPI | Reporting period | Result | Comment"_s,
                            u"CS1 | Calls | Q1 2025/26 | =88 | Good"_s});
}

} // namespace

TEST_CASE("A measure that averages, counts or totals is one; a total alone is passed over and told")
{
    const Import import =
        imported({sheetFrom(u"KPI 2025/26"_s,
                            {u"Code | Indicator | Q1"_s, u"H1 | Average days to re-let | =25"_s,
                             u"H2 | Total households helped | =40"_s,
                             u"H3 | Count of rough sleepers | =3"_s, u" | Total: | =68"_s})},
                 emptyPlan());
    CHECK(planAfter(import, emptyPlan()).measures().size() == 3);
    CHECK(toldBy(import).contains(u"KPI 2025/26, row 5: passed over (a total): Total:"));
}

TEST_CASE("A code that begins again on each sheet is not the same measure")
{
    const QList<Sheet> sheets{
        sheetFrom(u"Housing 2025/26"_s, {u"No | Indicator | Q1"_s, u"1 | Days to re-let | =25"_s}),
        sheetFrom(u"Waste 2025/26"_s, {u"No | Indicator | Q1"_s, u"1 | Missed bins | =88"_s})};
    const Plan plan = planOf(sheets);
    CHECK(plan.measures().size() == 2);
    CHECK(
        measuresHeld(plan).contains(u"1 Days to re-let (, Quarterly, target -)\n  2025-06-30 25"));
    CHECK(measuresHeld(plan).contains(u"1 Missed bins (, Quarterly, target -)\n  2025-06-30 88"));
    CHECK(imported(sheets, plan).changes.isEmpty());
}

TEST_CASE("One measure on two sheets is one, and another figure for the same day is told")
{
    const QStringList head{u"Code | Indicator | Q1"_s};
    const Import import =
        imported({sheetFrom(u"North 2025/26"_s, head + QStringList{u"CS1 | Calls | =25"_s}),
                  sheetFrom(u"South 2025/26"_s, head + QStringList{u"CS1 | Calls | =26"_s})},
                 emptyPlan());
    CHECK(measuresHeld(planAfter(import, emptyPlan()))
              .contains(u"CS1 Calls (, Quarterly, target -)\n  2025-06-30 25"));
    CHECK(toldBy(import).contains(u"Not taken: 30 Jun 2025: row 2 of “North 2025/26” says another "
                                  "figure of this measure"));
}

TEST_CASE("Measures of one title and no code are told apart by their themes")
{
    const QList<Sheet> sheets{
        sheetFrom(u"KPI 2025/26"_s, {u"Theme | Indicator | Q1"_s, u"Homes | Complaints | =25"_s,
                                     u"Waste | Complaints | =88"_s})};
    const Plan plan = planOf(sheets);
    CHECK(plan.measures().size() == 2);
    CHECK(imported(sheets, plan).changes.isEmpty());
    const QList<Sheet> open{
        sheetFrom(u"KPI 2025/26"_s, {u"Indicator | Q1"_s, u"Complaints | =9"_s})};
    const Import import = imported(open, plan);
    CHECK(import.changes.isEmpty());
    CHECK(toldBy(import).contains(u"Not taken: several measures of the plan are called so"));
}

TEST_CASE("A file of measures says nothing of actions, and deletes none")
{
    const Plan plan = planFrom(u"1 Service\n  1.1 Charter\n    1.1.1 Survey\n"_s);
    Book book;
    book.sheets = {longTable(u"KPI"_s)};
    ImportOptions options = importing();
    options.deleteMissing = true;
    const auto import = importBook(book, plan, options);
    REQUIRE(import);
    CHECK(import->notInFile.isEmpty());
    CHECK(import->deleted.isEmpty());
    CHECK(planAfter(*import, plan).actions().size() == 1);
}
