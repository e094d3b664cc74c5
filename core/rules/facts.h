// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

/// The rules of the plan (design.md §3): what dates and progress say as at a day, each fact on its
/// own. Nothing here knows today; `asAt` is always handed in.
namespace tidemark {

/// Where facts and the officer's word (or the plan's own rows) deny each other.
enum class Contradiction {
    SaidDoneButIsNot,      ///< judged done, progress below 100
    SaidOnTrackButOverdue, ///< judged on track, and overdue
    SaidOnTrackNotStarted, ///< judged on track, and its start was missed
    CompleteButStepsOpen,  ///< progress 100, milestones not done
    HeldButComplete,       ///< On Hold or Cancelled, progress 100
    SaidNotStartedButHas,  ///< judged not started, progress above 0
    StepDoneNotStarted     ///< a milestone is done, and the action stands at 0
};

/// What is true of one action as at a day.
struct ActionFacts {
    bool reported = false; ///< there is an update on or before the day
    int progress = 0;      ///< per cent, 0 to 100
    Stage stage = Stage::Planned;
    std::optional<int> expected;        ///< per cent; none without both dates, or due < start
    std::optional<int> pace;            ///< progress - expected, in percentage points
    std::optional<int> overdueDays;     ///< 1 or more
    std::optional<int> startMissedDays; ///< 1 or more
    std::optional<int> dueInDays;       ///< 0 or more, while there is something left to do
    bool dueSoon = false;               ///< dueInDays is within the plan's window
    bool stale = false;                 ///< the round meant asks for it and has no update of it
    bool behind = false;                ///< advisory: in progress and pace below -10 points
    QList<Contradiction> contradictions;

    bool isHeld() const { return stage == Stage::OnHold || stage == Stage::Cancelled; }
    bool operator==(const ActionFacts &) const = default;
};

/// What is true of a theme or objective: the mean of its actions' progress, On Hold and Cancelled
/// left out of the denominator and counted beside it. The counts of stages add up to `actions`.
struct RollUp {
    std::optional<int> progress; ///< meanPercentage(); none when nothing counts
    int progressSum = 0;         ///< so that a reader can recompute: progressSum / counted
    int counted = 0;             ///< actions in the denominator
    std::optional<int> expected; ///< meanPercentage() of what is expected of those with both dates
    int expectedSum = 0;
    int datedActions = 0; ///< of the counted, those with both dates
    int actions = 0;
    int planned = 0;
    int inProgress = 0;
    int completed = 0;
    int onHold = 0;
    int cancelled = 0;
    int overdue = 0;
    int startMissed = 0;
    int dueSoon = 0;
    int stale = 0;
    int contradicted = 0; ///< actions with at least one contradiction

    /// The stage of the whole: Completed when all counted are, Planned when none has begun.
    Stage stage() const;
    bool operator==(const RollUp &) const = default;
};

/// The action's last update on or before the day, or nullptr.
const Update *lastUpdate(const Plan &plan, Id action, QDate asAt);

/// The measure's last reading on or before the day, or nullptr.
const Reading *lastReading(const Plan &plan, Id measure, QDate asAt);

/// Whether the milestone was reached by the day.
bool isDone(const Milestone &milestone, QDate asAt);

/// The action's progress as at the day, per cent: that of its last update, or the share of its
/// milestones that were done.
int progressOf(const Plan &plan, const Action &action, QDate asAt);

/// Per cent of the time from start to due that has gone at the day: 0 to 100, rounded half up, and
/// 100 not before the due day.
/// None without both dates. Where start and due are one day: 0 before it and 100 from it on.
std::optional<int> expectedProgress(QDate start, QDate due, QDate asAt);

/// numerator / denominator rounded half up; both not negative, denominator above 0.
int roundedHalfUp(qint64 numerator, qint64 denominator);

/// The mean of `count` percentages, rounded half up, but 100 only when each of them is 100 and 0
/// only when each is 0: 100 % must not stand where something is left to do. `count` above 0.
int meanPercentage(int sum, int count);

ActionFacts factsOf(const Plan &plan, const Action &action, QDate asAt);

RollUp rollUpOfObjective(const Plan &plan, Id objective, QDate asAt);
RollUp rollUpOfTheme(const Plan &plan, Id theme, QDate asAt);
RollUp rollUpOfPlan(const Plan &plan, QDate asAt);
RollUp rollUpOfAction(const ActionFacts &facts); ///< as though there were no other

/// The financial year a day lies in, by its first calendar year: 2021 for 2021/22.
int financialYear(QDate day, int yearStartMonth);
/// The quarter of that year, 1 to 4.
int financialQuarter(QDate day, int yearStartMonth);

} // namespace tidemark
