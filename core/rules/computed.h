// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/facts.h"
#include "core/rules/ratings.h"

#include <QHash>
#include <QJsonObject>

namespace tidemark {

/// What the rules said of a plan as at a day, kept beside the plan. A version carries it, so that a
/// closed round prints for ever what was computed when it was issued, even after a rule of this
/// program has changed (design.md §3). The functions of facts.h give these answers before they work
/// anything out.
struct Computed {
    QDate asAt;
    QHash<Id, ActionFacts> actions;
    QHash<Id, RollUp> rollUps;     ///< by theme and objective; that of the plan under settingsId()
    QHash<Id, RatingFact> ratings; ///< by reading; a reading that has no rating is missing

    bool operator==(const Computed &) const = default;
};

/// Works all of it out, whatever the plan carries already.
Computed computedOf(const Plan &plan, QDate asAt);

/// All values of one answer by name, and back; nothing when one of them is not of its type.
QJsonObject toJson(const ActionFacts &facts);
QJsonObject toJson(const RollUp &rollUp);
QJsonObject toJson(const RatingFact &rating);
std::optional<ActionFacts> factsFromJson(const QJsonObject &fields);
std::optional<RollUp> rollUpFromJson(const QJsonObject &fields);
std::optional<RatingFact> ratingFromJson(const QJsonObject &fields);

} // namespace tidemark
