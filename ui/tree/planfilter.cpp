// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tree/planfilter.h"

#include "ui/tree/plantreemodel.h"
#include "ui/viewstate.h"

namespace tidemark {

PlanFilter::PlanFilter(PlanTreeModel &rows, const ViewState &view, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_rows(rows)
    , m_view(view)
{
    setRecursiveFilteringEnabled(true);
    setSourceModel(&rows);
}

void PlanFilter::refilter()
{
    invalidateFilter();
}

bool PlanFilter::isFiltering() const
{
    return m_view.isSearching();
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
        if (m_view.finds(idAt(index)))
            hits.append(idAt(index));
        appendHits(index, hits);
    }
}

bool PlanFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    return m_view.finds(m_rows.idAt(m_rows.index(row, 0, parent)));
}

} // namespace tidemark
