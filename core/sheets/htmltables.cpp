// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/htmltables.h"

#include "core/sheets/colours.h"
#include "core/sheets/entities.h"
#include "core/sheets/htmltags.h"
#include "core/sheets/numberformat.h"
#include "core/sheets/readinglimits.h"
#include "core/sheets/sheetmaker.h"

#include <algorithm>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

constexpr size_t deepest = 50; // tables within tables

bool isBlankSign(QChar sign)
{
    return sign == u' ' || sign == u'\n' || sign == u'\r' || sign == u'\t' || sign == u'\f';
}

/// A table that is being read.
class OpenTable {
public:
    OpenTable(const QString &name, Intake &intake) : m_maker(name, intake) {}

    void startRow(bool hidden)
    {
        endRow();
        ++m_row;
        m_column = 0;
        m_inRow = true;
        m_maker.startRow(m_row, hidden);
    }

    void startCell(const HtmlPiece &tag, const HtmlLook &look)
    {
        endCell();
        if (!m_inRow)
            startRow(false);
        while (m_column < int(m_busy.size()) && m_busy[size_t(m_column)] > m_row)
            ++m_column;
        const int wide = span(tag, u"colspan"_s, limits::columns);
        const int high = span(tag, u"rowspan"_s, limits::rows);
        m_maker.merge({m_row, m_column, m_row + high - 1, m_column + wide - 1});
        m_cell = {};
        m_cell.column = m_column;
        m_cell.fill = look.fill;
        m_cell.font = look.font;
        m_number = tag.attributes.value(u"sdval"_s, tag.attributes.value(u"x:num"_s));
        m_format = tag.attributes.value(u"sdnum"_s);
        m_text.clear();
        m_inCell = true;
        const int end = std::min(m_column + wide, limits::columns);
        if (high > 1) {
            if (int(m_busy.size()) < end)
                m_busy.resize(size_t(end), 0);
            for (int i = m_column; i < end; ++i)
                m_busy[size_t(i)] = m_row + high;
        }
        m_column = std::min(m_column + wide, 2 * limits::columns);
    }

    bool inCell() const { return m_inCell; }

    void say(QStringView text)
    {
        for (const QChar sign : text) {
            if (!isBlankSign(sign))
                m_text += sign;
            else if (!m_text.isEmpty() && !m_text.endsWith(u' ') && !m_text.endsWith(u'\n'))
                m_text += u' ';
        }
    }

    /// A line break, which two paragraphs in a row have but one of.
    void breakLine(bool always)
    {
        while (m_text.endsWith(u' '))
            m_text.chop(1);
        if (always || (!m_text.isEmpty() && !m_text.endsWith(u'\n')))
            m_text += u'\n';
    }

    void takeFont(const QString &font)
    {
        if (m_inCell && m_cell.font.isEmpty())
            m_cell.font = font;
    }

    void endCell()
    {
        if (!m_inCell)
            return;
        m_inCell = false;
        QString text = m_text.replace(QChar(0xA0), u' ').trimmed();
        if (!m_number.isEmpty())
            putNumberOrText(text);
        else
            putText(m_cell, text);
        if (m_cell.isEmpty())
            m_cell.font.clear();
        m_maker.put(m_cell);
    }

    void endRow()
    {
        endCell();
        m_inRow = false;
        m_maker.endRow();
    }

    Sheet finished()
    {
        endRow();
        return m_maker.finished();
    }

private:
    static int span(const HtmlPiece &tag, const QString &name, int most)
    {
        return std::clamp(tag.attributes.value(name).toInt(), 1, most);
    }

    // Calc says the number and its format, "1033;0;0%", behind what the cell shows.
    void putNumberOrText(const QString &shown)
    {
        const NumberFormat format = numberFormatOf(m_format.section(u';', 2));
        if (!putNumber(m_cell, m_number, format, DateBase::From1900))
            putText(m_cell, shown);
    }

    SheetMaker m_maker;
    Cell m_cell;
    QString m_text;
    QString m_number;
    QString m_format;
    std::vector<int> m_busy; ///< of each column the first row that no cell from above reaches into
    int m_row = -1;
    int m_column = 0;
    bool m_inRow = false;
    bool m_inCell = false;
};

/// Reads a page from its beginning to its end.
class PageReader {
public:
    explicit PageReader(Intake &intake) : m_intake(intake) {}

