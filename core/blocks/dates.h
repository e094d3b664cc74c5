// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/source.h"

namespace tidemark::report {

/// A date that has moved since the moment the report compares with, all its moves taken together.
struct MovedDate {
    const Action *action;
    DateKind which;
    QDate original;
    QDate from; ///< what it was then
    QDate to;
    QString reason; ///< of the last move
    QString approvedBy;
    qsizetype moves = 0; ///< in all
};
QList<MovedDate> movedDates(const Source &source);

/// The body that decides on the plan, and so on its dates.
inline constexpr QStringView decider = u"Cabinet";

/// Whether that body has approved the last of the moves.
bool isApproved(const MovedDate &moved);
/// Whether that body has not approved the move yet, and still can: the action is live.
bool isForDecision(const Source &source, const MovedDate &moved);

/// The dates that have moved: those for decision, and those to note.
Nodes datesBlock(const Source &source);

} // namespace tidemark::report
