// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/planreport.h"
#include "core/paper/pages.h"
#include "core/rounds/choice.h"
#include "core/samples/council.h"
#include "core/samples/sample.h"
#include "tests/support/catch.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::report;

namespace {

Runs linksOf(const Report &report)
{
    Runs links;
    forEachNode(report, [&](const Node &node, int) {
        for (const Run &run : node.runs) {
            if (!run.target.isEmpty())
                links.append(run);
        }
    });
    return links;
}

/// The links that lead to no page, and the places where a page should be named and is not.
QStringList lost(const Report &report)
{
    const Pages pages = paginate(report);
    QStringList lost;
    for (const Run &link : linksOf(report)) {
        const int page = pages.anchors.value(link.target, {-1, 0}).page;
        if (page < 0 || page >= pages.count())
            lost.append(link.text);
    }
    for (const Page &page : pages.pages) {
        for (const Box &box : page) {
            const auto *text = std::get_if<TextBox>(&box.content);
            if (text && text->text.isEmpty())
                lost.append(u"no page number at "_s + box.node);
        }
    }
    return lost;
}

const Plan &council()
{
    static const Plan plan = councilPlan().value();
    return plan;
}

/// The versions that were issued, the latest round's first.
Moment issued(qsizetype place)
{
    return momentOf(council(), *issuedVersions(council()).at(place)).value();
}

} // namespace

TEST_CASE("Every link of a report leads to a page")
{
    SECTION("of the sample")
    {
        const Report report = planReport(samplePlan().value(), {samplePlanDate(), QDateTime()});
        CHECK_FALSE(linksOf(report).isEmpty());
        CHECK(lost(report).join(u'\n').toStdString() == std::string());
    }
    SECTION("of a whole plan with what has changed")
    {
        const Report report = planReport(council(), {councilPlanDate(), QDateTime(), issued(1)});
        CHECK(linksOf(report).size() > 100);
        CHECK(lost(report).join(u'\n').toStdString() == std::string());
    }
    SECTION("of one theme with what has changed in it")
    {
        for (const Theme *theme : council().themes().rowsUnder({})) {
            Options options{councilPlanDate(), QDateTime(), issued(2)};
            options.theme = theme->id;
            const Report report = planReport(council(), options);
            CHECK(lost(report).join(u'\n').toStdString() == std::string());
        }
    }
    SECTION("of a closed round")
    {
        const Moment then = issued(0);
        const Report report = planReport(then.plan, {then.asAt, QDateTime(), issued(1)});
        CHECK_FALSE(linksOf(report).isEmpty());
        CHECK(lost(report).join(u'\n').toStdString() == std::string());
    }
}

TEST_CASE("A change of a measure names the page of its tile")
{
    const Report report = planReport(council(), {councilPlanDate(), QDateTime(), issued(1)});
    const Pages pages = paginate(report);
    const Measure &measure = *council().measures().rows().first();
    const NodeId tile = u"measure-"_s + measure.id.toString();
    int onPage = -1;
    for (int i = pages.count() - 1; i >= 0; --i) {
        for (const Box &box : pages.pages[size_t(i)]) {
            if (box.node.startsWith(tile))
                onPage = i;
        }
    }
    REQUIRE(onPage >= 0);
    CHECK(pages.anchors.value(tile, {-1, 0}).page == onPage);
}

TEST_CASE("Every link of the report lies on paper with its target, its run and its language")
{
    const Report report = planReport(council(), {councilPlanDate(), QDateTime(), issued(1)});
    QHash<NodeId, Runs> runs;
    forEachNode(report, [&](const Node &node, int) { runs.insert(node.id, node.runs); });
    const Pages pages = paginate(report);
    QSet<QString> linked;
    for (const Page &page : pages.pages) {
        for (const Box &box : page) {
            const auto *text = std::get_if<TextBox>(&box.content);
            if (!text || text->run < 0)
                continue;
            const Run run = runs.value(box.node).value(text->run);
            CHECK(text->target == run.target);
            CHECK(text->language == run.language);
            if (!text->target.isEmpty())
                linked.insert(box.node + u' ' + text->target);
        }
    }
    forEachNode(report, [&](const Node &node, int) {
        for (const Run &run : node.runs)
            CHECK((run.target.isEmpty() || linked.contains(node.id + u' ' + run.target)));
    });
}

TEST_CASE("The number of a page leads to the node it is of")
{
    const Report report = planReport(samplePlan().value(), {samplePlanDate(), QDateTime()});
    const Pages pages = paginate(report);
    int numbers = 0;
    for (const Page &page : pages.pages) {
        for (const Box &box : page) {
            const auto *text = std::get_if<TextBox>(&box.content);
            if (!text || text->run >= 0 || text->target.isEmpty())
                continue;
            ++numbers;
            const Anchor there = pages.anchors.value(text->target, {-1, 0});
            CHECK(text->text == u" page %1"_s.arg(there.page + 1));
            CHECK(there.top > 0);
        }
    }
    CHECK(numbers > 0);
}
