// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/blocks.h"
#include "core/blocks/layouts.h"
#include "core/blocks/planreport.h"
#include "core/rounds/rounds.h"
#include "core/samples/sample.h"
#include "core/verbs/edits.h"
#include "tests/support/catch.h"
#include "tests/support/outline.h"
#include "tests/support/reportoutline.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::report;
using namespace tidemark::test;

namespace {

Layout layoutOf(const QString &blocks)
{
    Layout layout;
    layout.name = u"Cabinet report"_s;
    layout.blocks = blocks;
    return layout;
}

Report reportBy(const Layout &layout, const Plan &plan)
{
    Options options;
    options.asAt = samplePlanDate();
    options.layout = layout;
    return planReport(plan, options);
}

// The headings of a report of a plan of one theme.
QStringList headings(const QString &blocks)
{
    QStringList titles;
    forEachNode(reportBy(layoutOf(blocks), *samplePlan()), [&](const Node &node, int) {
        if (node.role == Role::Heading && node.level == 2)
            titles.append(textOf(node.runs));
    });
    return titles;
}

const QString summaryTitle = u"How things stand"_s;
const QString methodTitle = u"How the figures are worked out"_s;

} // namespace

TEST_CASE("A report has the blocks of its layout, in that order")
{
    CHECK(headings(u"method chapters summary"_s) == QStringList{methodTitle, summaryTitle});
    CHECK(headings(u"summary chapters method"_s) == QStringList{summaryTitle, methodTitle});
    CHECK(headings(u" method\nmethod "_s) == QStringList{methodTitle}); // each once
    CHECK(headings(u"summary"_s).isEmpty()); // stands in a theme, and there are no chapters
}

TEST_CASE("What a report by the layout Exceptions is stands in its title")
{
    const auto titles = [](const QString &name) {
        const Report report = reportBy(*layoutCalled(Plan(), name), *samplePlan());
        return report.title + u" | "_s + textOf(report.body.front().children.front().runs);
    };
    CHECK(titles(u"exceptions"_s).contains(u"Exceptions report"_s));
    CHECK(titles(u"exceptions"_s).contains(u": exceptions report as at 31 October 2021"_s));
    CHECK(titles(u"cabinet"_s).contains(u"Performance report"_s));
    CHECK(titles(u"cabinet"_s).contains(u": performance report as at 31 October 2021"_s));
}

TEST_CASE("A report without blocks in its layout is the first ready one")
{
    const Plan plan = *samplePlan();
    CHECK(outlineOf(reportBy(Layout(), plan))
          == outlineOf(reportBy(layoutOf(readyLayouts().front()), plan)));
    CHECK(readyLayouts().front().key == u"plan"_s);
}

TEST_CASE("Every ready layout is made of known blocks, has a key and a name of its own")
{
    QStringList keys;
    QStringList names;
    for (const ReadyLayout &ready : readyLayouts()) {
        INFO(ready.key.data());
        CHECK(remarksOn(layoutOf(ready)).isEmpty());
        CHECK_FALSE(ready.blocks.isEmpty());
        CHECK(ready.purpose.endsWith(u'.'));
        keys << ready.key;
        names << ready.name.toString();
    }
    CHECK(keys.removeDuplicates() == 0);
    CHECK(names.removeDuplicates() == 0);
}

TEST_CASE("A layout is called by name, one of the plan before a ready one")
{
    Plan plan = planFrom(u"3 Customer focus\n  3.1 Charter"_s);
    CHECK(layoutCalled(plan, u"Action Sheet"_s)->blocks
          == layoutCalled(plan, u" actions "_s)->blocks);
    Layout own = layoutOf(u"opening method"_s);
    own.name = u"Actions"_s;
    REQUIRE(apply(*addRow(plan, own), plan));
    CHECK(layoutCalled(plan, u"actions"_s)->blocks == u"opening method"_s);
    const QString refusal = layoutCalled(plan, u"kabinett"_s).error().message;
    CHECK(refusal.startsWith(u"There is no layout “kabinett”. There are: Actions, plan (Delivery "
                             "plan), "_s));
}

TEST_CASE("A layout says in brackets how a block is made")
{
    CHECK(remarksOn(layoutOf(u"opening register(live)"_s)).isEmpty());
    CHECK(remarksOn(layoutOf(u"register(live,fancy)"_s))
          == QStringList{
              u"“fancy” is not known of the block “register” to this Tidemark, so the block is "
              "made without it. A newer one may know it."_s});
    CHECK(outlineOf(reportBy(layoutOf(u"register"_s), *samplePlan())).contains(u"3.1.2 "_s));
    CHECK_FALSE(
        outlineOf(reportBy(layoutOf(u"register(live)"_s), *samplePlan())).contains(u"3.1.2 "_s));
}

