// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/reported.h"

#include "core/rules/asat.h"
#include "core/rules/facts.h"
#include "core/rules/period.h"

#include <algorithm>

namespace tidemark {

namespace {

bool holds(const Round &round, QDate day)
{
    return round.from <= day && day <= round.asAt;
}

// Whether a round may still have been collected at the end of a day after its last: one is open, or
// a version was issued later.
bool mayBeCollected(const Plan &plan, const QDateTime &endOfDay)
{
    const auto &rounds = plan.rounds().inAnyOrder();
    const auto &versions = plan.snapshots().inAnyOrder();
    return std::any_of(rounds.begin(), rounds.end(),
                       [](const Round &round) { return round.state == RoundState::Open; })
           || std::any_of(versions.begin(), versions.end(),
                          [&](const Snapshot &version) { return version.issuedAt >= endOfDay; });
}

// The versions are in the order of their numbers, so the first is 1.0.
bool wasIssuedAfter(const Plan &plan, const Round &round, const QDateTime &endOfDay)
{
    const auto versions = plan.snapshots().childrenOf(round.id);
    return !versions.isEmpty() && plan.find<Snapshot>(versions.first())->issuedAt >= endOfDay;
}

bool wasBeingCollected(const Plan &plan, const Round &round, QDate day, const QDateTime &endOfDay)
{
    return round.from <= day
           && (round.state == RoundState::Open || wasIssuedAfter(plan, round, endOfDay));
}

} // namespace

const Round *openRound(const Plan &plan)
{
    for (const Id &id : plan.rounds().childrenOf({})) {
        const auto *round = plan.find<Round>(id);
        if (round->state == RoundState::Open)
            return round;
    }
    return nullptr;
}

const Round *roundAt(const Plan &plan, QDate day)
{
    const Round *holding = nullptr;
    const Round *collecting = nullptr;
    const QDateTime endOfDay(day.addDays(1), QTime(0, 0), Qt::UTC);
    const bool anyCollected = mayBeCollected(plan, endOfDay);
    const auto rounds = plan.rounds().childrenOf({}); // by their last days
    for (auto it = rounds.crbegin(); it != rounds.crend(); ++it) {
        const auto *round = plan.find<Round>(*it);
        // None of the rest holds the day. This is asked for each action, in plans of forty rounds.
        if (round->asAt < day && (holding || collecting || !anyCollected))
            break;
        if (holds(*round, day) && (!holding || round->state == RoundState::Open))
            holding = round;
        if (!collecting && wasBeingCollected(plan, *round, day, endOfDay))
            collecting = round;
    }
    return holding ? holding : collecting;
}

const Update *updateIn(const Plan &plan, Id action, const Round &round, QDate asAt)
{
    const Update *last = lastUpdate(plan, action, std::min(asAt, round.asAt));
    return last && last->asAt >= round.from ? last : nullptr;
}

bool isAsked(const Plan &plan, const Action &action, const Round &round, QDate asAt)
{
    if (heldAs(plan, action, std::min(asAt, round.asAt)).hold != Hold::None)
        return false;
    const int before = progressOf(plan, action, round.from.addDays(-1));
    const bool startsLater = before == 0 && action.start > round.asAt;
    return (before < 100 && !startsLater) || updateIn(plan, action.id, round, asAt);
}

bool isOutstanding(const Plan &plan, const Action &action, QDate asAt)
{
    const Round *round = roundAt(plan, asAt);
    return round && isAsked(plan, action, *round, asAt) && !updateIn(plan, action.id, *round, asAt);
}

bool isReadingOutstanding(const Plan &plan, const Measure &measure, const Round &round, QDate asAt)
{
    const QDate day = std::min(asAt, round.asAt);
    const Reading *last = lastReading(plan, measure.id, day);
    if (!last)
        return true;
    const int yearStart = plan.settings().yearStartMonth;
    const QDate ended = periodStart(day.addDays(1), measure.frequency, yearStart).addDays(-1);
    const QDate ownFrom = periodStart(ended, measure.frequency, yearStart);
    return last->asAt < std::min(round.from, ownFrom);
}

const Judgement *unexplained(const Plan &plan, Id judgement, const QString &commentary)
{
    const auto *row = plan.find<Judgement>(judgement);
    return row && row->requiresExplanation && commentary.trimmed().isEmpty() ? row : nullptr;
}

} // namespace tidemark
