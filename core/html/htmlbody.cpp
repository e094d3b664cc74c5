// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/html/htmlbody.h"

#include "core/base/escape.h"
#include "core/draw/svg.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark::report {

namespace {

constexpr qreal pixelsPerMillimetre = 96 / 25.4;
constexpr qreal markPixels = 18;

/// Writes nodes one after the other as they are read.
class BodyWriter {
public:
    BodyWriter(const HrefOf &hrefOf, const QSet<NodeId> &targets)
        : m_hrefOf(hrefOf)
        , m_targets(targets)
    {}

    void write(const std::vector<Node> &nodes)
    {
        for (const Node &node : nodes)
            write(node);
    }

    QString html() const { return m_html; }
    ColourMap colours() const { return m_colours; }

private:
    void write(const Node &node)
    {
        switch (node.role) {
        case Role::Section:
            return writeBlock(node, "section"_L1);
        case Role::Group:
        case Role::Article:
            return writeGroup(node);
        case Role::Heading:
            return writeHeading(node);
        case Role::Paragraph:
            return writeParagraph(node);
        case Role::List:
            return writeBlock(node, "ul"_L1);
        case Role::ListItem:
            return writeItem(node);
        case Role::Table:
            return writeTable(node);
        case Role::Row:
            return writeBlock(node, "tr"_L1);
        case Role::HeaderCell:
        case Role::Cell:
            return writeCell(node);
        case Role::Figure:
            return writeFigure(node);
        }
    }

    void open(const QString &name, const Node &node, const QStringList &classes = {},
              const QString &more = {})
    {
        m_html += u'<' + name + attribute("class"_L1, classes.join(u' '))
                  + attribute("lang"_L1, node.language) + more + u'>';
    }

    void close(const QString &name) { m_html += u"</%1>\n"_s.arg(name); }

    static QString idOf(const Node &node) { return attribute("id"_L1, node.id); }

    static QStringList classesOf(const Node &node)
    {
        QStringList classes;
        if (node.look == Look::NewPage)
            classes += u"newpage"_s;
        if (node.paper)
            classes += (node.paper->a3 ? u"a3"_s : u"a4"_s)
                       + (node.paper->landscape ? u"across"_s : QString());
        if (node.look == Look::Tiles)
            classes += node.children.size() == 4 ? u"tiles pairs"_s : u"tiles"_s;
        if (node.look == Look::Inline)
            classes += u"inline"_s;
        if (node.look == Look::Numbered)
            classes += u"numbered"_s;
        if (node.look == Look::Lead)
            classes += u"lead"_s;
        if (node.look == Look::Quiet)
            classes += u"quiet"_s;
        if (node.look == Look::Value)
            classes += u"value"_s;
        if (node.marker)
            classes += u"mark"_s;
        return classes;
    }

    void writeBlock(const Node &node, QLatin1String name)
    {
        QStringList classes = classesOf(node);
        const bool marked = node.role == Role::List && !node.children.empty()
                            && node.children.front().marker.has_value();
        if (marked)
            classes += u"marked"_s;
        open(name, node, classes, node.role == Role::Section ? idOf(node) : QString());
        m_html += u'\n';
        m_column = 0;
        write(node.children);
        close(name);
    }

    // An article is named by its heading; what stands beside its figure is one column.
    void writeGroup(const Node &node)
    {
        const bool isArticle = node.role == Role::Article;
        const QString name = isArticle ? u"article"_s : u"div"_s;
        const auto title = std::find_if(node.children.begin(), node.children.end(),
                                        [](const Node &n) { return n.role == Role::Heading; });
        QString more = idOf(node);
        if (isArticle && title != node.children.end())
            more += attribute("aria-labelledby"_L1, title->id);
        const bool beside = !node.children.empty() && node.children.front().figure.has_value();
        QStringList classes = groupClasses(node.look);
        if (beside)
            classes += u"beside"_s;
        open(name, node, classes, more);
        m_html += u'\n';
        auto rest = node.children.begin();
        if (beside) {
            write(*rest++);
            m_html += u"<div>\n"_s;
        }
        std::for_each(rest, node.children.end(), [this](const Node &child) { write(child); });
        if (beside)
            close(u"div"_s);
        close(name);
    }

    static QStringList groupClasses(Look look)
    {
        switch (look) {
        case Look::Card:
            return {u"card"_s};
        case Look::Panel:
            return {u"panel"_s};
        case Look::Chapter:
            return {u"chapter"_s};
        default:
            return {};
        }
    }

    void writeHeading(const Node &node)
    {
        const QString name = u"h%1"_s.arg(node.level);
        open(name, node, {}, idOf(node));
        writeRuns(node.runs);
        close(name);
    }

    void writeParagraph(const Node &node)
    {
        open(u"p"_s, node, classesOf(node));
        writeMarker(node);
        writeRuns(node.runs);
        close(u"p"_s);
    }

