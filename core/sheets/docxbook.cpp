// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/docxbook.h"

#include "core/sheets/colours.h"
#include "core/sheets/numberformat.h"
#include "core/sheets/readinglimits.h"
#include "core/sheets/relations.h"
#include "core/sheets/sheetmaker.h"
#include "core/sheets/xmlpart.h"

#include <QSet>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

constexpr qsizetype longestHeading = 200; // above a table, of a paragraph that is no heading

bool isOn(const XmlPart &part)
{
    const QString value = part.attribute(u"val");
    return value.isEmpty() || part.flag(u"val");
}

/// The styles of headings by their ids, which are in the writer's own language.
QSet<QString> headingStyles(const QString &name, Archive &archive, Intake &intake)
{
    QSet<QString> headings;
    if (name.isEmpty())
        return headings;
    XmlPart part(archive, name, intake);
    if (!part.open())
        return headings;
    while (part.next()) {
        const QString id = part.attribute(u"styleId");
        while (part.next()) {
            if (part.at(u"name")
                && part.attribute(u"val").startsWith(u"heading ", Qt::CaseInsensitive))
                headings.insert(id);
            part.skip();
        }
    }
    part.close();
    return headings;
}

/// Reads a document from its beginning to its end: paragraphs, and tables row by row. Every element
/// is met once, so that no depth of nesting needs more than its place in the list.
class DocumentReader {
public:
    DocumentReader(XmlPart &part, const QSet<QString> &headings, Intake &intake)
        : m_part(part)
        , m_headings(headings)
        , m_intake(intake)
    {}

    QList<Sheet> read()
    {
        while (!m_part.xml.atEnd() && !m_intake.stopped()) {
            const auto token = m_part.xml.readNext();
            if (token == QXmlStreamReader::StartElement)
                begin();
            else if (token == QXmlStreamReader::EndElement)
                end();
        }
        return m_sheets;
    }

private:
    void begin()
    {
        if (m_part.at(u"del") || m_part.at(u"moveFrom") || m_part.at(u"Fallback")
            || m_part.at(u"instrText") || m_part.at(u"pict") || m_part.at(u"drawing")
            || m_part.at(u"rt"))
            m_part.skip(); // rt: how a word is pronounced
        else if (m_part.at(u"tbl"))
            beginTable();
        else if (m_part.at(u"t"))
            say(m_part.xml.readElementText(QXmlStreamReader::SkipChildElements));
        else if (m_part.at(u"sym"))
            saySymbol();
        else if (m_part.at(u"br") || m_part.at(u"cr"))
            say(u"\n"_s);
        else if (m_part.at(u"tab"))
            say(m_inTabs ? QString() : u"\t"_s);
        else if (m_part.at(u"noBreakHyphen"))
            say(u"-"_s);
        else if (m_part.at(u"tabs"))
            m_inTabs = true;
        else if (m_part.at(u"p"))
            beginParagraph();
        else if (m_part.at(u"pStyle"))
            m_isHeading = isHeadingStyle(m_part.attribute(u"val"));
        else if (m_depth == 1)
            beginInTable();
    }

    void beginInTable()
    {
        if (m_part.at(u"tr")) {
            ++m_row;
            m_column = 0;
            m_maker->startRow(m_row, false);
        } else if (m_part.at(u"gridBefore")) {
            m_column += std::min(m_part.number(u"val", 0), limits::columns);
        } else if (m_part.at(u"hidden")) {
            m_rowHidden = m_rowHidden || (!m_inCell && isOn(m_part));
        } else if (m_part.at(u"tc")) {
            m_cell = {};
            m_wide = 1;
            m_joins = false;
            m_begins = false;
            m_inCell = true;
            m_text.clear();
            m_begun = false;
        } else if (m_part.at(u"gridSpan")) {
            m_wide = std::clamp(m_part.number(u"val", 1), 1, limits::columns);
        } else if (m_part.at(u"vMerge")) {
            m_begins = m_part.attribute(u"val") == u"restart";
            m_joins = !m_begins;
        } else if (m_part.at(u"shd") && m_inCell && !m_inParagraph) {
            m_cell.fill = colourNamed(u'#' + m_part.attribute(u"fill"));
        } else if (m_part.at(u"rFonts") && m_cell.font.isEmpty()) {
            m_cell.font = m_part.attribute(u"ascii");
        }
    }

    void end()
    {
        if (m_part.at(u"tbl"))
            endTable();
        else if (m_part.at(u"p"))
            endParagraph();
        else if (m_part.at(u"tabs"))
            m_inTabs = false;
        else if (m_depth == 1 && m_part.at(u"tc") && m_inCell)
            endCell();
        else if (m_depth == 1 && m_part.at(u"tr") && m_maker)
            endRow();
    }

