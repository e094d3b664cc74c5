// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/summary.h"

#include "core/blocks/standing.h"
#include "core/measures/ratingcounts.h"
#include "core/words/factlines.h"
#include "core/words/statementwords.h"

#include <algorithm>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

using Kind = words::FactWords::Kind;

constexpr qreal rollUpGaugeSide = 34; // mm

/// An action with its facts in words.
struct ActionWords {
    const Action *action;
    ActionFacts facts;
    QList<words::FactWords> said;

    /// The facts of these kinds on one line: "Overdue 31 days (due 30 September 2021)".
    QString line(std::initializer_list<Kind> kinds) const
    {
        QStringList lines;
        for (const auto &fact : said) {
            if (std::find(kinds.begin(), kinds.end(), fact.kind) != kinds.end())
                lines += words::factLine(fact, *action, facts);
        }
        return lines.join(u"; "_s);
    }
};

QList<ActionWords> actionWordsOf(const Source &source, const Theme &theme)
{
    QList<ActionWords> all;
    for (const Objective *objective : source.plan.objectives().rowsUnder(theme.id)) {
        for (const Action *action : source.plan.actions().rowsUnder(objective->id)) {
            const auto facts = factsOf(source.plan, *action, source.asAt);
            all.append({action, facts, words::facts(source.plan, *action, facts, source.asAt)});
        }
    }
    return all;
}

/// Under `lead` a line for each action of which such a fact is true, with a link to its card; the
/// mark is that of the kind named first of those that are true.
Nodes actionsWith(const NodeId &id, const QString &lead, std::initializer_list<Kind> kinds,
                  Run::Manner manner, const QList<ActionWords> &all)
{
    Node lines = list(id);
    for (const ActionWords &one : all) {
        const QString text = one.line(kinds);
        if (text.isEmpty())
            continue;
        Node line = item(id + u".%1"_s.arg(lines.children.size() + 1),
                         {{nameOf(*one.action), Run::Manner::Plain, nodeOf(*one.action)},
                          {u": "_s},
                          {text, manner}});
        const auto first = std::find_if(kinds.begin(), kinds.end(),
                                        [&](Kind kind) { return !one.line({kind}).isEmpty(); });
        line.marker = Marker{tidemark::markOf(*first)};
        lines.children.push_back(std::move(line));
    }
    if (lines.children.empty())
        return {};
    Nodes nodes{paragraph(id + u"-lead"_s, lead + u':')};
    nodes.push_back(std::move(lines));
    return nodes;
}

/// "Without an update this round: 3.1.4 Charter; 3.1.5 Survey", each a link to its card.
Nodes namesOf(const NodeId &id, const QString &lead, Kind kind, const QList<ActionWords> &all)
{
    Runs runs;
    for (const ActionWords &one : all) {
        if (one.line({kind}).isEmpty())
            continue;
        runs.append({runs.isEmpty() ? lead + u": "_s : u"; "_s});
        runs.append({nameOf(*one.action), Run::Manner::Plain, nodeOf(*one.action)});
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

QString factsOf(const RollUp &rollUp, const Source &source)
{
    const QString facts = words::factCounts(rollUp);
    const QString more =
        words::moreOverdueByApprovedDate(rollUp.overdue, countOverdueByApprovedDate(source));
    const QString said = facts.isEmpty() ? u"None is overdue, and none has missed its start."_s
                                         : u"Of these: %1."_s.arg(facts);
    return more.isEmpty() ? said
                          : u"%1 Overdue: %2%3."_s.arg(said, QString::number(rollUp.overdue), more);
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
    panel.children.push_back(paragraph(id + u"-facts"_s, factsOf(rollUp, source)));
    return panel;
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
    append(part.children, actionsWith(id + u"-exceptions"_s, u"Late, or not as judged"_s,
                                      {Kind::Overdue, Kind::StartMissed, Kind::Contradiction},
                                      Run::Manner::Strong, all));
    append(part.children, actionsWith(id + u"-due-soon"_s, u"Due soon"_s, {Kind::DueSoon},
                                      Run::Manner::Plain, all));
    append(part.children,
           namesOf(id + u"-stale"_s, u"Without an update this round"_s, Kind::Stale, all));
    return {std::move(part)};
}

} // namespace tidemark::report
