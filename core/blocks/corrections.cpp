// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/corrections.h"

#include "core/blocks/changesblock.h"
#include "core/blocks/standing.h"
#include "core/changes/sides.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

constexpr qsizetype longestPrinted = 400; // characters of a text that is set beside another

Runs why(const Source &source, const Correction &one)
{
    return {
        {orElse(one.note.simplified(), u"No reason has been given."_s)},
        {u"\n%1, issued on %2"_s.arg(one.version, words::shortDate(dayOf(source, one.issuedAt))),
         Run::Manner::Quiet}};
}

Runs shortened(const QString &text)
{
    return {{inShort(text, longestPrinted)}};
}

// The reason is the same for every row of a version.
void addRows(Node &lines, const Source &source, const Correction &one)
{
    const Changes changes = changesOf(source, one.printed, one.right);
    bool isFirst = true;
    for (const Change &change : changes.changes) {
        const Sides sides = sidesOf(change);
        Runs what{changedRow(source.plan, change), {u"\n"_s + sides.what, Run::Manner::Quiet}};
        lines.children.push_back(row(lines, {what, shortened(sides.was), shortened(sides.is),
                                             isFirst ? why(source, one) : Runs{{u"As above"_s}}}));
        isFirst = false;
    }
}

} // namespace

Nodes corrections(const Source &source)
{
    const NodeId id = u"corrections"_s;
    Node lines = table(id + u"-table"_s, {}, {54, 38, 38, 46});
    lines.children.push_back(
        headerRow(lines, {u"What"_s, u"Was printed"_s, u"Is right"_s, u"Why"_s}));
    for (const Correction &one : source.options.corrections)
        addRows(lines, source, one);
    const auto count = qsizetype(lines.children.size()) - 1;
    if (count == 0)
        return {};
    lines.runs = {{words::counted(count, u"correction"_s, u"corrections"_s)}};
    Node part = section(id);
    part.children.push_back(
        heading(id + u"-title"_s, source.level, u"Corrections to the last report"_s));
    part.children.push_back(std::move(lines));
    return {std::move(part)};
}

} // namespace tidemark::report
