// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/rules/check.h"
#include "core/rules/facts.h"

#include <QSet>

#include <optional>

/// Versions in the order of their issue (design.md §6). Each is stored as what differs from the one
/// before it, whole at every eighth, and sealed by a checksum that covers its content, round,
/// number, issuer, moment, note and the checksum before: a version that was changed, exchanged or
/// taken out of the middle is noticed, and spoils those stored on top of it and no others.
namespace tidemark {

/// The day a version of a round is as at: the round's last day or, where the version was issued
/// before that, the day of its issue: nothing is known of days to come. It is the day of `issuedAt`
/// in UTC, so that a version has the same day on every computer and for ever; in the hour after
/// midnight of British Summer Time that is the day before.
QDate asAtOf(const Round &round, const QDateTime &issuedAt);

/// What of the plan a version holds: no versions, with which it would double each time, and no
/// layouts, because how a report looks is not of a round.
Plan heldByVersion(Plan plan);

/// Completes a version of `round` that is about to be issued in `plan`: its place in the chain, its
/// content (the plan as at the version's day, and all that is computed of it) and its checksum.
/// Equal arguments give equal bytes.
Snapshot sealed(const Snapshot &version, const Round &round, const Plan &plan);
/// The same of a plan that has been put together for a correction, instead of the plan as it is.
Snapshot sealed(Snapshot version, const Round &round, const Plan &plan, Plan corrected);

/// The version issued last, or nullptr. Where two copies have issued versions and met, there are
/// two ends of the chain, and the one with the later moment counts.
const Snapshot *lastIssued(const Plan &plan);
/// Whether a later version stands on this one, so that it has to stay.
bool isFollowed(const Plan &plan, Id version);

/// Whether the version before it is there and is what it was when this one was issued.
bool isChained(const Plan &plan, const Snapshot &version);
/// Whether the version, and every one that it is stored on top of, is what was issued.
bool isIntact(const Plan &plan, const Snapshot &version);
/// Those of `versions` of which that is so, each version read once.
QSet<Id> intactAmong(const Plan &plan, const QList<const Snapshot *> &versions);
/// The plan that a version froze, with what was computed of it attached (Plan::computed()). Corrupt
/// where it is not intact or cannot be read.
Result<Plan> frozenPlan(const Plan &plan, const Snapshot &version);
/// The roll-up of the whole plan in a version, without reading the rest of it; none where it is not
/// what was issued.
std::optional<RollUp> frozenRollUp(const Snapshot &version);

/// Versions that are no longer what was issued, and a chain with two ends.
QList<Problem> problemsOfVersions(const Plan &plan);

} // namespace tidemark
