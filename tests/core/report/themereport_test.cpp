// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sample.h"
#include "core/report/themereport.h"
#include "tests/core/report/reportoutline.h"
#include "tests/support/catch.h"
#include "tests/support/outline.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::report;
using tidemark::test::outlineOf;
using tidemark::test::partOf;
using tidemark::test::planFrom;
using tidemark::test::rowOf;

namespace {

Options asAt(QDate day)
{
    return {day, QDateTime(QDate(2021, 11, 2), QTime(9, 30), Qt::UTC)};
}

Report sampleReport()
{
    const auto plan = samplePlan();
    REQUIRE(plan.ok());
    return planReport(*plan, asAt(samplePlanDate()));
}

Report reportOf(const Plan &plan)
{
    return planReport(plan, asAt(test::outlineDay()));
}

QString cardOf(const Plan &plan, const QString &title)
{
    const QString outline = outlineOf(reportOf(plan));
    for (const QString &card : outline.split(u"group card\n"_s)) {
        if (card.contains(title + u'\n'))
            return card;
    }
    return {};
}

QList<Node> nodesOf(const Report &report, Role role)
{
    QList<Node> found;
    forEachNode(report, [&](const Node &node, int) {
        if (node.role == role)
            found.append(node);
    });
    return found;
}

const QString allKinds = uR"(
    3 Customer focus [Cllr Ann Lee]
      # Complaints (Number; lower is better; target 250; tolerance 10 %)
        2021-10-31 = 257 provisional
      # Visits
      3.1 Charter
        3.1.1 Survey 2020-02-04..2021-09-30 High [Bo Ito]
          2021-10-31 95% On track: The last replies are coming in.
          [x] Sent out 2021-03-01
          [ ] Findings written 2021-11-30
          due 2021-03-31 -> 2021-06-30: Late supplier
          due 2021-06-30 -> 2021-09-30: Late again
        3.1.2 Strategy 100% 2020-02-04..2021-12-31
        3.1.3 Youth council 0% 2021-03-01..2021-12-31 (on hold)
      3.2 Empty objective
    4 Coast
      4.1 Sea wall
        4.1.1 Plans 10% 2020-01-01..2022-12-31
)"_s;

} // namespace

