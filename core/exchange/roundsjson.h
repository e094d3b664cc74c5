// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <QByteArray>

namespace tidemark {

/// The rounds of a plan for other programs, the earliest first: their versions, each with whether
/// its frozen copy is still the one that was issued; of the open one who has and has not reported.
QByteArray roundsToJson(const Plan &plan);

} // namespace tidemark
