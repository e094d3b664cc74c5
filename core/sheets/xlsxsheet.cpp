// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/xlsxsheet.h"

#include "core/base/escape.h"
#include "core/sheets/sheetmaker.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

constexpr int mostRows = 1 << 24; // so that counting on from a made-up number runs over nothing

/// Reads a sheet's part into a maker.
class SheetPart {
public:
    SheetPart(XmlPart &part, const XlsxCommon &common, SheetMaker &maker, Intake &intake)
        : m_part(part)
        , m_common(common)
        , m_maker(maker)
        , m_intake(intake)
    {}

    void read()
    {
        while (m_part.next()) {
            if (m_part.at(u"sheetData"))
                readRows();
            else if (m_part.at(u"cols"))
                readColumns();
            else if (m_part.at(u"mergeCells"))
                readMerges();
            else {
                m_coloured = m_coloured || m_part.at(u"conditionalFormatting");
                m_part.skip();
            }
        }
        tellTroubles();
    }

private:
    void readColumns()
    {
        while (m_part.next()) {
            if (m_part.flag(u"hidden"))
                m_maker.hideColumns(m_part.number(u"min", 1) - 1, m_part.number(u"max", 1) - 1);
            m_part.skip();
        }
    }

    void readMerges()
    {
        while (m_part.next()) {
            MergedCells merge;
            if (readCellRange(m_part.attribute(u"ref"), merge))
                m_maker.merge(merge);
            m_part.skip();
        }
    }

    void readRows()
    {
        while (m_part.next()) {
            if (!m_part.at(u"row")) {
                m_part.skip();
                continue;
            }
            m_row = std::clamp(m_part.number(u"r", m_row + 2), 1, mostRows) - 1;
            m_column = -1;
            m_maker.startRow(m_row, m_part.flag(u"hidden"));
            while (m_part.next()) {
                if (m_part.at(u"c"))
                    readCell();
                else
                    m_part.skip();
            }
            m_maker.endRow();
        }
    }

    // A cell that does not say where it stands follows the one before it.
    void readCell()
    {
        int row = 0;
        if (!readCellName(m_part.attribute(u"r"), row, m_column))
            ++m_column;
        const CellStyle style = m_common.styles.value(m_part.number(u"s", 0));
        const QString type = m_part.attribute(u"t");
        Cell cell;
        cell.column = m_column;
        cell.fill = style.fill;
        QString value;
        RichText inside;
        while (m_part.next()) {
            if (m_part.at(u"v")) {
                value = m_part.xml.readElementText(QXmlStreamReader::SkipChildElements);
            } else if (m_part.at(u"is")) {
                inside = richText(m_part);
            } else {
                cell.formula = cell.formula || m_part.at(u"f");
                m_part.skip();
            }
        }
        putValue(cell, type, value, inside, style);
        if (!cell.isEmpty() && cell.font.isEmpty())
            cell.font = style.font;
        if (cell.formula && value.isEmpty() && type != u"str" && inside.text.isEmpty())
            noteMissing();
        m_maker.put(cell);
    }

    void putValue(Cell &cell, const QString &type, const QString &value, const RichText &inside,
                  const CellStyle &style)
    {
        if (type == u"s")
            putShared(cell, value);
        else if (type == u"inlineStr")
            putRich(cell, inside);
        else if (type == u"str")
            putText(cell, unescapedXlsx(value));
        else if (type == u"e")
            putError(cell, value.isEmpty() ? u"#VALUE!"_s : value);
        else if (value.isEmpty())
            putRich(cell, inside); // some programs write texts without their type
        else if (type == u"b")
            putBool(cell, value.trimmed() == u"1" || value.trimmed() == u"true");
        else if (type == u"d" && putIsoDate(cell, value))
            return;
        else if (!putNumber(cell, value, style.format, m_common.base))
            putText(cell, unescapedXlsx(value));
    }

    void putShared(Cell &cell, const QString &value)
    {
        bool isNumber = false;
        const int index = value.trimmed().toInt(&isNumber);
        if (isNumber && index >= 0 && index < m_common.strings.size())
            putRich(cell, m_common.strings[index]);
        else if (!value.isEmpty())
            m_intake.stopDamaged(
                u"cell %1 names a text that is not there"_s.arg(cellName(m_row, cell.column)));
    }

    static void putRich(Cell &cell, const RichText &rich)
    {
        putText(cell, rich.text);
        cell.font = rich.font;
    }

    void noteMissing()
    {
        if (m_missing++ == 0)
            m_firstMissing = cellName(m_row, m_column);
    }

    void tellTroubles()
    {
        const QString sheet = plainLine(m_maker.sheet.name);
        if (m_missing == 1)
            m_intake.warn(u"In “%1” the formula in %2 has no value. Open the file in Excel, save "
                          "it, and read it again."_s.arg(sheet, m_firstMissing));
        else if (m_missing > 1)
            m_intake.warn(u"In “%1” %2 formulas have no value, the first in %3. Open the file in "
                          "Excel, save it, and read it again."_s.arg(
                              sheet, QString::number(m_missing), m_firstMissing));
        if (m_coloured)
            m_intake.warn(u"In “%1” some colours are made by rules (conditional formatting). Those "
                          "are not read, only colours that were given to cells."_s.arg(sheet));
    }

    XmlPart &m_part;
    const XlsxCommon &m_common;
    SheetMaker &m_maker;
    Intake &m_intake;
    int m_row = -1;
    int m_column = -1;
    int m_missing = 0;
    QString m_firstMissing;
    bool m_coloured = false;
};

} // namespace

Sheet xlsxSheet(const QString &part, const QString &name, const XlsxCommon &common,
                const Notes &notes, Archive &archive, Intake &intake)
{
    SheetMaker maker(name, intake);
    XmlPart sheet(archive, part, intake);
    if (!sheet.open())
        return {};
    SheetPart(sheet, common, maker, intake).read();
    sheet.close();
    return maker.finished(notes);
}

} // namespace tidemark
