// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/columns/actioncolumns.h"

#include "core/columns/fieldcolumns.h"
#include "core/rules/judged.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

const Action &actionIn(const ActionRow &row)
{
    return row.action;
}

QString referenceOfTheme(const ActionRow &row)
{
    const auto *objective = row.plan.find<Objective>(row.action.objective);
    const auto *theme = objective ? row.plan.find<Theme>(objective->theme) : nullptr;
    return theme ? theme->reference : QString();
}

QString referenceOfObjective(const ActionRow &row)
{
    const auto *objective = row.plan.find<Objective>(row.action.objective);
    return objective ? objective->reference : QString();
}

QString judgementWord(const ActionRow &row)
{
    const Judgement *judgement = judgementInForce(row.plan, row.action, row.facts, row.asAt);
    return judgement ? judgement->word : QString();
}

QStringList factsInBrief(const ActionRow &row)
{
    QStringList briefs;
    for (const auto &fact : words::facts(row.plan, row.action, row.facts, row.asAt))
        briefs.append(fact.brief);
    return briefs;
}

QList<Column<ActionRow>> factColumns()
{
    using Row = const ActionRow &;
    return {
        {"progress", {}, [](Row row) { return perCent(row.facts.progress); }},
        {"stage", u"Stage"_s, [](Row row) { return words::stage(row.facts.stage); }},
        {"as_at", {}, [](Row row) { return row.last ? row.last->asAt : QDate(); }},
        {"judgement", {}, judgementWord},
        {"commentary", {}, [](Row row) { return row.last ? row.last->commentary : QString(); }},
        {"expected", u"Expected"_s, [](Row row) { return perCent(row.facts.expected); }},
        {"pace", u"Pace"_s, [](Row row) { return row.facts.pace; }},
        {"overdue_days", u"Days overdue"_s, [](Row row) { return row.facts.overdueDays; }},
        {"start_missed_days", u"Days since missed start"_s,
         [](Row row) { return row.facts.startMissedDays; }},
        {"due_in_days", u"Days until due"_s, [](Row row) { return row.facts.dueInDays; }},
        {"due_soon", u"Due soon"_s, [](Row row) { return row.facts.dueSoon; }},
        {"stale", u"No update this round"_s, [](Row row) { return row.facts.stale; }},
        {"behind", u"Behind"_s, [](Row row) { return row.facts.behind; }},
        {"contradictions", u"Contradictions"_s,
         [](Row row) { return int(row.facts.contradictions.size()); }},
        {"facts", u"Facts"_s, factsInBrief},
    };
}

} // namespace

ActionRow actionRow(const Plan &plan, const Action &action, QDate asAt)
{
    return {plan, action, asAt, factsOf(plan, action, asAt), lastUpdate(plan, action.id, asAt)};
}

const QList<Column<ActionRow>> &actionColumns()
{
    static const auto columns = QList<Column<ActionRow>>{{"theme", {}, referenceOfTheme},
                                                         {"objective", {}, referenceOfObjective}}
                                + fieldColumns<Action, ActionRow>(actionIn) + factColumns();
    return columns;
}

} // namespace tidemark
