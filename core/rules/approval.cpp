// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/approval.h"

#include "core/rules/asat.h"
#include "core/rules/facts.h"
#include "core/rules/reported.h"

#include <algorithm>

namespace tidemark {

QString decider(const Plan &plan)
{
    return plan.settings().datesApprovedBy.simplified();
}

bool isApproved(const Plan &plan, const DateMove &move)
{
    const QString by = decider(plan);
    return by.isEmpty() || move.approvedBy.simplified().compare(by, Qt::CaseInsensitive) == 0;
}

QDate likelyApproval(const Plan &plan, const QList<Id> &moves, QDate latest)
{
    QDate made;
    for (const Id &id : moves) {
        if (const auto *move = plan.find<DateMove>(id))
            made = made.isValid() ? std::max(made, move->movedOn) : move->movedOn;
    }
    QDate likely;
    for (const Round &round : plan.rounds().inAnyOrder()) {
        const QDate day = round.meetingOn;
        if (day.isValid() && day <= latest && day >= made && (!likely.isValid() || day > likely))
            likely = day;
    }
    return likely.isValid() ? likely : latest;
}

std::optional<AwaitedApproval> awaitedApproval(const Plan &plan, const Action &action,
                                               DateKind which, QDate asAt)
{
    const auto moves = movesOf(plan, action.id, which, asAt);
    if (moves.isEmpty() || isApproved(plan, *moves.last()))
        return std::nullopt;
    const Stage stage = factsOf(plan, action, asAt).stage;
    if (stage == Stage::Completed || stage == Stage::Cancelled)
        return std::nullopt;
    const auto waits = [&](const DateMove *move) { return !isApproved(plan, *move); };
    const auto lastApproved = std::find_if_not(moves.rbegin(), moves.rend(), waits);
    return AwaitedApproval{{lastApproved.base(), moves.end()}, (*lastApproved.base())->from};
}

QDate decisionDay(const Plan &plan, QDate asAt)
{
    const Round *round = roundAt(plan, asAt);
    return round && round->meetingOn > asAt ? round->meetingOn : asAt;
}

bool isPastWhenDecided(const Plan &plan, const Action &action, DateKind which, QDate asAt)
{
    const auto awaited = awaitedApproval(plan, action, which, asAt);
    if (!awaited)
        return false;
    const QDate to = awaited->moves.last()->to;
    const Stage stage = factsOf(plan, action, asAt).stage;
    const bool isOfUse =
        stage == Stage::Planned || (stage == Stage::InProgress && which == DateKind::Due);
    return isOfUse && to.isValid() && to < decisionDay(plan, asAt);
}

std::optional<AwaitedApproval> overdueByApprovedDate(const Plan &plan, const Action &action,
                                                     QDate asAt)
{
    if (factsOf(plan, action, asAt).overdueDays || !isOverdueAsApproved(plan, action, asAt))
        return std::nullopt;
    return awaitedApproval(plan, action, DateKind::Due, asAt);
}

bool isOverdueAsApproved(const Plan &plan, const Action &action, QDate asAt)
{
    const ActionFacts facts = factsOf(plan, action, asAt);
    const auto awaited = awaitedApproval(plan, action, DateKind::Due, asAt);
    if (!awaited)
        return facts.overdueDays.has_value();
    return awaited->approved.isValid() && awaited->approved < asAt && !facts.isHeld();
}

} // namespace tidemark
