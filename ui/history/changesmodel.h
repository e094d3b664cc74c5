// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/changes.h"
#include "core/draw/palette.h"

#include <QAbstractItemModel>

namespace tidemark {

/// What changed between two moments: the kinds that occur, in the order in which they are told, and
/// under each its changes. A kind's count is that of the lines under it.
class ChangesModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { Name, Happened, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    void setChanges(const Changes &changes);
    /// The colours of the marks.
    void setLook(const Palette &palette, qreal devicePixelRatio);
    /// The change at a line; null at a kind's.
    const Change *changeAt(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Kind {
        ChangeKind kind;
        QList<Change> changes;
    };
    QVariant kindData(const Kind &kind, int column, int role) const;
    QVariant lineData(const Change &change, int column, int role) const;

    QList<Kind> m_kinds;
    const Palette *m_palette = nullptr;
    qreal m_ratio = 1;
};

} // namespace tidemark