TEST_CASE("A report can be of the actions and measures alone that some words find")
{
    Plan plan = planFrom(uR"(
        3 Customer focus
          # Complaints (Number; lower; target 250)
          3.1 Charter
            3.1.1 Survey 95% 2020-02-04..2021-09-30 [Bo Ito]
            3.1.2 Strategy 20% 2020-02-04..2021-12-31 [Jo Day]
        4 Coast
          4.1 Sea wall
            4.1.1 Plans 10% 2020-01-01..2022-12-31 [Bo Ito]
    )"_s);
    Options options;
    options.asAt = outlineDay();
    options.only = searchFor(u"jo day"_s);
    const QString outline = outlineOf(planReport(plan, options));
    CHECK(outline.contains(
        u"p Only what is found with “jo day”: 1 of 3 actions, 0 of 1 measure.\n"_s));
    CHECK(outline.contains(u"h4 3.1.2 Strategy"_s));
    CHECK(outline.contains(u"figure 20% complete"_s));
    CHECK_FALSE(outline.contains(u"Survey"_s));
    CHECK_FALSE(outline.contains(u"Coast"_s));
    CHECK_FALSE(outline.contains(u"Complaints"_s));
}

TEST_CASE("The action sheet has each action that is neither completed nor cancelled on one line")
{
    const QString outline = outlineOf(reportBy(*layoutCalled(Plan(), u"actions"_s), *samplePlan()));
    CHECK(outline.count(u"\n      row"_s) == 1 + 9);
    CHECK(outline.contains(u"td 95%"_s));
    CHECK_FALSE(outline.contains(u"3.1.2 "_s));
}

TEST_CASE("A link to what the layout leaves out leads nowhere, and is none")
{
    forEachNode(reportBy(layoutOf(u"opening register"_s), *samplePlan()),
                [](const Node &node, int) {
                    for (const Run &run : node.runs)
                        CHECK(run.target.isEmpty());
                });
}

TEST_CASE("A report says on its first page and every page that it is a draft, and what is missing")
{
    Plan plan = planFrom(u"3 Customer focus\n  # Visits\n  3.1 Charter\n"
                         "    3.1.1 Survey 95% 2020-02-04..2021-12-31"_s);
    const Report before = reportBy(Layout(), plan);
    CHECK(before.edition.isEmpty());
    const Period quarter = periodOf(samplePlanDate(), Frequency::Quarter, 4);
    REQUIRE(apply(*beginRound(plan, quarter), plan));
    const Report draft = reportBy(Layout(), plan);
    CHECK(draft.edition == u"DRAFT"_s);
    CHECK(outlineOf(draft).contains(
        u"p DRAFT: Q3 2021/22 is still open, with 1 of 1 action "
        "reported and 1 of 1 measure without a reading that was due.\n"_s));
}

TEST_CASE("A draft does not miss in each quarter what is read once a year")
{
    Plan plan = planFrom(u"3 Customer focus\n  # Visits\n    2021-03-31 = 5\n"
                         "  # Calls\n    2021-03-31 = 5\n"_s);
    Measure yearly = rowOf<Measure>(plan, u"Visits");
    yearly.frequency = Frequency::Year;
    REQUIRE(apply(*changeRow(plan, yearly), plan));
    REQUIRE(apply(*beginRound(plan, periodOf(samplePlanDate(), Frequency::Quarter, 4)), plan));
    CHECK(
        outlineOf(reportBy(Layout(), plan))
            .contains(u"is still open, with 1 of 2 measures without a reading that was due.\n"_s));
}

TEST_CASE("A block that this program does not know is passed over with a remark")
{
    CHECK(headings(u"appendix method"_s) == QStringList{methodTitle});
    CHECK(remarksOn(layoutOf(u"appendix method"_s))
          == QStringList{u"The block “appendix” is not known to this Tidemark, so the report is "
                         "made without it. A newer one may know it."_s});
    CHECK(remarksOn(layoutOf(u"method chapters"_s)).isEmpty());
    CHECK(remarksOn(Layout()).isEmpty());
}

TEST_CASE("A report by a layout of the plan is of the layout's theme, unless another is asked for")
{
    Plan plan = planFrom(u"3 Customer focus\n  3.1 Charter\n4 Growth\n  4.1 Jobs"_s);
    Layout growth = layoutOf(u"opening chapters objectives"_s);
    growth.theme = idOf(plan, u"4");
    REQUIRE(apply(*addRow(plan, growth), plan));
    const Layout kept = *plan.layouts().rows().first();
    CHECK(reportBy(kept, plan).title == u"Growth");

    Options options;
    options.layout = kept;
    options.theme = idOf(plan, u"3");
    CHECK(planReport(plan, options).title == u"Customer focus");

    REQUIRE(apply(*removeRow(plan, kept.theme), plan));
    CHECK(plan.layouts().rows().first()->theme.isNull());
}

TEST_CASE("Every block has a key without blanks and a label of its own")
{
    QStringList labels;
    QStringList keys;
    for (const Block &block : allBlocks()) {
        keys.append(block.key);
        labels.append(block.label.toString());
        CHECK_FALSE(keys.last().contains(u' '));
    }
    CHECK(keys.removeDuplicates() == 0);
    CHECK(labels.removeDuplicates() == 0);
}