TEST_CASE("The sample's report has the parts of its published page in their order")
{
    QStringList titles;
    for (const Node &node : nodesOf(sampleReport(), Role::Heading))
        titles += QString(node.level, u'#') + u' ' + textOf(node.runs);
    CHECK(titles.join(u'\n') == uR"(# Customer Focus
## How things stand
## About this theme
## Measures
## Objective 1: Developing a new Customer Charter with published service standards
### 3.1.6 Digital Customer Service Improvement
### 3.1.1 Undertake a Customer Contact Survey
### 3.1.2 Review and refine our Customer Strategy
### 3.1.3 Develop an action plan and draft, adopt and publish Customer Charter
### 3.1.4 Customer focussed services staff training programme
### 3.1.5 Monitor the implementation of the Customer Charter
## Objective 2: Undertaking an annual residents survey and responding to results
### 3.2.1 Undertake an annual Residents Survey
## Objective 3: Benchmarking of the Council's services to learn from best practice elsewhere
### 3.3.1 Benchmark service delivery against the LGA key themes and learn from best practice elsewhere
## Objective 4: Developing an Engagement Strategy
### 3.4.1 Develop an Engagement Strategy
### 3.4.2 Establish Town & Parish Council Forum
### 3.4.3 Establish a Youth Council to give a stronger voice for younger people in Council decisions
### 3.4.4 Establish Environment Panels
### 3.4.5 Implement Online consultation feedback portals for key corporate projects/workstreams
## How the figures come about)"_s);
}

TEST_CASE("The summary counts the sample's actions and names the five to be looked at first")
{
    const QString outline = outlineOf(sampleReport());
    CHECK(partOf(outline, u"group panel"_s) == u"");
    CHECK(partOf(outline, u"list"_s) == u"");
}

TEST_CASE("A card says what is published of an action, and under it what is true of it")
{
    const auto plan = samplePlan();
    REQUIRE(plan.ok());
    CHECK(cardOf(*plan, u"3.1.1 Undertake a Customer Contact Survey"_s) == u"");
}

TEST_CASE("A card has date moves, judgement, commentary and milestones where there are any")
{
    const Plan plan = planFrom(allKinds);
    CHECK(cardOf(plan, u"3.1.1 Survey"_s) == u"");
    CHECK(cardOf(plan, u"3.1.3 Youth council"_s) == u"");
}

TEST_CASE("A measure is a tile of words")
{
    CHECK(partOf(outlineOf(reportOf(planFrom(allKinds))), u"list tiles"_s) == u"");
}

TEST_CASE("Headings never skip a level and begin with one title")
{
    for (const Report &report : {sampleReport(), reportOf(planFrom(allKinds)), reportOf(Plan())}) {
        int level = 0;
        for (const Node &node : nodesOf(report, Role::Heading)) {
            CHECK(node.level <= level + 1);
            CHECK((level == 0) == (node.level == 1));
            CHECK_FALSE(textOf(node.runs).trimmed().isEmpty());
            level = node.level;
        }
        CHECK(level > 0);
    }
}

TEST_CASE("Every node has an id of its own, the same in every run, and links lead to nodes")
{
    for (const Report &report : {sampleReport(), reportOf(planFrom(allKinds))}) {
        QSet<NodeId> ids;
        QStringList targets;
        forEachNode(report, [&](const Node &node, int) {
            INFO(node.id.toStdString());
            CHECK_FALSE(ids.contains(node.id));
            static const QRegularExpression plain(u"^[a-z0-9._-]+$"_s);
            CHECK(plain.match(node.id).hasMatch());
            ids.insert(node.id);
            for (const Run &run : node.runs)
                targets += run.target;
        });
        targets.removeAll(QString());
        CHECK_FALSE(targets.isEmpty());
        for (const QString &target : targets)
            CHECK(ids.contains(target));
    }
}

TEST_CASE("Every figure has words and a size, and every table a caption and headers")
{
    const Report report = reportOf(planFrom(allKinds));
    CHECK(nodesOf(report, Role::Figure).size() == 9);
    for (const Node &node : nodesOf(report, Role::Figure)) {
        CHECK_FALSE(node.figure->alt.isEmpty());
        CHECK_FALSE(node.figure->title.isEmpty());
        CHECK(node.figure->size.width() >= 30);
    }
    CHECK(nodesOf(report, Role::Table).size() == 3);
    for (const Node &table : nodesOf(report, Role::Table)) {
        CHECK_FALSE(textOf(table.runs).isEmpty());
        CHECK(table.widths.size() == qsizetype(table.children.front().children.size()));
        for (const Node &cell : table.children.front().children)
            CHECK(cell.scope == Scope::Column);
        for (size_t i = 1; i < table.children.size(); ++i)
            CHECK(table.children[i].children.front().scope == Scope::Row);
    }
}

TEST_CASE("Counts reconcile with the lists under them")
{
    const Report report = sampleReport();
    const QString outline = outlineOf(report);
    const auto cards = outline.count(u"group card"_s);
    CHECK(outline.contains(u"%1 actions: 5 In Progress, 4 Planned, 4 Completed."_s.arg(cards)));
    const QString first = partOf(outline, u"section"_s).split(u"About this theme"_s).first();
    CHECK(first.count(u"Overdue "_s) == 2);
    CHECK(first.count(u"Start missed "_s) == 4);
    CHECK(outline.count(u" is overdue by "_s) == 2);
    CHECK(outline.count(u" should have started "_s) == 4);
}

TEST_CASE("The method of every roll-up is named so that it can be worked out again")
{
    const QString outline = outlineOf(sampleReport());
    CHECK(outline.contains(
        u"Progress, the mean of the actions’ progress: 630 ÷ 13 actions = 48 %."_s));
    CHECK(outline.contains(u"Progress: 284 ÷ 6 actions = 47 %."_s));
    CHECK(outline.contains(u"Progress: 46 %, from one action."_s));
    CHECK(outline.contains(u"Progress: 300 ÷ 5 actions = 60 %."_s));
}

TEST_CASE("A plan of several themes begins with a table of them, each on a page of its own")
{
    const QString outline = outlineOf(reportOf(planFrom(allKinds)));
    CHECK(partOf(outline, u"table Themes as at 31 Oct 2021"_s) == u"");
    CHECK(outline.count(u"section new page"_s) == 2);
    CHECK(outline.contains(u"h2 Customer focus\n"_s));
    CHECK(outline.contains(u"h3 Objective 3.1: Charter\n"_s));
    CHECK(outline.contains(u"h4 3.1.1 Survey\n"_s));
}

TEST_CASE("A plan without themes, and a theme that is not there, give a report all the same")
{
    CHECK(outlineOf(reportOf(Plan())).contains(u"This plan has no themes yet."_s));
    CHECK(outlineOf(themeReport(Plan(), Id::create(), asAt({2021, 10, 31}))).isEmpty());
}

TEST_CASE("The same plan gives the same report, and another day another")
{
    const auto plan = samplePlan();
    REQUIRE(plan.ok());
    CHECK(outlineOf(planReport(*plan, asAt({2021, 10, 31})))
          == outlineOf(planReport(*plan, asAt({2021, 10, 31}))));
    const QString next = outlineOf(planReport(*plan, asAt({2021, 11, 1})));
    CHECK(next.contains(u"3.1.1 is overdue by 32 days: it was due on 30 Sep 2021."_s));
}
