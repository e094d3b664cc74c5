// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rounds/moment.h"
#include "core/select/selection.h"

namespace tidemark::report {

/// The plan with only the actions and measures that are selected as at the day, and what they stand
/// under. Roll-ups and counts are then of those alone.
Plan restricted(const Plan &plan, QDate asAt, const Selection &only);

/// An earlier moment with the same actions and measures as `now`, which is `all` restricted, and
/// what was selected then and has been removed since.
Moment restrictedLike(Moment earlier, const Plan &now, const Plan &all, const Selection &only);

/// The words of the selection: "“Jo Day”", or "the filter" where it has none.
QString foundWith(const Selection &only);

/// "Only what is found with “Jo Day”: 7 of 100 actions, 2 of 30 measures."
QString restriction(const Plan &restricted, const Plan &all, const Selection &only);

} // namespace tidemark::report
