// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rounds/correction.h"

namespace tidemark::test {

/// The correction that takes over everything in which the plan differs from the version.
inline Result<ChangeSet> correctAll(const Plan &plan, Id round, const Issue &issue)
{
    const auto differences = differencesOf(plan, round, issue.at);
    return differences ? correctRound(plan, round, issue, *differences) : differences.error();
}

} // namespace tidemark::test
