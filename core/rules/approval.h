// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <optional>

/// Who approves moves of dates. A council names the body that must; a move waits for it, in every
/// later report, until that body has approved it or the date is moved again.
namespace tidemark {

/// The body that must approve moves of dates; empty: officers decide, and nothing waits.
QString decider(const Plan &plan);

/// Whether nobody need approve the move any more. By the whole name: of "Cabinet Member for
/// Housing" the Cabinet has not decided.
bool isApproved(const Plan &plan, const DateMove &move);

/// The day on which these moves were likely approved, before anybody has said so: that of the last
/// meeting a report went to since they were made; of none such, the day given, later than which
/// nothing is decided.
QDate likelyApproval(const Plan &plan, const QList<Id> &moves, QDate latest);

/// A date that waits for its approval.
struct AwaitedApproval {
    QList<const DateMove *> moves; ///< those that wait, the first first; at least one
    QDate approved; ///< what is approved until then: the date before the first that waits
};
/// Of the action's start or due date as at the day; none where it does not wait, or where the
/// action is completed or cancelled and its dates no longer matter.
std::optional<AwaitedApproval> awaitedApproval(const Plan &plan, const Action &action,
                                               DateKind which, QDate asAt);

/// The day on which what waits in a report as at `asAt` is decided: that of the meeting to which
/// its round's report goes, and not before the report's own day.
QDate decisionDay(const Plan &plan, QDate asAt);
/// Whether the start or due date waits for its approval, is past by then, and is still of use: work
/// that is done, or a start where it has begun, needs no other.
bool isPastWhenDecided(const Plan &plan, const Action &action, DateKind which, QDate asAt);

/// Of an action that is not overdue as at the day, but would be by the due date that is approved:
/// the one that waits for its approval.
std::optional<AwaitedApproval> overdueByApprovedDate(const Plan &plan, const Action &action,
                                                     QDate asAt);

/// Whether it is overdue as at the day by the due date that is approved, whatever one that waits
/// says; where none waits, whether it is overdue.
bool isOverdueAsApproved(const Plan &plan, const Action &action, QDate asAt);

} // namespace tidemark
