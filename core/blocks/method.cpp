// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/method.h"

#include "core/blocks/key.h"
#include "core/blocks/standing.h"
#include "core/words/statementwords.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

void addPoint(Node &points, const QString &what, const QString &rule)
{
    points.children.push_back(item(points.id + u".%1"_s.arg(points.children.size() + 1),
                                   {{what + u": "_s, Run::Manner::Strong}, {rule}}));
}

QString onRatings(const Settings &settings)
{
    const auto word = [&](Rating rating) { return u"“%1”"_s.arg(words::rating(rating, settings)); };
    return u"its value against its target. %1 is better than it and %2 exactly on it, and both are "
           "on target; %3 misses it by no more than the tolerance that stands beside the measure, "
           "%4 by more, or at all where there is none. Without a target it is %5."_s.arg(
               word(Rating::Succeeding), word(Rating::Achieved), word(Rating::CloseToTarget),
               word(Rating::NeedsImprovement), word(Rating::Monitoring));
}

Node rules(const NodeId &id, const Source &source)
{
    Node points = list(id);
    const QString counted = words::datesCounted(source.plan.settings());
    addPoint(
        points, u"Progress"_s,
        u"of an action, what was last reported of it on or before %1, or the share of its "
        "milestones that are done; of an objective or theme, the mean of its actions’ progress, "
        "rounded half up. Actions On Hold or Cancelled are left out of it and counted beside it."_s
            .arg(words::date(source.asAt)));
    addPoint(
        points, u"Tick on a gauge"_s,
        u"how much of the time from start to due has gone, and of the plan “by time alone”, the "
        "mean of that. Work is seldom spread evenly, so it is a guide and no verdict."_s
            + (counted.isEmpty() ? QString() : u" %1."_s.arg(counted)));
    addPoint(points, u"Judgement"_s,
             u"the officer’s own word. It stands beside the facts and is never worked out."_s);
    if (!source.plan.measures().isEmpty())
        addPoint(points, u"Rating of a measure"_s, onRatings(source.plan.settings()));
    return points;
}

void addWorking(Node &sums, const QString &name, const RollUp &rollUp)
{
    const QString progress = rollUp.progress ? words::percent(*rollUp.progress) : QString();
    sums.children.push_back(row(sums, {{{name}},
                                       {{words::number(rollUp.progressSum, 0)}},
                                       {{words::number(rollUp.counted, 0)}},
                                       {{progress}}}));
}

/// The sums from which every progress of more than one action can be worked out again.
Node workings(const NodeId &id, const Source &source)
{
    Node sums = table(id, u"Progress: the sum of the actions’ progress ÷ how many count"_s,
                      {70, 20, 20, 20}, {1, 2, 3});
    sums.children.push_back(headerRow(
        sums, {u"Part of the plan"_s, u"Sum"_s, u"Counted"_s, words::field("progress"_L1)}));
    if (source.theme) {
        for (const Objective *objective : source.plan.objectives().rowsUnder(source.theme->id))
            addWorking(sums, nameOf(*objective),
                       rollUpOfObjective(source.plan, objective->id, source.asAt));
        addWorking(sums, numberedName(*source.theme),
                   rollUpOfTheme(source.plan, source.theme->id, source.asAt));
        return sums;
    }
    for (const Theme *theme : source.plan.themes().rowsUnder({}))
        addWorking(sums, numberedName(*theme), rollUpOfTheme(source.plan, theme->id, source.asAt));
    addWorking(sums, wholeOf(source), rollUpOfPlan(source.plan, source.asAt));
    return sums;
}

} // namespace

Nodes method(const Source &source)
{
    if (source.plan.themes().size() == 0)
        return {};
    const NodeId id = u"method"_s;
    Node part = section(id);
    part.children.push_back(heading(id + u"-title"_s, source.level,
                                    source.prefix + u"How the figures are worked out"_s));
    part.children.push_back(rules(id + u"-rules"_s, source));
    part.children.push_back(workings(id + u"-workings"_s, source));
    if (!source.asks("rules"_L1))
        append(part.children, symbols(id, source));
    return {std::move(part)};
}

} // namespace tidemark::report
