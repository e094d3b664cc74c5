// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/blocks/dates.h"
#include "core/changes/changes.h"
#include "core/drafting/phrases.h"
#include "core/report/source.h"
#include "core/rules/facts.h"

#include <functional>

namespace tidemark::drafting {

/// An action with what is true of it.
struct Told {
    const Action *action;
    ActionFacts facts;
};

/// What the sentences of the whole plan, or of one theme, are made of.
struct Scene {
    const Plan &plan;
    QDate asAt;
    const Moment *before; ///< null: there is none
    const report::Source &source;
    QList<Told> actions; ///< in the order of the plan
    QList<const Measure *> measures;
    QList<Change> changes; ///< of these actions and measures since `before`

    /// "since the end of June".
    QString since() const;
    /// The actions of which something is true, the greatest first, those alike in their order.
    QList<Told> ranked(const std::function<std::optional<int>(const Told &)> &weight) const;
    /// What happened of that kind: by priority, then in the order of the plan.
    QList<Change> ofKind(ChangeKind kind) const;
    RollUp rollUp() const;
    std::optional<RollUp> rollUpBefore() const;
};

/// "3.1.1 Survey", with no more of a title than a sentence can bear.
QString nameIn(const Action &action);
QString nameIn(const Measure &measure);
QString nameIn(const Change &change);
/// "3.1.1 Survey (by 31 days)"; without the brackets where there is nothing to say.
QString withDetail(const QString &name, const QString &detail);
/// "from On track to Some problems".
QString fromAndTo(const Change &change);
/// The rows that something happened to, each with `detail` of it.
QList<Named> namesOf(const QList<Change> &changes,
                     const std::function<QString(const Change &)> &detail = {});

} // namespace tidemark::drafting
