// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/columns/column.h"
#include "core/plan/plan.h"
#include "core/rules/facts.h"

namespace tidemark {

/// An action and what is true of it as at a day, worked out once for all its columns.
struct ActionRow {
    const Plan &plan;
    const Action &action;
    QDate asAt;
    ActionFacts facts;
    const Update *last; ///< the last update, or nullptr
};
ActionRow actionRow(const Plan &plan, const Action &action, QDate asAt);

/// The references of theme and objective, every field of an action, its last update and its facts.
const QList<Column<ActionRow>> &actionColumns();

} // namespace tidemark
