// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/check.h"
#include "core/plan/facts.h"
#include "core/plan/plan.h"

#include <optional>

/// Versions in the order of their issue (design.md §6). Each is stored as what differs from the one
/// before it, whole at every eighth, and sealed by a checksum that covers its content, round,
/// number, issuer, moment, note and the checksum before: a version that was changed, exchanged or
/// taken out of the middle is noticed, and spoils those stored on top of it and no others.
namespace tidemark {

/// Completes a version that is about to be issued in `plan`: its place in the chain, its content
/// (`frozen`, without versions of its own, and all that is computed of it as at the day) and its
/// checksum. Equal arguments give equal bytes.
Snapshot sealed(Snapshot version, const Plan &frozen, QDate asAt, const Plan &plan);

/// The version issued last, or nullptr. Where two copies have issued versions and met, there are
/// two ends of the chain, and the one with the later moment counts.
const Snapshot *lastIssued(const Plan &plan);
/// Whether a later version stands on this one, so that it has to stay.
bool isFollowed(const Plan &plan, Id version);

/// Whether the version, and every one that it is stored on top of, is what was issued.
bool isIntact(const Plan &plan, const Snapshot &version);
/// The plan that a version froze, with what was computed of it attached (Plan::computed()). Corrupt
/// where it is not intact or cannot be read.
Result<Plan> frozenPlan(const Plan &plan, const Snapshot &version);
/// The roll-up of the whole plan in a version, without reading the rest of it.
std::optional<RollUp> frozenRollUp(const Plan &plan, const Snapshot &version);

/// Versions that are no longer what was issued, and a chain with two ends.
QList<Problem> problemsOfVersions(const Plan &plan);

} // namespace tidemark
