// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"

namespace tidemark {

/// The plan that comes with the program: the theme "Customer Focus" of an invented council. It is
/// the same on every machine, ids and all.
Result<Plan> samplePlan();

/// The day the sample is made for.
inline QDate samplePlanDate()
{
    return QDate(2021, 10, 31);
}

} // namespace tidemark
