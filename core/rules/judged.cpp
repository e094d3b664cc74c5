// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/judged.h"

namespace tidemark {

const Update *lastJudged(const Plan &plan, Id action, QDate asAt)
{
    const auto ids = plan.updates().childrenOf(action); // in the order of their days
    for (auto it = ids.crbegin(); it != ids.crend(); ++it) {
        const auto *update = plan.find<Update>(*it);
        if (update->asAt <= asAt && plan.find<Judgement>(update->judgement))
            return update;
    }
    return nullptr;
}

bool isLive(const ActionFacts &facts)
{
    return facts.stage != Stage::Completed && facts.stage != Stage::Cancelled;
}

bool isLive(const Plan &plan, const Action &action, QDate asAt)
{
    return isLive(factsOf(plan, action, asAt));
}

const Judgement *judgementInForce(const Plan &plan, const Action &action, const ActionFacts &facts,
                                  QDate asAt)
{
    const Update *judged = isLive(facts) ? lastJudged(plan, action.id, asAt) : nullptr;
    return judged ? plan.find<Judgement>(judged->judgement) : nullptr;
}

const Judgement *judgementInForce(const Plan &plan, const Action &action, QDate asAt)
{
    return judgementInForce(plan, action, factsOf(plan, action, asAt), asAt);
}

std::optional<int> goodnessOf(Standing standing)
{
    switch (standing) {
    case Standing::Done:
        return 3;
    case Standing::OnTrack:
    case Standing::NotStarted:
        return 2;
    case Standing::SomeProblems:
        return 1;
    case Standing::NeedsAttention:
        return 0;
    case Standing::Unstated:
        break;
    }
    return std::nullopt;
}

int betterBy(const Judgement *was, const Judgement *is)
{
    const auto before = was ? goodnessOf(was->standing) : std::nullopt;
    const auto now = is ? goodnessOf(is->standing) : std::nullopt;
    return before && now ? *now - *before : 0;
}

Judged judgedOf(const Plan &plan, const QList<const Action *> &actions, QDate asAt)
{
    Judged judged;
    for (const Action *action : actions) {
        const ActionFacts facts = factsOf(plan, *action, asAt);
        if (!isLive(facts))
            continue;
        ++judged.live;
        const Judgement *judgement = judgementInForce(plan, *action, facts, asAt);
        ++judged.counts[judgement ? judgement->id : Id()];
    }
    return judged;
}

} // namespace tidemark
