// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/actionchanges.h"

#include "core/changes/fieldchanges.h"
#include "core/changes/milestonechanges.h"
#include "core/rounds/rounds.h"
#include "core/rules/approval.h"
#include "core/rules/asat.h"
#include "core/rules/judged.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

/// An action as one of the moments shows it.
struct ActionThen {
    const Moment &moment;
    const Action *action;
    ActionFacts facts;
    const Update *update = nullptr;
    const Update *judged = nullptr;
    const Update *told = nullptr;

    ActionThen(const Moment &at, const Action *row) : moment(at), action(row)
    {
        if (!row)
            return;
        facts = factsOf(at.plan, *row, at.asAt);
        update = lastUpdate(at.plan, row->id, at.asAt);
        judged = lastJudged(at.plan, row->id, at.asAt);
        told = lastWithCommentary(at.plan, row->id, at.asAt);
    }

    const Judgement *judgement() const
    {
        return judged ? moment.plan.find<Judgement>(judged->judgement) : nullptr;
    }

    QList<const DateMove *> moves(DateKind which) const
    {
        return movesOf(moment.plan, action->id, which, moment.asAt);
    }
};

Reported reported(const Update &update)
{
    return {update.progress, update.asAt};
}

QString wordOf(const Judgement *judgement)
{
    return judgement ? judgement->word : QString();
}

ChangeValue valueOf(const Judgement *judgement)
{
    return judgement ? NamedRow{judgement->id, judgement->word} : ChangeValue();
}

ChangeValue valueOf(const QList<const DateMove *> &moves, const Plan &plan)
{
    if (moves.isEmpty())
        return {};
    return Moves{int(moves.size()), *moves.last(), !isApproved(plan, *moves.last())};
}

class ActionComparison {
public:
    ActionComparison(const ActionThen &from, const ActionThen &to) : m_from(from), m_to(to) {}

    QList<Change> found()
    {
        if (!m_from.action)
            return {changeOf(ChangeKind::New, *m_to.action, {}, m_to.facts.stage)};
        if (!m_to.action)
            return {changeOf(ChangeKind::Removed, *m_from.action, m_from.facts.stage)};
        compareStages();
        compareProgress();
        compareJudgements();
        compareCommentaries();
        compareDate(DateKind::Start, &Action::start, &Action::originalStart);
        compareDate(DateKind::Due, &Action::due, &Action::originalDue);
        if (!m_from.facts.overdueDays && m_to.facts.overdueDays)
            add(ChangeKind::Slipped, {}, *m_to.facts.overdueDays);
        m_changes += milestoneChanges(m_from.moment, m_to.moment, *m_to.action);
        m_changes += fieldChanges(m_from.moment, *m_from.action, m_to.moment, *m_to.action);
        return m_changes;
    }

private:
    Change &add(ChangeKind kind, const ChangeValue &from, const ChangeValue &to)
    {
        m_changes.append(changeOf(kind, *m_to.action, from, to));
        return m_changes.last();
    }

    template <typename Row>
    void addPart(const Row *now, QLatin1String field, const ChangeValue &from,
                 const ChangeValue &to)
    {
        Change &change = add(ChangeKind::DetailChanged, from, to);
        change.part = Part{QLatin1String(tableName<Row>), now ? now->id : Id(), {}, {}};
        change.field = field;
    }

    template <typename Value> void addDetail(Value Action::*member, QLatin1String field)
    {
        const ChangeValue before = tidemark::valueOf(m_from.action->*member, m_from.moment.plan);
        const ChangeValue now = tidemark::valueOf(m_to.action->*member, m_to.moment.plan);
        if (before != now)
            add(ChangeKind::DetailChanged, before, now).field = field;
    }

    void compareStages()
    {
        const Stage before = m_from.facts.stage;
        const Stage now = m_to.facts.stage;
        if (before == now) {
            addDetail(&Action::hold, "hold"_L1);
            addDetail(&Action::heldSince, "held_since"_L1);
            addDetail(&Action::holdReason, "hold_reason"_L1);
            return;
        }
        Change &change = add(kindOfStageChange(before, now), before, now);
        if (m_to.facts.isHeld())
            change.reason = m_to.action->holdReason;
    }

    static ChangeKind kindOfStageChange(Stage before, Stage now)
    {
        switch (now) {
        case Stage::Completed:
            return ChangeKind::Completed;
        case Stage::OnHold:
            return ChangeKind::PutOnHold;
        case Stage::Cancelled:
            return ChangeKind::Cancelled;
        case Stage::Planned:
        case Stage::InProgress:
            break;
        }
        if (before == Stage::OnHold || before == Stage::Cancelled)
            return ChangeKind::Resumed;
        if (before == Stage::Completed)
            return ChangeKind::Reopened;
        return now == Stage::InProgress ? ChangeKind::Started : ChangeKind::Reopened;
    }

    // What was reported then is in the later plan no more, and nothing newer either.
    bool isWithdrawn() const
    {
        const Update *then = m_from.update;
        return then && !m_to.moment.plan.find<Update>(then->id)
               && (!m_to.update || m_to.update->asAt < then->asAt);
    }

