// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/changeset.h"
#include "core/plan/plan.h"

/// Undo asks before it removes an issued version: somebody may hold its report in print.
namespace tidemark {

/// Why a change may not take an issued version out of the plan: another has been issued after it.
/// Empty where it takes none, or may.
QString objectionToTakingBack(const Plan &plan, const ChangeSet &change);

/// What to ask before a change takes issued versions out of the plan: "Version 1.0 of Q2 2021/22,
/// issued by Jane Smith, would no longer be …". Empty where it takes none.
QString questionBeforeTakingBack(const Plan &plan, const ChangeSet &change);

} // namespace tidemark
