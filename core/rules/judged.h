// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/facts.h"

#include <QHash>

/// The officer's judgement of an action as at a day: one rule for window, report, tables and
/// selections, so that their counts agree.
namespace tidemark {

/// The action's last update on or before the day that gives a judgement, or nullptr: an update
/// without one leaves the earlier one in force.
const Update *lastJudged(const Plan &plan, Id action, QDate asAt);

/// Neither completed nor cancelled: somebody still has to do something.
bool isLive(const ActionFacts &facts);
bool isLive(const Plan &plan, const Action &action, QDate asAt);

/// What the officer last judged of a live action; nullptr for one that is not live or has not been
/// judged. `facts` are those of the action as at the day.
const Judgement *judgementInForce(const Plan &plan, const Action &action, const ActionFacts &facts,
                                  QDate asAt);
const Judgement *judgementInForce(const Plan &plan, const Action &action, QDate asAt);

/// How well an action goes by a word of the key, the better the higher: what has not started is no
/// worse than what is on track. None where the word says nothing about it.
std::optional<int> goodnessOf(Standing standing);
/// Below 0: `is` is worse than `was`; above: better; 0: neither, or it cannot be said.
int betterBy(const Judgement *was, const Judgement *is);

/// How many live actions bear each word of the key; a null id: none. The counts add up to `live`.
struct Judged {
    QHash<Id, int> counts;
    int live = 0;
};
Judged judgedOf(const Plan &plan, const QList<const Action *> &actions, QDate asAt);

} // namespace tidemark
