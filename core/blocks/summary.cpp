// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/summary.h"

#include "core/blocks/key.h"
#include "core/measures/ratingcounts.h"
#include "core/words/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

using Kind = words::FactWords::Kind;

constexpr qreal rollUpGaugeSide = 34; // mm

/// An action with its facts in words.
struct ActionWords {
    const Action *action;
    QList<words::FactWords> facts;

    bool has(Kind kind) const
    {
        return std::any_of(facts.begin(), facts.end(),
                           [&](const auto &fact) { return fact.kind == kind; });
    }
};

QList<ActionWords> actionWordsOf(const Source &source, const Theme &theme)
{
    QList<ActionWords> all;
    for (const Objective *objective : source.plan.objectives().rowsUnder(theme.id)) {
        for (const Action *action : source.plan.actions().rowsUnder(objective->id)) {
            const auto facts = factsOf(source.plan, *action, source.asAt);
            all.append({action, words::facts(source.plan, *action, facts, source.asAt)});
        }
    }
    return all;
}

bool isGrave(const words::FactWords &fact)
{
    return fact.kind == Kind::Overdue || fact.kind == Kind::StartMissed
           || fact.kind == Kind::Contradiction;
}

/// One line for each action that is overdue, was not started in time, or contradicts itself.
Node graveActions(const NodeId &id, const QList<ActionWords> &all)
{
    Node lines = list(id);
    for (const ActionWords &one : all) {
        QStringList briefs;
        for (const auto &fact : one.facts) {
            if (isGrave(fact))
                briefs += fact.brief;
        }
        if (briefs.isEmpty())
            continue;
        Node line = item(id + u".%1"_s.arg(lines.children.size() + 1),
                         {{nameOf(*one.action), Run::Manner::Plain, nodeOf(*one.action)},
                          {u": "_s},
                          {briefs.join(u"; "_s), Run::Manner::Strong}});
        const auto gravest = std::find_if(one.facts.begin(), one.facts.end(), isGrave);
        line.marker = Marker{tidemark::markOf(gravest->kind)};
        lines.children.push_back(line);
    }
    return lines;
}

/// "Due soon: 3.1.4, 3.1.5": the actions of which a lighter fact is true, or nothing.
Nodes actionsWith(const NodeId &id, const QString &label, Kind kind, const QList<ActionWords> &all)
{
    Runs runs;
    for (const ActionWords &one : all) {
        if (!one.has(kind))
            continue;
        runs.append({runs.isEmpty() ? label + u": "_s : u", "_s});
        const QString &reference = one.action->reference;
        runs.append({reference.isEmpty() ? nameOf(*one.action) : reference, Run::Manner::Plain,
                     nodeOf(*one.action)});
    }
    if (runs.isEmpty())
        return {};
    Node line = paragraph(id, runs);
    line.marker = Marker{tidemark::markOf(kind)};
    return {line};
}

QString countsOf(const RollUp &rollUp)
{
    return rollUp.actions == 0
               ? u"No actions yet."_s
               : u"%1: %2."_s.arg(words::counted(rollUp.actions, u"action"_s, u"actions"_s),
                                  words::counts(rollUp));
}

QString factsOf(const RollUp &rollUp)
{
    const QString facts = words::factCounts(rollUp);
    return facts.isEmpty() ? u"None is overdue, and none has missed its start."_s
                           : u"Of these: %1."_s.arg(facts);
}

Node counts(const NodeId &id, const Source &source, const Theme &theme)
{
    const RollUp rollUp = rollUpOfTheme(source.plan, theme.id, source.asAt);
    Node panel = group(id, Look::Panel);
    panel.children.push_back(
        figure(id + u"-gauge"_s, gaugeOf(rollUp, rollUp.expected), theme.title, rollUpGaugeSide));
    panel.children.push_back(paragraph(id + u"-actions"_s, countsOf(rollUp), Look::Lead));
    if (rollUp.actions == 0)
        return panel;
    panel.children.push_back(paragraph(id + u"-facts"_s, factsOf(rollUp)));
    panel.children.push_back(paragraph(id + u"-method"_s, workingOf(rollUp), Look::Quiet));
    return panel;
}

