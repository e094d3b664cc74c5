// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/changeset.h"
#include "tests/support/done.h"
#include "tests/support/outline.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

Plan smallPlan()
{
    return planFrom(u"3 Focus\n  3.1 Charter\n    3.1.1 Survey 5%"_s);
}

template <typename Row> Edit<Row> addition(const Row &row)
{
    return {std::nullopt, row};
}

template <typename Row> Edit<Row> removal(const Row &row)
{
    return {row, std::nullopt};
}

Action newAction(Id objective)
{
    Action action;
    action.id = Id::create();
    action.objective = objective;
    action.title = u"New"_s;
    return action;
}

// The change is refused and the plan is as it was.
void checkRefused(const ChangeSet &change, const Plan &plan)
{
    Plan target = plan;
    const auto outcome = apply(change, target);
    REQUIRE_FALSE(outcome.ok());
    CHECK(outcome.error().kind == Error::Kind::Invalid);
    CHECK(target == plan);
    CHECK(outlineOf(target) == outlineOf(plan));
}

} // namespace

TEST_CASE("A change adds, replaces and removes rows")
{
    const Plan plan = smallPlan();
    Action survey = rowOf<Action>(plan, u"3.1.1");
    Action changed = survey;
    changed.title = u"Big survey"_s;
    Action added = newAction(survey.objective);
    added.position = changed.position + 1;
    const Update &update = *plan.updates().rowsUnder(survey.id).first();
    const ChangeSet change{
        {}, {}, {Edit<Action>{survey, changed}, addition(added), removal(update)}};
    const Plan after = done(change, plan);
    CHECK(outlineOf(after) == u"3 Focus\n  3.1 Charter\n    3.1.1 Big survey\n    - New\n"_s);
}

TEST_CASE("The inverse takes everything back")
{
    const Plan plan = smallPlan();
    const ChangeSet change = *removeRow(plan, idOf(plan, u"3"));
    CHECK(done(change.inverted(), done(change, plan)) == plan);
    CHECK(change.inverted().inverted() == change);
    CHECK(change.inverted().title == change.title);
}

TEST_CASE("A change of a row that has changed since is refused")
{
    const Plan plan = smallPlan();
    Action stale = rowOf<Action>(plan, u"3.1.1");
    stale.title = u"As it was once"_s;
    checkRefused({{}, {}, {Edit<Action>{stale, rowOf<Action>(plan, u"3.1.1")}}}, plan);
    checkRefused({{}, {}, {removal(stale)}}, plan);
    checkRefused({{}, {}, {removal(newAction(stale.objective))}}, plan);
    checkRefused({{}, {}, {addition(rowOf<Action>(plan, u"3.1.1"))}}, plan);
}

TEST_CASE("All of a change is done or nothing")
{
    const Plan plan = smallPlan();
    const Action survey = rowOf<Action>(plan, u"3.1.1");
    Action changed = survey;
    changed.title = u"Big survey"_s;
    const Update update = *plan.updates().rowsUnder(survey.id).first();
    checkRefused({{},
                  {},
                  {Edit<Action>{survey, changed}, addition(newAction(survey.objective)),
                   removal(update), removal(update)}},
                 plan);
}

TEST_CASE("Every link of a row leads somewhere")
{
    const Plan plan = smallPlan();
    checkRefused({{}, {}, {addition(newAction(Id::create()))}}, plan);
    checkRefused({{}, {}, {addition(newAction({}))}}, plan);
    Update update = *plan.updates().rowsUnder(idOf(plan, u"3.1.1")).first();
    const Update before = update;
    update.judgement = Id::create();
    checkRefused({{}, {}, {Edit<Update>{before, update}}}, plan);
}

TEST_CASE("What others belong to stays")
{
    const Plan plan = smallPlan();
    checkRefused({{}, {}, {removal(rowOf<Theme>(plan, u"3"))}}, plan);
    checkRefused({{}, {}, {removal(rowOf<Objective>(plan, u"3.1"))}}, plan);
    checkRefused({{}, {}, {removal(rowOf<Action>(plan, u"3.1.1"))}}, plan);
}

TEST_CASE("What an update mentions stays while it does")
{
    const Plan plan = planFrom(u"3 Focus\n  3.1 Charter\n    3.1.1 Survey\n"
                               "      2021-06-30 5% On track"_s);
    checkRefused({{}, {}, {removal(rowOf<Judgement>(plan, u"On track"))}}, plan);
    const ChangeSet unused{{}, {}, {removal(rowOf<Judgement>(plan, u"Completed"))}};
    CHECK(applied(unused, plan).ok());
}

TEST_CASE("The order within a change does not matter to its links")
{
    const Plan plan = smallPlan();
    Objective objective;
    objective.id = Id::create();
    objective.theme = idOf(plan, u"3");
    const Action action = newAction(objective.id);
    CHECK(applied({{}, {}, {addition(action), addition(objective)}}, plan).ok());
    CHECK(applied({{}, {}, {addition(objective), addition(action)}}, plan).ok());
}

TEST_CASE("The edits of one type")
{
    const Plan plan = smallPlan();
    const ChangeSet change = *removeRow(plan, idOf(plan, u"3.1.1"));
    CHECK(editsOf<Action>(change).size() == 1);
    CHECK(editsOf<Update>(change).size() == 1);
    CHECK(editsOf<Theme>(change).isEmpty());
    CHECK(editsOf<Action>(change).first().id() == idOf(plan, u"3.1.1"));
}
