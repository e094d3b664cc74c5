// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/odstable.h"

#include "core/sheets/numberformat.h"
#include "core/sheets/readinglimits.h"
#include "core/sheets/sheetmaker.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// A colour that is repeated further than this is the background of a page.
constexpr int mostColoured = 100;
constexpr int mostPlaces = 1 << 24; // so that adding up what is repeated runs over nothing

/// What stands in a cell as text, and the note beside it.
struct CellText {
    QString text;
    QString note;
};

/// Joins the paragraphs of a cell. Drawings, and how a word is pronounced, are passed over.
class CellReader {
public:
    explicit CellReader(XmlPart &part) : m_part(part) {}

    CellText read()
    {
        CellText said;
        readInto(said.text, &said.note);
        return said;
    }

private:
    // From the element it stands in to its end.
    void readInto(QString &text, QString *note)
    {
        int depth = 1;
        bool begun = false; // a paragraph stands before
        while (depth > 0 && !m_part.xml.atEnd()) {
            const auto token = m_part.xml.readNext();
            if (token == QXmlStreamReader::EndElement) {
                --depth;
                m_inside -= m_part.at(u"p") || m_part.at(u"h") ? 1 : 0;
            } else if (token == QXmlStreamReader::StartElement) {
                takeElement(text, note, depth, begun);
            } else if (token == QXmlStreamReader::Characters && m_inside > 0) {
                takeLetters(text);
            }
        }
    }

    void takeElement(QString &text, QString *note, int &depth, bool &begun)
    {
        if (m_part.at(u"p") || m_part.at(u"h")) {
            if (begun)
                text += u'\n';
            begun = true;
            m_blank = true;
            ++m_inside;
            ++depth;
        } else if (m_part.at(u"annotation") && note != nullptr) {
            const int inside = std::exchange(m_inside, 0);
            readNote(*note);
            m_inside = inside;
        } else if (m_part.at(u"s")) {
            text += QString(std::clamp(m_part.number(u"c", 1), 1, 1000), u' ');
            m_blank = false;
            m_part.skip();
        } else if (m_part.at(u"tab") || m_part.at(u"line-break")) {
            text += m_part.at(u"tab") ? u'\t' : u'\n';
            m_part.skip();
        } else if (m_part.at(u"annotation") || m_part.at(u"ruby-text") || m_part.at(u"frame")
                   || m_part.at(u"custom-shape") || m_part.at(u"detective")
                   || (m_inside == 0 && (m_part.at(u"creator") || m_part.at(u"date")))) {
            m_part.skip(); // the last two say who made a note, and when
        } else {
            ++depth;
        }
    }

    void readNote(QString &note)
    {
        QString said;
        readInto(said, nullptr);
        note += note.isEmpty() ? said : u'\n' + said;
    }

    // Blanks count once (OpenDocument 1.3 part 3 §6.1.2); more of them are text:s.
    void takeLetters(QString &text)
    {
        const QString letters = m_part.xml.text().toString();
        for (const QChar sign : letters) {
            const bool isBlank = sign == u' ' || sign == u'\n' || sign == u'\t' || sign == u'\r';
            if (!isBlank)
                text += sign;
            else if (!m_blank)
                text += u' ';
            m_blank = isBlank;
        }
    }

    XmlPart &m_part;
    int m_inside = 0;    ///< paragraphs it stands in
    bool m_blank = true; ///< a blank or the beginning of a paragraph stands before
};

// "3.10" where 3.1 is shown so: the zeros a format adds, and nothing that it rounds away.
QString withShownZeros(const QString &digits, const QString &shown)
{
    if (shown.size() <= digits.size() || !shown.startsWith(digits))
        return digits;
    QStringView rest = QStringView(shown).mid(digits.size());
    if (!digits.contains(u'.')) {
        if (!rest.startsWith(u'.') || rest.size() == 1)
            return digits;
        rest = rest.mid(1);
    }
    return rest.count(u'0') == rest.size() ? shown : digits;
}

/// Reads a table into a maker.
class TableReader {
public:
    TableReader(XmlPart &part, const OdsStyles &styles, const QHash<QString, QString> &faces,
                Intake &intake)
        : m_part(part)
        , m_styles(styles)
        , m_faces(faces)
        , m_intake(intake)
        , m_maker(part.attribute(u"name"), intake)
    {}

    Sheet read()
    {
        m_maker.sheet.hidden = m_styles.value(m_part.attribute(u"style-name")).hidden;
        int depth = 1; // groups and headings of rows and columns are gone into
        while (depth > 0 && !m_intake.stopped() && !m_part.xml.atEnd()) {
            const auto token = m_part.xml.readNext();
            if (token == QXmlStreamReader::EndElement)
                --depth;
            else if (token == QXmlStreamReader::StartElement && !take())
                ++depth;
        }
        return m_maker.finished();
    }

private:
    // True where the element has been read to its end.
    bool take()
    {
        if (m_part.at(u"table-row"))
            takeRow();
        else if (m_part.at(u"table-column"))
            takeColumns();
        else if (m_part.at(u"table-row-group") || m_part.at(u"table-rows")
                 || m_part.at(u"table-header-rows") || m_part.at(u"table-column-group")
                 || m_part.at(u"table-columns") || m_part.at(u"table-header-columns"))
            return false;
        else
            m_part.skip();
        return true;
    }

    bool isOutOfSight() const
    {
        const QString visibility = m_part.attribute(u"visibility");
        return visibility == u"collapse" || visibility == u"filter";
    }

