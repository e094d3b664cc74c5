// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rounds/moment.h"

namespace tidemark {

/// Whether somebody who types this name means the round: its name, or its period in any spelling.
bool isCalled(const Plan &plan, const Round &round, QStringView name);
/// The round that is meant, or nullptr; one of exactly that name before others.
const Round *roundCalled(const Plan &plan, QStringView name);

/// Which moment somebody means: a closed round as a version of it was issued, a day, or now.
struct MomentChoice {
    Id snapshot; ///< null: none
    QDate day;   ///< null without a snapshot: now

    bool isNow() const { return snapshot.isNull() && !day.isValid(); }
    bool operator==(const MomentChoice &) const = default;
};

/// The moment that is meant; a sentence where the version is gone or its frozen copy is damaged.
Result<Moment> momentOf(const Plan &plan, const MomentChoice &choice, QDate today);

/// Two moments to be compared.
struct Comparison {
    Moment from;
    Moment to;
};
/// The moments that are meant. Now is never before a version: one that was issued by a clock ahead
/// of this one is compared with the plan as it is now, as at the day of that version.
Result<Comparison> comparisonOf(const Plan &plan, const MomentChoice &from, const MomentChoice &to,
                                QDate today);

/// Every version that was issued, those of the latest round first.
QList<const Snapshot *> issuedVersions(const Plan &plan);

/// What somebody typed: a closed round's name (its latest version), "NAME, version 1.0", a day, or
/// "now". Otherwise a sentence with the rounds there are.
Result<MomentChoice> momentCalled(const Plan &plan, const QString &text);

/// From where changes are usually looked for: the last closed round or, where none is closed, the
/// first day of the financial year that `asAt` lies in.
MomentChoice usualFrom(const Plan &plan, QDate asAt);
/// And up to where: now or, where no round is closed, `asAt`.
MomentChoice usualTo(const Plan &plan, QDate asAt);

} // namespace tidemark
