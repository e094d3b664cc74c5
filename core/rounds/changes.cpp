// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rounds/changes.h"

#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

/// An action as one of the moments shows it.
struct Side {
    const Moment &moment;
    const Action *action;
    ActionFacts facts;
    const Update *update;

    Side(const Moment &at, const Action *row)
        : moment(at)
        , action(row)
        , update(row ? lastUpdate(at.plan, row->id, at.asAt) : nullptr)
    {
        if (row)
            facts = factsOf(at.plan, *row, at.asAt);
    }

    const Judgement *judgement() const
    {
        return update ? moment.plan.find<Judgement>(update->judgement) : nullptr;
    }
};

QString percent(int progress)
{
    return u"%1 %"_s.arg(progress);
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
    return judgement ? judgement->word : u"No judgement"_s;
}

class ActionComparison {
public:
    ActionComparison(const Side &from, const Side &to) : m_from(from), m_to(to) {}

    QList<Change> found()
    {
        if (!m_from.action)
            return {change(ChangeKind::New, {}, words::stage(m_to.facts.stage))};
        if (!m_to.action)
            return {change(ChangeKind::Removed, words::stage(m_from.facts.stage), {})};
        compareStages();
        compareProgress();
        compareJudgements();
        compareDate(DateKind::Start, &Action::start, &Action::originalStart);
        compareDate(DateKind::Due, &Action::due, &Action::originalDue);
        if (!m_from.facts.overdueDays && m_to.facts.overdueDays)
            add(ChangeKind::Slipped, {},
                u"Overdue by %1"_s.arg(words::days(*m_to.facts.overdueDays)));
        return m_changes;
    }

private:
    Change change(ChangeKind kind, const QString &from, const QString &to) const
    {
        const Action &named = m_to.action ? *m_to.action : *m_from.action;
        return {kind, named.id, named.reference, named.title, from, to, std::nullopt};
    }

    void add(ChangeKind kind, const QString &from, const QString &to)
    {
        m_changes.append(change(kind, from, to));
    }

    void compareStages()
    {
        const Stage before = m_from.facts.stage;
        const Stage now = m_to.facts.stage;
        if (before == now)
            return;
        add(kindOfStageChange(before, now), words::stage(before), words::stage(now));
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

    // An update amended since, as at the same day, is a report too.
    bool wasReported() const
    {
        const Update *now = m_to.update;
        const Update *before = m_from.update;
        if (!now || !before)
            return now;
        return now->asAt > before->asAt || now->id != before->id
               || now->recordedAt > before->recordedAt;
    }

    void compareProgress()
    {
        const int before = m_from.facts.progress;
        const int now = m_to.facts.progress;
        if (now != before)
            add(now > before ? ChangeKind::ProgressUp : ChangeKind::ProgressDown, percent(before),
                percent(now));
        else if (m_to.facts.stage == Stage::Completed || m_to.facts.isHeld())
            return;
        else if (wasReported())
            add(ChangeKind::Unmoved, percent(before), percent(now));
        else if (m_from.moment.asAt < m_to.moment.asAt)
            add(ChangeKind::NotUpdated, percent(before), percent(now));
    }

    void compareJudgements()
    {
        const Judgement *before = m_from.judgement();
        const Judgement *now = m_to.judgement();
        if (wordOf(before) == wordOf(now))
            return;
        const auto rankBefore = rankOf(before);
        const auto rankNow = rankOf(now);
        auto kind = ChangeKind::JudgementChanged;
        if (rankBefore && rankNow && *rankBefore != *rankNow)
            kind =
                *rankNow > *rankBefore ? ChangeKind::JudgementBetter : ChangeKind::JudgementWorse;
        add(kind, wordOf(before), wordOf(now));
    }

    void compareDate(DateKind which, QDate Action::*date, QDate Action::*original)
    {
        const QDate before = m_from.action->*date;
        const QDate now = m_to.action->*date;
        if (before == now)
            return;
        Redating redating{which, m_to.action->*original, before, now, {}, {}, 0};
        for (const DateMove *move : m_to.moment.plan.dateMoves().rowsUnder(m_to.action->id)) {
            if (move->which != which || move->movedOn > m_to.moment.asAt)
                continue;
            ++redating.moves;
            redating.reason = move->reason;
            redating.approvedBy = move->approvedBy;
        }
        Change moved = change(ChangeKind::Redated, words::date(before), words::date(now));
        moved.redating = redating;
        m_changes.append(moved);
    }

    const Side &m_from;
    const Side &m_to;
    QList<Change> m_changes;
};

QList<const Action *> actionsInOrder(const Plan &plan)
{
    QList<const Action *> actions;
    for (const Id &theme : plan.themes().childrenOf({})) {
        for (const Id &objective : plan.objectives().childrenOf(theme))
            actions += plan.actions().rowsUnder(objective);
    }
    return actions;
}

QList<const Measure *> measuresInOrder(const Plan &plan)
{
    QList<const Measure *> measures;
    for (const Id &theme : plan.themes().childrenOf({}))
        measures += plan.measures().rowsUnder(theme);
    return measures;
}

std::optional<Change> measureChange(const Moment &from, const Moment &to, const Measure &measure)
{
    const auto *before = from.plan.find<Measure>(measure.id);
    const Reading *earlier = before ? lastReading(from.plan, measure.id, from.asAt) : nullptr;
    const Reading *later = lastReading(to.plan, measure.id, to.asAt);
    if (!earlier || !later)
        return std::nullopt;
    const auto was = ratingOf(*before, *earlier);
    const auto is = ratingOf(measure, *later);
    if (!was || !is || was->rating == is->rating)
        return std::nullopt;
    // Ratings are listed from the best to the worst.
    const auto kind = is->rating < was->rating ? ChangeKind::RatingBetter : ChangeKind::RatingWorse;
    return Change{kind,
                  measure.id,
                  measure.reference,
                  measure.title,
                  words::rating(was->rating, from.plan.settings()),
                  words::rating(is->rating, to.plan.settings()),
                  std::nullopt};
}

} // namespace

QList<Change> Changes::ofKind(ChangeKind kind) const
{
    QList<Change> found;
    std::copy_if(changes.begin(), changes.end(), std::back_inserter(found),
                 [&](const Change &change) { return change.kind == kind; });
    return found;
}

int Changes::count(ChangeKind kind) const
{
    return static_cast<int>(std::count_if(
        changes.begin(), changes.end(), [&](const Change &change) { return change.kind == kind; }));
}

Changes changesBetween(const Moment &from, const Moment &to)
{
    Changes all{from.name, to.name, {}, 0};
    for (const Action *action : actionsInOrder(to.plan)) {
        const Side before(from, from.plan.find<Action>(action->id));
        const Side now(to, action);
        all.changes += ActionComparison(before, now).found();
        ++all.actions;
    }
    for (const Action *action : actionsInOrder(from.plan)) {
        if (!to.plan.find<Action>(action->id))
            all.changes += ActionComparison(Side(from, action), Side(to, nullptr)).found();
    }
    for (const Measure *measure : measuresInOrder(to.plan)) {
        if (const auto change = measureChange(from, to, *measure))
            all.changes.append(*change);
    }
    return all;
}

int movesOf(const Plan &plan, Id action, DateKind which, QDate asAt)
{
    const auto moves = plan.dateMoves().rowsUnder(action);
    return static_cast<int>(std::count_if(moves.begin(), moves.end(), [&](const DateMove *move) {
        return move->which == which && move->movedOn <= asAt;
    }));
}

} // namespace tidemark
