// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

namespace tidemark {

/// In which order the actions of a round are gone through.
enum class UpdateOrder {
    ByLead,     ///< one lead officer after the other, by name
    ByReference ///< as they stand in the plan
};

/// The actions that a round asks about as at the day, reported or not.
QList<Id> updateQueue(const Plan &plan, const Round &round, UpdateOrder order, QDate asAt);

} // namespace tidemark
