// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tree/planfilter.h"

#include "ui/tree/plantreemodel.h"

#include <algorithm>

namespace tidemark {

PlanFilter::PlanFilter(PlanTreeModel &rows, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_rows(rows)
{
    setRecursiveFilteringEnabled(true);
    setSourceModel(&rows);
}

void PlanFilter::setWords(const QString &text)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    invalidateFilter();
}

QModelIndex PlanFilter::indexOf(Id id, int column) const
{
    return mapFromSource(m_rows.indexOf(id, column));
}

Id PlanFilter::idAt(const QModelIndex &index) const
{
    return m_rows.idAt(mapToSource(index));
}

QList<Id> PlanFilter::hits() const
{
    QList<Id> hits;
    appendHits({}, hits);
    return hits;
}

void PlanFilter::appendHits(const QModelIndex &parent, QList<Id> &hits) const
{
    for (int row = 0; row < rowCount(parent); ++row) {
        const QModelIndex index = this->index(row, 0, parent);
        if (isHit(mapToSource(index)))
            hits.append(idAt(index));
        appendHits(index, hits);
    }
}

bool PlanFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    return m_words.isEmpty() || isHit(m_rows.index(row, 0, parent));
}

bool PlanFilter::isHit(const QModelIndex &source) const
{
    const QString text = source.data(PlanTreeModel::FilterRole).toString();
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString &word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace tidemark
