// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/changeset.h"

/// The verbs: everything an officer can do to a plan, each a free function from the plan to a
/// ChangeSet. Panel, importer, command line and test use the same ones. A verb that cannot be done
/// says so in a sentence (Error::Kind::Invalid) fit to stand beside the field. A verb that would
/// change nothing gives an empty ChangeSet.
namespace tidemark {

/// The rows of a new plan: its settings and the usual key of judgements.
ChangeSet startPlan(const QString &organisation, const QString &title);

/// Replaces a row by `after` (same id), checked by the rules for its type. `title` names the
/// change; empty: named after the row. What was wrong before is not held against it. Refused are
/// changes of what has been issued, of original dates, and of the dates of a baselined action, for
/// which there is moveDate().
template <typename Row>
Result<ChangeSet> changeRow(const Plan &plan, const Row &after, const QString &title = {});

/// Adds `row` (its id may be null, then it gets one), as the last of its siblings where rows are
/// arranged; an empty reference gets the next one (reference.h).
template <typename Row> Result<ChangeSet> addRow(const Plan &plan, Row row);

/// Deletes the row and all that belongs to it. Rows that only mention it (an update its judgement,
/// a measure its objective) stay and mention nothing. What has been issued is kept.
Result<ChangeSet> removeRow(const Plan &plan, Id id);

/// What an officer says of an action as at a day.
struct UpdateDraft {
    Id action;
    QDate asAt;
    int progress = 0; ///< 0 to 100, else refused
    Id judgement;
    QString commentary;
    Id round;
};
/// What has been reported of the action as at this very day, or nullptr; of several (two copies of
/// the file were merged) the one that counts.
const Update *updateOn(const Plan &plan, Id action, QDate asAt);
/// Adds an update, or, where the action has been reported as at that day, amends what was said: it
/// is the author's word from then on, and the journal keeps who said what before.
Result<ChangeSet> reportProgress(const Plan &plan, const UpdateDraft &draft, const Stamp &stamp);

/// Whether the action has been adopted with the plan: its dates have originals.
bool isBaselined(const Action &action);

/// Changes a date. Of a baselined action it also records the move with its reason and approver;
/// the original stays. A null `to` clears the date. Due before start is refused.
struct DateChange {
    Id action;
    DateKind which = DateKind::Due;
    QDate to;
    QString reason;
    QString approvedBy;
    QDate on; ///< the day it was decided; null: the day of the stamp
};
Result<ChangeSet> moveDate(const Plan &plan, const DateChange &change, const Stamp &stamp);

/// Records who has approved moves that were made before they were approved, and on which day.
Result<ChangeSet> approveMoves(const Plan &plan, const QList<Id> &moves, const QString &by,
                               QDate on);

/// Adopts the plan as at `day`: the dates as they are become the originals of actions that have
/// none yet. The day of the first adoption stays.
Result<ChangeSet> baseline(const Plan &plan, QDate day);

/// Puts on hold, cancels, or (Hold::None) resumes from `since` on.
/// What it was before is kept, so that an earlier day shows it: as what counted until `since`, or,
/// where only words or days of the hold are mended, until the day of the stamp.
Result<ChangeSet> setHold(const Plan &plan, Id action, Hold hold, QDate since,
                          const QString &reason, const Stamp &stamp);

/// Moves a theme, objective, action, milestone, measure or judgement by `steps` among its siblings
/// (negative: up). At the end of the list it stays: empty ChangeSet.
Result<ChangeSet> moveBy(const Plan &plan, Id id, int steps);

/// Moves an objective or action under another parent of the right type, to place `index` among its
/// other children (-1: last); an objective's measures go with it. With the same parent (for a
/// theme: null) it only changes places. References stay as typed.
Result<ChangeSet> moveTo(const Plan &plan, Id id, Id parent, int index);

/// Gives the children of `parent` (an objective, a theme, or null for all themes) the references
/// parent.1, parent.2, … in their order, and to theirs in turn; the width typed is kept ("4.01").
Result<ChangeSet> renumber(const Plan &plan, Id parent);

} // namespace tidemark
