// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/planproblems.h"

#include "core/rounds/moment.h"

namespace tidemark {

QList<Problem> PlanProblems::of(const Plan &plan, QDate today)
{
    QList<Id> versions;
    for (const Snapshot *version : plan.snapshots().rows())
        versions.append(version->id);
    if (versions != m_versions) {
        m_versions = versions;
        m_damages = problemsOfVersions(plan);
    }
    return check(plan, today) + m_damages;
}

} // namespace tidemark
