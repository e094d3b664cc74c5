// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/highlights.h"

#include "core/blocks/standing.h"
#include "core/drafting/measuresaid.h"
#include "core/rules/approval.h"
#include "core/rules/pace.h"
#include "core/words/statementwords.h"
#include "core/words/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark::drafting {

namespace {

bool isWell(const Scene &scene, const Told &told)
{
    const Judgement *judgement = report::judgementInForce(scene.source, *told.action);
    return !told.facts.overdueDays
           && (!judgement
               || (judgement->standing != Standing::SomeProblems
                   && judgement->standing != Standing::NeedsAttention));
}

// "20% complete with 83% of its time gone"
QString paceOf(const ActionFacts &facts)
{
    return u"%1 complete with %2 of its time gone"_s.arg(
        words::percent(facts.progress), words::percent(facts.expected.value_or(0)));
}

// How late the action is, also by the date that is approved; empty where it is not.
QString lateness(const Scene &scene, const Action &action)
{
    const ActionFacts facts = factsOf(scene.plan, action, scene.asAt);
    if (facts.overdueDays)
        return u"overdue by %1"_s.arg(words::days(*facts.overdueDays));
    if (const auto awaited = overdueByApprovedDate(scene.plan, action, scene.asAt))
        return words::overdueByApprovedDate(awaited->approved);
    return facts.startMissedDays
               ? u"not started, %1 late"_s.arg(words::days(*facts.startMissedDays))
               : QString();
}

// What speaks against good news, whatever the officer says.
QString against(const Scene &scene, const Action &action)
{
    const ActionFacts facts = factsOf(scene.plan, action, scene.asAt);
    const QString late = lateness(scene, action);
    return late.isEmpty() && facts.behind ? paceOf(facts) : late;
}

// ", beside 17 that are completed": what has been completed is said as that.
QString besideCompleted(const Scene &scene, const QList<Change> &better)
{
    const auto count = std::count_if(better.begin(), better.end(), [&](const Change &change) {
        const auto *action = scene.plan.find<Action>(change.row);
        return action && factsOf(scene.plan, *action, scene.asAt).stage == Stage::Completed;
    });
    return count == 0 ? QString()
                      : u", beside %1 that %2 completed"_s.arg(countInWords(count),
                                                               count == 1 ? u"is"_s : u"are"_s);
}

// As many as the changes count; those that are late stand last, and say so.
QList<Suggestion> judgedBetter(const Scene &scene)
{
    if (!scene.before)
        return {};
    const auto liveNow = [&](const Change &change) -> const Action * {
        const auto *action = scene.plan.find<Action>(change.row);
        return action && report::isLive(scene.source, *action) ? action : nullptr;
    };
    auto changes = scene.ofKind(ChangeKind::JudgementBetter);
    const QString beside = besideCompleted(scene, changes);
    changes.removeIf([&](const Change &change) { return !liveNow(change); });
    std::stable_partition(changes.begin(), changes.end(), [&](const Change &change) {
        return lateness(scene, *liveNow(change)).isEmpty();
    });
    const auto how = [&](const Change &change) {
        const QString but = against(scene, *liveNow(change));
        return but.isEmpty() ? fromAndTo(change) : u"%1, but %2"_s.arg(fromAndTo(change), but);
    };
    const QString than =
        u"judged better than %1"_s.arg(report::atDay(scene.before->asAt, scene.asAt)) + beside;
    return telling(u"action is "_s + than, u"actions are "_s + than, u"among them"_s,
                   namesOf(changes, how));
}

QList<Suggestion> ahead(const Scene &scene)
{
    QList<Named> names;
    const auto all = scene.ranked([&](const Told &told) -> std::optional<int> {
        const bool isAhead = told.facts.stage == Stage::InProgress
                             && told.facts.pace.value_or(0) > behindPoints && isWell(scene, told);
        return isAhead ? told.facts.pace : std::nullopt;
    });
    for (const Told &told : all)
        names.append({told.action->id, withDetail(nameIn(*told.action), paceOf(told.facts))});
    return telling(u"action is well ahead of its time"_s, u"actions are well ahead of their time"_s,
                   u"above all"_s, names);
}

QList<Suggestion> begun(const Scene &scene)
{
    if (!scene.before)
        return {};
    return telling(u"action has started %1"_s.arg(scene.since()),
                   u"actions have started %1"_s.arg(scene.since()), u"among them"_s,
                   namesOf(scene.ofKind(ChangeKind::Started)));
}

QList<Suggestion> broughtForward(const Scene &scene)
{
    QList<Named> names;
    for (const report::MovedDate &moved : report::movedDates(scene.source)) {
        if (scene.before && moved.isNews && moved.which == DateKind::Due && moved.to < moved.from
            && moved.to.isValid())
            names.append(
                {moved.action->id,
                 withDetail(nameIn(*moved.action), u"from %1 to %2"_s.arg(words::date(moved.from),
                                                                          words::date(moved.to)))});
    }
    return telling(u"due date has been brought forward"_s, u"due dates have been brought forward"_s,
                   u"among them"_s, names);
}

} // namespace

QList<Suggestion> progressSaid(const Scene &scene, const QString &what)
{
    const auto now = scene.rollUp().progress;
    if (!now)
        return {};
    const auto then = scene.rollUpBefore();
    QString since;
    if (then && then->progress) {
        const QString day = report::atDay(scene.before->asAt, scene.asAt);
        const QString way = *now > *then->progress ? u"up from"_s : u"down from"_s;
        since = *now == *then->progress
                    ? u", the same as %1"_s.arg(day)
                    : u", %1 %2 %3"_s.arg(way, words::percent(*then->progress), day);
    }
    return {{u"Progress on %1 stands at %2%3."_s.arg(what, words::percent(*now), since), {}}};
}

QList<Suggestion> completedSaid(const Scene &scene)
{
    if (!scene.before)
        return {};
    const auto changes = scene.ofKind(ChangeKind::Completed);
    const int all = scene.rollUp().completed;
    const QString since =
        scene.since()
        + (changes.size() == all ? QString() : u" (%1 in all)"_s.arg(countInWords(all)));
    return telling(u"action has been completed %1"_s.arg(since),
                   u"actions have been completed %1"_s.arg(since), u"among them"_s,
                   namesOf(changes));
}

QList<Suggestion> highlights(const Scene &scene)
{
    const auto then = scene.rollUpBefore();
    const auto now = scene.rollUp().progress;
    QList<Suggestion> all;
    if (then && now && then->progress && *now > *then->progress)
        all += progressSaid(scene, u"the plan"_s);
    all += completedSaid(scene);
    all += judgedBetter(scene);
    all += targetsMet(scene);
    all += ratedOtherwise(scene, ChangeKind::RatingBetter, u"better"_s);
    all += ahead(scene);
    all += begun(scene);
    all += broughtForward(scene);
    return all;
}

} // namespace tidemark::drafting
