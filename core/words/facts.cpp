// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/words.h"

#include "core/rules/approval.h"
#include "core/rules/judged.h"
#include "core/rules/reported.h"

using namespace Qt::StringLiterals;

namespace tidemark::words {

namespace {

using Kind = FactWords::Kind;

QString subject(const Action &action)
{
    return action.reference.isEmpty() ? u"This action"_s : action.reference;
}

FactWords overdue(const Action &action, int count)
{
    return {Kind::Overdue, u"Overdue %1"_s.arg(days(count)),
            u"%1 is overdue by %2: it was due on %3."_s.arg(subject(action), days(count),
                                                            date(action.due))};
}

FactWords startMissed(const Action &action, int count)
{
    return {Kind::StartMissed, u"Start missed %1"_s.arg(days(count)),
            u"%1 should have started %2 ago, on %3."_s.arg(subject(action), days(count),
                                                           date(action.start))};
}

FactWords dueSoon(const Action &action, int count)
{
    if (count == 0)
        return {Kind::DueSoon, u"Due today"_s,
                u"%1 is due on this day, %2."_s.arg(subject(action), date(action.due))};
    return {Kind::DueSoon, u"Due in %1"_s.arg(days(count)),
            u"%1 is due in %2, on %3."_s.arg(subject(action), days(count), date(action.due))};
}

FactWords stale(const Plan &plan, const Action &action, QDate asAt)
{
    const Round *round = roundAt(plan, asAt);
    const QString which =
        !round || round->state == RoundState::Open ? u"the round that is under way"_s : round->name;
    return {Kind::Stale, u"No update this round"_s,
            u"%1 has no update in %2."_s.arg(subject(action), which)};
}

// ", by a date that waits for approval by Cabinet"
QString countedTo(const Plan &plan, const Action &action, QDate asAt)
{
    const bool waits = awaitedApproval(plan, action, DateKind::Start, asAt)
                       || awaitedApproval(plan, action, DateKind::Due, asAt);
    return waits ? u", by a date that waits for approval by %1"_s.arg(decider(plan)) : QString();
}

FactWords behind(const Plan &plan, const Action &action, const ActionFacts &facts, QDate asAt)
{
    const int points = -facts.pace.value_or(0);
    return {Kind::Behind, u"%1 points behind"_s.arg(points),
            u"%1 is %2 complete; %3 of the time has gone%4."_s.arg(
                subject(action), percent(facts.progress), percent(facts.expected.value_or(0)),
                countedTo(plan, action, asAt))};
}

QString judgementWord(const Plan &plan, const Update *update)
{
    const auto *judgement = update ? plan.find<Judgement>(update->judgement) : nullptr;
    return judgement ? u"“%1”"_s.arg(judgement->word) : u"otherwise"_s;
}

FactWords contradiction(const QString &brief, const QString &sentence)
{
    return {Kind::Contradiction, brief, sentence};
}

FactWords contradiction(Contradiction kind, const Action &action, const ActionFacts &facts,
                        const QString &word)
{
    const QString who = subject(action);
    const QString progress = percent(facts.progress);
    switch (kind) {
    case Contradiction::SaidDoneButIsNot:
        return contradiction(u"Judged done, is not"_s,
                             u"%1 is judged %2, but is %3 complete."_s.arg(who, word, progress));
    case Contradiction::SaidOnTrackButOverdue:
        return contradiction(u"Judged on track, is overdue"_s,
                             u"%1 is judged %2, but is overdue by %3."_s.arg(
                                 who, word, days(facts.overdueDays.value_or(0))));
    case Contradiction::SaidOnTrackNotStarted:
        return contradiction(u"Judged on track, not started"_s,
                             u"%1 is judged %2, but has not started: it should have, %3 ago."_s.arg(
                                 who, word, days(facts.startMissedDays.value_or(0))));
    case Contradiction::SaidNotStartedButHas:
        return contradiction(u"Judged not started, has"_s,
                             u"%1 is judged %2, but is %3 complete."_s.arg(who, word, progress));
    case Contradiction::HeldButComplete:
        return contradiction(
            u"%1, yet complete"_s.arg(stage(facts.stage)),
            u"%1 is set to %2, but is 100% complete."_s.arg(who, stage(facts.stage)));
    case Contradiction::CompleteButStepsOpen:
        return contradiction(
            u"Complete, milestones open"_s,
            u"%1 is 100% complete, but not all of its milestones are done."_s.arg(who));
    case Contradiction::StepDoneNotStarted:
        return contradiction(
            u"A milestone is done, yet 0%"_s,
            u"%1 stands at 0%, but a milestone of it has been reached."_s.arg(who));
    }
    return contradiction({}, {});
}

// One count as a fact of its own, in the very words of the whole list.
void appendCounted(QList<FactWords> &said, Kind kind, const RollUp &rollUp, int RollUp::*count)
{
    if (rollUp.*count == 0)
        return;
    RollUp alone;
    alone.*count = rollUp.*count;
    const QString brief = factCounts(alone);
    said.append({kind, brief, brief});
}

} // namespace

QList<FactWords> facts(const Plan &plan, const Action &action, const ActionFacts &facts, QDate asAt)
{
    QList<FactWords> said;
    if (facts.overdueDays)
        said.append(overdue(action, *facts.overdueDays));
    if (facts.startMissedDays)
        said.append(startMissed(action, *facts.startMissedDays));
    const QString word = judgementWord(plan, lastJudged(plan, action.id, asAt));
    for (const Contradiction kind : facts.contradictions)
        said.append(contradiction(kind, action, facts, word));
    if (facts.dueSoon)
        said.append(dueSoon(action, *facts.dueInDays));
    if (facts.stale)
        said.append(stale(plan, action, asAt));
    if (facts.behind)
        said.append(behind(plan, action, facts, asAt));
    return said;
}

QList<FactWords> factsOfIt(const Plan &plan, const Action &action, const ActionFacts &facts,
                           QDate asAt)
{
    Action it = action;
    it.reference = u"It"_s; // what subject() says
    return words::facts(plan, it, facts, asAt);
}

QList<FactWords> facts(const RollUp &rollUp)
{
    QList<FactWords> said;
    appendCounted(said, Kind::Overdue, rollUp, &RollUp::overdue);
    appendCounted(said, Kind::StartMissed, rollUp, &RollUp::startMissed);
    appendCounted(said, Kind::Contradiction, rollUp, &RollUp::contradicted);
    appendCounted(said, Kind::DueSoon, rollUp, &RollUp::dueSoon);
    appendCounted(said, Kind::Stale, rollUp, &RollUp::stale);
    if (rollUp.stale > 0) // in a cell there is no room for all its words
        said.last().brief = u"%1 not reported"_s.arg(rollUp.stale);
    return said;
}

QString judgedAt(QDate day)
{
    return u"judged as at %1"_s.arg(date(day));
}

QString reportedAt(QDate day)
{
    return u"Reported as at %1"_s.arg(date(day));
}

QString nothingReported()
{
    return u"No update yet."_s;
}

} // namespace tidemark::words