    QList<Sheet> read(QStringView page)
    {
        HtmlCutter cutter(page);
        for (HtmlPiece piece; !m_intake.stopped() && cutter.next(piece);) {
            m_intake.takeBytes(piece.text.size() + 1);
            if (piece.tag.isEmpty())
                say(piece.text);
            else if (piece.closes)
                close(piece.tag);
            else
                open(piece);
        }
        while (!m_open.empty())
            endTable();
        QList<Sheet> sheets;
        for (const Sheet &sheet : m_sheets) {
            if (!sheet.rows.isEmpty())
                sheets.append(sheet);
        }
        return sheets;
    }

private:
    void say(QStringView text)
    {
        if (!m_open.empty() && m_open.back()->inCell())
            m_open.back()->say(withoutEntities(text));
        else if (m_open.empty() && m_inHeading)
            m_heading += withoutEntities(text);
    }

    static bool isHeading(const QString &tag)
    {
        return tag.size() == 2 && tag[0] == u'h' && tag[1] >= u'1' && tag[1] <= u'6';
    }

    static bool isBlock(const QString &tag)
    {
        return tag == u"p" || tag == u"div" || tag == u"li" || tag == u"ul" || tag == u"ol"
               || isHeading(tag);
    }

    void open(const HtmlPiece &piece)
    {
        if (piece.tag == u"style") {
            takeRules(piece.text, m_classes);
        } else if (piece.tag == u"table") {
            startTable();
        } else if (m_open.empty()) {
            if (isHeading(piece.tag)) {
                m_heading.clear();
                m_inHeading = true;
            }
        } else {
            openInTable(piece, *m_open.back());
        }
    }

    void openInTable(const HtmlPiece &piece, OpenTable &table)
    {
        if (piece.tag == u"tr")
            table.startRow(isHidden(piece));
        else if (piece.tag == u"td" || piece.tag == u"th")
            table.startCell(piece, lookOfCell(piece));
        else if (piece.tag == u"br" && table.inCell())
            table.breakLine(true);
        else if (isBlock(piece.tag) && table.inCell())
            table.breakLine(false);
        else if (piece.tag == u"font" && piece.attributes.contains(u"face"_s))
            table.takeFont(piece.attributes.value(u"face"_s).section(u',', 0, 0));
        else if (piece.tag == u"span" || piece.tag == u"font")
            table.takeFont(lookOf(piece.attributes.value(u"style"_s)).font);
    }

    static bool isHidden(const HtmlPiece &piece)
    {
        const QString style = piece.attributes.value(u"style"_s).remove(u' ').toLower();
        return style.contains(u"display:none") || style.contains(u"visibility:collapse");
    }

    HtmlLook lookOfCell(const HtmlPiece &piece) const
    {
        HtmlLook look = m_classes.value(piece.attributes.value(u"class"_s).section(u' ', 0, 0));
        if (const QRgb fill = colourNamed(piece.attributes.value(u"bgcolor"_s)); fill != 0)
            look.fill = fill;
        const HtmlLook own = lookOf(piece.attributes.value(u"style"_s));
        look.fill = own.fill != 0 ? own.fill : look.fill;
        look.font = own.font.isEmpty() ? look.font : own.font;
        return look;
    }

    void close(const QString &tag)
    {
        if (isHeading(tag))
            m_inHeading = false;
        if (m_open.empty())
            return;
        OpenTable &table = *m_open.back();
        if (tag == u"table")
            endTable();
        else if (tag == u"tr" || tag == u"tbody" || tag == u"thead" || tag == u"tfoot")
            table.endRow();
        else if (tag == u"td" || tag == u"th")
            table.endCell();
        else if (isBlock(tag) && table.inCell())
            table.breakLine(false);
    }

    // Tables stand in the order in which they begin.
    void startTable()
    {
        if (m_open.size() >= deepest) {
            m_intake.stopDamaged(u"it has more than %1 tables within each other"_s.arg(deepest));
            return;
        }
        if (!m_intake.takeSheet())
            return;
        const QString heading = m_heading.simplified();
        const QString name = heading.isEmpty() ? u"Table %1"_s.arg(m_sheets.size() + 1) : heading;
        m_open.push_back(std::make_unique<OpenTable>(name, m_intake));
        m_places.push_back(m_sheets.size());
        m_sheets.append(Sheet());
    }

    void endTable()
    {
        m_sheets[m_places.back()] = m_open.back()->finished();
        m_open.pop_back();
        m_places.pop_back();
    }

    Intake &m_intake;
    QHash<QString, HtmlLook> m_classes;
    std::vector<std::unique_ptr<OpenTable>> m_open;
    std::vector<qsizetype> m_places; ///< of each open table among the sheets
    QList<Sheet> m_sheets;
    QString m_heading;
    bool m_inHeading = false;
};

} // namespace

QList<Sheet> htmlTables(QStringView page, Intake &intake)
{
    return PageReader(intake).read(page);
}

bool holdsHtmlTable(QStringView page)
{
    return page.contains(u"<table", Qt::CaseInsensitive);
}

} // namespace tidemark
