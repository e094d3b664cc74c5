// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/finished.h"

#include "core/blocks/standing.h"
#include "core/rules/asat.h"
#include "core/words/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

// The first of the updates that say 100% without one after them that says less.
QDate reportedComplete(const Source &source, const Action &action)
{
    QDate day;
    const auto updates = source.plan.updates().rowsUnder(action.id);
    for (auto update = updates.crbegin(); update != updates.crend(); ++update) {
        if ((*update)->asAt > source.asAt)
            continue;
        if ((*update)->progress < 100)
            break;
        day = (*update)->asAt;
    }
    return day;
}

QDate lastMilestoneDone(const Source &source, const Action &action)
{
    QDate day;
    for (const Milestone *step : source.plan.milestones().rowsUnder(action.id))
        day = std::max(day, step->doneOn);
    return day;
}

/// "Completed 30 Sep 2026", "Cancelled 30 Jun 2026: The grant was refused."
QString endOf(const Source &source, const Action &action, Stage stage)
{
    QString text = words::stage(stage);
    const HeldAs held = heldAs(source.plan, action, source.asAt);
    const QDate day = stage == Stage::Cancelled ? held.since
                      : action.progressSource == ProgressSource::Milestones
                          ? lastMilestoneDone(source, action)
                          : reportedComplete(source, action);
    if (day.isValid())
        text += u' ' + words::shortDate(day);
    if (stage == Stage::Cancelled && !held.reason.isEmpty())
        text += u": %1"_s.arg(held.reason);
    return text;
}

QString captionOf(const Source &source, const QList<const Action *> &finished)
{
    const auto completed = std::count_if(finished.begin(), finished.end(), [&](const Action *one) {
        return factsOf(source.plan, *one, source.asAt).stage == Stage::Completed;
    });
    const auto cancelled = finished.size() - completed;
    QStringList parts;
    if (completed > 0)
        parts += words::counted(completed, u"action completed"_s, u"actions completed"_s);
    if (cancelled > 0)
        parts += words::counted(cancelled, u"action cancelled"_s, u"actions cancelled"_s);
    return parts.join(u", "_s);
}

} // namespace

bool isFinished(const Source &source, const Action &action)
{
    const ActionFacts facts = factsOf(source.plan, action, source.asAt);
    return !isLive(source, action)
           && words::facts(source.plan, action, facts, source.asAt).isEmpty();
}

Nodes finishedActions(const NodeId &id, const Source &source, const QList<const Action *> &finished)
{
    if (finished.isEmpty())
        return {};
    Node lines = table(id, captionOf(source, finished), {1, 1});
    lines.children.push_back(headerRow(lines, {u"Action"_s, u"How it ended"_s}));
    for (const Action *action : finished) {
        const Stage stage = factsOf(source.plan, *action, source.asAt).stage;
        Node line = row(lines, {{{nameOf(*action)}}, {{endOf(source, *action, stage)}}});
        line.children.front().id = nodeOf(*action);
        line.children.back().marker = Marker{markOf(stage)};
        lines.children.push_back(std::move(line));
    }
    return {std::move(lines)};
}

Nodes closedActions(const Source &source)
{
    const NodeId id = u"closed"_s;
    Node part = section(id);
    part.children.push_back(heading(id + u"-title"_s, source.level,
                                    source.prefix + u"Completed and cancelled actions"_s));
    Source one = source;
    for (const Theme *theme : themesIn(source)) {
        one.theme = theme;
        auto finished = actionsIn(one);
        finished.removeIf([&](const Action *action) { return !isFinished(source, *action); });
        Nodes lines = finishedActions(id + u'-' + theme->id.toString(), source, finished);
        for (Node &table : lines)
            table.runs.prepend({numberedName(*theme) + u": "_s});
        append(part.children, std::move(lines));
    }
    return part.children.size() == 1 ? Nodes() : Nodes{std::move(part)};
}

} // namespace tidemark::report
