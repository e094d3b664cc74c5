// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <QByteArray>

namespace tidemark {

/// The rounds of a plan for other programs, as at today, the earliest first: their versions, each
/// with whether its frozen copy is still the one that was issued; of the open one who has and has
/// not reported, who did before it was opened, and who is not asked.
QByteArray roundsToJson(const Plan &plan, QDate today);

/// One round, which the plan must have, with who has and has not reported in it.
QByteArray closedRoundToJson(const Plan &plan, Id id, QDate today);

} // namespace tidemark
