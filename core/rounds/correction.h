// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rounds/rounds.h"

/// A correction of a closed round begins with what was issued and takes over what somebody has
/// chosen of the plan as it is now, and nothing else (design.md §3).
namespace tidemark {

/// One thing in which the plan, as at the day of the next version, differs from the version issued
/// last: a row that is new or gone, or what changed in one. A date and the record of its move are
/// one difference, and so are a hold and its reason.
struct Difference {
    QString sentence;      ///< "Due of 3.1.1 changed from 30 Sep 2021 to 31 Dec 2021."
    bool bearsDay = false; ///< of the round: reported, read, moved or done on a day of it
    QList<AnyEdit> edits;  ///< over the version issued last
};

/// In the order of the plan's tables. What bears a later day than the version cannot be in it and
/// is not listed. `at` is the moment of issue. Corrupt where the version issued last is damaged.
Result<QList<Difference>> differencesOf(const Plan &plan, Id round, const QDateTime &at);

/// Issues the next version of a closed round: the last one with the chosen differences, and with
/// the rows that these belong to. The note is required; with nothing chosen it is refused.
Result<ChangeSet> correctRound(const Plan &plan, Id id, const Issue &issue,
                               const QList<Difference> &chosen);

} // namespace tidemark
