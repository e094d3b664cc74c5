// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/sample.h"

#include "core/plan/json.h"
#include "core/rules/check.h"
#include "core/rules/facts.h"
#include "core/rules/ratings.h"
#include "core/words/words.h"
#include "tests/support/catch.h"
#include "tests/support/outline.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

Plan sample()
{
    const auto plan = samplePlan();
    if (!plan)
        qFatal("%s", qUtf8Printable(plan.error().message));
    return *plan;
}

QString day(QDate date)
{
    return date.toString(Qt::ISODate);
}

QString number(std::optional<int> value)
{
    return value ? QString::number(*value) : QString();
}

/// An action and its facts as a row of the table of expected facts.
QString factRow(const Plan &plan, const Action &action)
{
    const auto facts = factsOf(plan, action, samplePlanDate());
    return QStringList{action.reference,
                       action.title,
                       QString::number(facts.progress),
                       words::stage(facts.stage),
                       words::priority(action.priority),
                       day(action.start),
                       day(action.due),
                       number(facts.expected),
                       number(facts.overdueDays),
                       number(facts.startMissedDays),
                       number(facts.dueInDays)}
        .join(u'\t');
}

QStringList expectedRows()
{
    QFile file(QStringLiteral(TIDEMARK_TEST_DATA "/golden/customer-focus-2021-10-31.tsv"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("there is no %s", qUtf8Printable(file.fileName()));
    QStringList rows = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    rows.removeFirst();
    return rows;
}

} // namespace

TEST_CASE("The facts of the sample are those worked out for its page, row by row")
{
    const Plan plan = sample();
    QStringList rows;
    for (const Theme *theme : plan.themes().rowsUnder({})) {
        for (const Objective *objective : plan.objectives().rowsUnder(theme->id)) {
            for (const Action *action : plan.actions().rowsUnder(objective->id))
                rows.append(factRow(plan, *action));
        }
    }
    CHECK(rows.join(u'\n') == expectedRows().join(u'\n'));
}

TEST_CASE("The sample rolls up to 48, and its objectives to 47, 46, 0 and 60")
{
    const Plan plan = sample();
    const auto theme = rollUpOfTheme(plan, idOf(plan, u"3"), samplePlanDate());
    CHECK(theme.progress == 48);
    CHECK(theme.progressSum == 630);
    CHECK(words::counts(theme) == u"5 In Progress, 4 Planned, 4 Completed"_s);
    QList<int> objectives;
    for (const auto *reference : {u"3.1", u"3.2", u"3.3", u"3.4"})
        objectives.append(
            *rollUpOfObjective(plan, idOf(plan, reference), samplePlanDate()).progress);
    CHECK(objectives == QList<int>{47, 46, 0, 60});
}

TEST_CASE("The sample's readings are those of the published page, with the ratings it states")
{
    const Plan plan = sample();
    QStringList said;
    for (const Measure *measure : plan.measures().rowsUnder(idOf(plan, u"3"))) {
        const Reading *last = lastReading(plan, measure->id, samplePlanDate());
        const auto rating = ratingOf(plan, *measure, *last);
        said.append(u"%1 %2, %3"_s.arg(day(last->asAt), words::number(*last->value, 0),
                                       words::rating(*rating, plan.settings())));
    }
    CHECK(said.join(u'\n')
          == u"2021-10-31 2, Succeeding (stated)\n"
             "2021-10-31 2, Achieved (stated)\n"
             "2021-10-31 257, Needs Improvement (stated)\n"
             "2021-10-31 29, Achieved (stated)"_s);
}

TEST_CASE("The sample shows every part of a plan but a round")
{
    const Plan plan = sample();
    CHECK(plan.settings().organisation == u"Aldermere District Council"_s);
    CHECK(plan.milestones().size() > 5);
    CHECK(plan.dateMoves().size() == 3);
    CHECK(plan.updates().size() > 30);
    CHECK(plan.rounds().isEmpty());
    CHECK(rowOf<Action>(plan, u"3.2.1").originalDue == QDate(2020, 12, 31));
    CHECK(rowOf<Action>(plan, u"3.1.6").originalDue == QDate(2022, 3, 31));
    for (const Update *update : plan.updates().rows()) {
        CHECK_FALSE(update->judgement.isNull());
        CHECK_FALSE(update->author.isEmpty());
    }
}

TEST_CASE("Each move of a date in the sample goes on from the one before, and ends at the date")
{
    const Plan plan = sample();
    for (const Action *action : plan.actions().rows()) {
        QDate due = action->originalDue;
        for (const DateMove *move : plan.dateMoves().rowsUnder(action->id)) {
            CHECK(move->from == due);
            due = move->to;
        }
        CHECK(due == action->due);
    }
}

TEST_CASE("Nothing is wrong in the sample but what the page left empty")
{
    const Plan plan = sample();
    QStringList sentences;
    for (const Problem &problem : check(plan, samplePlanDate()))
        sentences.append(words::problem(problem, plan));
    CHECK(sentences.join(u'\n')
          == u"3.4.5 Implement Online consultation feedback portals for key corporate "
             "projects/works… has no description."_s);
}

TEST_CASE("The sample is the same every time, ids and all")
{
    CHECK(sample() == sample());
    const auto again = planFromJson(planToJson(sample()));
    REQUIRE(again);
    CHECK(*again == sample());
    CHECK(idOf(sample(), u"3.1.6").toString() == u"a8200ce8-b5eb-549b-8257-b9532ca2decf"_s);
}
