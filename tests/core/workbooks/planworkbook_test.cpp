// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workbooks/planworkbook.h"

#include "core/samples/sample.h"
#include "core/workbooks/xlsx.h"
#include "tests/core/workbooks/bookparts.h"
#include "tests/support/catch.h"
#include "tests/support/outline.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

Plan smallPlan()
{
    return planFrom(u"3 Customer focus [Cllr Ann Lee]\n"
                    "  # Answered in time (%; higher; target 90)\n"
                    "    2021-09-30 = 62.5\n"
                    "  3.1 Charter\n"
                    "    3.1.10 Digital 29% 2020-06-01..2022-03-31 High [Bo]\n"
                    "      2021-06-30 20% On track: Half is done.\n"
                    "      [ ] Survey sent 2021-12-01\n"_s);
}

QMap<QString, ReadSheet> written(const Plan &plan)
{
    const auto made = toXlsx(workbookOf(plan, outlineDay()));
    REQUIRE(made);
    CHECK(made->remarks.isEmpty());
    return sheetsOf(made->bytes);
}

} // namespace

TEST_CASE("A workbook has a sheet for each kind of row, whose first row are headings")
{
    const auto book = workbookOf(*samplePlan(), samplePlanDate());
    QStringList names;
    for (const TableSheet &sheet : book.sheets) {
        INFO(sheet.name.toStdString());
        names.append(sheet.name);
        const QSet<QString> different(sheet.headings.begin(), sheet.headings.end());
        if (sheet.name != u"Milestones") // both have a title
            CHECK(different.size() == sheet.headings.size());
        for (const auto &row : sheet.rows)
            REQUIRE(row.size() == sheet.headings.size());
    }
    CHECK(names.join(u' ')
          == u"Actions Objectives Themes Measures Readings Updates Milestones Date moves Targets "
             "Judgements");
    CHECK(book.sheets[0].rows.size() == samplePlan()->actions().size());
    CHECK(book.sheets[1].rows.size() == samplePlan()->objectives().size());
    CHECK(book.sheets[3].rows.size() == samplePlan()->measures().size());
}

TEST_CASE("Dates are dates, percentages are percentages, and references are text")
{
    const auto sheets = written(smallPlan());
    const ReadSheet &actions = sheets[u"Actions"_s];
    CHECK(actions.under(u"Reference"_s, 2).text == u"3.1.10"_s);
    CHECK(actions.under(u"Objective"_s, 2).text == u"3.1"_s);
    CHECK(actions.under(u"Due"_s, 2).number == u"44651"_s); // 31 March 2022
    CHECK(actions.under(u"Due"_s, 2).format == u"dd mmm yyyy"_s);
    CHECK(actions.under(u"Progress"_s, 2).number == u"0.29"_s);
    CHECK(actions.under(u"Progress"_s, 2).format == u"0%"_s);
    CHECK(actions.under(u"Days until due"_s, 2).number == u"151"_s);
    CHECK(actions.under(u"Days until due"_s, 2).format == u"General"_s);
    CHECK(actions.under(u"Priority"_s, 2).text == u"High"_s);
    CHECK(actions.under(u"Days overdue"_s, 2).number == QString());

    const ReadSheet &readings = sheets[u"Readings"_s];
    CHECK(readings.under(u"Value"_s, 2).number == u"0.625"_s);
    CHECK(readings.under(u"Value"_s, 2).format == u"0.0%"_s);
    CHECK(sheets[u"Measures"_s].under(u"Target"_s, 2).number == u"0.9"_s);
    CHECK(sheets[u"Themes"_s].under(u"Lead member"_s, 2).text == u"Cllr Ann Lee"_s);
    CHECK(sheets[u"Updates"_s].under(u"Commentary"_s, 2).text == u"Half is done."_s);
    CHECK(sheets[u"Milestones"_s].under(u"Milestone"_s, 2).text == u"Survey sent"_s);
}

TEST_CASE("Headings stay in sight and carry a filter over the whole table")
{
    const auto sheets = written(smallPlan());
    const ReadSheet &updates = sheets[u"Updates"_s];
    CHECK(updates.pane.value(u"state"_s) == u"frozen"_s);
    CHECK(updates.pane.value(u"ySplit"_s) == u"1"_s);
    CHECK(updates.filter == u"A1:L3"_s);
    CHECK(sheets[u"Milestones"_s].filter == u"A1:I2"_s);
}

TEST_CASE("What a workbook is about and its day stand in front, and in its properties")
{
    Plan plan = smallPlan();
    Settings settings = plan.settings();
    settings.title = u"Delivery Plan"_s;
    settings.organisation = u"Aldermere"_s;
    plan.table<Settings>().put(settings);
    const auto made = toXlsx(workbookOf(plan, outlineDay(), u"Q2 2021/22, version 1.0"_s));
    REQUIRE(made);
    const auto about = sheetsOf(made->bytes)[u"About"_s].cells;
    CHECK(about[u"B1"_s].text == u"Delivery Plan"_s);
    CHECK(about[u"A3"_s].text == u"As issued"_s);
    CHECK(about[u"B3"_s].text == u"Q2 2021/22, version 1.0"_s);
    CHECK(about[u"A4"_s].text == u"As at"_s);
    CHECK(about[u"B4"_s].number == u"44500"_s); // 31 October 2021
    const QString core = QString::fromUtf8(partsOf(made->bytes).value(u"docProps/core.xml"_s));
    CHECK(core.contains(u"<dc:title>Delivery Plan</dc:title>"));
    CHECK(core.contains(u"<dc:creator>Aldermere</dc:creator>"));
    CHECK(core.contains(u"As at 31 October 2021"));
    CHECK(core.contains(u">2021-10-31T00:00:00Z</dcterms:created>"));
}

TEST_CASE("Nothing of a later day is in the workbook of a day")
{
    const auto sheets = sheetsOf(toXlsx(workbookOf(smallPlan(), QDate(2021, 7, 1)))->bytes);
    CHECK(sheets[u"Updates"_s].filter == u"A1:L2"_s);
    CHECK(sheets[u"Readings"_s].cells.size() == sheets[u"Readings"_s].headings().size());
    CHECK(sheets[u"Actions"_s].under(u"Progress"_s, 2).number == u"0.2"_s);
}
