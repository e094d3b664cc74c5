// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/blocks.h"
#include "core/blocks/layouts.h"
#include "core/blocks/past.h"
#include "core/blocks/planreport.h"
#include "core/report/edition.h"
#include "core/rounds/choice.h"
#include "core/samples/council.h"
#include "tests/support/catch.h"
#include "tests/support/golden.h"
#include "tests/support/outline.h"
#include "tests/support/reportoutline.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::report;
using namespace tidemark::test;

namespace {

const Plan &council()
{
    static const Plan plan = councilPlan().value();
    return plan;
}

Options cabinetOptions(const QString &since = {})
{
    Options options;
    options.asAt = councilPlanDate();
    options.generatedAt = QDateTime(QDate(2026, 10, 21), QTime(9, 0), Qt::UTC);
    options.layout = *layoutCalled(Plan(), u"cabinet"_s);
    if (!since.isEmpty())
        options.since = *momentOf(council(), *momentCalled(council(), since), councilPlanDate());
    return lookingBack(options, council());
}

Report cabinet(const QString &since = {})
{
    return planReport(council(), cabinetOptions(since));
}

Report cabinetOfRound(const QString &name)
{
    const Snapshot *version = council().find<Snapshot>(momentCalled(council(), name)->snapshot);
    REQUIRE(version);
    const Moment issued = *momentOf(council(), *version);
    Options options = issuedOptions(issued, *version, QTimeZone::utc());
    options.layout = *layoutCalled(Plan(), u"cabinet"_s);
    return planReport(issued.plan, lookingBack(options, council()));
}

// What stands before the themes, but for the table that all reports of a plan have.
QString front()
{
    Options options = cabinetOptions(u"Q4 2025/26"_s);
    options.layout.blocks =
        options.layout.blocks.section(u" chapters"_s, 0, 0).remove(u"themes "_s);
    return outlineOf(planReport(council(), lookingBack(options, council())));
}

QStringList linesStarting(const QString &outline, const QString &with)
{
    QStringList found;
    for (const QString &line : outline.split(u'\n')) {
        if (line.trimmed().startsWith(with))
            found.append(line.trimmed());
    }
    return found;
}

} // namespace

TEST_CASE("The Cabinet report of the council's plan is as it was read and found good")
{
    checkGolden(u"cabinet-2026-10-20.txt"_s, front());
}

TEST_CASE("The first page says how the plan is doing, with figures that were checked by hand")
{
    const QString front = ::front();
    CHECK(
        front.contains(u"h1 Council Plan 2024 to 2028: performance report, Quarter 2 2026/27\n"_s));
    CHECK(
        front.contains(u"p lead The plan is 71% complete; by time alone, on the dates proposed, it "
                       "would be 87%. It was 58% at the end of March.\n"_s));
    CHECK(front.contains(
        u"p Of 100 actions 39 are Completed, 51 In Progress, 8 Planned, 2 Cancelled. 15 are "
        "overdue (7 at the end of March), and 1 more is overdue by its approved date. 8 have "
        "missed their start. "
        "Officers judge 34 of the 59 live actions “On track”, 15 “Some problems”, 2 “Needs "
        "attention”; 8 have no judgement. 13 of 30 measures are on target, 7 “Close to "
        "target”, 9 “Needs Improvement”, 1 “Monitoring”.\n"_s));
    CHECK(front.contains(u"p DRAFT: Q2 2026/27 is still open. Not signed off.\n"_s));
    CHECK(front.contains(u"p Q2 2026/27: 29 of 65 actions reported and 11 of 30 measures without a "
                         "reading that was due. "_s));
    CHECK(front.contains(u"item 4.2.4 Domestic abuse housing pledge: "_s));
    CHECK(front.contains(u"item 4.1.2 Couch to park run: "_s));
    CHECK(front.contains(
        u"p Note 15 overdue actions (16 by approved dates), and 2 approved changes of dates, and:\n"_s));
}

TEST_CASE("What changed reconciles, and no action stands in it twice")
{
    const Report report = cabinet(u"Q4 2025/26"_s);
    const QString outline = outlineOf(report);
    const QString changed = partOf(outline, u"h2 What changed since Q4 2025/26, version 1.0"_s);
    CHECK(outline.contains(u"item Overdue: 7 at the end of March − 3 + 11 = 15, and 1 more is "
                           "overdue by its approved date.\n"_s));
    CHECK(outline.contains(u"item Completed: 16 at the end of March + 23 = 39.\n"_s));
    CHECK(outline.contains(u"p lead Progress was 58% at the end of March and is 71%.\n"_s));
    QSet<NodeId> told;
    forEachNode(report, [&](const Node &node, int) {
        if (!node.id.startsWith(u"changed-"_s))
            return;
        for (const Run &run : node.runs) {
            if (run.target.isEmpty())
                continue;
            CHECK_FALSE(told.contains(run.target));
            told.insert(run.target);
        }
    });
    CHECK(told.size() > 70);
}

