// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/facts.h"
#include "tests/support/catch.h"
#include "tests/support/outline.h"

#include <QFile>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

// The published page of "Customer Focus", in its own order.
Plan customerFocus()
{
    return planFrom(uR"(
        3 Customer Focus
          # Number of Ombudsman referral decisions (Number)
            2021-10-31 = 2, Succeeding
          # Number of Ombudsman referral decisions successful outcomes for the Council (Number)
            2021-10-31 = 2, Achieved
          # Number of complaints (Complaints)
            2021-10-31 = 257, Needs Improvement
          # Number of compliments (Compliments)
            2021-10-31 = 29, Achieved
          3.1 Developing a new Customer Charter with published service standards
            3.1.6 Digital Customer Service Improvement 29% 2020-06-01..2022-03-31 High
            3.1.1 Undertake a Customer Contact Survey 95% 2020-02-04..2021-09-30 High
            3.1.2 Review and refine our Customer Strategy 100% 2020-02-04..2021-12-31 High
            3.1.3 Develop an action plan and draft, adopt and publish Customer Charter 40% 2020-02-04..2022-03-31 High
            3.1.4 Customer focussed services staff training programme 20% 2020-05-04..2021-12-31 High
            3.1.5 Monitor the implementation of the Customer Charter 0% 2020-06-01..2021-12-31 High
          3.2 Undertaking an annual residents survey and responding to results
            3.2.1 Undertake an annual Residents Survey 46% 2020-02-04..2021-12-31 High
          3.3 Benchmarking of the Council's services to learn from best practice elsewhere
            3.3.1 Benchmark service delivery against the LGA key themes and learn from best practice elsewhere 0% 2020-05-29..2022-03-31 High
          3.4 Developing an Engagement Strategy
            3.4.1 Develop an Engagement Strategy 0% 2019-12-02..2021-06-30 Normal
            3.4.2 Establish Town & Parish Council Forum 100% 2019-09-01..2021-06-30 High
            3.4.3 Establish a Youth Council to give a stronger voice for younger people in Council decisions 0% 2021-03-01..2021-12-31 Normal
            3.4.4 Establish Environment Panels 100% 2019-10-01..2021-06-30 High
            3.4.5 Implement Online consultation feedback portals for key corporate projects/workstreams 100% 2019-10-01..2021-12-31 High
    )"_s);
}

QStringList goldenLines()
{
    QFile file(QStringLiteral(TIDEMARK_TEST_DATA "/golden/customer-focus-2021-10-31.tsv"));
    REQUIRE(file.open(QIODevice::ReadOnly | QIODevice::Text));
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

QString wordOf(Stage stage)
{
    switch (stage) {
    case Stage::Planned:
        return u"Planned"_s;
    case Stage::InProgress:
        return u"In Progress"_s;
    case Stage::Completed:
        return u"Completed"_s;
    default:
        return u"held"_s;
    }
}

QString orBlank(std::optional<int> number)
{
    return number ? QString::number(*number) : QString();
}

QString lineOf(const Action &action, const ActionFacts &facts)
{
    const QStringList cells{action.reference,
                            action.title,
                            QString::number(facts.progress),
                            wordOf(facts.stage),
                            action.priority == Priority::High ? u"High"_s : u"Normal"_s,
                            action.start.toString(Qt::ISODate),
                            action.due.toString(Qt::ISODate),
                            orBlank(facts.expected),
                            orBlank(facts.overdueDays),
                            orBlank(facts.startMissedDays),
                            orBlank(facts.dueInDays)};
    return cells.join(u'\t');
}

} // namespace

TEST_CASE("The facts of the published page as at 31 October 2021")
{
    const Plan plan = customerFocus();
    QStringList lines = goldenLines().first(1);
    for (const Objective *objective : plan.objectives().rowsUnder(idOf(plan, u"3"))) {
        for (const Action *action : plan.actions().rowsUnder(objective->id))
            lines += lineOf(*action, factsOf(plan, *action, outlineDay()));
    }
    CHECK(lines.size() == 14);
    const auto golden = goldenLines();
    REQUIRE(lines.size() == golden.size());
    for (qsizetype i = 0; i < lines.size(); ++i)
        CHECK(lines[i] == golden[i]);
}

TEST_CASE("The roll-ups of the published page")
{
    const Plan plan = customerFocus();
    const auto theme = rollUpOfTheme(plan, idOf(plan, u"3"), outlineDay());
    CHECK(theme.progress == 48);
    CHECK(theme.progressSum == 630);
    CHECK(theme.counted == 13);
    CHECK(rollUpOfObjective(plan, idOf(plan, u"3.1"), outlineDay()).progress == 47);
    CHECK(rollUpOfObjective(plan, idOf(plan, u"3.2"), outlineDay()).progress == 46);
    CHECK(rollUpOfObjective(plan, idOf(plan, u"3.3"), outlineDay()).progress == 0);
    CHECK(rollUpOfObjective(plan, idOf(plan, u"3.4"), outlineDay()).progress == 60);
    CHECK(rollUpOfPlan(plan, outlineDay()) == theme);
}

TEST_CASE("The published page shows five In Progress, four Planned and four Completed")
{
    const auto theme = rollUpOfPlan(customerFocus(), outlineDay());
    CHECK(theme.inProgress == 5);
    CHECK(theme.planned == 4);
    CHECK(theme.completed == 4);
    CHECK(theme.actions == 13);
    CHECK(theme.stage() == Stage::InProgress);
}

TEST_CASE("The published page says nothing of two overdue actions and four missed starts")
{
    const auto theme = rollUpOfPlan(customerFocus(), outlineDay());
    CHECK(theme.overdue == 2);
    CHECK(theme.startMissed == 4);
}
