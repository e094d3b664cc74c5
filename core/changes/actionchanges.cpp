// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/actionchanges.h"

#include "core/changes/fieldchanges.h"
#include "core/changes/milestonechanges.h"
#include "core/rounds/rounds.h"
#include "core/rules/asat.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

/// An action as one of the moments shows it.
struct Side {
    const Moment &moment;
    const Action *action;
    ActionFacts facts;
    const Update *update = nullptr;
    const Update *judged = nullptr;
    const Update *told = nullptr;

    Side(const Moment &at, const Action *row) : moment(at), action(row)
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

QString percent(int progress)
{
    return u"%1 %"_s.arg(progress);
}

QString reportedAs(const Update &update)
{
    return u"%1 as at %2"_s.arg(percent(update.progress), words::date(update.asAt));
}

// The better the standing, the higher; none where a word says nothing about how it goes.
std::optional<int> rankOf(const Judgement *judgement)
{
    switch (judgement ? judgement->standing : Standing::Unstated) {
    case Standing::Done:
        return 3;
    case Standing::OnTrack:
        return 2;
    case Standing::SomeProblems:
        return 1;
    case Standing::NeedsAttention:
        return 0;
    case Standing::NotStarted:
    case Standing::Unstated:
        break;
    }
    return std::nullopt;
}

QString wordOf(const Judgement *judgement)
{
    return judgement ? judgement->word : QString();
}

// "2, the last on 2 Nov 2021, from 31 Dec 2022 to 31 Mar 2023, approved by Cabinet: Late supplier".
QString account(const QList<const DateMove *> &moves)
{
    return moves.isEmpty()
               ? u"none"_s
               : u"%1, the %2"_s.arg(QString::number(moves.size()), words::lastMove(*moves.last()));
}

class ActionComparison {
public:
    ActionComparison(const Side &from, const Side &to) : m_from(from), m_to(to) {}

    QList<Change> found()
    {
        if (!m_from.action)
            return {changeOf(ChangeKind::New, *m_to.action, {}, words::stage(m_to.facts.stage))};
        if (!m_to.action)
            return {
                changeOf(ChangeKind::Removed, *m_from.action, words::stage(m_from.facts.stage))};
        compareStages();
        compareProgress();
        compareJudgements();
        compareCommentaries();
        compareDate(DateKind::Start, &Action::start, &Action::originalStart);
        compareDate(DateKind::Due, &Action::due, &Action::originalDue);
        if (!m_from.facts.overdueDays && m_to.facts.overdueDays)
            add(ChangeKind::Slipped, {},
                u"Overdue by %1"_s.arg(words::days(*m_to.facts.overdueDays)));
        m_changes += milestoneChanges(m_from.moment, m_to.moment, *m_to.action);
        m_changes += fieldChanges(m_from.moment, *m_from.action, m_to.moment, *m_to.action);
        return m_changes;
    }

private:
    void add(ChangeKind kind, const QString &from, const QString &to)
    {
        m_changes.append(changeOf(kind, *m_to.action, from, to));
    }

    void addPart(ChangeKind kind, const QString &part, const QString &field, const QString &from,
                 const QString &to)
    {
        add(kind, from, to);
        m_changes.last().part = part;
        m_changes.last().field = field;
    }

    template <typename Value>
    void addDetail(Value Action::*member, const QString &part, const QString &field)
    {
        const QString before = valueOf(m_from.action->*member, m_from.moment.plan);
        const QString now = valueOf(m_to.action->*member, m_to.moment.plan);
        if (before != now)
            addPart(ChangeKind::DetailChanged, part, field, before, now);
    }

