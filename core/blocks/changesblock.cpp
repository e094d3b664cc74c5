// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/changesblock.h"

#include "core/changes/changekinds.h"
#include "core/changes/sentences.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

// Null for what is said once of the plan, and for a row that the plan does not have.
Id themeOf(const Plan &plan, Id row)
{
    if (plan.find<Theme>(row))
        return row;
    if (const auto *measure = plan.find<Measure>(row))
        return measure->theme;
    if (const auto *statement = plan.find<Statement>(row))
        return statement->theme;
    const auto *action = plan.find<Action>(row);
    const auto *objective = plan.find<Objective>(action ? action->objective : row);
    return objective ? objective->theme : Id();
}

bool isOfWholePlan(const Change &change)
{
    return change.table == "settings"_L1 || change.table == "judgement"_L1;
}

// What was removed belongs to the theme it was in; the plan's own words are those of every theme.
void keepTheme(Changes &changes, const Moment &from, const Moment &to, Id theme)
{
    changes.changes.removeIf([&](const Change &change) {
        const Id now = themeOf(to.plan, change.row);
        const Id its = now.isNull() ? themeOf(from.plan, change.row) : now;
        const bool ofAll =
            its.isNull() && (change.table == "statement"_L1 || change.table == "sign_off"_L1);
        return its != theme && !ofAll && !isOfWholePlan(change);
    });
}

Node linesOf(const NodeId &id, const Plan &plan, const QList<Change> &changes)
{
    Node lines = list(id);
    for (const Change &change : changes) {
        Node line = item(id + u".%1"_s.arg(lines.children.size() + 1),
                         {changedRow(plan, change), {u' ' + words::happening(change)}});
        line.marker = Marker{kindOfChange(change.kind).mark};
        lines.children.push_back(std::move(line));
    }
    return lines;
}

Nodes lists(const NodeId &id, const Plan &plan, const Changes &changes)
{
    Nodes blocks;
    for (const KindOfChange &kind : kindsOfChange()) {
        const auto found = changes.ofKind(kind.kind);
        if (found.isEmpty())
            continue;
        const NodeId own = id + u"-%1"_s.arg(static_cast<int>(kind.kind));
        const QString count = u"%1 (%2):"_s.arg(kind.heading).arg(found.size());
        blocks.push_back(paragraph(own + u"-lead"_s, Runs{{count, Run::Manner::Strong}}));
        blocks.push_back(linesOf(own, plan, found));
    }
    return blocks;
}

} // namespace

Run changedRow(const Plan &plan, const Change &change)
{
    NodeId place;
    if (const auto *action = plan.find<Action>(change.row))
        place = nodeOf(*action);
    else if (const auto *measure = plan.find<Measure>(change.row))
        place = nodeOf(*measure);
    else if (const auto *objective = plan.find<Objective>(change.row))
        place = nodeOf(*objective);
    else if (const auto *theme = plan.find<Theme>(change.row))
        place = nodeOf(*theme);
    return {words::fullName(change), Run::Manner::Plain, place};
}

Changes changesOf(const Source &source, const Moment &from, const Moment &to)
{
    Changes changes = changesBetween(from, to);
    if (source.theme)
        keepTheme(changes, from, to, source.theme->id);
    return changes;
}

Nodes changesSince(const Source &source)
{
    if (!source.options.since)
        return {};
    const Moment &since = *source.options.since;
    // Now is never before a version, whatever the clock that issued it (choice.h).
    const Moment now{words::date(source.asAt), source.plan, std::max(source.asAt, since.asAt),
                     false};
    const Changes changes = changesOf(source, since, now);
    const NodeId id = u"changes"_s;
    Node part = section(id);
    part.children.push_back(
        heading(id + u"-title"_s, source.level, u"Changes since %1"_s.arg(since.name)));
    part.children.push_back(
        paragraph(id + u"-summary"_s, words::summary(changes) + u'.', Look::Lead));
    append(part.children, lists(id, source.plan, changes));
    return {std::move(part)};
}

} // namespace tidemark::report
