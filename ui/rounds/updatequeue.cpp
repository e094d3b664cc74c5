// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rounds/updatequeue.h"

#include "core/plan/visit.h"
#include "core/rounds/rounds.h"

#include <algorithm>

namespace tidemark {

namespace {

QList<Id> inThePlansOrder(const Plan &plan, const Round &round, QDate asAt)
{
    QList<Id> queue;
    for (const Action *action : inOrder<Action>(plan)) {
        if (isAsked(plan, *action, round, asAt))
            queue.append(action->id);
    }
    return queue;
}

// Within a lead officer the plan's order, so that reporting an action does not move it.
QList<Id> leadByLead(const Plan &plan, const Round &round, QDate asAt)
{
    QList<Id> queue = inThePlansOrder(plan, round, asAt);
    const auto leadOf = [&plan](Id action) { return plan.find<Action>(action)->leadOfficer; };
    std::stable_sort(queue.begin(), queue.end(), [&](Id a, Id b) { return leadOf(a) < leadOf(b); });
    return queue;
}

} // namespace

QList<Id> updateQueue(const Plan &plan, const Round &round, UpdateOrder order, QDate asAt)
{
    return order == UpdateOrder::ByLead ? leadByLead(plan, round, asAt)
                                        : inThePlansOrder(plan, round, asAt);
}

} // namespace tidemark
