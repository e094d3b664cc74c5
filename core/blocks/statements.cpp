// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/statements.h"

#include "core/blocks/standing.h"
#include "core/report/prose.h"
#include "core/rules/reported.h"
#include "core/rules/statements.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

Nodes written(const NodeId &id, const Source &source, StatementKind kind, Id theme = {})
{
    Nodes prose = proseBlocks(id, stated(source, kind, theme));
    if (prose.empty())
        return {};
    Node part = section(id);
    part.children.push_back(heading(id + u"-title"_s, source.level, words::statementKind(kind)));
    append(part.children, std::move(prose));
    return {std::move(part)};
}

} // namespace

QString stated(const Source &source, StatementKind kind, Id theme)
{
    const Round *round = roundAt(source.plan, source.asAt);
    return statedFor(source.plan, round ? round->id : Id(), kind, theme);
}

Nodes highlights(const Source &source)
{
    return written(u"highlights"_s, source, StatementKind::Highlights);
}

Nodes challenges(const Source &source)
{
    return written(u"challenges"_s, source, StatementKind::Challenges);
}

Nodes themeSummary(const Source &source)
{
    return written(nodeOf(*source.theme) + u"-words"_s, source, StatementKind::Summary,
                   source.theme->id);
}

Nodes signOffs(const Source &source)
{
    const Round *round = roundAt(source.plan, source.asAt);
    const auto signedSteps =
        round ? source.plan.signOffs().rowsUnder(round->id) : QList<const SignOff *>();
    if (!round || (signedSteps.isEmpty() && !source.plan.settings().signsOff))
        return {};
    const NodeId id = u"signoff"_s;
    Node lines = table(id + u"-table"_s, u"Steps"_s, {46, 46, 30, 52});
    lines.children.push_back(headerRow(lines, {u"Step"_s, u"By"_s, u"On"_s, u"Note"_s}));
    for (const SignOff *step : signedSteps)
        lines.children.push_back(row(lines, {{{words::signOffStep(step->step)}},
                                             {{step->by}},
                                             {{words::shortDate(step->on)}},
                                             {{step->note.simplified()}}}));
    if (source.plan.settings().signsOff) {
        for (const SignOffStep open : openSteps(source.plan, round->id))
            lines.children.push_back(
                row(lines,
                    {{{words::signOffStep(open)}}, {{u"Not signed yet"_s}}, {{u"No date"_s}}, {}}));
    }
    Node part = section(id);
    part.children.push_back(heading(id + u"-title"_s, source.level, source.prefix + u"Sign-off"_s));
    part.children.push_back(std::move(lines));
    return {std::move(part)};
}

} // namespace tidemark::report
