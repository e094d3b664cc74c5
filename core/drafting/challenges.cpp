// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/challenges.h"

#include "core/blocks/standing.h"
#include "core/drafting/measuresaid.h"
#include "core/rounds/rounds.h"
#include "core/rules/approval.h"
#include "core/rules/reported.h"
#include "core/words/statementwords.h"
#include "core/words/values.h"
#include "core/words/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark::drafting {

namespace {

constexpr qsizetype mostExplained = 3;
constexpr qsizetype longestReason = 200;

QString daysAndLead(int days, const Action &action)
{
    const QString lead = action.leadOfficer.simplified();
    const QString late = u"by %1"_s.arg(words::days(days));
    return lead.isEmpty() ? late : u"%1, led by %2"_s.arg(late, lead);
}

QList<Suggestion> judgedWorse(const Scene &scene)
{
    if (!scene.before)
        return {};
    const QString than =
        u"judged worse than %1"_s.arg(report::atDay(scene.before->asAt, scene.asAt));
    return telling(u"action is "_s + than, u"actions are "_s + than, u"among them"_s,
                   namesOf(scene.ofKind(ChangeKind::JudgementWorse), fromAndTo));
}

QList<Suggestion> datesSaid(const Scene &scene)
{
    auto moved = report::movedDates(scene.source);
    moved.removeIf(
        [](const report::MovedDate &one) { return !one.from.isValid() || !one.to.isValid(); });
    std::stable_sort(moved.begin(), moved.end(), [](const auto &a, const auto &b) {
        return a.from.daysTo(a.to) > b.from.daysTo(b.to);
    });
    QList<Named> slipped;
    QList<Named> waiting;
    for (const report::MovedDate &one : std::as_const(moved)) {
        const bool isStart = one.which == DateKind::Start;
        const QString days = u"from %1 to %2"_s.arg(words::date(one.from), words::date(one.to));
        const Named named{one.action->id,
                          withDetail(nameIn(*one.action), isStart ? u"start "_s + days : days)};
        if (scene.before && one.isNews && !isStart && one.to > one.from)
            slipped.append(named);
        if (one.forDecision)
            waiting.append(named);
    }
    const QString by = u"for approval by %1"_s.arg(decider(scene.plan));
    return telling(u"due date has slipped"_s, u"due dates have slipped"_s, u"above all"_s, slipped)
           + telling(u"change of a date waits "_s + by, u"changes of dates wait "_s + by,
                     u"above all"_s, waiting);
}

QList<Suggestion> stopped(const Scene &scene)
{
    if (!scene.before)
        return {};
    const auto why = [](const Change &change) {
        QString reason = report::inShort(change.reason, longestReason);
        if (reason.endsWith(u'.'))
            reason.chop(1);
        return reason;
    };
    const QString since = scene.since();
    return telling(u"action has been put on hold %1"_s.arg(since),
                   u"actions have been put on hold %1"_s.arg(since), u"among them"_s,
                   namesOf(scene.ofKind(ChangeKind::PutOnHold), why))
           + telling(u"action has been cancelled %1"_s.arg(since),
                     u"actions have been cancelled %1"_s.arg(since), u"among them"_s,
                     namesOf(scene.ofKind(ChangeKind::Cancelled), why));
}

QList<Suggestion> unreported(const Scene &scene)
{
    const Round *round = roundAt(scene.plan, scene.asAt);
    if (!round)
        return {};
    QList<Named> actions;
    for (const Told &told : scene.actions) {
        if (told.facts.stale)
            actions.append({told.action->id, nameIn(*told.action)});
    }
    QList<Named> measures;
    for (const Id &id : measuresOutstanding(scene.plan, *round, scene.asAt))
        measures.append({id, nameIn(*scene.plan.find<Measure>(id))});
    return telling(u"action has not been reported for %1"_s.arg(round->name),
                   u"actions have not been reported for %1"_s.arg(round->name), u"among them"_s,
                   actions)
           + telling(u"measure has no reading for %1"_s.arg(round->name),
                     u"measures have no reading for %1"_s.arg(round->name), u"among them"_s,
                     measures);
}

} // namespace

QList<Suggestion> overdueSaid(const Scene &scene)
{
    QList<Named> names;
    for (const Told &told : scene.ranked([](const Told &one) { return one.facts.overdueDays; }))
        names.append(
            {told.action->id,
             withDetail(nameIn(*told.action), daysAndLead(*told.facts.overdueDays, *told.action))});
    return telling(u"action is overdue"_s, u"actions are overdue"_s, u"above all"_s, names);
}

QList<Suggestion> overdueByApprovedDateSaid(const Scene &scene)
{
    QList<Named> names;
    for (const Told &told : scene.actions) {
        if (const auto awaited = overdueByApprovedDate(scene.plan, *told.action, scene.asAt))
            names.append({told.action->id,
                          withDetail(nameIn(*told.action),
                                     u"from %1 to %2"_s.arg(words::date(awaited->approved),
                                                            words::dateOrNone(told.action->due)))});
    }
    return telling(u"action is "_s + words::overdueByApprovedDate(1),
                   u"actions are "_s + words::overdueByApprovedDate(2), u"above all"_s, names);
}

QList<Suggestion> startsMissed(const Scene &scene)
{
    QList<Named> names;
    for (const Told &told : scene.ranked([](const Told &one) { return one.facts.startMissedDays; }))
        names.append(
            {told.action->id, withDetail(nameIn(*told.action),
                                         daysAndLead(*told.facts.startMissedDays, *told.action))});
    return telling(u"action has missed its start"_s, u"actions have missed their start"_s,
                   u"above all"_s, names);
}

QList<Suggestion> attentionSaid(const Scene &scene)
{
    QList<Suggestion> all;
    qsizetype further = 0;
    for (const Told &told : scene.actions) {
        const Judgement *judgement = report::judgementInForce(scene.source, *told.action);
        if (!judgement || judgement->standing != Standing::NeedsAttention)
            continue;
        if (all.size() == mostExplained) {
            ++further;
            continue;
        }
        const QString why =
            report::inShort(report::commentaryOn(scene.source, *told.action), longestReason);
        const QString said = u"%1 is judged “%2”"_s.arg(nameIn(*told.action), judgement->word);
        all.append({words::ended(why.isEmpty() ? said + u", and no reason has been given"_s
                                               : said + u": "_s + why),
                    {told.action->id}});
    }
    if (further > 0)
        all.append({words::upperFirst(u"%1 more %2 judged to need attention."_s.arg(
                        countInWords(further), further == 1 ? u"action is"_s : u"actions are"_s)),
                    {}});
    return all;
}

QList<Suggestion> challenges(const Scene &scene)
{
    return attentionSaid(scene) + overdueSaid(scene) + overdueByApprovedDateSaid(scene)
           + startsMissed(scene) + judgedWorse(scene) + targetsMissed(scene)
           + ratedOtherwise(scene, ChangeKind::RatingWorse, u"worse"_s) + datesSaid(scene)
           + stopped(scene) + unreported(scene);
}

} // namespace tidemark::drafting
