// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document.h"

namespace tidemark::bench {

/// What a large plan is like besides its size.
struct PlanShape {
    QDate firstStart{2019, 4, 1}; ///< of the actions
    int daysOfStarts = 900;       ///< in which actions start
    QDate firstUpdate{2017, 3, 31};
    int monthsBetween = 3; ///< two updates of an action
    int shift = 0;         ///< by so many months every second action is reported later
    int measures = 0;
    int readings = 0; ///< of each measure, one a quarter from the first update on
};

/// A plan as large as asked for, the same on every machine: themes of 100 actions in ten
/// objectives, each action with 20 updates, milestones and prose of the usual length.
Plan largePlan(int actions, const PlanShape &shape = {});

/// Ten financial years from April 2012, and 30 measures.
PlanShape tenYears();

/// Opens and closes `count` quarters one after the other, the first of them beginning on that day.
Result<void> closeQuarters(Document &document, QDate begins, int count);

/// The same plan as if its closed rounds had issued nothing.
Plan withoutVersions(Plan plan);

/// Somebody with a clock that stands still.
Session session();

} // namespace tidemark::bench
