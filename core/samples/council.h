// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"

namespace tidemark {

/// The plan of a whole invented council: six themes, a hundred actions, thirty measures, eight
/// closed quarters and one being collected. It is the same on every machine, ids and all. What it
/// holds and what happens to it stands in the folder, a file for each theme and plan.json.
Result<Plan> councilPlan(const QString &folder = QStringLiteral(":/sample/council"));

/// The day the council's plan is made for: three weeks into the quarter's collection.
inline QDate councilPlanDate()
{
    return QDate(2026, 10, 20);
}

} // namespace tidemark