    void writeItem(const Node &node)
    {
        open(u"li"_s, node, classesOf(node), node.children.empty() ? QString() : idOf(node));
        writeMarker(node);
        writeRuns(node.runs);
        write(node.children);
        close(u"li"_s);
    }

    // The frame around a wide table scrolls by itself, so it can have the focus.
    void writeTable(const Node &node)
    {
        m_numberColumns = node.numberColumns;
        const QString captionId = node.id + u"-caption"_s;
        m_html += u"<div class=\"scroll\" role=\"region\" tabindex=\"0\"%1>\n"_s.arg(
            attribute("aria-labelledby"_L1, captionId));
        open(u"table"_s, node, {}, idOf(node));
        m_html += u"\n<caption%1>"_s.arg(attribute("id"_L1, captionId));
        writeRuns(node.runs);
        m_html += "</caption>\n"_L1;
        const auto body = std::find_if_not(node.children.begin(), node.children.end(), isHeaderRow);
        writeRows(u"thead"_s, {node.children.begin(), body});
        writeRows(u"tbody"_s, {body, node.children.end()});
        close(u"table"_s);
        close(u"div"_s);
    }

    void writeRows(const QString &name, const std::vector<Node> &rows)
    {
        if (rows.empty())
            return;
        m_html += u"<%1>\n"_s.arg(name);
        write(rows);
        close(name);
    }

    void writeCell(const Node &node)
    {
        const QString name = node.role == Role::HeaderCell ? u"th"_s : u"td"_s;
        QStringList classes = classesOf(node);
        if (m_numberColumns.contains(m_column++))
            classes += u"number"_s;
        const QString scope = node.scope == Scope::Column ? u"col"_s
                              : node.scope == Scope::Row  ? u"row"_s
                                                          : QString();
        const QString id = m_targets.contains(node.id) ? idOf(node) : QString();
        open(name, node, classes, attribute("scope"_L1, scope) + id);
        writeMarker(node);
        writeRuns(node.runs);
        write(node.children);
        close(name);
    }

    void writeFigure(const Node &node)
    {
        const Figure &figure = *node.figure;
        m_html += std::visit(
            [&](const auto &drawing) {
                return svgOf(drawing, m_light, figure.size * pixelsPerMillimetre, node.id,
                             figure.title);
            },
            figure.drawing);
        m_html += u'\n';
    }

    void writeMarker(const Node &node)
    {
        if (!node.marker)
            return;
        const Marker &marker = *node.marker;
        if (marker.colour.isEmpty()) {
            m_html += svgOf(marker.mark, m_light, markPixels);
            return;
        }
        Palette own = m_light;
        own.ink = signColour(m_light, marker);
        if (!m_colours.contains(own.ink.name()))
            m_colours.insert(own.ink.name(), signColour(m_dark, marker).name());
        m_html += svgOf(marker.mark, own, markPixels);
    }

    void writeRuns(const Runs &runs)
    {
        for (const Run &run : runs)
            writeRun(run);
    }

    void writeRun(const Run &run)
    {
        QString text = escaped(run.text);
        const QString language = attribute("lang"_L1, run.language);
        if (run.manner == Run::Manner::Strong)
            text = u"<strong%1>"_s.arg(language) + text + "</strong>"_L1;
        else if (run.manner == Run::Manner::Quiet)
            text = u"<span class=\"quiet\"%1>"_s.arg(language) + text + "</span>"_L1;
        else if (!language.isEmpty())
            text = u"<span%1>"_s.arg(language) + text + "</span>"_L1;
        if (!run.target.isEmpty())
            text = u"<a%1>"_s.arg(attribute("href"_L1, m_hrefOf(run.target))) + text + "</a>"_L1;
        m_html += text;
    }

    const HrefOf &m_hrefOf;
    const QSet<NodeId> &m_targets; ///< a cell has its id only where a link leads to it
    const Palette m_light = lightPalette();
    const Palette m_dark = darkPalette();
    ColourMap m_colours = colourMap(m_light, m_dark);
    QString m_html;
    QList<int> m_numberColumns; ///< of the table that is being written
    int m_column = 0;           ///< of its next cell
};

} // namespace

HtmlBody htmlBody(const Report &report, const HrefOf &hrefOf)
{
    QSet<NodeId> targets;
    forEachNode(report, [&](const Node &node, int) {
        for (const Run &run : node.runs)
            targets.insert(run.target);
    });
    BodyWriter writer(hrefOf, targets);
    writer.write(report.body);
    return {writer.html(), writer.colours()};
}

QString escaped(const QString &text)
{
    return escapedForMarkup(text).replace(u'\n', "<br/>"_L1);
}

QString attribute(QLatin1String name, const QString &value)
{
    return value.isEmpty() ? QString() : u" %1=\"%2\""_s.arg(name, escapedForMarkup(value));
}

} // namespace tidemark::report
