// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/verbs/edits.h"

/// The day for which an officer's entry counts. Whatever records progress asks here, so that
/// window and rounds never differ on who has reported (design.md §3).
namespace tidemark {

/// The days that something recorded now can count for.
struct RecordingDays {
    QDate usual;    ///< what counts where nobody says otherwise
    QDate lookedAt; ///< the day that is looked at
    Id round;       ///< the open round that `usual` lies in; null: none

    /// Whether it is not plain which day is meant: a round is collected past its last day.
    bool isChoice() const { return usual != lookedAt; }
};
RecordingDays recordingDays(const Plan &plan, QDate lookedAt, QDate today);

/// What an officer's update as at a day begins with: progress and judgement stand until somebody
/// says otherwise, a commentary is of its round or, outside of one, of its day. Progress that comes
/// from milestones is worked out.
UpdateDraft draftFor(const Plan &plan, Id action, QDate day);

} // namespace tidemark