    void beginTable()
    {
        if (++m_depth > 1 || !m_intake.takeSheet())
            return;
        const QString heading = m_heading.isEmpty() ? m_above : m_heading;
        m_maker.emplace(heading.isEmpty() ? u"Table %1"_s.arg(m_sheets.size() + 1) : heading,
                        m_intake);
        m_row = -1;
        m_open.clear();
        m_inCell = false;
    }

    void endTable()
    {
        if (m_depth > 0)
            --m_depth;
        if (m_depth > 0 || !m_maker)
            return;
        for (const MergedCells &merge : std::as_const(m_open))
            m_maker->merge(merge);
        m_sheets.append(m_maker->finished());
        m_maker.reset();
        m_above.clear();
    }

    void beginParagraph()
    {
        m_inParagraph = true;
        m_isHeading = false;
        if (m_depth == 0)
            m_text.clear();
        else if (m_begun)
            m_text += u'\n';
        m_begun = true;
    }

    void endParagraph()
    {
        m_inParagraph = false;
        if (m_depth > 0)
            return;
        const QString text = m_text.simplified();
        if (text.isEmpty())
            return;
        if (m_isHeading)
            m_heading = text;
        m_above = text.size() <= longestHeading ? text : QString();
    }

    void endCell()
    {
        m_inCell = false;
        m_cell.column = m_column;
        const int last = m_column + m_wide - 1;
        joinCell(last);
        if (!m_joins)
            putText(m_cell, m_text.trimmed());
        if (m_cell.isEmpty())
            m_cell.font.clear();
        m_maker->put(m_cell);
        m_column = std::min(last + 1, 2 * limits::columns);
    }

    // A cell that goes on the one above is as wide as that; what does not go on has ended.
    void joinCell(int last)
    {
        const auto above =
            std::find_if(m_open.begin(), m_open.end(),
                         [this](const MergedCells &merge) { return merge.left == m_column; });
        const bool isKnown = above != m_open.end();
        if (m_joins && isKnown) {
            above->bottom = m_row;
            return;
        }
        m_joins = false;
        if (isKnown) {
            m_maker->merge(*above);
            m_open.erase(above);
        }
        const MergedCells merge{m_row, m_column, m_row, last};
        if (m_begins)
            m_open.append(merge);
        else
            m_maker->merge(merge);
    }

    void endRow()
    {
        if (m_rowHidden)
            m_maker->hideRow();
        m_rowHidden = false;
        m_maker->endRow();
    }

    void say(const QString &text)
    {
        if (m_inParagraph)
            m_text += text;
    }

    void saySymbol()
    {
        bool isCode = false;
        const ushort code = m_part.attribute(u"char").toUShort(&isCode, 16);
        if (!isCode)
            return;
        // Symbol fonts have their signs at F000 and on; cells write them as the letters below.
        say(QString(QChar(code >= 0xF000 && code <= 0xF0FF ? ushort(code - 0xF000) : code)));
        m_cell.font = m_part.attribute(u"font");
    }

    bool isHeadingStyle(const QString &id) const
    {
        return m_headings.contains(id) || id.startsWith(u"Heading", Qt::CaseInsensitive);
    }

    XmlPart &m_part;
    const QSet<QString> &m_headings;
    Intake &m_intake;
    QList<Sheet> m_sheets;
    std::optional<SheetMaker> m_maker; ///< of the table it stands in
    QList<MergedCells> m_open;         ///< cells that may go on in the next row
    QString m_heading;                 ///< the last one above
    QString m_above;                   ///< the last paragraph above
    QString m_text;                    ///< of the paragraph or cell it stands in
    Cell m_cell;
    int m_depth = 0; ///< tables it stands in
    int m_row = -1;
    int m_column = 0;
    int m_wide = 1;
    bool m_joins = false;
    bool m_begins = false;
    bool m_inCell = false;
    bool m_inParagraph = false;
    bool m_inTabs = false;
    bool m_isHeading = false;
    bool m_begun = false;
    bool m_rowHidden = false;
};

} // namespace

QList<Sheet> docxTables(const QString &document, Archive &archive, Intake &intake)
{
    const QString styles = partOfKind(u"styles", relationsOf(document, archive, intake), archive);
    const QSet<QString> headings = headingStyles(styles, archive, intake);
    XmlPart part(archive, document, intake);
    if (!part.open())
        return {};
    const auto sheets = DocumentReader(part, headings, intake).read();
    part.close();
    return sheets;
}

} // namespace tidemark
