// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/source.h"

#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark::report {

Id rowOfNode(const NodeId &node)
{
    constexpr qsizetype length = 36; // of a UUID
    for (auto hyphen = node.lastIndexOf(u'-'); hyphen > 0;
         hyphen = node.lastIndexOf(u'-', hyphen - 1)) {
        const Id id = Id::fromString(QStringView(node).mid(hyphen + 1, length));
        if (!id.isNull())
            return id;
    }
    return {};
}

NodeId rootOf(const Source &source)
{
    return source.theme ? nodeOf(*source.theme) : u"plan"_s;
}

QString titleOf(const Plan &plan)
{
    return orElse(plan.settings().title, u"Delivery plan"_s);
}

QString nameOf(const Theme &theme)
{
    return orElse(theme.title, u"Untitled theme"_s);
}

QString numberedName(const Theme &theme)
{
    return (theme.reference + u' ' + nameOf(theme)).trimmed();
}

QString nameOf(const Objective &objective)
{
    const QString title = orElse(objective.title, u"Untitled"_s);
    return objective.reference.isEmpty() ? u"Objective: %1"_s.arg(title)
                                         : u"Objective %1: %2"_s.arg(objective.reference, title);
}

QString nameOf(const Action &action)
{
    return (action.reference + u' ' + orElse(action.title, u"Untitled action"_s)).trimmed();
}

Nodes leadLine(const Theme &theme)
{
    if (theme.leadMember.isEmpty())
        return {};
    return {paragraph(nodeOf(theme) + u"-lead"_s,
                      u"%1: %2"_s.arg(words::field("lead_member"_L1), theme.leadMember),
                      Look::Quiet)};
}

QString orElse(const QString &text, const QString &otherwise)
{
    return text.trimmed().isEmpty() ? otherwise : text;
}

QString joined(const QStringList &parts)
{
    QString line;
    for (const QString &part : parts) {
        if (!part.isEmpty())
            line += (line.isEmpty() ? QString() : u" · "_s) + part;
    }
    return line;
}

} // namespace tidemark::report
