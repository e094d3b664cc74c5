// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/asplanned.h"

#include "core/blocks/standing.h"
#include "core/rules/approval.h"
#include "core/rules/asat.h"
#include "core/words/factlines.h"
#include "core/words/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

bool isMissed(const Source &source, const Action &action)
{
    const auto steps = source.plan.milestones().rowsUnder(action.id);
    return std::any_of(steps.begin(), steps.end(), [&](const Milestone *step) {
        return step->due.isValid() && step->due < source.asAt && !isDone(*step, source.asAt);
    });
}

// What a card says in a table: "Milestones: 3 of 4 done, 1 of them late; next Steel frames up, due
// 30 Nov 2026".
QString milestonesOf(const Source &source, const Action &action)
{
    const auto steps = source.plan.milestones().rowsUnder(action.id);
    if (steps.isEmpty())
        return {};
    qsizetype done = 0;
    qsizetype late = 0;
    const Milestone *next = nullptr;
    for (const Milestone *step : steps) {
        if (isDone(*step, source.asAt)) {
            ++done;
            late += step->due.isValid() && step->due < step->doneOn;
        } else if (!next
                   || (step->due.isValid() && (!next->due.isValid() || step->due < next->due))) {
            next = step;
        }
    }
    QString text =
        u"\nMilestones: %1 of %2 done"_s.arg(QString::number(done), QString::number(steps.size()));
    if (late > 0)
        text += u", %1 of them late"_s.arg(late);
    if (next)
        text += u"; next %1, %2"_s.arg(next->title.simplified(),
                                       next->due.isValid() ? u"due "_s + words::shortDate(next->due)
                                                           : u"without a date"_s);
    return text;
}

Runs nameRuns(const Source &source, const Action &action)
{
    Runs runs{{nameOf(action)}};
    if (const QString said = action.description.simplified(); !said.isEmpty())
        runs.append({u'\n' + said});
    const auto moves = movesOf(source.plan, action.id, DateKind::Due, source.asAt);
    QStringList parts{words::upperFirst(datesOf(source, action)),
                      moves.isEmpty() ? QString() : u"due date "_s + words::moved(moves.size()),
                      action.leadOfficer.simplified()};
    if (action.priority != Priority::Normal)
        parts += u"%1 priority"_s.arg(words::priority(action.priority));
    runs.append({u'\n' + joined(parts), Run::Manner::Quiet});
    return runs;
}

Runs standingRuns(const Source &source, const Action &action)
{
    const ActionFacts facts = factsOf(source.plan, action, source.asAt);
    const Judgement *judgement = judgementInForce(source, action);
    Runs runs{{u"%1, %2"_s.arg(judgement ? judgement->word : words::stage(facts.stage),
                               words::percent(facts.progress)),
               Run::Manner::Strong}};
    if (const QString said = commentaryOn(source, action); !said.isEmpty())
        runs.append({u": "_s + said + whenOlder(source, action)});
    QStringList lines;
    for (const auto &fact : words::facts(source.plan, action, facts, source.asAt))
        lines += words::factLine(fact, action, facts);
    if (!lines.isEmpty())
        runs.append({u'\n' + lines.join(u"; "_s), Run::Manner::Quiet});
    if (const QString steps = milestonesOf(source, action); !steps.isEmpty())
        runs.append({steps, Run::Manner::Quiet});
    return runs;
}

} // namespace

bool isAsPlanned(const Source &source, const Action &action)
{
    const ActionFacts facts = factsOf(source.plan, action, source.asAt);
    const Judgement *judgement = judgementInForce(source, action);
    const bool isJudgedWell = !judgement || judgement->standing == Standing::OnTrack
                              || judgement->standing == Standing::NotStarted;
    const auto waits = [&](DateKind which) {
        return awaitedApproval(source.plan, action, which, source.asAt).has_value();
    };
    return isLive(source, action) && isJudgedWell && !facts.isHeld() && !facts.overdueDays
           && !facts.startMissedDays && !facts.stale && facts.contradictions.isEmpty()
           && !waits(DateKind::Start) && !waits(DateKind::Due) && !isMissed(source, action);
}

Nodes actionsAsPlanned(const NodeId &id, const Source &source, const QList<const Action *> &actions)
{
    if (actions.isEmpty())
        return {};
    Node lines =
        table(id, u"As planned: "_s + words::counted(actions.size(), u"action"_s, u"actions"_s),
              {86, 88});
    lines.children.push_back(headerRow(lines, {u"Action"_s, u"How it stands"_s}));
    for (const Action *action : actions) {
        Node line = row(lines, {nameRuns(source, *action), standingRuns(source, *action)});
        line.id += u'-' + nodeOf(*action); // what its cells say is of the action
        for (Node &cell : line.children)
            cell.id = line.id + u".%1"_s.arg(&cell - line.children.data() + 1);
        line.children.front().id = nodeOf(*action);
        if (const Judgement *judgement = judgementInForce(source, *action))
            line.children.back().marker = signOf(*judgement);
        lines.children.push_back(std::move(line));
    }
    return {std::move(lines)};
}

} // namespace tidemark::report
