// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/columns/column.h"
#include "core/rules/facts.h"

namespace tidemark {

/// A theme, an objective or the whole plan, and what its actions add up to.
struct RollUpRow {
    QString reference;
    QString title;
    QString leadMember;
    RollUp rollUp;
};
RollUpRow rollUpRow(const Plan &plan, QDate asAt);
RollUpRow rollUpRow(const Plan &plan, const Theme &theme, QDate asAt);
RollUpRow rollUpRow(const Plan &plan, const Objective &objective, QDate asAt);

const QList<Column<RollUpRow>> &rollUpColumns();

} // namespace tidemark
