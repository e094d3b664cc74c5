// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rounds/overview.h"

#include "core/measures/travel.h"
#include "core/plan/visit.h"
#include "core/rounds/moment.h"
#include "core/rules/ratings.h"
#include "core/words/names.h"
#include "core/words/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

using FactKind = words::FactWords::Kind;

/// A line with what it is sorted by: the smaller, the sooner somebody should look.
struct Ranked {
    int rank = 0;
    ConcernLine line;
};
using Ranking = QHash<ConcernKind, QList<Ranked>>;

std::optional<ConcernKind> concernIn(FactKind fact)
{
    switch (fact) {
    case FactKind::Overdue:
        return ConcernKind::Overdue;
    case FactKind::StartMissed:
        return ConcernKind::StartMissed;
    case FactKind::Contradiction:
        return ConcernKind::Contradiction;
    case FactKind::DueSoon:
        return ConcernKind::DueSoon;
    case FactKind::Stale:
        return ConcernKind::Stale;
    case FactKind::Behind:
        break; // advisory, so nobody has to act on it
    }
    return std::nullopt;
}

int rankOf(ConcernKind kind, const ActionFacts &facts)
{
    if (kind == ConcernKind::Overdue)
        return -facts.overdueDays.value_or(0);
    if (kind == ConcernKind::StartMissed)
        return -facts.startMissedDays.value_or(0);
    return kind == ConcernKind::DueSoon ? facts.dueInDays.value_or(0) : 0;
}

QString nameWithLead(const Plan &plan, Id id, const QString &lead)
{
    const QString name = nameOf(plan, id);
    return lead.isEmpty() ? name : u"%1 · %2"_s.arg(name, lead.simplified());
}

void rankAction(Ranking &ranking, const Plan &plan, const Action &action, QDate asAt)
{
    const ActionFacts facts = factsOf(plan, action, asAt);
    for (const auto &fact : words::factsOfIt(plan, action, facts, asAt)) {
        if (const auto kind = concernIn(fact.kind))
            ranking[*kind].append(
                {rankOf(*kind, facts),
                 {action.id, nameWithLead(plan, action.id, action.leadOfficer), fact.sentence}});
    }
}

void rankMeasure(Ranking &ranking, const Plan &plan, const Measure &measure, QDate asAt)
{
    const Reading *last = lastReading(plan, measure.id, asAt);
    const auto rating = last ? ratingOf(plan, measure, *last) : std::nullopt;
    if (!rating || rating->rating != Rating::NeedsImprovement)
        return;
    const QString value =
        last->value ? words::number(*last->value, measure.decimals) : u"No value"_s;
    const auto wanted = targetOf(plan, measure, *last).low;
    const QString target =
        wanted ? u", target %1"_s.arg(words::number(*wanted, measure.decimals)) : QString();
    ranking[ConcernKind::NeedsImprovement].append(
        {0,
         {measure.id, nameWithLead(plan, measure.id, measure.leadOfficer),
          u"%1 as at %2%3: %4."_s.arg(words::amount(value, measure.unit), words::date(last->asAt),
                                      target, words::rating(*rating, plan.settings()))}});
}

Ranking rankingOf(const Plan &plan, QDate asAt)
{
    Ranking ranking;
    for (const Action *action : inOrder<Action>(plan))
        rankAction(ranking, plan, *action, asAt);
    for (const Measure *measure : inOrder<Measure>(plan))
        rankMeasure(ranking, plan, *measure, asAt);
    return ranking;
}

} // namespace

QList<Concern> concernsOf(const Plan &plan, QDate asAt)
{
    Ranking ranking = rankingOf(plan, asAt);
    QList<Concern> concerns;
    for (const auto kind :
         {ConcernKind::Overdue, ConcernKind::StartMissed, ConcernKind::Contradiction,
          ConcernKind::NeedsImprovement, ConcernKind::DueSoon, ConcernKind::Stale}) {
        auto &ranked = ranking[kind];
        std::stable_sort(ranked.begin(), ranked.end(),
                         [](const Ranked &a, const Ranked &b) { return a.rank < b.rank; });
        Concern concern{kind, {}};
        for (const Ranked &one : std::as_const(ranked))
            concern.lines.append(one.line);
        concerns.append(concern);
    }
    return concerns;
}

Result<StagesThen> stagesWhenClosed(const Plan &plan, const Round &round)
{
    const Snapshot *issued = latestSnapshot(plan, round.id);
    if (!issued)
        return Error{Error::Kind::Invalid, u"%1 has not been closed."_s.arg(round.name)};
    const auto rollUp = frozenRollUp(*issued);
    if (!rollUp)
        return momentOf(plan, *issued).error();
    return StagesThen{round.name, *rollUp};
}

std::optional<RollUp> stagesIn(const Snapshot &version)
{
    return frozenRollUp(version);
}

namespace words {

QString heading(ConcernKind kind)
{
    switch (kind) {
    case ConcernKind::Overdue:
        return u"Overdue"_s;
    case ConcernKind::StartMissed:
        return u"Start missed"_s;
    case ConcernKind::Contradiction:
        return u"Contradictions"_s;
    case ConcernKind::NeedsImprovement:
        return u"Measures to improve"_s;
    case ConcernKind::DueSoon:
        return u"Due soon"_s;
    case ConcernKind::Stale:
        return u"Not reported this round"_s;
    }
    return {};
}

} // namespace words

} // namespace tidemark