    // An update amended since, as at the same day, is a report too.
    bool isReported() const
    {
        const Update *now = m_to.update;
        const Update *before = m_from.update;
        if (!now || isWithdrawn())
            return false;
        return !before || now->id != before->id || now->asAt != before->asAt
               || now->recordedAt > before->recordedAt;
    }

    // By the round in which the later moment lies; outside rounds every action may be reported.
    bool isAskedNow() const
    {
        const Round *round = roundAt(m_to.moment.plan, m_to.moment.asAt);
        return !round || isAsked(m_to.moment.plan, *m_to.action, *round, m_to.moment.asAt);
    }

    void compareProgress()
    {
        const int before = m_from.facts.progress;
        const int now = m_to.facts.progress;
        const bool isOver = m_to.facts.stage == Stage::Completed || m_to.facts.isHeld();
        if (isWithdrawn())
            add(ChangeKind::Withdrawn, reported(*m_from.update),
                m_to.update ? reported(*m_to.update) : ChangeValue());
        if (now != before)
            add(now > before ? ChangeKind::ProgressUp : ChangeKind::ProgressDown, before, now);
        else if (isReported())
            add(ChangeKind::Unmoved, before, now);
        else if (!isOver && !isWithdrawn() && m_from.moment.asAt < m_to.moment.asAt && isAskedNow())
            add(ChangeKind::NotUpdated, before, now);
    }

    // That a word of the key is now another is told once, of the plan.
    void compareJudgements()
    {
        const Judgement *before = m_from.judgement();
        const Judgement *now = m_to.judgement();
        const bool isSame = before && now && before->id == now->id;
        if (isSame || wordOf(before) == wordOf(now)) {
            compareDays(m_from.judged, m_to.judged, "judgement"_L1);
            return;
        }
        auto kind = ChangeKind::JudgementChanged;
        if (const int by = betterBy(before, now); by != 0)
            kind = by > 0 ? ChangeKind::JudgementBetter : ChangeKind::JudgementWorse;
        add(kind, valueOf(before), valueOf(now));
    }

    // Each report has a commentary of its own. Told is only one that changed for the same day, or
    // without a report.
    void compareCommentaries()
    {
        const bool isSame = m_from.told && m_to.told && m_from.told->id == m_to.told->id;
        const QString before = m_from.told ? m_from.told->commentary : QString();
        const QString now = m_to.told ? m_to.told->commentary : QString();
        if (before == now)
            compareDays(m_from.told, m_to.told, "commentary"_L1);
        else if (isSame || !isReported())
            add(ChangeKind::Reworded, tidemark::valueOf(before, m_from.moment.plan),
                tidemark::valueOf(now, m_to.moment.plan))
                .field = "commentary"_L1;
    }

    // What `told` of them says stands as before, only as at another day.
    void compareDays(const Update *before, const Update *now, QLatin1String told)
    {
        if (before && now && before->asAt != now->asAt && !isReported())
            addPart(now, told, before->asAt, now->asAt);
    }

    void compareDate(DateKind which, QDate Action::*date, QDate Action::*original)
    {
        const QDate before = m_from.action->*date;
        const QDate now = m_to.action->*date;
        const auto moves = m_to.moves(which);
        if (before == now) {
            compareAccounts(which, original);
            return;
        }
        Redating redating{which, m_to.action->*original, before, now, {}, {},
                          {},    int(moves.size())};
        if (!moves.isEmpty()) {
            redating.reason = moves.last()->reason;
            redating.approvedBy = moves.last()->approvedBy;
            redating.agreement =
                words::agreement(*moves.last(), !isApproved(m_to.moment.plan, *moves.last()));
        }
        add(ChangeKind::Redated, tidemark::valueOf(before, m_from.moment.plan),
            tidemark::valueOf(now, m_to.moment.plan))
            .redating = redating;
    }

    // A date that stands where it stood may yet have been accounted for otherwise. That all dates
    // become original ones when the plan is adopted is told once, of the plan.
    void compareAccounts(DateKind which, QDate Action::*original)
    {
        const bool isStart = which == DateKind::Start;
        const bool isAdopted =
            m_from.moment.plan.settings().baselinedOn != m_to.moment.plan.settings().baselinedOn;
        if (!isAdopted || (m_from.action->*original).isValid())
            addDetail(original, isStart ? "original_start"_L1 : "original_due"_L1);
        const auto movesBefore = m_from.moves(which);
        const auto movesNow = m_to.moves(which);
        const ChangeValue was = valueOf(movesBefore, m_from.moment.plan);
        const ChangeValue is = valueOf(movesNow, m_to.moment.plan);
        if (was != is)
            addPart(movesNow.isEmpty() ? nullptr : movesNow.last(), isStart ? "start"_L1 : "due"_L1,
                    was, is);
    }

    const ActionThen &m_from;
    const ActionThen &m_to;
    QList<Change> m_changes;
};

} // namespace

QList<Change> actionChanges(const Moment &from, const Action *before, const Moment &to,
                            const Action *now)
{
    return ActionComparison(ActionThen(from, before), ActionThen(to, now)).found();
}

} // namespace tidemark
