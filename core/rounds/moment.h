// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/rules/asat.h"
#include "core/versions/chain.h"

namespace tidemark {

/// A plan looked at as at a day: now, on an earlier day, or as a closed round froze it.
struct Moment {
    QString name; ///< "Q2 2021/22, version 1.0", "30 Sep 2021", "Now"
    Plan plan;
    QDate asAt;
    bool frozen = false; ///< a closed round's snapshot: never to be changed
};

/// A Moment of the living plan.
Moment momentOf(const Plan &plan, QDate day);

/// The plan a snapshot holds as at its day, or, where its bytes are no longer those that were
/// issued, a sentence.
Result<Moment> momentOf(const Plan &plan, const Snapshot &snapshot);

/// The latest version issued of a round, or nullptr while it has none.
const Snapshot *latestSnapshot(const Plan &plan, Id round);

} // namespace tidemark
