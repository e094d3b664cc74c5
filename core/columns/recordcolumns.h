// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/columns/column.h"
#include "core/plan/plan.h"

/// What is recorded of an action, row by row.
namespace tidemark {

struct UpdateRow {
    const Plan &plan;
    const Update &update;
};
const QList<Column<UpdateRow>> &updateColumns();

struct MilestoneRow {
    const Milestone &milestone;
};
const QList<Column<MilestoneRow>> &milestoneColumns();

} // namespace tidemark
