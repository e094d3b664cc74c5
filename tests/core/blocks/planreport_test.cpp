// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/planreport.h"

#include "core/blocks/blocks.h"
#include "core/samples/sample.h"
#include "tests/support/catch.h"
#include "tests/support/outline.h"
#include "tests/support/reportoutline.h"

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

/// The outline of the card with that title.
QString cardOf(const Plan &plan, const QString &title)
{
    QString card;
    forEachNode(reportOf(plan), [&](const Node &node, int) {
        if (node.look == Look::Card && outlineOf(node).contains(u' ' + title + u'\n'))
            card = outlineOf(node).trimmed();
    });
    return card;
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
      # Complaints (Number; lower; target 250; tolerance 10 %)
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
## Objective 3.1: Developing a new Customer Charter with published service standards
### 3.1.6 Digital Customer Service Improvement
### 3.1.1 Undertake a Customer Contact Survey
### 3.1.2 Review and refine our Customer Strategy
### 3.1.3 Develop an action plan and draft, adopt and publish Customer Charter
### 3.1.4 Customer focussed services staff training programme
### 3.1.5 Monitor the implementation of the Customer Charter
## Objective 3.2: Undertaking an annual residents survey and responding to results
### 3.2.1 Undertake an annual Residents Survey
## Objective 3.3: Benchmarking of the Council's services to learn from best practice elsewhere
### 3.3.1 Benchmark service delivery against the LGA key themes and learn from best practice elsewhere
## Objective 3.4: Developing an Engagement Strategy
### 3.4.1 Develop an Engagement Strategy
### 3.4.2 Establish Town & Parish Council Forum
### 3.4.3 Establish a Youth Council to give a stronger voice for younger people in Council decisions
### 3.4.4 Establish Environment Panels
### 3.4.5 Implement Online consultation feedback portals for key corporate projects/workstreams
## How the figures are worked out)"_s);
}

TEST_CASE("The summary counts the sample's actions and names the five to be looked at first")
{
    const QString outline = outlineOf(sampleReport());
    CHECK(partOf(outline, u"group panel"_s) == uR"(group panel
  figure 48% complete; 90% of the time has gone; In Progress
  p lead 13 actions: 5 In Progress, 4 Planned, 4 Completed.
  p Of these: 2 overdue, 4 start missed, 4 due soon, 1 with a contradiction.
  p quiet Progress: 48% on average over 13 actions (630 ÷ 13).)"_s);
    const QString late = u"\n  item (Overdue or not started in time) "_s;
    const QString benchmark = u"3.3.1 Benchmark service delivery against the LGA key themes and "
                              "learn from best practice elsewhere: Start missed 520 days"_s;
    const QString youth = u"3.4.3 Establish a Youth Council to give a stronger voice for younger "
                          "people in Council decisions: Start missed 244 days"_s;
    CHECK(
        partOf(outline, u"list"_s)
        == u"list"_s + late
               + u"3.1.1 Undertake a Customer Contact Survey: Overdue 31 days; Judged on track, is overdue"_s
               + late
               + u"3.1.5 Monitor the implementation of the Customer Charter: Start missed 517 days"_s
               + late + benchmark + late
               + u"3.4.1 Develop an Engagement Strategy: Overdue 123 days; Start missed 699 days"_s
               + late + youth);
    CHECK(outline.contains(u"p (Due soon) Due soon: 3.1.4, 3.1.5, 3.2.1, 3.4.3\n"_s));
}

