// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/delimited.h"

#include "core/sheets/numberformat.h"
#include "core/sheets/sheetmaker.h"

#include <QHash>

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

constexpr qsizetype rowsLookedAt = 50;
constexpr qsizetype lettersLookedAt = qsizetype(64) * 1024;

/// Cuts row after row from a text.
class RowCutter {
public:
    RowCutter(QStringView text, QChar delimiter) : m_text(text), m_delimiter(delimiter) {}

    bool atEnd() const { return m_ended; }

    /// Takes the cells of the next row, one after the other.
    template <typename Take> void next(Take take)
    {
        do
            take(cell());
        while (m_text.mid(m_at, 1) == m_delimiter && ++m_at);
        m_ended = m_at >= m_text.size();
        const bool isBoth = m_text.mid(m_at, 2) == u"\r\n";
        m_at += isBoth ? 2 : 1;
    }

private:
    // Up to the delimiter or the end of the line, which is left.
    QString cell()
    {
        QString said;
        if (m_text.mid(m_at, 1) == u'"') {
            if (const qsizetype closed = closingQuote(); closed >= 0) {
                said = m_text.mid(m_at + 1, closed - m_at - 1).toString();
                said.replace(u"\"\""_s, u"\""_s);
                m_at = closed + 1;
            }
        }
        const qsizetype from = m_at;
        while (m_at < m_text.size() && m_text[m_at] != m_delimiter && m_text[m_at] != u'\n'
               && m_text[m_at] != u'\r')
            ++m_at;
        return said += m_text.mid(from, m_at - from);
    }

    // Of the quotation mark it stands on; -1 where it is never closed.
    qsizetype closingQuote()
    {
        if (m_at >= m_unclosed)
            return -1;
        const qsizetype begin = m_at;
        for (qsizetype i = begin + 1; i < m_text.size(); ++i) {
            if (m_text[i] != u'"')
                continue;
            if (m_text.mid(i + 1, 1) != u'"')
                return i;
            ++i;
        }
        m_unclosed = begin; // and so is every later one that is not closed before it
        return -1;
    }

    QStringView m_text;
    QChar m_delimiter;
    qsizetype m_at = 0;
    qsizetype m_unclosed = std::numeric_limits<qsizetype>::max();
    bool m_ended = false;
};

// How many of the first rows have the same number of cells, more than one, and how many those are.
std::pair<qsizetype, qsizetype> evenRows(QStringView text, QChar delimiter)
{
    QHash<qsizetype, qsizetype> counts;
    const auto rows = delimitedRows(text, delimiter, rowsLookedAt);
    for (const QStringList &cells : rows) {
        if (cells.size() > 1)
            ++counts[cells.size()];
    }
    std::pair<qsizetype, qsizetype> best{0, 0};
    for (auto count = counts.begin(); count != counts.end(); ++count)
        best = std::max(best, {count.value(), count.key()});
    return best;
}

} // namespace

QList<QStringList> delimitedRows(QStringView text, QChar delimiter, qsizetype most)
{
    QList<QStringList> rows;
    RowCutter cutter(text, delimiter);
    do {
        QStringList cells;
        cutter.next([&](const QString &cell) { cells.append(cell); });
        rows.append(cells);
    } while (!cutter.atEnd() && rows.size() != most);
    return rows;
}

QChar delimiterOf(QStringView &text)
{
    const qsizetype end = std::min(text.indexOf(u'\n'), qsizetype(8));
    const QStringView first = text.left(std::max<qsizetype>(end, 0)).trimmed();
    if (first.startsWith(u"sep=", Qt::CaseInsensitive) && first.size() == 5) {
        text = text.mid(end + 1);
        return first.last();
    }
    if (text.startsWith(u"sep=\t\n") || text.startsWith(u"sep=\t\r\n")) {
        text = text.mid(text.indexOf(u'\n') + 1);
        return u'\t';
    }
    QChar best = u',';
    std::pair<qsizetype, qsizetype> most{0, 0};
    for (const QChar delimiter : {u'\t', u';', u',', u'|'}) {
        const auto even = evenRows(text.left(lettersLookedAt), delimiter);
        if (even > most) {
            best = delimiter;
            most = even;
        }
    }
    return best;
}

Sheet delimitedSheet(QStringView text, QChar delimiter, const QString &name, Intake &intake)
{
    SheetMaker maker(name, intake);
    RowCutter cutter(text, delimiter);
    for (int row = 0; !cutter.atEnd() && !intake.stopped(); ++row) {
        maker.startRow(row, false);
        int column = 0;
        cutter.next([&](QString said) {
            Cell cell;
            cell.column = column++;
            said.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
            if (!said.trimmed().isEmpty())
                putText(cell, said);
            maker.put(cell);
            intake.takeBytes(said.size() + 1);
        });
        maker.endRow();
    }
    return maker.finished();
}

} // namespace tidemark
