// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/changevalue.h"
#include "core/rounds/moment.h"

namespace tidemark {

/// What can have happened to a row of the plan between two moments.
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
    RatingWorse,
    RatingChanged, ///< of a new year's sum, or to or from one that is neither better nor worse
    MilestoneReached,
    MilestoneChanged, ///< new, gone, called or dated otherwise, or not reached after all
    NewReading,
    ReadingChanged, ///< corrected, made final, or taken away
    TargetChanged,  ///< target, tolerance or direction of a measure
    LeadChanged,
    PriorityChanged,
    Retitled,
    Reworded, ///< a description, a narrative, a commentary
    Renumbered,
    Moved,         ///< to another theme or objective, or what is in it stands in another order
    DetailChanged, ///< a field that has no kind of its own
    RulesChanged,  ///< what is said once of the plan: its names, its words, its key
    Withdrawn      ///< what was last reported has been taken back
};

/// Something under a row that has no page of its own: a milestone or an update of an action, a
/// reading or a period's target of a measure, a word of the plan's key.
struct Part {
    enum class Fate { Changed, New, Gone };
    QLatin1String table; ///< "milestone"; with Change::field "position" the rows in another order
    Id row;
    QString title; ///< of a milestone or a word
    QDate day;     ///< of a reading, or the last of a target's period
    Fate fate = Fate::Changed;

    bool operator==(const Part &) const = default;
};

/// One thing that happened to one row of the plan, as values; the words are in sentences.h.
struct Change {
    ChangeKind kind = ChangeKind::New;
    QLatin1String table; ///< whose row: "action", "measure", "theme", "objective",
                         ///< "statement", "sign_off", "settings"
    Id row;
    QString reference;
    QString title;
    ChangeValue from; ///< what stood there: a stage, a percentage, a day, …; none where nothing did
    ChangeValue to;
    QLatin1String field;      ///< the stored name of the one field that changed; else empty
    std::optional<Part> part; ///< where it happened to something under the row
    int more = 0;             ///< with NewReading: how many further readings are new
    bool isCountedAnew =
        false;      ///< with NewReading: of a sum over the year, and a new year has begun
    QString reason; ///< with PutOnHold and Cancelled; may be empty
    std::optional<Redating> redating; ///< with Redated

    bool operator==(const Change &) const = default;
};

/// What changed from one moment to a later one, action by action in the order of the later plan and
/// then what is gone; themes and objectives after actions, then measures, then what is said once.
///
/// Whatever a reader of the report can see is told: two versions of one round between which nothing
/// changed have the same report.
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

} // namespace tidemark
