// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QSortFilterProxyModel>

namespace tidemark {

class PlanTreeModel;

/// The rows of the tree that hold all the words of a search, each under its parents.
class PlanFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit PlanFilter(PlanTreeModel &rows, QObject *parent = nullptr);

    /// Words in any order; an empty text shows everything.
    void setWords(const QString &text);
    bool isFiltering() const { return !m_words.isEmpty(); }

    /// The rows that hold the words themselves, from top to bottom.
    QList<Id> hits() const;

    QModelIndex indexOf(Id id, int column = 0) const;
    Id idAt(const QModelIndex &index) const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    bool isHit(const QModelIndex &source) const;
    void appendHits(const QModelIndex &parent, QList<Id> &hits) const;

    PlanTreeModel &m_rows;
    QStringList m_words;
};

} // namespace tidemark
