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
### 3.1.3 Develop an action plan and draft, adopt and publish Customer Charter
### 3.1.4 Customer focussed services staff training programme
### 3.1.5 Monitor the implementation of the Customer Charter
## Objective 3.2: Undertaking an annual residents survey and responding to results
### 3.2.1 Undertake an annual Residents Survey
## Objective 3.3: Benchmarking of the Council’s services to learn from best practice elsewhere
### 3.3.1 Benchmark service delivery against the LGA key themes and learn from best practice elsewhere
## Objective 3.4: Developing an Engagement Strategy
### 3.4.1 Develop an Engagement Strategy
### 3.4.3 Establish a Youth Council to give a stronger voice for younger people in Council decisions
## How the figures are worked out)"_s);
}

TEST_CASE("The summary counts the sample's actions and names those that need attention first")
{
    const QString outline = outlineOf(sampleReport());
    CHECK(partOf(outline, u"group panel"_s) == uR"(group panel
  figure 48% complete; 90% of the time has gone; In Progress
  p lead 13 actions: 5 In Progress, 4 Planned, 4 Completed.
  p Of these: 2 overdue, 4 start missed, 4 due soon, 1 with a contradiction.)"_s);
    const QString late = u"\n  item (Overdue or not started in time) "_s;
    const QString benchmark =
        u"3.3.1 Benchmark service delivery against the LGA key themes and "
        "learn from best practice elsewhere: Should have started 520 days ago "
        "(29 May 2020)"_s;
    const QString youth = u"3.4.3 Establish a Youth Council to give a stronger voice for younger "
                          "people in Council decisions: Should have started 244 days ago "
                          "(1 March 2021)"_s;
    CHECK(partOf(outline, u"list"_s)
          == u"list"_s + late
                 + u"3.1.1 Undertake a Customer Contact Survey: Overdue 31 days (due 30 September "
                   "2021); Judged on track, is overdue"_s
                 + late
                 + u"3.1.5 Monitor the implementation of the Customer Charter: Should have started "
                   "517 days ago (1 June 2020)"_s
                 + late + benchmark + late
                 + u"3.4.1 Develop an Engagement Strategy: Overdue 123 days (due 30 June 2021); "
                   "Should have started 699 days ago (2 December 2019)"_s
                 + late + youth);
    CHECK(outline.contains(u"p Late, or not as judged:\n"_s));
    CHECK(outline.contains(u"p Due soon:\n"_s));
    CHECK(outline.contains(u"item (Due soon) 3.1.4 Customer focussed services staff training "
                           "programme: Due in "_s));
}

