// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/changeset.h"

#include <QSet>

namespace tidemark {

/// The theme, objective or action in which a row of the plan is shown: the row itself, or the one
/// it belongs to (an update's action, a reading's theme). Null for rows of the whole plan and for
/// ids the plan does not know.
Id treeRowOf(const Plan &plan, Id id);

/// The row a form leads back to: a reading's measure, a measure's theme, a judgement's plan (null).
Id ownerOf(const Plan &plan, Id id);

/// The measure that a row is about: itself, a reading's or a period target's; null for all others.
Id measureOf(const Plan &plan, Id id);

/// The row to look at after a change: the first that it touched, or the one that row belonged to
/// where it has gone or is shown in another's form. Null where that is the plan itself.
Id rowConcerned(const Plan &plan, const ChangeSet &change);

/// What a change leaves to be read again in the tree.
struct TouchedRows {
    QSet<Id> rows;           ///< themes, objectives and actions it changed, also by their updates
    bool everything = false; ///< it changed something all facts depend on: settings, key, rounds
};
TouchedRows rowsTouched(const ChangeSet &change);

} // namespace tidemark