void addPoint(Node &points, const QString &what, const QString &rule)
{
    points.children.push_back(item(points.id + u".%1"_s.arg(points.children.size() + 1),
                                   {{what + u": "_s, Run::Manner::Strong}, {rule}}));
}

Node rules(const NodeId &id, const Source &source)
{
    Node points = list(id);
    addPoint(
        points, u"Progress"_s,
        u"of an action, what was last reported of it on or before %1; of an objective or theme, "
        "the mean of its actions’ progress, rounded half up. Actions On Hold or Cancelled are "
        "left out of it and counted beside it."_s.arg(words::date(source.asAt)));
    addPoint(points, u"Stage"_s,
             u"Planned at 0%, In Progress from 1% to 99%, Completed at 100%. On Hold and Cancelled "
             "are set by an officer."_s);
    addPoint(
        points, u"Tick on a gauge"_s,
        u"how much of the time from start to due has gone. Work is seldom spread evenly, so it "
        "is a guide and no verdict."_s);
    addPoint(points, u"Overdue"_s,
             u"due before the day, and not Completed, On Hold or Cancelled."_s);
    addPoint(points, u"Start missed"_s,
             u"the start lies before the day, and nothing is done yet."_s);
    addPoint(points, u"Due soon"_s,
             u"due within %1 of the day."_s.arg(words::days(source.plan.settings().dueSoonDays)));
    addPoint(points, u"Contradiction"_s,
             u"the officer’s judgement or the stage says one thing, dates and progress another."_s);
    addPoint(points, u"Judgement"_s,
             u"the officer’s own word. It stands beside the facts and is never worked out."_s);
    return points;
}

} // namespace

Nodes summary(const Source &source)
{
    const Theme &theme = *source.theme;
    const NodeId id = nodeOf(theme) + u"-summary"_s;
    Node part = section(id);
    part.children.push_back(heading(id + u"-title"_s, source.level, u"How things stand"_s));
    part.children.push_back(counts(id + u"-counts"_s, source, theme));

    const auto ratings =
        ratingCountsOf(source.plan, source.plan.measures().rowsUnder(theme.id), source.asAt);
    if (ratings.measures > 0)
        part.children.push_back(paragraph(
            id + u"-ratings"_s, words::ratingCounts(ratings, source.plan.settings()) + u'.'));

    const QList<ActionWords> all = actionWordsOf(source, theme);
    Node first = graveActions(id + u"-exceptions"_s, all);
    if (!first.children.empty()) {
        part.children.push_back(paragraph(first.id + u"-lead"_s, u"To be looked at first:"_s));
        part.children.push_back(std::move(first));
    }
    for (auto &line : actionsWith(id + u"-due-soon"_s, u"Due soon"_s, Kind::DueSoon, all))
        part.children.push_back(std::move(line));
    for (auto &line :
         actionsWith(id + u"-stale"_s, u"Without an update this round"_s, Kind::Stale, all))
        part.children.push_back(std::move(line));
    return {std::move(part)};
}

Nodes method(const Source &source)
{
    if (source.plan.themes().size() == 0)
        return {};
    const NodeId id = u"method"_s;
    Node part = section(id);
    part.children.push_back(heading(id + u"-title"_s, source.level,
                                    source.prefix + u"How the figures are worked out"_s));
    part.children.push_back(rules(id + u"-rules"_s, source));
    if (source.asks("rules"_L1))
        return {std::move(part)};
    append(part.children, judgementKey(id + u"-key"_s, source));
    append(part.children, ratingKey(id + u"-ratings"_s, source));
    if (!source.plan.measures().isEmpty())
        part.children.push_back(paragraph(
            id + u"-ratings-stated"_s,
            u"Worked out from the latest reading, its target and its tolerance. A rating that is "
            "marked “(stated)” was not worked out: an officer or an import gave it, and it stands "
            "in the word in which it was given."_s));
    return {std::move(part)};
}

} // namespace tidemark::report