TEST_CASE("A card says what is published of an action, and under it what is true of it")
{
    const auto plan = samplePlan();
    REQUIRE(plan.ok());
    CHECK(cardOf(*plan, u"3.1.6 Digital Customer Service Improvement"_s).startsWith(uR"(group card
  figure 29% complete; 77% of the time has gone
  h3 3.1.6 Digital Customer Service Improvement
  p (In Progress) In Progress · High priority · 1 Jun 2020 to 31 Mar 2022 · Lead: Priya Raman
  p Make the online way the easy way, so that people use it because they like it:
  list
    item one account for every service
    item forms that work on a telephone
    item a message whenever something has been done
  list inline
    item (Behind the pace of its dates) 48 points behind (77% of time gone)
  p (Diamond) Some problems: )"_s));
    const QString survey = cardOf(*plan, u"3.1.1 Undertake a Customer Contact Survey"_s);
    CHECK(survey.contains(u"Overdue 31 days (due 30 September 2021)\n"_s));
}

TEST_CASE("A card has date moves, judgement, commentary and milestones where there are any")
{
    const Plan plan = planFrom(allKinds);
    CHECK(cardOf(plan, u"3.1.1 Survey"_s) == uR"(group card
  figure 95% complete; 100% of the time has gone
  h4 3.1.1 Survey
  p (In Progress) In Progress · High priority · 4 Feb 2020 to 30 Sep 2021 (proposed; 31 Mar 2021 approved) · Lead: Bo Ito
  p quiet Due date moved twice (first 31 March 2021): on 31 October 2021, from 31 March 2021 to 30 June 2021: Late supplier; and on 31 October 2021, from 30 June 2021 to 30 September 2021: Late again. Both wait for approval by Cabinet.
  list inline
    item (Overdue or not started in time) Overdue 31 days (due 30 September 2021)
    item (Contradiction) Judged on track, is overdue
  p (Disc) On track: The last replies are coming in.
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
  figure 0% complete
  h4 3.1.3 Youth council
  p (On Hold) On Hold · 1 Mar 2021 to 31 Dec 2021)"_s);
}

TEST_CASE("A milestone that is late, done or not, is marked")
{
    const Plan plan = planFrom(u"3 Focus\n  3.1 Charter\n    3.1.1 Survey 20%\n"
                               "      [x] Sent out 2021-03-01\n"
                               "      [ ] Findings written 2021-09-30\n"_s);
    Milestone sent = *plan.milestones().rowsUnder(rowOf<Action>(plan, u"3.1.1").id).first();
    sent.doneOn = QDate(2021, 3, 5);
    Plan late = plan;
    late.table<Milestone>().put(sent);
    const QString card = cardOf(late, u"3.1.1 Survey"_s);
    CHECK(card.contains(u"td (Overdue or not started in time) 5 Mar 2021, late\n"_s));
    CHECK(card.endsWith(u"td (Overdue or not started in time) Not done, late"_s));
}

TEST_CASE("Finished actions are a row each with the day on which they ended, and links lead there")
{
    Plan plan = planFrom(uR"(
    3 Customer focus
      3.1 Charter
        3.1.1 Survey 2020-02-04..2021-09-30
          2021-03-31 100% Completed: Done.
          2021-06-30 100% Completed: Still done.
        3.1.2 Strategy 2020-02-04..2021-12-31 (cancelled)
        3.1.3 Reopened 2020-02-04..2021-12-31
          2021-03-31 100%: Done.
          2021-06-30 90%: Not quite.
)"_s);
    Action cancelled = rowOf<Action>(plan, u"3.1.2");
    cancelled.heldSince = QDate(2021, 5, 1);
    cancelled.holdReason = u"The grant was refused."_s;
    plan.table<Action>().put(cancelled);
    const Report report = reportOf(plan);
    CHECK(partOf(outlineOf(report), u"table 1 action completed, 1 action cancelled"_s)
          == uR"(table 1 action completed, 1 action cancelled
  row
    th column Action
    th column How it ended
  row
    th row 3.1.1 Survey
    td (Completed) Completed 31 Mar 2021
  row
    th row 3.1.2 Strategy
    td (Cancelled) Cancelled 1 May 2021: The grant was refused.)"_s);
    CHECK_FALSE(cardOf(plan, u"3.1.3 Reopened"_s).isEmpty());
    CHECK(cardOf(plan, u"3.1.1 Survey"_s).isEmpty());
    const auto headers = nodesOf(report, Role::HeaderCell);
    CHECK(std::any_of(headers.begin(), headers.end(), [&](const Node &cell) {
        return cell.id == nodeOf(rowOf<Action>(plan, u"3.1.1"));
    }));
}

TEST_CASE("Straight apostrophes in the plan's texts are curly in its report, quotes are left")
{
    const Plan plan = planFrom(u"3 The Council's 'own' plan\n  3.1 Youths' day\n"_s);
    const QString outline = outlineOf(reportOf(plan));
    CHECK(outline.contains(u"The Council’s 'own’ plan"_s));
    CHECK(outline.contains(u"Youths’ day"_s));
}

TEST_CASE("A card says since when and why an action is held, and that nothing was reported")
{
    Plan plan = planFrom(u"3 Focus\n  3.1 Charter\n    3.1.1 Survey (on hold)\n"_s);
    Action action = rowOf<Action>(plan, u"3.1.1");
    action.heldSince = QDate(2021, 5, 1);
    action.holdReason = u"The grant was refused."_s;
    plan.table<Action>().put(action);
    CHECK(cardOf(plan, u"3.1.1 Survey"_s) == uR"(group card
  figure 0% complete
  h3 3.1.1 Survey
  p (On Hold) On Hold · No dates
  p On Hold since 1 May 2021: The grant was refused.
  p quiet No update yet.)"_s);
}

TEST_CASE("An update that says nothing hides no commentary and no judgement")
{
    const QString action = u"3 Focus\n  3.1 Charter\n    3.1.1 Survey 2020-02-04..2021-12-31\n"_s;
    const QString told = u"      2021-06-30 20% On track: Half are in.\n"_s;
    const auto lastOf = [&](const QString &updates) {
        const QString card = cardOf(planFrom(action + updates), u"3.1.1 Survey"_s);
        return card.mid(card.lastIndexOf(u"of time gone)"_s)).section(u'\n', 1);
    };
    const QString judged = u"  p (Disc) On track · judged as at 30 June 2021"_s;
    CHECK(lastOf(told + u"      2021-09-30 40%\n"_s) == judged + u": Half are in."_s);
    CHECK(lastOf(told + u"      2021-09-30 40%: All are in.\n"_s)
          == judged + u"\n  p Reported as at 30 September 2021: All are in."_s);
    CHECK(lastOf(u"      2021-06-30 20%: Half are in.\n      2021-09-30 40%\n"_s)
          == u"  p Reported as at 30 June 2021: Half are in."_s);
    CHECK(lastOf(told + u"      2021-12-31 60%: Not yet.\n"_s) == judged + u": Half are in."_s);
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
    p quiet Target 250 · lower is better · tolerance 10% of the target
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
              .endsWith(u"p quiet Worse than 31 Jul 2021, better than 31 Oct 2020"));
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
    CHECK(nodesOf(report, Role::Figure).size() == 8);
    for (const Node &node : nodesOf(report, Role::Figure)) {
        CHECK_FALSE(node.figure->alt.isEmpty());
        CHECK_FALSE(node.figure->title.isEmpty());
        CHECK(node.figure->size.width() >= 24);
    }
    CHECK(nodesOf(report, Role::Table).size() == 9);
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
    const auto finished = outline.count(u"td (Completed) Completed "_s);
    const auto cards = outline.count(u"group card"_s);
    CHECK(outline.contains(
        u"%1 actions: 5 In Progress, 4 Planned, 4 Completed."_s.arg(cards + finished)));
    const QString first = partOf(outline, u"list"_s);
    CHECK(first.count(u"Overdue "_s) - first.count(u"(Overdue "_s) == 2);
    CHECK(first.count(u"Should have started "_s) == 4);
    const QString inCards = outline.mid(outline.indexOf(u"group card"_s));
    CHECK(inCards.count(u" (due "_s) == 2);
    CHECK(inCards.count(u" days ago ("_s) == 4);
    CHECK(inCards.count(u"(Due soon) Due in "_s) == 4);
    CHECK(inCards.count(u"(Contradiction) Judged "_s) == 1);
}