TEST_CASE("A card says what is published of an action, and under it what is true of it")
{
    const auto plan = samplePlan();
    REQUIRE(plan.ok());
    CHECK(cardOf(*plan, u"3.1.6 Digital Customer Service Improvement"_s).startsWith(uR"(group card
  figure 29% complete; 77% of the time has gone; In Progress
  p (In Progress) In Progress · Priority: High
  h3 3.1.6 Digital Customer Service Improvement
  p Make the online way the easy way, so that people use it because they like it:
  list
    item one account for every service
    item forms that work on a telephone
    item a message whenever something has been done
  p 1 Jun 2020 to 31 Mar 2022 · Lead officer: Priya Raman
  list
    item (Behind the pace of its dates) 3.1.6 is 29% complete; 77% of the time has gone.
  p (Diamond) Some problems · officer’s judgement as at 31 Oct 2021
)"_s));
    const QString survey = cardOf(*plan, u"3.1.1 Undertake a Customer Contact Survey"_s);
    CHECK(survey.contains(u"3.1.1 is overdue by 31 days: it was due on 30 September 2021.\n"_s));
}

TEST_CASE("A card has date moves, judgement, commentary and milestones where there are any")
{
    const Plan plan = planFrom(allKinds);
    CHECK(cardOf(plan, u"3.1.1 Survey"_s) == uR"(group card
  figure 95% complete; 100% of the time has gone; In Progress
  p (In Progress) In Progress · Priority: High
  h4 3.1.1 Survey
  p 4 Feb 2020 to 30 Sep 2021 · Lead officer: Bo Ito
  p quiet Due moved twice; original 31 March 2021; last on 31 October 2021, from 30 June 2021 to 30 September 2021: Late again
  list
    item (Overdue or not started in time) 3.1.1 is overdue by 31 days: it was due on 30 September 2021.
    item (Contradiction) 3.1.1 is judged “On track”, but is overdue by 31 days.
  p (Disc) On track · officer’s judgement as at 31 Oct 2021
  p The last replies are coming in.
  table Milestones: 1 of 2 done
    row
      th column Milestone
      th column Due
      th column Done
    row
      th row Sent out
      td 1 Mar 2021
      td 1 Mar 2021
    row
      th row Findings written
      td 30 Nov 2021
      td Not done)"_s);
    CHECK(cardOf(plan, u"3.1.3 Youth council"_s) == uR"(group card
  figure 0% complete; On Hold
  p (On Hold) On Hold · Priority: Normal
  h4 3.1.3 Youth council
  p 1 Mar 2021 to 31 Dec 2021)"_s);
}

TEST_CASE("A card says since when and why an action is held, and that nothing was reported")
{
    Plan plan = planFrom(u"3 Focus\n  3.1 Charter\n    3.1.1 Survey (cancelled)\n"_s);
    Action action = rowOf<Action>(plan, u"3.1.1");
    action.heldSince = QDate(2021, 5, 1);
    action.holdReason = u"The grant was refused."_s;
    plan.table<Action>().put(action);
    CHECK(cardOf(plan, u"3.1.1 Survey"_s) == uR"(group card
  figure 0% complete; Cancelled
  p (Cancelled) Cancelled · Priority: Normal
  h3 3.1.1 Survey
  p No dates
  p Cancelled since 1 May 2021: The grant was refused.
  p quiet Nothing has been reported of it yet.)"_s);
}

TEST_CASE("An update that says nothing hides no commentary and no judgement")
{
    const QString action = u"3 Focus\n  3.1 Charter\n    3.1.1 Survey 2020-02-04..2021-12-31\n"_s;
    const QString told = u"      2021-06-30 20% On track: Half are in.\n"_s;
    const auto lastOf = [&](const QString &updates) {
        const QString card = cardOf(planFrom(action + updates), u"3.1.1 Survey"_s);
        return card.mid(card.lastIndexOf(u"complete; 9"_s)).section(u'\n', 1);
    };
    const QString judged = u"  p (Disc) On track · officer’s judgement as at 30 Jun 2021"_s;
    CHECK(lastOf(told + u"      2021-09-30 40%\n"_s) == judged + u"\n  p Half are in."_s);
    CHECK(lastOf(told + u"      2021-09-30 40%: All are in.\n"_s)
          == judged + u"\n  p quiet Reported as at 30 September 2021:\n  p All are in."_s);
    CHECK(lastOf(u"      2021-06-30 20%: Half are in.\n      2021-09-30 40%\n"_s)
          == u"  p quiet Reported as at 30 June 2021:\n  p Half are in."_s);
    CHECK(lastOf(told + u"      2021-12-30 60%: Not yet.\n"_s) == judged + u"\n  p Half are in."_s);
}

TEST_CASE("A plan's report bears the plan's title, and a theme's report the theme's")
{
    const auto plan = samplePlan();
    REQUIRE(plan.ok());
    CHECK(planReport(*plan, asAt(samplePlanDate())).title == plan->settings().title);
    const Theme &theme = *plan->themes().rowsUnder({}).first();
    Options ofTheme = asAt(samplePlanDate());
    ofTheme.theme = theme.id;
    CHECK(planReport(*plan, ofTheme).title == u"Customer Focus"_s);
}

TEST_CASE("A measure is a tile of words")
{
    CHECK(partOf(outlineOf(reportOf(planFrom(allKinds))), u"list tiles"_s) == uR"(list tiles
  item
    p Complaints
    p value 257
    p quiet Number · as at 31 Oct 2021 · provisional
    p (Half disc) Close to target
    p quiet Target 250 · lower is better
  item
    p Visits
    p value No reading yet)"_s);
}

TEST_CASE("A measure says how it fares against the last period and a year before")
{
    const QString outline = u"3 Customer focus\n"
                            "  # Complaints (Number; lower)\n"
                            "    2020-10-31 = 300\n"
                            "    2021-07-31 = 240\n"
                            "    2021-10-31 = 257\n"_s;
    CHECK(partOf(outlineOf(reportOf(planFrom(outline))), u"list tiles"_s)
              .endsWith(u"p quiet Worse than 31 July 2021 · Better than 31 October 2020"));
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
    CHECK(nodesOf(report, Role::Table).size() == 4);
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
    const QString first = partOf(outline, u"list"_s);
    CHECK(first.count(u"Overdue "_s) - first.count(u"(Overdue "_s) == 2);
    CHECK(first.count(u"Start missed "_s) == 4);
    CHECK(outline.count(u": it was due on "_s) == 2);
    CHECK(outline.count(u" should have started "_s) == 4);
    CHECK(outline.count(u" is due in "_s) == 4);
    CHECK(outline.count(u"(Contradiction) "_s) == 1);
}

TEST_CASE("The method of every roll-up is named so that it can be worked out again")
{
    const QString outline = outlineOf(sampleReport());
    CHECK(outline.contains(u"Progress: 48% on average over 13 actions (630 ÷ 13)."_s));
    CHECK(outline.contains(u"Progress: 47% on average over 6 actions (284 ÷ 6)."_s));
    CHECK(outline.contains(u"Progress: 46%, from one action."_s));
    CHECK(outline.contains(u"Progress: 60% on average over 5 actions (300 ÷ 5)."_s));
}

TEST_CASE("A plan of several themes begins with a table of them, each on a page of its own")
{
    const QString outline = outlineOf(reportOf(planFrom(allKinds)));
    CHECK(partOf(outline, u"table Themes as at 31 October 2021"_s)
          == uR"(table Themes as at 31 October 2021
  row
    th column Theme
    th column Progress
    th column Actions
    th column Completed
    th column Overdue
    th column Start missed
  row
    th row Customer focus
    td 98%
    td 3
    td 1
    td 1
    td 0
  row
    th row Coast
    td 10%
    td 1
    td 0
    td 0
    td 0
  row
    th row Whole plan
    td 68%
    td 4
    td 1
    td 1
    td 0)"_s);
    CHECK(outline.count(u"section new page"_s) == 2);
    CHECK(outline.contains(u"h2 Customer focus\n"_s));
    CHECK(outline.contains(u"h3 Objective 3.1: Charter\n"_s));
    CHECK(outline.contains(u"h4 3.1.1 Survey\n"_s));
}

TEST_CASE("A plan without themes, and a theme that is not there, give a report all the same")
{
    CHECK(outlineOf(reportOf(Plan())).contains(u"This plan has no themes yet."_s));
    Options options = asAt({2021, 10, 31});
    options.theme = Id::create();
    CHECK(outlineOf(planReport(Plan(), options)).isEmpty());
}

TEST_CASE("The same plan gives the same report, and another day another")
{
    const auto plan = samplePlan();
    REQUIRE(plan.ok());
    CHECK(outlineOf(planReport(*plan, asAt({2021, 10, 31})))
          == outlineOf(planReport(*plan, asAt({2021, 10, 31}))));
    const QString next = outlineOf(planReport(*plan, asAt({2021, 11, 1})));
    CHECK(next.contains(u"3.1.1 is overdue by 32 days: it was due on 30 September 2021."_s));
}
