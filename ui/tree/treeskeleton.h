// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <QHash>

#include <memory>
#include <vector>

namespace tidemark {

/// What a row of the tree is; Plan is the root, which is not shown.
enum class RowKind { Plan, Theme, Objective, Action };

/// A row of the tree: a name and a place, nothing of its content.
struct TreeNode {
    Id id;
    RowKind kind = RowKind::Plan;
    TreeNode *parent = nullptr;
    int row = 0; ///< among the parent's children
    std::vector<std::unique_ptr<TreeNode>> children;
};

/// The shape of a plan's tree, kept apart from the plan so that a view sees one step of a change
/// after the other. Its steps do only what they are told; PlanTreeModel knows their order.
class TreeSkeleton {
public:
    TreeSkeleton();

    TreeNode *root() const { return m_root.get(); }
    TreeNode *find(Id id) const { return m_nodes.value(id); }

    /// Throws everything away and takes the shape of `plan`.
    void build(const Plan &plan);

    /// Puts the row at place `row` under `parent`, and under it all its descendants in the plan
    /// that are not in the tree yet.
    void insert(const Plan &plan, TreeNode *parent, int row, Id id);
    void remove(TreeNode *node);
    /// `row` counts the parent's children as they are after the node has been taken out.
    void move(TreeNode *node, TreeNode *parent, int row);

private:
    void adopt(TreeNode *parent, int row, std::unique_ptr<TreeNode> node);
    std::unique_ptr<TreeNode> release(TreeNode *node);
    void addDescendants(const Plan &plan, TreeNode *node);
    void forget(const TreeNode &node);

    std::unique_ptr<TreeNode> m_root;
    QHash<Id, TreeNode *> m_nodes;
};

/// The ids of the rows under a row of the tree, in the plan's order.
QList<Id> childrenOf(const Plan &plan, RowKind kind, Id id);

} // namespace tidemark
