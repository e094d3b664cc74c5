// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/reportoutline.h"

using namespace Qt::StringLiterals;

namespace tidemark::test {

using namespace report;

namespace {

QString nameOf(const Node &node)
{
    switch (node.role) {
    case Role::Section:
        return u"section"_s;
    case Role::Article: // told by its look
    case Role::Group:
        return u"group"_s;
    case Role::Heading:
        return u"h%1"_s.arg(node.level);
    case Role::Paragraph:
        return u"p"_s;
    case Role::List:
        return u"list"_s;
    case Role::ListItem:
        return u"item"_s;
    case Role::Table:
        return u"table"_s;
    case Role::Row:
        return u"row"_s;
    case Role::HeaderCell:
        return node.scope == Scope::Column ? u"th column"_s : u"th row"_s;
    case Role::Cell:
        return u"td"_s;
    case Role::Figure:
        return u"figure"_s;
    }
    return {};
}

QString nameOf(Look look)
{
    switch (look) {
    case Look::Plain:
        return {};
    case Look::Lead:
        return u" lead"_s;
    case Look::Quiet:
        return u" quiet"_s;
    case Look::Value:
        return u" value"_s;
    case Look::Panel:
        return u" panel"_s;
    case Look::Card:
        return u" card"_s;
    case Look::Chapter:
        return u" chapter"_s;
    case Look::Tiles:
        return u" tiles"_s;
    case Look::Inline:
        return u" inline"_s;
    case Look::Numbered:
        return u" numbered"_s;
    case Look::NewPage:
        return u" new page"_s;
    }
    return {};
}

QString lineOf(const Node &node)
{
    QString line = nameOf(node) + nameOf(node.look);
    if (node.marker)
        line += u" (%1)"_s.arg(describe(node.marker->mark));
    if (node.figure)
        line += u' ' + node.figure->alt;
    if (!node.runs.isEmpty())
        line += u' ' + textOf(node.runs);
    return line;
}

qsizetype indentOf(const QString &line)
{
    qsizetype blanks = 0;
    while (blanks < line.size() && line[blanks] == u' ')
        ++blanks;
    return blanks;
}

} // namespace

QString outlineOf(const Report &report)
{
    QString outline;
    forEachNode(report, [&](const Node &node, int depth) {
        outline += QString(2 * qsizetype(depth), u' ') + lineOf(node) + u'\n';
    });
    return outline;
}

QString outlineOf(const Node &node)
{
    Report report;
    report.body = {node};
    return outlineOf(report);
}

QString partOf(const QString &outline, const QString &from)
{
    const auto lines = outline.split(u'\n');
    QStringList part;
    for (const QString &line : lines) {
        if (!part.isEmpty() && indentOf(line) <= indentOf(part.first()))
            break;
        if (!part.isEmpty() || line.trimmed() == from)
            part += line;
    }
    const auto margin = part.isEmpty() ? 0 : indentOf(part.first());
    for (QString &line : part)
        line = line.sliced(margin);
    return part.join(u'\n');
}

QStringList textsOf(const Report &report)
{
    QStringList texts;
    forEachNode(report, [&](const Node &node, int) {
        if (!node.runs.isEmpty())
            texts += textOf(node.runs);
    });
    return texts;
}

} // namespace tidemark::test
