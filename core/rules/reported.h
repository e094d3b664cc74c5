// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

/// "Reported in the round": the one definition (design.md §3) that "stale", the returns of the
/// leads and every count of a page or report ask.
namespace tidemark {

/// The round being collected, or nullptr. There is at most one.
const Round *openRound(const Plan &plan);

/// The round that is meant as at a day: the one whose period holds the day, an open one before a
/// closed one; else the latest that was still being collected then, because it is open or because
/// its version 1.0 was issued after that day. nullptr where no round was under way.
const Round *roundAt(const Plan &plan, QDate day);

/// The action's update in the round: its last that bears a day of the round's period and is not
/// later than `asAt`, or nullptr.
const Update *updateIn(const Plan &plan, Id action, const Round &round, QDate asAt);

/// Whether this action is asked about in the round: neither On Hold nor Cancelled on the round's
/// last day (or on `asAt`, where that is earlier), and not Completed before its first or
/// to start only after its last, unless it was reported all the same.
bool isAsked(const Plan &plan, const Action &action, const Round &round, QDate asAt);

/// Whether the round that is meant as at the day asks about the action and has no update of it:
/// ActionFacts::stale.
bool isOutstanding(const Plan &plan, const Action &action, QDate asAt);

/// Whether the round waits for a reading of the measure: there is none that bears a day of the
/// round and is not later than `asAt`, and none of the last of the measure's own periods that has
/// ended by then. What is read once a year is not missing in every quarter, and what is read once a
/// quarter not before its quarter has ended. Of a measure that was never read every round waits for
/// one.
bool isReadingOutstanding(const Plan &plan, const Measure &measure, const Round &round, QDate asAt);

/// The judgement, where it requires an explanation and the commentary beside it is empty, so that
/// one is missing; else nullptr.
const Judgement *unexplained(const Plan &plan, Id judgement, const QString &commentary);

} // namespace tidemark
