// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tree/rowfacts.h"

#include "core/columns/actioncolumns.h"
#include "core/columns/rollupcolumns.h"
#include "core/rules/approval.h"
#include "core/rules/asat.h"
#include "core/words/statementwords.h"
#include "ui/tree/rowtext.h"

namespace tidemark {

namespace {

RowFacts rolledUp(const RollUpRow &row)
{
    const RollUp &rollUp = row.rollUp;
    return {gaugeOf(rollUp, rollUp.expected),
            words::facts(rollUp),
            words::rollUp(rollUp),
            0,
            0,
            {},
            {},
            rowtext::cells(row),
            rollUp.actions == 0 ? words::counts(rollUp)
                                : words::counts(rollUp) + u'\n' + words::rollUp(rollUp)};
}

// Empty where the date waits for nobody.
QString waitsFor(const Plan &plan, const Action &action, DateKind which, QDate asAt)
{
    return awaitedApproval(plan, action, which, asAt) ? words::waitsForApproval(plan.settings())
                                                      : QString();
}

RowFacts actionFacts(const Plan &plan, const Action &action, QDate asAt)
{
    const ActionRow row = actionRow(plan, action, asAt);
    return {gaugeOf(row.facts),
            words::facts(plan, action, row.facts, asAt),
            {},
            int(movesOf(plan, action.id, DateKind::Start, asAt).size()),
            int(movesOf(plan, action.id, DateKind::Due, asAt).size()),
            waitsFor(plan, action, DateKind::Start, asAt),
            waitsFor(plan, action, DateKind::Due, asAt),
            rowtext::cells(row),
            {}};
}

} // namespace

RowFacts rowFactsOf(const Plan &plan, RowKind kind, Id id, QDate asAt)
{
    if (kind == RowKind::Plan)
        return rolledUp(rollUpRow(plan, asAt));
    if (const auto *theme = plan.find<Theme>(id))
        return rolledUp(rollUpRow(plan, *theme, asAt));
    if (const auto *objective = plan.find<Objective>(id))
        return rolledUp(rollUpRow(plan, *objective, asAt));
    const auto *action = plan.find<Action>(id);
    return action ? actionFacts(plan, *action, asAt) : RowFacts();
}

} // namespace tidemark
