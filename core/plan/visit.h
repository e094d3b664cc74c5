// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

/// Rows of a plan found by their id alone, and listed in the order in which the plan is read.
namespace tidemark {

/// Calls `visit` with the row of that id, whatever its type; false when the plan has none.
template <typename Visit> bool visitRow(const Plan &plan, Id id, Visit &&visit)
{
    bool found = false;
    forEachRowType([&]<typename Row>() {
        const Row *row = found ? nullptr : plan.find<Row>(id);
        if (row) {
            visit(*row);
            found = true;
        }
    });
    return found;
}

/// The row type an id belongs to, as its table's name; empty when the plan has no such row.
inline QLatin1String tableOf(const Plan &plan, Id id)
{
    QLatin1String table;
    visitRow(plan, id, [&]<typename Row>(const Row &) { table = QLatin1String(tableName<Row>); });
    return table;
}

/// All themes, objectives, actions or measures of the plan, theme by theme and, of actions,
/// objective by objective. Valid until the plan changes.
template <typename Row> QList<const Row *> inOrder(const Plan &plan)
{
    if constexpr (std::is_same_v<Row, Theme>) {
        return plan.themes().rowsUnder({});
    } else {
        using Parent = std::conditional_t<std::is_same_v<Row, Action>, Objective, Theme>;
        QList<const Row *> rows;
        for (const Parent *parent : inOrder<Parent>(plan))
            rows += plan.table<Row>().rowsUnder(parent->id);
        return rows;
    }
}

} // namespace tidemark
