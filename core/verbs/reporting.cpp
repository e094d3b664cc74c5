// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/recorded.h"
#include "core/rules/facts.h"
#include "core/verbs/edits.h"
#include "core/verbs/objections.h"
#include "core/verbs/verb.h"
#include "core/words/names.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

/// The verbs that say how an action fares: its progress, its dates, its holds.
namespace tidemark {

namespace {

// Replaces what was reported; author and moment change only where something else does.
Update amended(const Update &before, const UpdateDraft &draft, const Stamp &stamp)
{
    Update after = before;
    after.progress = draft.progress;
    after.judgement = draft.judgement;
    after.commentary = draft.commentary;
    after.round = draft.round;
    if (after != before) {
        after.author = stamp.author;
        after.recordedAt = stamp.at;
    }
    return after;
}

Update newUpdate(const UpdateDraft &draft, const Stamp &stamp)
{
    Update update;
    update.id = Id::create();
    update.action = draft.action;
    update.asAt = draft.asAt;
    update.author = stamp.author;
    return amended(update, draft, stamp);
}

// After what it changed: of what was said for that day or, where it is the first for it, of what
// stood until then, when nothing had been said for the day.
QString titleOfReport(const Action &action, const Plan &plan, const Update *before,
                      const Update &after)
{
    const QString name = shortNameOf(plan, action);
    const Update *stood = before ? before : lastUpdate(plan, action.id, after.asAt);
    if (!stood || stood->progress != after.progress)
        return u"Progress of %1 to %2"_s.arg(name, words::percent(after.progress));
    const bool judged = stood->judgement != after.judgement;
    const bool said = (before ? before->commentary : QString()) != after.commentary;
    const auto *word = plan.find<Judgement>(after.judgement);
    if (judged && !said)
        return word ? u"Judgement of %1 to %2"_s.arg(name, word->word)
                    : u"Judgement of %1 removed"_s.arg(name);
    return (said && !judged ? u"Commentary of %1 as at %2"_s : u"Update of %1 as at %2"_s)
        .arg(name, words::date(after.asAt));
}

QDate &dateOf(Action &action, DateKind which)
{
    return which == DateKind::Start ? action.start : action.due;
}

QString titleOfMove(const Plan &plan, const Action &action, DateKind which, QDate to)
{
    const QString label = words::field(QLatin1String(storedWord(which)));
    const QString name = shortNameOf(plan, action);
    return to.isValid() ? u"%1 of %2 to %3"_s.arg(label, name, words::date(to))
                        : u"%1 of %2 removed"_s.arg(label, name);
}

DateMove recorded(const DateChange &change, QDate from, const QDateTime &at)
{
    DateMove move;
    move.id = Id::create();
    move.action = change.action;
    move.which = change.which;
    move.from = from;
    move.to = change.to;
    move.movedOn = change.on.isValid() ? change.on : at.date();
    move.reason = change.reason;
    move.approvedBy = change.approvedBy;
    move.recordedAt = at;
    return move;
}

// What was set of the action until `changedOn`.
HoldChange ended(const Action &before, QDate changedOn, const Stamp &stamp)
{
    return {Id::create(),      before.id, before.hold, before.heldSince,
            before.holdReason, changedOn, stamp.at};
}

QString titleOfHold(const Plan &plan, const Action &action, Hold hold)
{
    const QString name = shortNameOf(plan, action);
    switch (hold) {
    case Hold::OnHold:
        return u"Put %1 on hold"_s.arg(name);
    case Hold::Cancelled:
        return u"Cancel %1"_s.arg(name);
    case Hold::None:
        break;
    }
    return u"Resume %1"_s.arg(name);
}

} // namespace

const Update *updateOn(const Plan &plan, Id action, QDate asAt)
{
    const Update *last = lastUpdate(plan, action, asAt);
    return last && last->asAt == asAt ? last : nullptr;
}

Result<ChangeSet> reportProgress(const Plan &plan, const UpdateDraft &draft, const Stamp &stamp)
{
    const auto *action = plan.find<Action>(draft.action);
    if (!action)
        return notThere();
    const Update *before = updateOn(plan, draft.action, draft.asAt);
    Update after = before ? amended(*before, draft, stamp) : newUpdate(draft, stamp);
    if (before && *before == after)
        return ChangeSet{};
    after = recordedLast(plan, after);
    if (const auto objections = objectionsTo(plan, after); !objections.isEmpty())
        return refused(objections.first());
    Edit<Update> edit{std::nullopt, after};
    if (before)
        edit.before = *before;
    return ChangeSet{titleOfReport(*action, plan, before, after), {}, {edit}};
}

Result<ChangeSet> moveDate(const Plan &plan, const DateChange &change, const Stamp &stamp)
{
    const auto *before = plan.find<Action>(change.action);
    if (!before)
        return notThere();
    Action after = *before;
    QDate &date = dateOf(after, change.which);
    const QDate from = std::exchange(date, change.to);
    if (from == change.to)
        return ChangeSet{};
    for (const QString &objection : {objectionToDates(after.start, after.due, change.which),
                                     newObjectionTo(plan, *before, after)}) {
        if (!objection.isEmpty())
            return refused(objection);
    }
    ChangeSet moved{titleOfMove(plan, *before, change.which, change.to),
                    change.reason,
                    {Edit<Action>{*before, after}}};
    if (isBaselined(*before)) {
        const DateMove move = recordedLast(plan, recorded(change, from, stamp.at));
        if (const auto objections = objectionsTo(plan, move); !objections.isEmpty())
            return refused(objections.first());
        moved.edits.append(Edit<DateMove>{std::nullopt, move});
    }
    return moved;
}

Result<ChangeSet> approveMoves(const Plan &plan, const QList<Id> &moves, const QString &by,
                               QDate on)
{
    if (!on.isValid())
        return refused(u"Say on which day it was approved."_s);
    ChangeSet approval;
    for (const Id id : moves) {
        const auto *before = plan.find<DateMove>(id);
        const auto *action = before ? plan.find<Action>(before->action) : nullptr;
        if (!action)
            return notThere();
        DateMove after = *before;
        after.approvedBy = by.simplified();
        after.approvedOn = on;
        const QString what = before->which == DateKind::Start ? u"start"_s : u"due date"_s;
        approval.title = u"Approval of the %1 of %2 by %3 on %4"_s.arg(
            moves.size() == 1 ? what : u"dates"_s, shortNameOf(plan, *action), after.approvedBy,
            words::date(on));
        if (after != *before)
            approval.edits.append(Edit<DateMove>{*before, after});
    }
    return approval;
}

Result<ChangeSet> baseline(const Plan &plan, QDate day)
{
    if (!day.isValid())
        return refused(u"Say from which day on the plan counts as adopted."_s);
    ChangeSet change{u"Adopt the plan as at %1"_s.arg(words::date(day)), {}, {}};
    Settings settings = plan.settings();
    if (!settings.baselinedOn.isValid()) {
        settings.baselinedOn = day;
        Edit<Settings> edit{std::nullopt, settings};
        if (const auto *before = plan.find<Settings>(settingsId()))
            edit.before = *before;
        change.edits.append(edit);
    }
    for (const Action *before : plan.actions().rows()) {
        Action after = *before;
        if (isBaselined(after))
            continue;
        after.originalStart = after.start;
        after.originalDue = after.due;
        if (isBaselined(after))
            change.edits.append(Edit<Action>{*before, after});
    }
    return change.isEmpty() ? ChangeSet{} : change;
}

Result<ChangeSet> setHold(const Plan &plan, Id action, Hold hold, QDate since,
                          const QString &reason, const Stamp &stamp)
{
    const auto *before = plan.find<Action>(action);
    if (!before)
        return notThere();
    Action after = *before;
    after.hold = hold;
    after.heldSince = hold == Hold::None ? QDate() : since;
    after.holdReason = hold == Hold::None ? QString() : reason;
    auto change = changeRow(plan, after, titleOfHold(plan, *before, hold));
    if (!change || change->isEmpty())
        return change;
    change->reason = reason;
    const bool isMended = before->hold == hold || !since.isValid();
    change->edits.append(Edit<HoldChange>{
        std::nullopt,
        recordedLast(plan, ended(*before, isMended ? stamp.at.date() : since, stamp))});
    return change;
}

} // namespace tidemark
