// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/closing.h"

#include "core/blocks/blocks.h"
#include "core/blocks/draft.h"
#include "core/blocks/statements.h"
#include "core/report/prose.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

QString dayOfIssue(const Source &source, const QDateTime &moment)
{
    return moment.isValid() ? words::shortDate(dayOf(source, moment)) : u"Not issued"_s;
}

Node thisReport(const Node &lines, const Source &source)
{
    const bool draft = draftOf(source).has_value();
    return row(lines, {{{draft ? u"This draft"_s : u"This report"_s, Run::Manner::Strong}},
                       {{words::shortDate(source.asAt)}},
                       {{u"Not issued"_s}},
                       {},
                       {{source.options.generatedAt.isValid() ? u"Produced on %1."_s.arg(
                             words::shortDate(dayOf(source, source.options.generatedAt)))
                                                              : QString()}}});
}

} // namespace

Nodes versions(const Source &source)
{
    const NodeId id = u"versions"_s;
    Node lines = table(id + u"-table"_s, u"Versions"_s, {44, 26, 26, 34, 44});
    lines.children.push_back(
        headerRow(lines, {u"Version"_s, u"As at"_s, u"Issued"_s, u"Issued by"_s, u"Note"_s}));
    for (const Issued &one : source.options.issued)
        lines.children.push_back(row(lines, {{{one.name}},
                                             {{words::shortDate(one.asAt)}},
                                             {{dayOfIssue(source, one.issuedAt)}},
                                             {{orElse(one.by, u"Not recorded"_s)}},
                                             {{one.note.simplified()}}}));
    if (source.options.edition.isEmpty())
        lines.children.push_back(thisReport(lines, source));
    Node part = section(id);
    part.children.push_back(
        heading(id + u"-title"_s, source.level, source.prefix + u"Version control"_s));
    part.children.push_back(std::move(lines));
    return {std::move(part)};
}

Nodes otherFormats(const Source &source)
{
    const NodeId id = u"formats"_s;
    const QString whom = orElse(source.plan.settings().organisation, u"the council"_s).simplified();
    Node part = section(id);
    part.children.push_back(heading(id + u"-title"_s, source.level, u"Other formats"_s));
    part.children.push_back(paragraph(
        id + u"-text"_s,
        u"Ask %1 for this report in another format, such as large print, easy read, audio or "
        "Braille, or in another language. No meaning in it hangs on colour alone: every state "
        "has a shape and its word."_s.arg(whom)));
    if (const QString contact = stated(source, StatementKind::Contact);
        !contact.isEmpty() && !hasBlock(source.options.layout, "contact"_L1))
        append(part.children, proseBlocks(id + u"-contact"_s, contact));
    return {std::move(part)};
}

} // namespace tidemark::report
