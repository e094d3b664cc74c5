// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/columns.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark {

Columns::Columns(const Cells &headings, const QSet<qsizetype> &numbers)
    : m_numbers(numbers)
    , m_widths(headings.size())
{
    widen(headings);
}

void Columns::widen(const Cells &cells)
{
    for (qsizetype i = 0; i < cells.size(); ++i)
        m_widths[i] = std::max(m_widths[i], cells[i].size());
}

QString Columns::line(const Cells &cells) const
{
    QString text = u"    "_s;
    for (qsizetype i = 0; i < cells.size(); ++i)
        text += (m_numbers.contains(i) ? cells[i].rightJustified(m_widths[i])
                                       : cells[i].leftJustified(m_widths[i]))
                + u"  "_s;
    while (text.endsWith(u' '))
        text.chop(1);
    return text + u'\n';
}

QString elidedTitle(const QString &title)
{
    constexpr qsizetype widest = 44;
    return title.size() <= widest ? title : title.left(widest - 1).trimmed() + u'…';
}

} // namespace tidemark
