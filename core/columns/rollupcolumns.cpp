// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/columns/rollupcolumns.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

Column<RollUpRow> count(const char *key, const QString &heading, int RollUp::*member)
{
    return {key, heading, [member](const RollUpRow &row) { return row.rollUp.*member; }};
}

QStringList countedFacts(const RollUpRow &row)
{
    QStringList briefs;
    for (const auto &fact : words::facts(row.rollUp))
        briefs.append(fact.brief);
    return briefs;
}

} // namespace

RollUpRow rollUpRow(const Plan &plan, QDate asAt)
{
    return {{}, plan.settings().title, {}, rollUpOfPlan(plan, asAt)};
}

RollUpRow rollUpRow(const Plan &plan, const Theme &theme, QDate asAt)
{
    return {theme.reference, theme.title, theme.leadMember, rollUpOfTheme(plan, theme.id, asAt)};
}

RollUpRow rollUpRow(const Plan &plan, const Objective &objective, QDate asAt)
{
    return {objective.reference, objective.title, {}, rollUpOfObjective(plan, objective.id, asAt)};
}

const QList<Column<RollUpRow>> &rollUpColumns()
{
    using Row = const RollUpRow &;
    static const QList<Column<RollUpRow>> columns{
        {"reference", {}, [](Row row) { return row.reference; }},
        {"title", {}, [](Row row) { return row.title; }},
        {"lead_member", {}, [](Row row) { return row.leadMember; }},
        {"progress", {}, [](Row row) { return perCent(row.rollUp.progress); }},
        count("progress_sum", u"Sum of progress"_s, &RollUp::progressSum),
        count("counted", u"Counted"_s, &RollUp::counted),
        {"expected", u"Expected"_s, [](Row row) { return perCent(row.rollUp.expected); }},
        {"stage", u"Stage"_s, [](Row row) { return words::stage(row.rollUp.stage()); }},
        count("actions", u"Actions"_s, &RollUp::actions),
        count("planned", u"Planned"_s, &RollUp::planned),
        count("in_progress", u"In Progress"_s, &RollUp::inProgress),
        count("completed", u"Completed"_s, &RollUp::completed),
        count("on_hold", u"On Hold"_s, &RollUp::onHold),
        count("cancelled", u"Cancelled"_s, &RollUp::cancelled),
        count("overdue", u"Overdue"_s, &RollUp::overdue),
        count("start_missed", u"Start missed"_s, &RollUp::startMissed),
        count("due_soon", u"Due soon"_s, &RollUp::dueSoon),
        count("stale", u"No update this round"_s, &RollUp::stale),
        count("contradicted", u"Contradicted"_s, &RollUp::contradicted),
        {"facts", u"Facts"_s, countedFacts},
    };
    return columns;
}

} // namespace tidemark
