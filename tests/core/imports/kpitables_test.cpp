// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/imports/tables.h"
#include "tests/support/outline.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

// What tables of measures hold beside plain rows: totals, several years, hidden parts, twins.

namespace {

std::string held(const QList<Sheet> &sheets, const Mapping &mapping = {})
{
    return measuresHeld(planOf(sheets, mapping)).toStdString();
}

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

TEST_CASE("Each sheet's year is its own, and what its title says counts before a mapping's")
{
    const QList<Sheet> sheets{
        sheetFrom(u"KPI 2024-25"_s, {u"Code | Indicator | Q1"_s, u"CS1 | Calls | =80"_s}),
        sheetFrom(u"KPI 2025-26"_s, {u"Code | Indicator | Q1"_s, u"CS1 | Calls | =88"_s})};
    Mapping old;
    old.year = 2019;
    for (const Mapping &mapping : {Mapping(), old}) {
        const std::string made = held(sheets, mapping);
        CHECK(made.find("2024-06-30 80") != std::string::npos);
        CHECK(made.find("2025-06-30 88") != std::string::npos);
    }
    CHECK_FALSE(imported(sheets, emptyPlan()).used.year);
    const QList<Sheet> actions{
        sheetFrom(u"Actions"_s, {u"Tracker 2025/26"_s, u"Ref | Action | Q1 Progress"_s,
                                 u"1.1.1 | Survey | 20%"_s})};
    const Import import = imported(actions, emptyPlan(), old);
    CHECK(outlineOf(planAfter(import, emptyPlan())).contains(u"2025-06-30 20%"));
    CHECK_FALSE(imported(actions, emptyPlan()).used.year);
}

TEST_CASE("What headings mean in a table of measures is no word on those of actions")
{
    const QList<Sheet> actions{
        sheetFrom(u"Homes"_s,
                  {u"Ref | Action | Performance | Owner | Date"_s, u"1.1.1 | Survey | x | Ann"_s})};
    const Import alone = imported(actions, emptyPlan());
    const Import both =
        imported(QList<Sheet>{sheetFrom(u"KPI 2025/26"_s,
                                        {u"Code | KPI | Details | Date | Performance | Owner"_s,
                                         u"CS1 | Calls | All | 30/06/2025 | =88 | Bo"_s})}
                     + actions,
                 emptyPlan());
    for (auto it = both.used.roles.begin(); it != both.used.roles.end(); ++it) {
        INFO(it.key().toStdString());
        const bool isOfMeasures = it.value() >= Role::Measure;
        CHECK((isOfMeasures || alone.used.roles.value(it.key(), Role::Level) == it.value()));
    }
}

TEST_CASE("A long table of measures is imported once more with the mapping that it settled")
{
    const Import first = imported({longTable(u"KPI"_s)}, emptyPlan());
    const Import second = imported({longTable(u"KPI"_s)}, emptyPlan(), first.used);
    CHECK(second.count(RowFate::Kind::New) == 1);
    CHECK(second.used == first.used);
    // Also where most of what it knows is called so by nobody else.
    Mapping told = first.used;
    told.roles = {
        {u"code"_s, Role::Reference}, {u"kpi"_s, Role::Measure}, {u"comment"_s, Role::Commentary}};
    CHECK(imported({longTable(u"KPI"_s)}, emptyPlan(), told).count(RowFate::Kind::New) == 1);
}

TEST_CASE("A tracker of activities that names a KPI for each is one of actions")
{
    const Plan plan =
        planOf({sheetFrom(u"Plan"_s, {u"Ref | Activity | KPI | Lead | Target"_s,
                                      u"1.1.1 | Survey | Homes | Ann | 31/03/2027"_s})});
    CHECK(plan.measures().size() == 0);
    REQUIRE(plan.actions().size() == 1);
    CHECK(actionOf(plan, u"1.1.1").due == QDate(2027, 3, 31));
}

TEST_CASE("A lone word in a column of the table, a code or a footnote names no theme")
{
    const Plan plan = planOf(
        {sheetFrom(u"S"_s, {u"KPIs 2025/26"_s, u"Code | Measure | Type | Q1 | Q2"_s, u"Customers"_s,
                            u"CS1 | Calls | Actual | =88 | =91"_s, u" | | Target"_s,
                            u"CS2 | Letters | Actual | =1 | =2"_s, u"CS3"_s,
                            u"CS4 | Emails | Actual | =3 | =4"_s, u"* Figures are provisional"_s,
                            u"CS5 | Visits | Actual | =5 | =6"_s})});
    QStringList themes;
    for (const Theme *theme : plan.themes().rowsUnder({}))
        themes.append(theme->title);
    CHECK(themes == QStringList{u"Customers"_s});
    CHECK(measuresHeld(plan).contains(u"CS5 Visits"));
    CHECK_FALSE(measuresHeld(plan).contains(u"provisional"));
}

TEST_CASE("Of targets of several years that of the year in question is the measure's")
{
    const Plan plan = planOf({sheetFrom(
        u"KPI 2025/26"_s, {u"Code | Indicator | Target 25/26 | Target 26/27 | Target 27/28 | Q1"_s,
                           u"CS1 | Calls | =90 | =92 | =95 | =88"_s})});
    CHECK(measuresHeld(plan).contains(u"CS1 Calls (, Quarterly, target 90)"));
    REQUIRE(plan.periodTargets().size() == 2);
    const auto rows = plan.periodTargets().rowsUnder(plan.measures().rows().first()->id);
    CHECK(rows[0]->periodEnd == QDate(2027, 3, 31));
    CHECK(rows[0]->target == 92);
    CHECK(rows[1]->periodEnd == QDate(2028, 3, 31));
}

TEST_CASE("A first of the month is the month's, as a date and as text")
{
    for (const QString &day : {u"@2025-04-01"_s, u"01/04/2025"_s, u"1 April 2025"_s})
        CHECK(held({sheetFrom(u"S"_s, {u"KPI | Date | Value"_s, u"Calls | "_s + day + u" | =8"_s})})
                  .find("2025-04-30 8")
              != std::string::npos);
}

TEST_CASE("A sheet set aside by its name stays aside where measures were found")
{
    const Import import =
        imported({longTable(u"KPI"_s),
                  sheetFrom(u"Summary"_s, {u"Ref | Action | Due"_s, u"1 | Trees | 1/4/27"_s})},
                 emptyPlan());
    CHECK(planAfter(import, emptyPlan()).actions().size() == 0);
    CHECK(toldBy(import).contains(u"The sheet “Summary” was left out"));
}

TEST_CASE("A dashboard beside a table of measures is left out; alone it is taken")
{
    const Sheet dashboard =
        sheetFrom(u"Dashboard"_s, {u"Code | KPI | Q1 2025/26"_s, u"CS1 | Calls | =99"_s});
    const Import both = imported({longTable(u"KPI"_s), dashboard}, emptyPlan());
    CHECK(measuresHeld(planAfter(both, emptyPlan())).contains(u"2025-06-30 88"));
    CHECK(toldBy(both).contains(u"The sheet “Dashboard” was left out"));
    CHECK(held({dashboard}).find("2025-06-30 99") != std::string::npos);
}

TEST_CASE("Hidden rows and columns of measures are left out, and told")
{
    Sheet sheet =
        sheetFrom(u"KPI 2025/26"_s, {u"Code | Indicator | Q1 | Q2"_s, u"CS1 | Calls | =88 | =91"_s,
                                     u"CS2 | Letters | =5 | =6"_s});
    sheet.rows[2].hidden = true;
    sheet.hiddenColumns = {2};
    const Import import = imported({sheet}, emptyPlan());
    const QString made = measuresHeld(planAfter(import, emptyPlan()));
    CHECK_FALSE(made.contains(u"2025-06-30"));
    CHECK(made.contains(u"2025-09-30 91"));
    CHECK_FALSE(made.contains(u"Letters"));
    const QString told = toldBy(import);
    CHECK(told.contains(u"KPI 2025/26, row 3: passed over (hidden): CS2 Letters"));
    CHECK(told.contains(u"1 row is hidden in “KPI 2025/26”: take them too?"));
    CHECK(told.contains(u"The column “Q1” is hidden and was left out."));
    Mapping taken;
    taken.hiddenRows = true;
    CHECK(measuresHeld(planOf({sheet}, taken)).contains(u"Letters"));
}

TEST_CASE("Of two columns for one figure the first counts, and the other is told")
{
    const Import import = imported(
        {sheetFrom(u"Data"_s, {u"KPI | Reporting period | Result | Value | Comment | Notes"_s,
                               u"Calls | Q1 2025/26 | =88 | =7 | Good | Bad"_s})},
        emptyPlan());
    CHECK(
        measuresHeld(planAfter(import, emptyPlan())).contains(u"2025-06-30 88 -/- target - Good"));
    CHECK(toldBy(import).contains(
        u"The column “Value” was passed over, because “Result” stands before it and holds the "
        "same."));
}

TEST_CASE("What changes of a reading is told part by part, and a comment without a figure is told")
{
    const auto rows = [](const QString &first) {
        return QList<Sheet>{sheetFrom(
            u"Data"_s, {u"KPI | Reporting period | Result | Numerator | Denominator | Comment"_s,
                        u"Calls | Q1 2025/26 | "_s + first})};
    };
    const Plan plan = planOf(rows(u"=88 | | | Good"_s));
    CHECK(fatesOf(imported(rows(u"=88 | | | Better"_s), plan))
          == QStringList{u"2: changed Commentary, 30 Jun 2025 from “Good” to “Better”"_s});
    CHECK(fatesOf(imported(rows(u"=88 | =44 | =50 | Good"_s), plan))
          == QStringList{u"2: changed Numerator, 30 Jun 2025 from none to 44; Denominator, 30 Jun "
                         "2025 from none to 50"_s});
    const Import lost = imported(rows(u" | | | Awaited from the county"_s), emptyPlan());
    CHECK(
        toldBy(lost).contains(u"the comment on 30 Jun 2025 was not taken over: it has no figure."));
}

TEST_CASE("A figure comes out of its cell to the last bit")
{
    Sheet sheet = sheetFrom(u"KPI"_s, {u"KPI | Reporting period | Result"_s,
                                       u"Calls | Q1 2025/26 | =0.30000000000000004"_s});
    const Plan plan = planOf({sheet});
    CHECK(plan.readings().rows().first()->value == 0.30000000000000004);
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

TEST_CASE("A comment on the whole row is one on its last figure")
{
    const QList<Sheet> sheets{
        sheetFrom(u"KPI 2025/26"_s, {u"Code | Indicator | Q1 | Q2 | Q3 | Comment"_s,
                                     u"CS1 | Calls | =88 | =91 | n/a | Staff left"_s})};
    const Import import = imported(sheets, emptyPlan());
    const Plan plan = planAfter(import, emptyPlan());
    CHECK(measuresHeld(plan).contains(u"2025-06-30 88 -/- target -\n"));
    CHECK(measuresHeld(plan).contains(u"2025-09-30 91 -/- target - Staff left"));
    CHECK(
        toldBy(import).contains(u"the comment was taken for one on 30 Sep 2025, the last figure"));
    CHECK(imported(sheets, plan).changes.isEmpty());
}

TEST_CASE("What a mapping says of a heading counts for measures too")
{
    const QList<Sheet> sheets{sheetFrom(
        u"KPI 2025/26"_s, {u"Code | Indicator | Steward | Q1"_s, u"CS1 | Calls | Ann | =88"_s})};
    Mapping told;
    told.roles.insert(u"steward"_s, Role::LeadOfficer);
    const Plan plan = planOf(sheets, told);
    CHECK(plan.measures().rows().first()->leadOfficer == u"Ann");
}

TEST_CASE("A day above a table is no financial year")
{
    CHECK(held({sheetFrom(u"S"_s, {u"Updated 03/04/2025"_s, u"Code | Indicator | Q1"_s,
                                   u"CS1 | Calls | =88"_s})})
              .find("2026-06-30 88")
          != std::string::npos);
}
