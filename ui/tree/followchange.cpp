// SPDX-License-Identifier: GPL-3.0-or-later

// How the tree follows a change that the plan already holds: the new rows first, parents before
// children, so that every row has somewhere to go; then the rows that go there; then what is gone,
// which by now holds nothing that stays; then the order among siblings; and last the cells.
#include "ui/tree/plantreemodel.h"

#include <algorithm>

namespace tidemark {

namespace {

bool isInPlan(const Plan &plan, const TreeNode &node)
{
    switch (node.kind) {
    case RowKind::Plan:
        return true;
    case RowKind::Theme:
        return plan.themes().contains(node.id);
    case RowKind::Objective:
        return plan.objectives().contains(node.id);
    case RowKind::Action:
        return plan.actions().contains(node.id);
    }
    return false;
}

// The place of a row among those of its siblings that the tree already shows.
int placeFor(const TreeSkeleton &skeleton, const TreeNode &parent, const QList<Id> &siblings, Id id)
{
    for (auto i = siblings.indexOf(id) - 1; i >= 0; --i) {
        const TreeNode *before = skeleton.find(siblings[i]);
        if (before && before->parent == &parent)
            return before->row + 1;
    }
    return 0;
}

} // namespace

void PlanTreeModel::follow(const ChangeSet &change)
{
    m_facts.clear();
    const TouchedRows touched = rowsTouched(change);
    insertNew(touched);
    moveToNewParents(touched);
    removeGone(touched);
    arrange(touched);
    refresh(touched);
}

void PlanTreeModel::insertNew(const TouchedRows &touched)
{
    const auto insertUnder = [&](TreeNode *parent, Id id) {
        if (!parent || m_skeleton.find(id))
            return;
        const auto siblings = childrenOf(plan(), parent->kind, parent->id);
        const int row = placeFor(m_skeleton, *parent, siblings, id);
        beginInsertRows(indexOf(parent), row, row);
        m_skeleton.insert(plan(), parent, row, id);
        endInsertRows();
    };
    for (const Id &id : touched.rows) {
        if (plan().themes().contains(id))
            insertUnder(m_skeleton.root(), id);
    }
    for (const Id &id : touched.rows) {
        if (const auto *objective = plan().find<Objective>(id))
            insertUnder(m_skeleton.find(objective->theme), id);
    }
    for (const Id &id : touched.rows) {
        if (const auto *action = plan().find<Action>(id))
            insertUnder(m_skeleton.find(action->objective), id);
    }
}

void PlanTreeModel::moveToNewParents(const TouchedRows &touched)
{
    for (const Id &id : touched.rows) {
        const Id parentId = ownerOf(plan(), id);
        TreeNode *node = m_skeleton.find(id);
        TreeNode *parent = m_skeleton.find(parentId);
        if (!node || !parent || node->parent == parent || !isInPlan(plan(), *node))
            continue;
        const auto siblings = childrenOf(plan(), parent->kind, parentId);
        moveNode(node, parent, placeFor(m_skeleton, *parent, siblings, id));
    }
}

// A row goes with all that is under it, so only the topmost are removed.
void PlanTreeModel::removeGone(const TouchedRows &touched)
{
    for (const Id &id : touched.rows) {
        TreeNode *node = m_skeleton.find(id);
        if (!node || isInPlan(plan(), *node) || !isInPlan(plan(), *node->parent))
            continue;
        beginRemoveRows(indexOf(node->parent), node->row, node->row);
        m_skeleton.remove(node);
        endRemoveRows();
    }
}

void PlanTreeModel::arrange(const TouchedRows &touched)
{
    QSet<TreeNode *> parents;
    for (const Id &id : touched.rows) {
        if (const TreeNode *node = m_skeleton.find(id))
            parents.insert(node->parent);
    }
    for (TreeNode *parent : std::as_const(parents))
        arrangeChildren(parent);
}

// Brings the children into the plan's order, one move at a time. Where the row expected here comes
// next, the one that stands here has moved down and goes straight to its place; so the usual moves
// of one row are one move, either way.
void PlanTreeModel::arrangeChildren(TreeNode *parent)
{
    const auto wanted = childrenOf(plan(), parent->kind, parent->id);
    const auto count =
        std::min(static_cast<int>(wanted.size()), static_cast<int>(parent->children.size()));
    for (int row = 0; row < count; ++row) {
        TreeNode *here = parent->children[static_cast<size_t>(row)].get();
        if (here->id == wanted[row])
            continue;
        TreeNode *expected = m_skeleton.find(wanted[row]);
        if (expected->row == row + 1)
            moveNode(here, parent, static_cast<int>(wanted.indexOf(here->id)));
        else
            moveNode(expected, parent, row);
    }
}

// `row` counts the children as they are without the node; Qt counts them with it.
void PlanTreeModel::moveNode(TreeNode *node, TreeNode *parent, int row)
{
    const bool downwards = node->parent == parent && row > node->row;
    beginMoveRows(indexOf(node->parent), node->row, node->row, indexOf(parent),
                  downwards ? row + 1 : row);
    m_skeleton.move(node, parent, row);
    endMoveRows();
}

void PlanTreeModel::refresh(const TouchedRows &touched)
{
    if (touched.everything) {
        refreshChildren(*m_skeleton.root());
        return;
    }
    QSet<const TreeNode *> nodes;
    for (const Id &id : touched.rows) {
        for (const TreeNode *node = m_skeleton.find(id); node && node->parent; node = node->parent)
            nodes.insert(node);
    }
    for (const TreeNode *node : std::as_const(nodes))
        Q_EMIT dataChanged(indexOf(node), indexOf(node, columnCount() - 1));
}

void PlanTreeModel::refreshChildren(const TreeNode &node)
{
    if (node.children.empty())
        return;
    Q_EMIT dataChanged(indexOf(node.children.front().get()),
                       indexOf(node.children.back().get(), columnCount() - 1));
    for (const auto &child : node.children)
        refreshChildren(*child);
}

} // namespace tidemark
