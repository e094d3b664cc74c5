// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/xlsxstyles.h"

#include "core/sheets/colours.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

constexpr qsizetype mostStyles = 65'536; // Excel allows 65,490; those beyond look like the rest

/// Takes the lists of a styles part, which come in this order: formats, fonts, fills, cells.
class StyleLists {
public:
    StyleLists(XmlPart &part, const QList<QRgb> &theme) : m_part(part), m_theme(theme) {}

    QList<CellStyle> read()
    {
        while (m_part.next()) {
            if (m_part.at(u"numFmts"))
                readFormats();
            else if (m_part.at(u"fonts"))
                readFonts();
            else if (m_part.at(u"fills"))
                readFills();
            else if (m_part.at(u"cellXfs"))
                readCells();
            else
                m_part.skip();
        }
        return m_styles;
    }

private:
    void readFormats()
    {
        while (m_part.next()) {
            m_formats.insert(m_part.number(u"numFmtId", -1),
                             numberFormatOf(m_part.attribute(u"formatCode")));
            m_part.skip();
        }
    }

    void readFonts()
    {
        while (m_part.next()) {
            QString name;
            while (m_part.next()) {
                if (m_part.at(u"name"))
                    name = m_part.attribute(u"val");
                m_part.skip();
            }
            if (m_fonts.size() < mostStyles)
                m_fonts.append(name);
        }
    }

    void readFills()
    {
        while (m_part.next()) {
            QRgb fill = 0;
            while (m_part.next()) {
                if (m_part.at(u"patternFill"))
                    fill = patternColour();
                else
                    m_part.skip();
            }
            if (m_fills.size() < mostStyles)
                m_fills.append(fill);
        }
    }

    // A solid pattern shows its foreground alone; what others mix is near enough to it.
    QRgb patternColour()
    {
        const QString pattern = m_part.attribute(u"patternType");
        QRgb fill = 0;
        while (m_part.next()) {
            if (m_part.at(u"fgColor") && !pattern.isEmpty() && pattern != u"none")
                fill = colourOf(m_part, m_theme);
            m_part.skip();
        }
        return fill;
    }

    void readCells()
    {
        while (m_part.next()) {
            const int format = m_part.number(u"numFmtId", 0);
            if (m_styles.size() < mostStyles)
                m_styles.append({m_formats.value(format, builtInFormat(format)),
                                 m_fonts.value(m_part.number(u"fontId", 0)),
                                 m_fills.value(m_part.number(u"fillId", 0))});
            m_part.skip();
        }
    }

    XmlPart &m_part;
    const QList<QRgb> &m_theme;
    QHash<int, NumberFormat> m_formats;
    QList<QString> m_fonts;
    QList<QRgb> m_fills;
    QList<CellStyle> m_styles;
};

} // namespace

QList<CellStyle> xlsxStyles(const QString &part, const QList<QRgb> &theme, Archive &archive,
                            Intake &intake)
{
    if (part.isEmpty())
        return {};
    XmlPart styles(archive, part, intake);
    if (!styles.open())
        return {};
    const auto list = StyleLists(styles, theme).read();
    styles.close();
    return list;
}

} // namespace tidemark
