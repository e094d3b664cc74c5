// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

namespace tidemark {

/// Whether the measure adds up over the financial year, and a new year has begun between the two
/// days: the later value started again from nothing, and does not go on from the earlier. It is
/// compared with the same period of the year before instead.
bool restartsBetween(const Plan &plan, const Measure &measure, QDate earlier, QDate later);

} // namespace tidemark