    void compareStages()
    {
        const Stage before = m_from.facts.stage;
        const Stage now = m_to.facts.stage;
        if (before == now) {
            addDetail(&Action::hold, u"word for being held"_s, u"hold"_s);
            addDetail(&Action::heldSince, u"first day of being held"_s, u"held_since"_s);
            addDetail(&Action::holdReason, u"reason for being held"_s, u"hold_reason"_s);
            return;
        }
        add(kindOfStageChange(before, now), words::stage(before), words::stage(now));
        if (m_to.facts.isHeld())
            m_changes.last().reason = m_to.action->holdReason;
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

    void compareProgress()
    {
        const int before = m_from.facts.progress;
        const int now = m_to.facts.progress;
        const bool isOver = m_to.facts.stage == Stage::Completed || m_to.facts.isHeld();
        if (isWithdrawn())
            add(ChangeKind::Withdrawn, reportedAs(*m_from.update),
                m_to.update ? reportedAs(*m_to.update) : QString());
        if (now != before)
            add(now > before ? ChangeKind::ProgressUp : ChangeKind::ProgressDown, percent(before),
                percent(now));
        else if (isReported())
            add(ChangeKind::Unmoved, percent(before), percent(now));
        else if (!isOver && !isWithdrawn() && m_from.moment.asAt < m_to.moment.asAt)
            add(ChangeKind::NotUpdated, percent(before), percent(now));
    }

    // That a word of the key is now another is told once, of the plan.
    void compareJudgements()
    {
        const Judgement *before = m_from.judgement();
        const Judgement *now = m_to.judgement();
        const bool isSame = before && now && before->id == now->id;
        if (isSame || wordOf(before) == wordOf(now)) {
            compareDays(m_from.judged, m_to.judged, u"judgement"_s);
            return;
        }
        const auto rankBefore = rankOf(before);
        const auto rankNow = rankOf(now);
        auto kind = ChangeKind::JudgementChanged;
        if (rankBefore && rankNow && *rankBefore != *rankNow)
            kind =
                *rankNow > *rankBefore ? ChangeKind::JudgementBetter : ChangeKind::JudgementWorse;
        add(kind, wordOf(before), wordOf(now));
    }

    // Whoever reports says something else each time; only what is said otherwise of the same day,
    // or without a report, is worth telling.
    void compareCommentaries()
    {
        const bool isSame = m_from.told && m_to.told && m_from.told->id == m_to.told->id;
        const QString before = m_from.told ? m_from.told->commentary : QString();
        const QString now = m_to.told ? m_to.told->commentary : QString();
        if (before == now)
            compareDays(m_from.told, m_to.told, u"commentary"_s);
        else if (isSame || !isReported())
            addPart(ChangeKind::Reworded, u"commentary"_s, u"commentary"_s, before, now);
    }

    void compareDays(const Update *before, const Update *now, const QString &what)
    {
        if (before && now && before->asAt != now->asAt && !isReported())
            addPart(ChangeKind::DetailChanged, u"the day of its "_s + what, u"as_at"_s,
                    words::date(before->asAt), words::date(now->asAt));
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
        Redating redating{which, m_to.action->*original, before, now, {}, {}, int(moves.size())};
        if (!moves.isEmpty()) {
            redating.reason = moves.last()->reason;
            redating.approvedBy = moves.last()->approvedBy;
        }
        add(ChangeKind::Redated, words::date(before), words::date(now));
        m_changes.last().redating = redating;
    }

    // A date that stands where it stood may yet have been accounted for otherwise. That all dates
    // become original ones when the plan is adopted is told once, of the plan.
    void compareAccounts(DateKind which, QDate Action::*original)
    {
        const bool isStart = which == DateKind::Start;
        const QString name = isStart ? u"start"_s : u"due date"_s;
        const QString stored = isStart ? u"start"_s : u"due"_s;
        const bool isAdopted =
            m_from.moment.plan.settings().baselinedOn != m_to.moment.plan.settings().baselinedOn;
        if (!isAdopted || (m_from.action->*original).isValid())
            addDetail(original, u"original "_s + name, u"original_"_s + stored);
        const QString before = account(m_from.moves(which));
        const QString now = account(m_to.moves(which));
        if (before != now)
            addPart(ChangeKind::DetailChanged, u"the recorded moves of its "_s + name,
                    u"date_move"_s, before, now);
    }

    const Side &m_from;
    const Side &m_to;
    QList<Change> m_changes;
};

} // namespace

QList<Change> actionChanges(const Moment &from, const Action *before, const Moment &to,
                            const Action *now)
{
    return ActionComparison(Side(from, before), Side(to, now)).found();
}

} // namespace tidemark
