// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/factsjson.h"

#include "core/plan/json.h"
#include "core/words/words.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

QJsonObject toObject(const Action &action, const QString &objective, const ActionFacts &facts)
{
    return {{u"reference"_s, action.reference},
            {u"title"_s, action.title},
            {u"objective"_s, objective},
            {u"progress"_s, facts.progress},
            {u"stage"_s, words::stage(facts.stage)},
            {u"priority"_s, words::priority(action.priority)},
            {u"start"_s, toJson(action.start)},
            {u"due"_s, toJson(action.due)},
            {u"expected"_s, toJson(facts.expected)},
            {u"pace"_s, toJson(facts.pace)},
            {u"overdueDays"_s, toJson(facts.overdueDays)},
            {u"startMissedDays"_s, toJson(facts.startMissedDays)},
            {u"dueInDays"_s, toJson(facts.dueInDays)},
            {u"dueSoon"_s, facts.dueSoon},
            {u"stale"_s, facts.stale},
            {u"behind"_s, facts.behind},
            {u"contradictions"_s, static_cast<int>(facts.contradictions.size())}};
}

QJsonObject toObject(const RollUp &rollUp)
{
    return {{u"progress"_s, toJson(rollUp.progress)},
            {u"progressSum"_s, rollUp.progressSum},
            {u"counted"_s, rollUp.counted},
            {u"expected"_s, toJson(rollUp.expected)},
            {u"stage"_s, words::stage(rollUp.stage())},
            {u"actions"_s, rollUp.actions},
            {u"planned"_s, rollUp.planned},
            {u"inProgress"_s, rollUp.inProgress},
            {u"completed"_s, rollUp.completed},
            {u"onHold"_s, rollUp.onHold},
            {u"cancelled"_s, rollUp.cancelled},
            {u"overdue"_s, rollUp.overdue},
            {u"startMissed"_s, rollUp.startMissed},
            {u"dueSoon"_s, rollUp.dueSoon},
            {u"stale"_s, rollUp.stale},
            {u"contradicted"_s, rollUp.contradicted}};
}

QJsonObject named(QJsonObject object, const QString &reference, const QString &title)
{
    object.insert(u"reference"_s, reference);
    object.insert(u"title"_s, title);
    return object;
}

QJsonArray actionsUnder(const Plan &plan, const Objective &objective, QDate asAt)
{
    QJsonArray actions;
    for (const Action *action : plan.actions().rowsUnder(objective.id))
        actions.append(toObject(*action, objective.reference, factsOf(plan, *action, asAt)));
    return actions;
}

void append(QJsonArray &all, const QJsonArray &more)
{
    for (const auto &value : more)
        all.append(value);
}

} // namespace

QByteArray factsToJson(const Plan &plan, const AnswerOf &of)
{
    const QDate asAt = of.asAt;
    QJsonArray themes;
    QJsonArray objectives;
    QJsonArray actions;
    for (const Theme *theme : plan.themes().rowsUnder({})) {
        themes.append(
            named(toObject(rollUpOfTheme(plan, theme->id, asAt)), theme->reference, theme->title));
        for (const Objective *objective : plan.objectives().rowsUnder(theme->id)) {
            objectives.append(named(toObject(rollUpOfObjective(plan, objective->id, asAt)),
                                    objective->reference, objective->title));
            append(actions, actionsUnder(plan, *objective, asAt));
        }
    }
    QJsonObject whole = toObject(rollUpOfPlan(plan, asAt));
    whole.insert(u"organisation"_s, plan.settings().organisation);
    whole.insert(u"title"_s, plan.settings().title);
    return QJsonDocument(withOrigin({{u"plan"_s, whole},
                                     {u"themes"_s, themes},
                                     {u"objectives"_s, objectives},
                                     {u"actions"_s, actions}},
                                    of))
        .toJson(QJsonDocument::Indented);
}

} // namespace tidemark
