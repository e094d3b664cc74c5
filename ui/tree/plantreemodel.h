// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tree/rowfacts.h"
#include "ui/tree/treerows.h"
#include "ui/tree/treeskeleton.h"

#include <QAbstractItemModel>

namespace tidemark {

class ViewState;

/// The plan's themes, objectives and actions as a tree. It keeps only a skeleton of ids and reads
/// every cell from the plan that is looked at; it follows it after the fact and never changes
/// anything itself: a drop is passed on as rowDropped().
class PlanTreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    /// The first columns, in the order of rowtext.cpp.
    enum Column { Reference, Title, Progress, Stage, Facts, Priority, Start, Due, Lead };

    enum Role {
        IdRole = Qt::UserRole, ///< Id
        KindRole,              ///< RowKind, as int
        FactsRole              ///< RowFacts
    };

    explicit PlanTreeModel(const ViewState &view, QObject *parent = nullptr);
    ~PlanTreeModel() override;

    /// Invalid where the tree has no such row.
    QModelIndex indexOf(Id id, int column = Reference) const;
    Id idAt(const QModelIndex &index) const;
    RowKind kindAt(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;
    Qt::DropActions supportedDropActions() const override;

Q_SIGNALS:
    /// Somebody dropped a row so that it should stand before the parent's child `index`, counted
    /// as the children stand now; -1: as the last. A null parent is the plan.
    void rowDropped(tidemark::Id row, tidemark::Id parent, int index);

private:
    void followDay();
    void follow(const ChangeSet &change);
    void insertNew(const TouchedRows &touched);
    void moveToNewParents(const TouchedRows &touched);
    void removeGone(const TouchedRows &touched);
    void arrange(const TouchedRows &touched);
    void arrangeChildren(TreeNode *parent);
    void moveNode(TreeNode *node, TreeNode *parent, int row);
    void refresh(const TouchedRows &touched);
    void refreshChildren(const TreeNode &node);

    const Plan &plan() const;
    TreeNode *nodeAt(const QModelIndex &index) const;
    QModelIndex indexOf(const TreeNode *node, int column = Reference) const;
    const RowFacts &factsOf(const TreeNode &node) const;

    const ViewState &m_view;
    TreeSkeleton m_skeleton;
    mutable QHash<Id, RowFacts> m_facts; ///< worked out since the last change
};

} // namespace tidemark