TEST_CASE("A closed round's Cabinet report compares with the round before and is no draft")
{
    const Report report = cabinetOfRound(u"Q1 2026/27"_s);
    const QString outline = outlineOf(report);
    CHECK(report.edition.startsWith(u"Q1 2026/27, version 1.0"_s));
    CHECK_FALSE(outline.contains(u"DRAFT"_s));
    CHECK(outline.contains(u"What changed since Q4 2025/26, version 1.0\n"_s));
    CHECK(outline.contains(u" · April to June 2026"_s));
    CHECK_FALSE(linesStarting(outline, u"th row Q1 2026/27, version 1.0"_s).isEmpty());
    CHECK(linesStarting(outline, u"th row Q2 2026/27"_s).isEmpty());
}

TEST_CASE("The day of a closed round has the Cabinet report of that round, but for its edition")
{
    Options options = cabinetOptions();
    options.asAt = QDate(2026, 6, 30);
    options.before.reset();
    const Plan then = momentOf(council(), options.asAt).plan;
    const QString day = outlineOf(planReport(then, lookingBack(options, council())));
    const QString round = outlineOf(cabinetOfRound(u"Q1 2026/27"_s));
    const auto body = [](const QString &outline) {
        const qsizetype from = outline.indexOf(u"h2 How are we doing?"_s);
        return outline.mid(from, outline.indexOf(u"Version control\n"_s, from) - from);
    };
    CHECK(body(day) == body(round));
}

TEST_CASE("No percentage is parted from its sign, and links of the contents lead to their parts")
{
    const Report report = cabinet();
    CHECK_FALSE(outlineOf(report).contains(QRegularExpression(uR"(\d\s%)"_s)));
    QSet<NodeId> ids;
    forEachNode(report, [&](const Node &node, int) {
        CHECK_FALSE(ids.contains(node.id));
        ids.insert(node.id);
    });
    int entries = 0;
    forEachNode(report, [&](const Node &node, int) {
        if (!node.id.startsWith(u"contents-list."_s))
            return;
        ++entries;
        CHECK(ids.contains(node.runs.first().target));
    });
    CHECK(entries >= 15);
}

TEST_CASE("The report for one lead officer has that officer's actions alone")
{
    Options options = cabinetOptions();
    options.layout = *layoutCalled(Plan(), u"lead"_s);
    options.only = searchFor(u"Joanna Wells"_s);
    const Report report = planReport(council(), lookingBack(options, council()));
    int cards = 0;
    forEachNode(report, [&](const Node &node, int) {
        if (node.look != Look::Card)
            return;
        ++cards;
        CHECK(outlineOf(node).contains(u"Joanna Wells"_s));
    });
    CHECK(cards > 0);
}

TEST_CASE("Any combination of blocks gives every node a name of its own")
{
    Options options = cabinetOptions();
    QStringList keys;
    for (const Block &block : allBlocks())
        keys += block.key;
    options.layout.blocks = keys.join(u' ');
    QSet<NodeId> ids;
    forEachNode(planReport(council(), options), [&](const Node &node, int) {
        INFO(node.id.toStdString());
        CHECK_FALSE(ids.contains(node.id));
        ids.insert(node.id);
    });
    CHECK(ids.size() > 1000);
}

TEST_CASE("A report of nothing says so")
{
    Options options = cabinetOptions();
    options.only = searchFor(u"no such word anywhere"_s);
    options.layout.blocks = u"narrative"_s;
    if (GENERATE(false, true))
        options.theme = council().themes().rowsUnder({})[2]->id;
    const Report report = planReport(council(), options);
    CHECK(outlineOf(report).contains(u"0 of 100 actions"));
}

TEST_CASE("What a report of some rows says is said of these alone")
{
    Options options = cabinetOptions();
    options.layout = *layoutCalled(Plan(), u"page"_s);
    SECTION("of one theme")
    {
        options.theme = council().themes().rowsUnder({})[2]->id;
        const QString text = outlineOf(planReport(council(), options));
        CHECK_FALSE(text.contains(u"of 65 actions"));
        CHECK_FALSE(text.contains(u"of 30 measures"));
    }
    SECTION("of one officer, in whatever themes")
    {
        options.only = searchFor(u"Joanna Wells"_s);
        const QString text = outlineOf(planReport(council(), options));
        CHECK(text.contains(u"These actions are"));
        CHECK_FALSE(text.contains(u"The theme is"));
        CHECK_FALSE(text.contains(u"The plan is"));
    }
    SECTION("of a single action")
    {
        options.only = searchFor(u"6.1.2"_s);
        const QString text = outlineOf(planReport(council(), options));
        CHECK(text.contains(u"Of 1 action none is Completed, 1 In Progress"));
    }
}

TEST_CASE("The sums of page 1 stand above the lists that they lead to")
{
    const QString text = outlineOf(cabinet());
    CHECK(text.contains(u"15 overdue actions"));
    CHECK(text.contains(u"Overdue: 15 actions"));
    CHECK(text.contains(u"Judged to have some problems: 15 actions, 6 of them above"));
}
