// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/asat.h"
#include "core/plan/check.h"
#include "core/plan/plan.h"

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

/// The day a version of a round is as at: the round's last day or, where the version was issued
/// before that, the day of its issue, for nobody knows what lies ahead. It is the day of `issuedAt`
/// in UTC, so that a version has the same day on every computer and for ever; in the hour after
/// midnight of British Summer Time that is the day before.
QDate asAtOf(const Round &round, const QDateTime &issuedAt);

/// The plan a snapshot holds as at its day, or, where its bytes are no longer those that were
/// issued, a sentence.
Result<Moment> momentOf(const Plan &plan, const Snapshot &snapshot);

/// Versions whose frozen copies are no longer what was issued, as problems beside those of check().
/// It reads every frozen copy.
QList<Problem> damagedVersions(const Plan &plan);

/// The latest version issued of a round, or nullptr while it has none.
const Snapshot *latestSnapshot(const Plan &plan, Id round);

/// SHA-256 of the bytes, lower-case hex: Snapshot::checksum.
QString checksumOf(const QByteArray &content);

} // namespace tidemark
