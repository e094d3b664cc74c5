// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

/// "As at an earlier day" (design.md §3): the one function that every output of such a day goes
/// through, and that closing a round freezes the plan by.
namespace tidemark {

/// What an officer has set of an action against its stage.
struct HeldAs {
    Hold hold = Hold::None;
    QDate since;
    QString reason;
    bool operator==(const HeldAs &) const = default;
};

/// What counted on the day: every later change of it taken back. A hold that counts from a later
/// day on is none yet.
HeldAs heldAs(const Plan &plan, const Action &action, QDate day);

/// The moves of an action's start or due date that were decided by the day, the first first.
/// Report, history, tree and inspector count and tell these.
QList<const DateMove *> movesOf(const Plan &plan, Id action, DateKind which, QDate asAt);

/// The plan as at a day: dates, holds and their reasons with every later change taken back, no
/// updates and readings that bear a later day, no milestone done later, no approval given later,
/// and none of the rows that record those changes. Titles, targets, the key and other things
/// without a day are as they are now; so are rounds and versions. A closed round is printed from
/// its version instead.
Plan planAsAt(const Plan &plan, QDate day);

} // namespace tidemark
