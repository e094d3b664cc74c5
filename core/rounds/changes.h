// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/facts.h"
#include "core/rounds/moment.h"

namespace tidemark {

/// What can have happened to an action or a measure between two moments.
enum class ChangeKind {
    New,
    Removed,
    Completed,
    Reopened, ///< was Completed, is not
    Started,
    Slipped, ///< became overdue
    Redated,
    ProgressUp,
    ProgressDown,
    Unmoved, ///< reported again, the same progress
    JudgementBetter,
    JudgementWorse,
    JudgementChanged, ///< other words that say neither better nor worse
    PutOnHold,
    Cancelled,
    Resumed,
    NotUpdated,   ///< something left to do, and nothing reported from one day to the later
    RatingBetter, ///< a measure's rating crossed a threshold
    RatingWorse
};

/// A date that differs between two moments, with everything said about its moves in between.
struct Redating {
    DateKind which = DateKind::Due;
    QDate original;
    QDate previous;
    QDate current;
    QString reason; ///< of the latest move; empty where none was recorded
    QString approvedBy;
    int moves = 0; ///< how often this date has moved in all, up to the later moment

    bool operator==(const Redating &) const = default;
};

/// One thing that happened to one action or measure.
struct Change {
    ChangeKind kind = ChangeKind::New;
    Id row;
    QString reference;
    QString title;
    QString from; ///< the earlier state in words: "29 %", "Some problems", "Achieved"; may be empty
    QString to;
    std::optional<Redating> redating; ///< with Redated

    bool operator==(const Change &) const = default;
};

/// What changed from one moment to a later one, action by action in the order of the later plan and
/// then what is gone; measures after actions.
struct Changes {
    QString from;
    QString to;
    QList<Change> changes;

    QList<Change> ofKind(ChangeKind kind) const;
    int count(ChangeKind kind) const;
    /// How many actions have been looked at in the later plan.
    int actions = 0;
};
Changes changesBetween(const Moment &from, const Moment &to);

/// How often the action's date has moved by the day.
int movesOf(const Plan &plan, Id action, DateKind which, QDate asAt);

} // namespace tidemark