TEST_CASE(
    "Every progress of more than one action can be worked out again, and only on the last page")
{
    const QString outline = outlineOf(sampleReport());
    CHECK(outline.contains(u"Progress: the sum of the actions’ progress ÷ how many count"_s));
    CHECK(outline.contains(u"    th row 3 Customer Focus\n"_s.trimmed()));
    const auto sums = [&](const QString &sum, const QString &counted, const QString &progress) {
        static const QRegularExpression blanks(u"\\s+"_s);
        return QString(outline)
            .replace(blanks, u" "_s)
            .contains(u" td %1 td %2 td %3 "_s.arg(sum, counted, progress));
    };
    CHECK(sums(u"630"_s, u"13"_s, u"48%"_s));
    CHECK(sums(u"284"_s, u"6"_s, u"47%"_s));
    CHECK(sums(u"300"_s, u"5"_s, u"60%"_s));
    CHECK(outline.count(u"÷"_s) == 1);
}

TEST_CASE("A plan of several themes begins with tables of them in which all stages add up")
{
    const QString outline = outlineOf(reportOf(planFrom(allKinds)));
    CHECK(partOf(outline, u"table Progress and stages as at 31 October 2021"_s)
          == uR"(table Progress and stages as at 31 October 2021
  row
    th column Theme
    th column Progress
    th column Actions
    th column Planned
    th column In Progress
    th column Completed
    th column On Hold
  row
    th row 3 Customer focus
    td 98%
    td 3
    td 0
    td 1
    td 1
    td 1
  row
    th row 4 Coast
    td 10%
    td 1
    td 0
    td 1
    td 0
    td 0
  row
    th row Whole plan
    td 68%
    td 4
    td 0
    td 2
    td 1
    td 1)"_s);
    CHECK(outline.contains(u"table What dates and updates say as at 31 October 2021\n"_s));
    CHECK(outline.count(u"section new page"_s) == 2);
    CHECK(outline.contains(u"h2 3 Customer focus\n"_s));
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
    CHECK(next.contains(u"Overdue 32 days (due 30 September 2021)"_s));
}
