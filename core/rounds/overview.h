// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/rules/facts.h"

#include <QList>

/// How the whole plan is doing as at a day, and what somebody should look at now.
namespace tidemark {

/// What an action or measure can be looked at for, the gravest first.
enum class ConcernKind { Overdue, StartMissed, Contradiction, NeedsImprovement, DueSoon, Stale };

/// One action or measure to be looked at.
struct ConcernLine {
    Id row;
    QString name;     ///< "3.1.1 Customer survey · Jo Day"
    QString sentence; ///< "It is overdue by 31 days: it was due on 30 September 2021."

    bool operator==(const ConcernLine &) const = default;
};

/// All that is to be looked at for one reason, the most pressing first.
struct Concern {
    ConcernKind kind = ConcernKind::Overdue;
    QList<ConcernLine> lines;
};

/// Every kind of concern in its order, also those with nothing in them.
QList<Concern> concernsOf(const Plan &plan, QDate asAt);

/// The stages of the plan's actions when a round was closed.
struct StagesThen {
    QString name; ///< "Q2 2021/22"
    RollUp counts;
};
/// Of one closed round, from its latest version; a sentence where its frozen copy is damaged. It
/// reads the whole snapshot, and what it gives never changes.
Result<StagesThen> stagesWhenClosed(const Plan &plan, const Round &round);

/// Of a version that was issued; none where its frozen copy is damaged.
std::optional<RollUp> stagesIn(const Snapshot &version);

namespace words {
/// "Overdue", "Needs improvement": the heading of such a list.
QString heading(ConcernKind kind);
} // namespace words

} // namespace tidemark
