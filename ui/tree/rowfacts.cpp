// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tree/rowfacts.h"

#include "core/rules/asat.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

using words::FactWords;

// One count as a fact of its own, in the very words of the whole list.
void appendCount(QList<FactWords> &said, FactWords::Kind kind, const RollUp &rollUp,
                 int RollUp::*count)
{
    if (rollUp.*count == 0)
        return;
    RollUp alone;
    alone.*count = rollUp.*count;
    const QString brief = words::factCounts(alone);
    said.append({kind, brief, brief});
}

QList<FactWords> countedFacts(const RollUp &rollUp)
{
    QList<FactWords> said;
    appendCount(said, FactWords::Kind::Overdue, rollUp, &RollUp::overdue);
    appendCount(said, FactWords::Kind::StartMissed, rollUp, &RollUp::startMissed);
    appendCount(said, FactWords::Kind::Contradiction, rollUp, &RollUp::contradicted);
    appendCount(said, FactWords::Kind::DueSoon, rollUp, &RollUp::dueSoon);
    appendCount(said, FactWords::Kind::Stale, rollUp, &RollUp::stale);
    if (rollUp.stale > 0) // in a cell there is no room for all its words
        said.last().brief = u"%1 not reported"_s.arg(rollUp.stale);
    return said;
}

RowFacts rolledUp(const RollUp &rollUp)
{
    return {gaugeOf(rollUp, rollUp.expected), countedFacts(rollUp), words::rollUp(rollUp), 0, 0};
}

RowFacts actionFacts(const Plan &plan, Id id, QDate asAt)
{
    const auto *action = plan.find<Action>(id);
    if (!action)
        return {};
    const ActionFacts facts = factsOf(plan, *action, asAt);
    return {gaugeOf(facts),
            words::facts(plan, *action, facts, asAt),
            {},
            int(movesOf(plan, id, DateKind::Start, asAt).size()),
            int(movesOf(plan, id, DateKind::Due, asAt).size())};
}

} // namespace

RowFacts rowFactsOf(const Plan &plan, RowKind kind, Id id, QDate asAt)
{
    switch (kind) {
    case RowKind::Plan:
        return rolledUp(rollUpOfPlan(plan, asAt));
    case RowKind::Theme:
        return rolledUp(rollUpOfTheme(plan, id, asAt));
    case RowKind::Objective:
        return rolledUp(rollUpOfObjective(plan, id, asAt));
    case RowKind::Action:
        return actionFacts(plan, id, asAt);
    }
    return {};
}

} // namespace tidemark
