// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/register.h"

#include "core/blocks/standing.h"
#include "core/rules/asat.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

/// The judgement in force and its sign, or the stage, and what the facts say against the action.
Node standing(const NodeId &id, const Source &source, const Action &action)
{
    const ActionFacts facts = factsOf(source.plan, action, source.asAt);
    Node cell;
    cell.id = id;
    cell.role = Role::Cell;
    cell.runs = {{words::stage(facts.stage)}};
    cell.marker = Marker{markOf(facts.stage)};
    if (const QStringList said = standingOf(source, action); !said.isEmpty())
        cell.runs = {{said.join(u"; "_s)}};
    if (const Judgement *judgement = judgementInForce(source, action))
        cell.marker = signOf(*judgement);
    return cell;
}

// That it is only proposed, or how often it has moved; the first date stands in the action's card.
Runs dueInBrief(const Source &source, const Action &action, bool wide)
{
    Runs runs{{dayOrNone(action.due)}};
    const auto moves = movesOf(source.plan, action.id, DateKind::Due, source.asAt);
    const QString proposed = proposedInsteadOf(source.plan, action, DateKind::Due, source.asAt);
    if (!proposed.isEmpty())
        runs.append({(wide ? u", "_s : u"\n"_s) + proposed, Run::Manner::Quiet});
    else if (!moves.isEmpty())
        runs.append({(wide ? u", "_s : u"\n"_s) + words::moved(moves.size()), Run::Manner::Quiet});
    return runs;
}

// Where there is room, lead and progress have columns of their own, and else stand beside the
// action and how it stands.
Node tableOf(const NodeId &id, const QString &caption, bool wide)
{
    Node lines =
        wide ? table(id, caption, {74, 28, 46, 16, 70}, {3}) : table(id, caption, {78, 26, 50});
    lines.children.push_back(
        wide ? headerRow(lines, {u"Action"_s, words::field("lead_officer"_L1),
                                 words::field("due"_L1), u"Progress"_s, u"How it stands"_s})
             : headerRow(lines, {u"Action and lead officer"_s, words::field("due"_L1),
                                 u"How it stands"_s}));
    return lines;
}

Node lineOf(const Source &source, const Node &lines, const Action &action)
{
    const QString progress = words::percent(progressOf(source.plan, action, source.asAt));
    const Run name{nameOf(action), Run::Manner::Plain, nodeOf(action)};
    const bool wide = isWide(source);
    const Runs due = dueInBrief(source, action, wide);
    Node line =
        wide ? row(lines, {{name}, {{leadOf(action)}}, due, {{progress}}, {{QString()}}})
             : row(lines,
                   {{name, {u", "_s + leadOf(action), Run::Manner::Quiet}}, due, {{QString()}}});
    line.children.back() = standing(line.children.back().id, source, action);
    if (!wide)
        line.children.back().runs.prepend({progress + u", "_s});
    return line;
}

} // namespace

Nodes actionRegister(const Source &source)
{
    const NodeId id = u"register"_s;
    const bool live = source.asks("live"_L1);
    Node part = section(id);
    const QString title =
        live ? u"Actions that are not completed or cancelled"_s : u"All actions"_s;
    part.children.push_back(heading(id + u"-title"_s, source.level, source.prefix + title));
    Source one = source;
    for (const Theme *theme : themesIn(source)) {
        one.theme = theme;
        Node lines =
            tableOf(id + u'-' + theme->id.toString(), numberedName(*theme), isWide(source));
        for (const Action *action : actionsIn(one)) {
            if (!live || isLive(source, *action))
                lines.children.push_back(lineOf(source, lines, *action));
        }
        if (lines.children.size() > 1)
            part.children.push_back(std::move(lines));
    }
    if (part.children.size() == 1)
        part.children.push_back(paragraph(id + u"-none"_s, u"There are none."_s));
    return {std::move(part)};
}

} // namespace tidemark::report