    int repeated(QStringView name) const
    {
        return std::clamp(m_part.number(name, 1), 1, mostPlaces);
    }

    void takeColumns()
    {
        const int count = repeated(u"number-columns-repeated");
        const int first = m_columns;
        m_columns = std::min(m_columns + count, mostPlaces);
        if (isOutOfSight())
            m_maker.hideColumns(first, m_columns - 1);
        const QString style = m_part.attribute(u"default-cell-style-name");
        for (int column = first; column < std::min(m_columns, limits::columns); ++column)
            m_columnStyles.append(style);
        m_part.skip();
    }

    void takeRow()
    {
        const int count = repeated(u"number-rows-repeated");
        const bool hidden = isOutOfSight();
        m_rowStyle = m_part.attribute(u"default-cell-style-name");
        m_cells.clear();
        m_column = 0;
        m_says = false;
        while (m_part.next()) {
            if (m_part.at(u"table-cell"))
                takeCell();
            else if (m_part.at(u"covered-table-cell")) {
                m_column += repeated(u"number-columns-repeated");
                m_part.skip();
            } else
                m_part.skip();
            m_column = std::min(m_column, mostPlaces);
        }
        if (m_says)
            layDown(count, hidden);
        m_row = std::min(m_row + count, mostPlaces);
    }

    void layDown(int count, bool hidden)
    {
        for (int i = 0; i < count && !m_intake.stopped(); ++i) {
            m_maker.startRow(m_row + i, hidden);
            for (const Cell &cell : m_cells)
                m_maker.put(cell);
            m_maker.endRow();
        }
    }

    void takeCell()
    {
        const int count = repeated(u"number-columns-repeated");
        takeMerge();
        Cell cell;
        cell.formula = !m_part.attribute(u"formula").isEmpty();
        const QString type = m_part.attribute(u"value-type");
        const bool isWrong = isErrorType();
        const QString value = valueOf(type);
        const QString whole = m_part.attribute(u"string-value");
        const OdsStyle style = styleOf(m_part.attribute(u"style-name"));
        CellText said = CellReader(m_part).read();
        if (said.text.isEmpty())
            said.text = whole;
        if (isWrong)
            putError(cell, said.text);
        else
            putValue(cell, type, value, said.text);
        cell.fill = style.fill;
        cell.note = said.note;
        if (!cell.isEmpty())
            cell.font = m_faces.value(style.font, style.font);
        const bool says = !cell.isEmpty() || !cell.note.isEmpty();
        m_says = m_says || says;
        if (says || (cell.fill != 0 && count <= mostColoured))
            repeat(cell, count);
        m_column += count;
    }

    void repeat(Cell cell, int count)
    {
        for (int i = 0; i < count && !m_intake.stopped(); ++i) {
            cell.column = m_column + i;
            const bool says = !cell.isEmpty() || !cell.note.isEmpty();
            if (says && !m_intake.takePlace(m_row, cell.column, m_maker.sheet.name))
                return;
            if (cell.column < limits::columns)
                m_cells.append(cell);
        }
    }

    void takeMerge()
    {
        const int wide = repeated(u"number-columns-spanned");
        const int high = repeated(u"number-rows-spanned");
        m_maker.merge({m_row, m_column, m_row + high - 1, m_column + wide - 1});
    }

    // LibreOffice says of an error that it is a text, and in its own words that it is none.
    bool isErrorType() const
    {
        const auto attributes = m_part.xml.attributes();
        return std::any_of(attributes.begin(), attributes.end(), [](const auto &one) {
            return withoutPrefix(one.name()) == u"value-type" && one.value() == u"error";
        });
    }

    QString valueOf(const QString &type) const
    {
        if (type == u"date")
            return m_part.attribute(u"date-value");
        if (type == u"boolean")
            return m_part.attribute(u"boolean-value");
        return m_part.attribute(u"value");
    }

    OdsStyle styleOf(const QString &name) const
    {
        if (!name.isEmpty())
            return m_styles.value(name);
        return m_styles.value(m_rowStyle.isEmpty() ? m_columnStyles.value(m_column) : m_rowStyle);
    }

    static void putValue(Cell &cell, const QString &type, const QString &value,
                         const QString &shown)
    {
        const NumberFormat percent{NumberFormat::Kind::Percent, 0};
        const bool isPercent = type == u"percentage";
        if (type == u"float" || type == u"currency" || isPercent) {
            if (!putNumber(cell, value, isPercent ? percent : NumberFormat{}, DateBase::From1900))
                putText(cell, shown);
            else if (!isPercent)
                cell.text = withShownZeros(cell.text, shown);
        } else if (type == u"boolean") {
            putBool(cell, value == u"true");
        } else if (type != u"date" || !putIsoDate(cell, value)) {
            putText(cell, shown);
        }
    }

    XmlPart &m_part;
    const OdsStyles &m_styles;
    const QHash<QString, QString> &m_faces;
    Intake &m_intake;
    SheetMaker m_maker;
    QList<QString> m_columnStyles;
    QString m_rowStyle;
    QList<Cell> m_cells; ///< of the row it stands in
    int m_row = 0;
    int m_column = 0;
    int m_columns = 0;
    bool m_says = false; ///< something in the row is more than a colour
};

} // namespace

Sheet odsTable(XmlPart &part, const OdsStyles &styles, const QHash<QString, QString> &faces,
               Intake &intake)
{
    return TableReader(part, styles, faces, intake).read();
}

} // namespace tidemark
