// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QSortFilterProxyModel>

namespace tidemark {

class PlanTreeModel;
class ViewState;

/// The rows of the tree that are among what is searched for, each under its parents.
class PlanFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    PlanFilter(PlanTreeModel &rows, const ViewState &view, QObject *parent = nullptr);

    /// Filters all rows anew. A change of the plan filters the rows that it changes by itself, but
    /// it can bring in others: those under a theme are found by its lead member.
    void refilter();
    bool isFiltering() const;

    /// The rows that are searched for themselves, from top to bottom.
    QList<Id> hits() const;

    QModelIndex indexOf(Id id, int column = 0) const;
    Id idAt(const QModelIndex &index) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    void appendHits(const QModelIndex &parent, QList<Id> &hits) const;

    PlanTreeModel &m_rows;
    const ViewState &m_view;
};

} // namespace tidemark
