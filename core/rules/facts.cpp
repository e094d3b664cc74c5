// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/facts.h"

#include "core/rules/asat.h"
#include "core/rules/computed.h"
#include "core/rules/judged.h"
#include "core/rules/pace.h"
#include "core/rules/reported.h"

namespace tidemark {

bool isDone(const Milestone &milestone, QDate asAt)
{
    return milestone.doneOn.isValid() && milestone.doneOn <= asAt;
}

namespace {

// The rows are in the order of their days, so the last on or before the day is found from the end.
template <typename Row> const Row *lastOnOrBefore(const Table<Row> &table, Id parent, QDate asAt)
{
    const auto ids = table.childrenOf(parent);
    for (auto it = ids.crbegin(); it != ids.crend(); ++it) {
        const Row *row = table.find(*it);
        if (row->asAt <= asAt)
            return row;
    }
    return nullptr;
}

qsizetype milestonesDone(const Plan &plan, Id action, QDate asAt)
{
    const auto steps = plan.milestones().rowsUnder(action);
    return std::count_if(steps.begin(), steps.end(),
                         [&](const Milestone *step) { return isDone(*step, asAt); });
}

int progressFromMilestones(const Plan &plan, Id action, QDate asAt)
{
    const auto steps = plan.milestones().rowsUnder(action);
    if (steps.isEmpty())
        return 0;
    const auto done = milestonesDone(plan, action, asAt);
    const auto rounded = static_cast<int>(100 * done / steps.size());
    return done > 0 ? std::max(rounded, 1) : 0;
}

bool hasOpenMilestone(const Plan &plan, Id action, QDate asAt)
{
    const auto steps = plan.milestones().rowsUnder(action);
    return !std::all_of(steps.begin(), steps.end(),
                        [&](const Milestone *step) { return isDone(*step, asAt); });
}

// design.md §2: computed from progress (0, 1 to 99, 100); On Hold and Cancelled win.
Stage stageOf(Hold hold, int progress)
{
    if (hold == Hold::OnHold)
        return Stage::OnHold;
    if (hold == Hold::Cancelled)
        return Stage::Cancelled;
    if (progress >= 100)
        return Stage::Completed;
    return progress > 0 ? Stage::InProgress : Stage::Planned;
}

void addDateFacts(const Plan &plan, const Action &action, QDate asAt, ActionFacts &facts)
{
    if (facts.stage == Stage::Completed || facts.isHeld())
        return;
    if (action.due.isValid()) {
        const auto days = static_cast<int>(asAt.daysTo(action.due));
        if (days < 0)
            facts.overdueDays = -days;
        else
            facts.dueInDays = days;
        facts.dueSoon = facts.dueInDays && *facts.dueInDays <= plan.settings().dueSoonDays;
    }
    if (action.start.isValid() && action.start < asAt && facts.progress == 0)
        facts.startMissedDays = static_cast<int>(action.start.daysTo(asAt));
    facts.behind = facts.stage == Stage::InProgress && facts.pace && *facts.pace < -behindPoints;
}

QList<Contradiction> contradictionsOf(const Plan &plan, const Action &action, QDate asAt,
                                      const ActionFacts &facts)
{
    QList<Contradiction> found;
    const Update *judged = lastJudged(plan, action.id, asAt);
    const auto *judgement = judged ? plan.find<Judgement>(judged->judgement) : nullptr;
    const auto standing = judgement ? judgement->standing : Standing::Unstated;
    if (standing == Standing::Done && facts.progress < 100)
        found.append(Contradiction::SaidDoneButIsNot);
    if (standing == Standing::OnTrack && facts.overdueDays)
        found.append(Contradiction::SaidOnTrackButOverdue);
    if (standing == Standing::OnTrack && facts.startMissedDays)
        found.append(Contradiction::SaidOnTrackNotStarted);
    if (standing == Standing::NotStarted && facts.progress > 0)
        found.append(Contradiction::SaidNotStartedButHas);
    if (facts.progress == 100 && facts.isHeld())
        found.append(Contradiction::HeldButComplete);
    if (facts.progress == 100 && hasOpenMilestone(plan, action.id, asAt))
        found.append(Contradiction::CompleteButStepsOpen);
    if (facts.stage == Stage::Planned && milestonesDone(plan, action.id, asAt) > 0)
        found.append(Contradiction::StepDoneNotStarted);
    return found;
}

void countStage(RollUp &rollUp, Stage stage)
{
    switch (stage) {
    case Stage::Planned:
        ++rollUp.planned;
        break;
    case Stage::InProgress:
        ++rollUp.inProgress;
        break;
    case Stage::Completed:
        ++rollUp.completed;
        break;
    case Stage::OnHold:
        ++rollUp.onHold;
        break;
    case Stage::Cancelled:
        ++rollUp.cancelled;
        break;
    }
}

void addAction(RollUp &rollUp, const ActionFacts &facts)
{
    ++rollUp.actions;
    countStage(rollUp, facts.stage);
    rollUp.overdue += facts.overdueDays.has_value();
    rollUp.startMissed += facts.startMissedDays.has_value();
    rollUp.dueSoon += facts.dueSoon;
    rollUp.stale += facts.stale;
    rollUp.contradicted += !facts.contradictions.isEmpty();
    if (facts.isHeld())
        return;
    ++rollUp.counted;
    rollUp.progressSum += facts.progress;
    rollUp.progress = meanPercentage(rollUp.progressSum, rollUp.counted);
    if (facts.expected) {
        ++rollUp.datedActions;
        rollUp.expectedSum += *facts.expected;
        rollUp.expected = meanPercentage(rollUp.expectedSum, rollUp.datedActions);
    }
}

// What a version says, where the plan is one and the day its own.
const Computed *frozen(const Plan &plan, QDate asAt)
{
    const Computed *computed = plan.computed();
    return computed && computed->asAt == asAt ? computed : nullptr;
}

std::optional<RollUp> frozenRollUp(const Plan &plan, Id of, QDate asAt)
{
    const Computed *known = frozen(plan, asAt);
    if (!known || !known->rollUps.contains(of))
        return std::nullopt;
    return known->rollUps.value(of);
}

void addObjective(RollUp &rollUp, const Plan &plan, Id objective, QDate asAt)
{
    for (const Action *action : plan.actions().rowsUnder(objective))
        addAction(rollUp, factsOf(plan, *action, asAt));
}

void addTheme(RollUp &rollUp, const Plan &plan, Id theme, QDate asAt)
{
    for (const Id &objective : plan.objectives().childrenOf(theme))
        addObjective(rollUp, plan, objective, asAt);
}

} // namespace

Stage RollUp::stage() const
{
    if (counted == 0)
        return onHold > 0 ? Stage::OnHold : cancelled > 0 ? Stage::Cancelled : Stage::Planned;
    if (completed == counted)
        return Stage::Completed;
    return planned == counted ? Stage::Planned : Stage::InProgress;
}

const Update *lastUpdate(const Plan &plan, Id action, QDate asAt)
{
    return lastOnOrBefore(plan.updates(), action, asAt);
}

const Reading *lastReading(const Plan &plan, Id measure, QDate asAt)
{
    return lastOnOrBefore(plan.readings(), measure, asAt);
}

int progressOf(const Plan &plan, const Action &action, QDate asAt)
{
    if (action.progressSource == ProgressSource::Milestones)
        return progressFromMilestones(plan, action.id, asAt);
    const Update *last = lastUpdate(plan, action.id, asAt);
    return last ? last->progress : 0;
}

int roundedHalfUp(qint64 numerator, qint64 denominator)
{
    return static_cast<int>((2 * numerator + denominator) / (2 * denominator));
}

int meanPercentage(int sum, int count)
{
    if (sum == 0 || sum == 100 * count)
        return sum == 0 ? 0 : 100;
    return std::clamp(roundedHalfUp(sum, count), 1, 99);
}

std::optional<int> expectedProgress(QDate start, QDate due, QDate asAt)
{
    if (!start.isValid() || !due.isValid() || !asAt.isValid() || due < start)
        return std::nullopt;
    if (asAt >= due)
        return 100;
    if (asAt <= start)
        return 0;
    return std::min(99, roundedHalfUp(100 * start.daysTo(asAt), start.daysTo(due)));
}

ActionFacts factsOf(const Plan &plan, const Action &action, QDate asAt)
{
    if (const Computed *known = frozen(plan, asAt)) {
        const auto told = known->actions.constFind(action.id);
        if (told != known->actions.constEnd())
            return *told;
    }
    ActionFacts facts;
    facts.reported = lastUpdate(plan, action.id, asAt) != nullptr;
    facts.progress = progressOf(plan, action, asAt);
    facts.stage = stageOf(heldAs(plan, action, asAt).hold, facts.progress);
    facts.expected = expectedProgress(action.start, action.due, asAt);
    if (facts.expected)
        facts.pace = facts.progress - *facts.expected;
    addDateFacts(plan, action, asAt, facts);
    facts.stale = isOutstanding(plan, action, asAt);
    facts.contradictions = contradictionsOf(plan, action, asAt, facts);
    return facts;
}

RollUp rollUpOfObjective(const Plan &plan, Id objective, QDate asAt)
{
    if (const auto told = frozenRollUp(plan, objective, asAt))
        return *told;
    RollUp rollUp;
    addObjective(rollUp, plan, objective, asAt);
    return rollUp;
}

RollUp rollUpOfTheme(const Plan &plan, Id theme, QDate asAt)
{
    if (const auto told = frozenRollUp(plan, theme, asAt))
        return *told;
    RollUp rollUp;
    addTheme(rollUp, plan, theme, asAt);
    return rollUp;
}

RollUp rollUpOfPlan(const Plan &plan, QDate asAt)
{
    if (const auto told = frozenRollUp(plan, settingsId(), asAt))
        return *told;
    RollUp rollUp;
    for (const Id &theme : plan.themes().childrenOf({}))
        addTheme(rollUp, plan, theme, asAt);
    return rollUp;
}

RollUp rollUpOfAction(const ActionFacts &facts)
{
    RollUp rollUp;
    addAction(rollUp, facts);
    return rollUp;
}

int financialYear(QDate day, int yearStartMonth)
{
    return day.month() >= yearStartMonth ? day.year() : day.year() - 1;
}

int financialQuarter(QDate day, int yearStartMonth)
{
    return (day.month() - yearStartMonth + 12) % 12 / 3 + 1;
}

} // namespace tidemark
