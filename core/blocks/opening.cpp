// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/opening.h"

#include "core/blocks/draft.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

Node dayLine(const NodeId &id, const Source &source)
{
    Runs runs{{u"As at %1"_s.arg(words::date(source.asAt)), Run::Manner::Strong}};
    if (!source.options.edition.isEmpty()) {
        runs.append({u" · "_s + source.options.edition});
    } else if (source.options.generatedAt.isValid()) {
        const QString made = words::date(dayOf(source, source.options.generatedAt));
        runs.append({u" · report made on %1"_s.arg(made), Run::Manner::Quiet});
    }
    return paragraph(id, runs);
}

// What was said when the version was issued, in its own lines; nothing where nothing was said.
Nodes noteLines(const NodeId &id, const Source &source)
{
    if (source.options.note.trimmed().isEmpty())
        return {};
    const Run lead{u"Note to this version: "_s, Run::Manner::Strong};
    return {paragraph(id, Runs{lead, {source.options.note.trimmed()}})};
}

} // namespace

Nodes whoseItIs(const Source &source)
{
    const NodeId id = rootOf(source);
    const QString organisation = source.plan.settings().organisation;
    if (!source.theme)
        return organisation.isEmpty()
                   ? Nodes()
                   : Nodes{paragraph(id + u"-organisation"_s, organisation, Look::Quiet)};
    Nodes lines{
        paragraph(id + u"-plan"_s, joined({titleOf(source.plan), organisation}), Look::Quiet)};
    append(lines, leadLine(*source.theme));
    return lines;
}

Nodes whichItIs(const Source &source)
{
    const NodeId id = rootOf(source);
    Nodes nodes{dayLine(id + u"-day"_s, source)};
    append(nodes, noteLines(id + u"-note"_s, source));
    if (!source.restriction.isEmpty())
        nodes.push_back(paragraph(id + u"-only"_s, source.restriction));
    return nodes;
}

Nodes opening(const Source &source)
{
    const QString title = source.theme ? nameOf(*source.theme) : titleOf(source.plan);
    Nodes nodes{heading(rootOf(source) + u"-title"_s, source.level - 1, title)};
    append(nodes, whoseItIs(source));
    append(nodes, whichItIs(source));
    append(nodes, draftLine(rootOf(source) + u"-draft"_s, source));
    return nodes;
}

} // namespace tidemark::report
