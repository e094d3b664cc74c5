// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/ownactions.h"

#include "core/plan/visit.h"
#include "core/rules/facts.h"
#include "core/rules/judged.h"
#include "core/verbs/edits.h"
#include "core/words/names.h"
#include "core/words/values.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark {

Id OwnActions::added(const BookRow &row, Id objective, RowFate &fate)
{
    Action action;
    action.id = m_work.idFor(Id::fromString(row.id));
    action.objective = objective;
    RowFate unsaid;
    takeCells(action, row.own, m_work.plan(), unsaid);
    fate.problems += unsaid.problems;
    const QString why = m_work.addAs(action);
    if (why.isEmpty())
        return action.id;
    fate.problems.append(why);
    return {};
}

void OwnActions::change(const BookRow &row, Id id, RowFate &fate)
{
    const Plan &plan = m_work.plan();
    const Action before = *plan.find<Action>(id);
    Action told = before;
    RowFate unsaid;
    takeCells(told, row.own, plan, unsaid);
    fate.problems += unsaid.problems;
    fate.remarks += unsaid.remarks;
    Action after = told;
    after.start = before.start;
    after.due = before.due;
    after.originalStart = before.originalStart;
    after.originalDue = before.originalDue;
    after.hold = before.hold;
    after.heldSince = before.heldSince;
    after.holdReason = before.holdReason;
    QString why = m_work.take(changeRow(plan, after));
    if (why.isEmpty())
        why = holdAs(told, before);
    if (!why.isEmpty())
        fate.problems.append(why);
    tellChanges(before, fate);
    if (told.originalStart != before.originalStart || told.originalDue != before.originalDue)
        fate.remarks.append(u"the original dates stay as they were adopted"_s);
    m_changes.moveDates(row, before, fate);
    moveUnder(m_records.objectiveOf(row.above), before, fate);
}

// Another hold does not begin with the one before, whose day still stands in its cell.
QString OwnActions::holdAs(const Action &told, const Action &before)
{
    if (told.hold == before.hold && told.heldSince == before.heldSince
        && told.holdReason == before.holdReason)
        return {};
    const bool isOld = told.hold != before.hold && told.heldSince == before.heldSince;
    const QDate since = told.heldSince.isValid() && !isOld ? told.heldSince : m_options.asAt;
    return m_work.take(
        setHold(m_work.plan(), before.id, told.hold, since, told.holdReason, m_options.stamp));
}

/// What the plan now holds of the action, its dates aside.
void OwnActions::tellChanges(const Action &before, RowFate &fate) const
{
    const Plan &plan = m_work.plan();
    const Action &now = *plan.find<Action>(before.id);
    forEachField<Action>([&](const auto &field) {
        using Value = typename std::decay_t<decltype(field)>::Value;
        if constexpr (!std::is_same_v<Value, Id> && !std::is_same_v<Value, QDateTime>) {
            if (before.*field.member != now.*field.member)
                fate.fields.append({words::field(QLatin1String(field.name)),
                                    words::inWords(before.*field.member, plan),
                                    words::inWords(now.*field.member, plan)});
        }
    });
}

void OwnActions::moveUnder(Id objective, const Action &before, RowFate &fate)
{
    if (objective.isNull() || objective == before.objective)
        return;
    const QString why = m_work.take(moveTo(m_work.plan(), before.id, objective, -1));
    if (why.isEmpty())
        fate.fields.append({words::upperFirst(words::noun("objective"_L1)),
                            nameOf(m_work.plan(), before.objective),
                            nameOf(m_work.plan(), objective)});
}

void OwnActions::report(const BookRow &row, RowFate &fate)
{
    const Plan &plan = m_work.plan();
    const Id id = fate.action;
    const auto *action = plan.find<Action>(id);
    if (!action || row.own.isEmpty() || row.said.isEmpty())
        return;
    const QDate said = row.own.value(u"as_at"_s).date;
    const QDate day = said.isValid() ? said : m_options.asAt;
    const Update *last = lastUpdate(plan, id, day);
    const Update *judged = lastJudged(plan, id, day);
    const auto *judgement = judged ? plan.find<Judgement>(judged->judgement) : nullptr;
    SaidOfAction fresh = row.said.first();
    fresh.status.clear();
    fresh.asAt = plan.updates().rowsUnder(id).isEmpty() ? said : QDate();
    if (action->progressSource == ProgressSource::Milestones
        || fresh.progress == progressOf(plan, *action, day))
        fresh.progress.reset();
    if (judgement && saysText(row.own.value(u"judgement"_s), judgement->word))
        fresh.word.clear();
    if (last && saysText(row.own.value(u"commentary"_s), last->commentary))
        fresh.commentary.clear();
    const auto changesBefore = m_work.changes().size();
    if (!fresh.isEmpty())
        m_changes.report(fresh, id, fate);
    if (m_work.changes().size() > changesBefore && fate.kind == RowFate::Kind::Unchanged)
        fate.kind = RowFate::Kind::Changed;
}

} // namespace tidemark
