// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/reported.h"
#include "core/verbs/edits.h"
#include "core/words/calendar.h"

/// The verbs of the officer's year: a round is opened, updates are collected, it is closed as
/// version 1.0 of a frozen snapshot, and corrected as 1.1, 1.2, … (design.md §2).
namespace tidemark {

/// The round of the latest day that has been closed, or nullptr.
const Round *lastClosed(const Plan &plan);

/// The action's last update on or before the day that has a commentary, or nullptr: an update
/// without one leaves the earlier one in force.
const Update *lastWithCommentary(const Plan &plan, Id action, QDate asAt);

/// Whether the update was given before the round was opened: it counts, although the round had not
/// asked for it yet.
bool isEarly(const Update &update, const Round &round);

/// The day that what is collected counts for: the day looked at where it lies within the round,
/// else today or the round's last day, whichever comes first.
QDate updateDay(const Round &round, QDate lookedAt, QDate today);

/// The actions a round does not ask about, and why; in the order of the plan.
struct NotAsked {
    QList<Id> onHold;
    QList<Id> cancelled;
    QList<Id> completed;     ///< before the round's first day
    QList<Id> startingLater; ///< after its last
};
NotAsked notAskedIn(const Plan &plan, const Round &round, QDate asAt);

/// What one lead officer has and has not reported in a round; actions in the order of the plan.
struct LeadReturn {
    QString leadOfficer; ///< empty: nobody is named
    QList<Id> reported;
    QList<Id> outstanding;
};
/// By lead officer, in the order of their names, which is that of the updates too.
QList<LeadReturn> returnsOf(const Plan &plan, const Round &round, QDate asAt);
/// The measures of which the round waits for a reading, as at the day; in the order of the plan.
QList<Id> measuresOutstanding(const Plan &plan, const Round &round, QDate asAt);

/// Updates of the round, as at the day, whose judgement requires an explanation that is not there.
QList<Id> unexplained(const Plan &plan, const Round &round, QDate asAt);

/// Why an officer might not mean to open this period: it has not begun, it ends before the last
/// closed round, or its days are partly those of another. Empty where there is no doubt.
QString doubtAbout(const Plan &plan, const Period &period, QDate today);

/// What is said of a version that is issued before its round's last day: which day it is as at, and
/// what is dated later and so is not in it. Empty where the round has ended.
QString issuedEarly(const Plan &plan, const Round &round, const QDateTime &at);

/// Of `periods`, in their order, the place of the one that is to be collected on that day: the last
/// that has ended by it (on its last day a period has), or the first after it that no round covers.
qsizetype periodToCollect(const Plan &plan, const QList<Period> &periods, QDate day);

Result<ChangeSet> beginRound(const Plan &plan, const Period &period);

/// Who issues a version, when and with which words.
struct Issue {
    QString by;
    QDateTime at;   ///< UTC
    QString note;   ///< what a correction corrects; may be empty for version 1.0
    QString waiver; ///< the reason for closing although explanations are missing
};
/// Closes the open round: freezes the whole plan, as at the round's last day or, where that is
/// still to come, the day of the issue, as version 1.0. Refused while judgements that require an
/// explanation have none, unless a waiver says why; the waiver becomes part of the note.
Result<ChangeSet> closeRound(const Plan &plan, Id id, const Issue &issue);
/// A version of a round before anything is frozen in it.
Snapshot newVersion(const Round &round, const QString &version, const Issue &issue);

} // namespace tidemark
