// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/factsjson.h"

#include "core/columns/actioncolumns.h"
#include "core/columns/rollupcolumns.h"
#include "core/exchange/rowobjects.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace tidemark {

QByteArray factsToJson(const Plan &plan, const AnswerOf &of)
{
    const RowObjects<ActionRow> actionOf(
        actionColumns(), {"reference", "title", "objective", "progress", "stage", "priority",
                          "start", "due", "expected", "pace", "overdue_days", "start_missed_days",
                          "due_in_days", "due_soon", "stale", "behind", "contradictions"});
    const RowObjects<RollUpRow> rolledUp(
        rollUpColumns(),
        {"reference", "title", "progress", "progress_sum", "counted", "expected", "stage",
         "actions", "planned", "in_progress", "completed", "on_hold", "cancelled", "overdue",
         "start_missed", "due_soon", "stale", "contradicted"});
    const QDate asAt = of.asAt;
    QJsonArray themes;
    QJsonArray objectives;
    QJsonArray actions;
    for (const Theme *theme : plan.themes().rowsUnder({})) {
        themes.append(rolledUp(rollUpRow(plan, *theme, asAt)));
        for (const Objective *objective : plan.objectives().rowsUnder(theme->id)) {
            objectives.append(rolledUp(rollUpRow(plan, *objective, asAt)));
            for (const Action *action : plan.actions().rowsUnder(objective->id))
                actions.append(actionOf(actionRow(plan, *action, asAt)));
        }
    }
    QJsonObject whole = rolledUp(rollUpRow(plan, asAt));
    whole.remove(u"reference"_s); // a plan has none
    whole.insert(u"organisation"_s, plan.settings().organisation);
    return QJsonDocument(withOrigin({{u"plan"_s, whole},
                                     {u"themes"_s, themes},
                                     {u"objectives"_s, objectives},
                                     {u"actions"_s, actions}},
                                    of))
        .toJson(QJsonDocument::Indented);
}

} // namespace tidemark
