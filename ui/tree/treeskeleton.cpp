// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tree/treeskeleton.h"

namespace tidemark {

namespace {

RowKind below(RowKind kind)
{
    return static_cast<RowKind>(static_cast<int>(kind) + 1);
}

void renumberFrom(TreeNode &parent, int row)
{
    for (auto i = static_cast<size_t>(row); i < parent.children.size(); ++i)
        parent.children[i]->row = static_cast<int>(i);
}

} // namespace

QList<Id> childrenOf(const Plan &plan, RowKind kind, Id id)
{
    switch (kind) {
    case RowKind::Plan:
        return plan.themes().childrenOf({});
    case RowKind::Theme:
        return plan.objectives().childrenOf(id);
    case RowKind::Objective:
        return plan.actions().childrenOf(id);
    case RowKind::Action:
        return {};
    }
    return {};
}

TreeSkeleton::TreeSkeleton() : m_root(std::make_unique<TreeNode>()) {}

void TreeSkeleton::build(const Plan &plan)
{
    m_nodes.clear();
    m_root->children.clear();
    addDescendants(plan, m_root.get());
}

void TreeSkeleton::insert(const Plan &plan, TreeNode *parent, int row, Id id)
{
    auto node = std::make_unique<TreeNode>();
    node->id = id;
    node->kind = below(parent->kind);
    m_nodes.insert(id, node.get());
    addDescendants(plan, node.get());
    adopt(parent, row, std::move(node));
}

void TreeSkeleton::remove(TreeNode *node)
{
    forget(*release(node));
}

void TreeSkeleton::move(TreeNode *node, TreeNode *parent, int row)
{
    adopt(parent, row, release(node));
}

void TreeSkeleton::adopt(TreeNode *parent, int row, std::unique_ptr<TreeNode> node)
{
    node->parent = parent;
    parent->children.insert(parent->children.begin() + row, std::move(node));
    renumberFrom(*parent, row);
}

std::unique_ptr<TreeNode> TreeSkeleton::release(TreeNode *node)
{
    auto &siblings = node->parent->children;
    const auto place = siblings.begin() + node->row;
    auto released = std::move(*place);
    siblings.erase(place);
    renumberFrom(*released->parent, released->row);
    return released;
}

void TreeSkeleton::addDescendants(const Plan &plan, TreeNode *node)
{
    const auto ids = childrenOf(plan, node->kind, node->id);
    for (const Id &id : ids) {
        if (!m_nodes.contains(id))
            insert(plan, node, static_cast<int>(node->children.size()), id);
    }
}

void TreeSkeleton::forget(const TreeNode &node)
{
    m_nodes.remove(node.id);
    for (const auto &child : node.children)
        forget(*child);
}

} // namespace tidemark
