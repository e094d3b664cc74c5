// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "core/select/selection.h"

namespace tidemark {

/// A day on which something is due, as it goes into a calendar. All texts are one line each.
struct DueDate {
    Id row; ///< the action or milestone: a calendar knows it again
    QDate due;
    int moves = 0; ///< how often the date has moved; a calendar then moves its entry
    QString summary;
    QStringList description;
    QString theme;
};

/// The due dates of the actions that are selected as at a day, and of their milestones that are not
/// done, in the order of the plan. Completed, Cancelled and On Hold actions have none.
QList<DueDate> dueDates(const Plan &plan, QDate asAt, const Selection &of = {});

} // namespace tidemark
