// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tree/plantreemodel.h"

#include "ui/tree/rowtext.h"
#include "ui/viewstate.h"

#include <QMimeData>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

const QString rowMime = u"application/x-tidemark-row"_s;

Id draggedRow(const QMimeData *data)
{
    return Id::fromString(QLatin1String(data->data(rowMime)));
}

bool canHold(RowKind parent, RowKind child)
{
    return static_cast<int>(parent) + 1 == static_cast<int>(child);
}

} // namespace

PlanTreeModel::PlanTreeModel(const ViewState &view, QObject *parent)
    : QAbstractItemModel(parent)
    , m_view(view)
{
    m_skeleton.build(plan());
    connect(&view, &ViewState::planChanged, this, &PlanTreeModel::follow);
    connect(&view, &ViewState::asAtChanged, this, &PlanTreeModel::followDay);
}

PlanTreeModel::~PlanTreeModel() = default;

void PlanTreeModel::followDay()
{
    m_facts.clear();
    refreshChildren(*m_skeleton.root());
}

QModelIndex PlanTreeModel::indexOf(Id id, int column) const
{
    return indexOf(m_skeleton.find(id), column);
}

Id PlanTreeModel::idAt(const QModelIndex &index) const
{
    return nodeAt(index)->id;
}

RowKind PlanTreeModel::kindAt(const QModelIndex &index) const
{
    return nodeAt(index)->kind;
}

QModelIndex PlanTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeAt(parent)->children[static_cast<size_t>(row)].get());
}

QModelIndex PlanTreeModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(nodeAt(index)->parent) : QModelIndex();
}

int PlanTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeAt(parent)->children.size());
}

int PlanTreeModel::columnCount(const QModelIndex &) const
{
    return rowtext::columns();
}

QVariant PlanTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TreeNode &node = *nodeAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return rowtext::cell(factsOf(node), index.column());
    case Qt::ToolTipRole:
        if (index.column() == Facts || index.column() == Progress)
            return rowtext::explained(factsOf(node));
        if (index.column() == Start || index.column() == Due)
            return rowtext::origin(plan(), node.id, index.column(), factsOf(node));
        return {};
    case Qt::AccessibleTextRole:
        return rowtext::spoken(plan(), node.kind, node.id, index.column(), factsOf(node));
    case IdRole:
        return QVariant::fromValue(node.id);
    case KindRole:
        return static_cast<int>(node.kind);
    case FactsRole:
        return QVariant::fromValue(factsOf(node));
    default:
        return {};
    }
}

QVariant PlanTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && section >= 0 && section < columnCount()
        && (role == Qt::DisplayRole || role == Qt::ToolTipRole))
        return rowtext::heading(section);
    return QAbstractItemModel::headerData(section, orientation, role);
}

Qt::ItemFlags PlanTreeModel::flags(const QModelIndex &index) const
{
    const bool writable = m_view.canEdit();
    if (!index.isValid())
        return writable ? Qt::ItemIsDropEnabled : Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (kindAt(index) == RowKind::Action)
        flags |= Qt::ItemNeverHasChildren;
    if (writable)
        flags |= Qt::ItemIsDragEnabled;
    if (writable && kindAt(index) != RowKind::Action)
        flags |= Qt::ItemIsDropEnabled;
    return flags;
}

QStringList PlanTreeModel::mimeTypes() const
{
    return {rowMime};
}

QMimeData *PlanTreeModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(rowMime, idAt(indexes.first()).toString().toLatin1());
    return data;
}

bool PlanTreeModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int, int,
                                    const QModelIndex &parent) const
{
    if (action != Qt::MoveAction || !m_view.canEdit())
        return false;
    const TreeNode *dragged = m_skeleton.find(draggedRow(data));
    return dragged && canHold(kindAt(parent), dragged->kind);
}

bool PlanTreeModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                 const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    Q_EMIT rowDropped(draggedRow(data), idAt(parent), row);
    return true;
}

Qt::DropActions PlanTreeModel::supportedDropActions() const
{
    return Qt::MoveAction;
}

const Plan &PlanTreeModel::plan() const
{
    return m_view.plan();
}

TreeNode *PlanTreeModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<TreeNode *>(index.internalPointer()) : m_skeleton.root();
}

QModelIndex PlanTreeModel::indexOf(const TreeNode *node, int column) const
{
    return node && node->parent ? createIndex(node->row, column, node) : QModelIndex();
}

const RowFacts &PlanTreeModel::factsOf(const TreeNode &node) const
{
    auto it = m_facts.find(node.id);
    if (it == m_facts.end())
        it = m_facts.insert(node.id, rowFactsOf(plan(), node.kind, node.id, m_view.asAt()));
    return *it;
}

} // namespace tidemark
