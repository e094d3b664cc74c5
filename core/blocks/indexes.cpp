// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/indexes.h"

#include "core/blocks/standing.h"
#include "core/words/words.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

using ByName = QMap<QString, QList<const Action *>>;

Runs linksTo(const QList<const Action *> &actions)
{
    Runs runs;
    for (const Action *action : actions) {
        if (!runs.isEmpty())
            runs.append({u", "_s});
        runs.append(
            {orElse(action->reference, nameOf(*action)), Run::Manner::Plain, nodeOf(*action)});
    }
    return runs;
}

Nodes indexOf(const NodeId &id, const QString &caption, const QString &who, const ByName &byName)
{
    if (byName.isEmpty())
        return {};
    Node lines = table(id, caption, {50, 18, 106}, {1});
    lines.children.push_back(headerRow(lines, {who, u"Actions"_s, u"References"_s}));
    for (auto it = byName.begin(); it != byName.end(); ++it)
        lines.children.push_back(row(
            lines, {{{it.key()}}, {{QString::number(it.value().size())}}, linksTo(it.value())}));
    return {std::move(lines)};
}

} // namespace

Nodes indexes(const Source &source)
{
    ByName officers;
    ByName members;
    Source one = source;
    for (const Theme *theme : themesIn(source)) {
        one.theme = theme;
        for (const Action *action : actionsIn(one)) {
            officers[leadOf(*action)].append(action);
            if (!theme->leadMember.trimmed().isEmpty())
                members[theme->leadMember.simplified()].append(action);
        }
    }
    const NodeId id = u"indexes"_s;
    Node part = section(id);
    part.children.push_back(
        heading(id + u"-title"_s, source.level, source.prefix + u"Who leads what"_s));
    append(part.children, indexOf(id + u"-officers"_s, u"By lead officer"_s,
                                  words::field("lead_officer"_L1), officers));
    append(part.children, indexOf(id + u"-members"_s, u"By lead member"_s,
                                  words::field("lead_member"_L1), members));
    return part.children.size() == 1 ? Nodes() : Nodes{std::move(part)};
}

} // namespace tidemark::report
