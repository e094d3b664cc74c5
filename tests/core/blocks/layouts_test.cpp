// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/blocks.h"
#include "core/blocks/planreport.h"
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

TEST_CASE("A report without blocks in its layout has every block")
{
    QStringList keys;
    for (const Block &block : allBlocks())
        keys.append(block.key);
    const Plan plan = *samplePlan();
    CHECK(outlineOf(reportBy(Layout(), plan))
          == outlineOf(reportBy(layoutOf(keys.join(u' ')), plan)));
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
