// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/changesmodel.h"

#include "core/changes/changekinds.h"
#include "core/changes/sentences.h"
#include "ui/widgets/markicon.h"

#include <QFont>

#include <limits>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

// The internal id of a kind's own row; that of a line under it is the kind's place.
constexpr quintptr ofKind = std::numeric_limits<quintptr>::max();

QString titleOfKind(ChangeKind kind, qsizetype count)
{
    return u"%1 (%2)"_s.arg(kindOfChange(kind).heading, QString::number(count));
}

} // namespace

void ChangesModel::setChanges(const Changes &changes)
{
    beginResetModel();
    m_kinds.clear();
    for (const KindOfChange &kind : kindsOfChange()) {
        const auto found = changes.ofKind(kind.kind);
        if (!found.isEmpty())
            m_kinds.append({kind.kind, found});
    }
    endResetModel();
}

void ChangesModel::setLook(const Palette &palette, qreal devicePixelRatio)
{
    m_palette = &palette;
    m_ratio = devicePixelRatio;
    if (!m_kinds.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_kinds.size()) - 1, 0), {Qt::DecorationRole});
}

const Change *ChangesModel::changeAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == ofKind)
        return nullptr;
    return &m_kinds[qsizetype(index.internalId())].changes[index.row()];
}

QModelIndex ChangesModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) : ofKind);
}

QModelIndex ChangesModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == ofKind)
        return {};
    return createIndex(int(index.internalId()), 0, ofKind);
}

int ChangesModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_kinds.size());
    const bool hasLines = parent.internalId() == ofKind && parent.column() == 0;
    return hasLines ? int(m_kinds[parent.row()].changes.size()) : 0;
}

int ChangesModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant ChangesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (const Change *change = changeAt(index))
        return lineData(*change, index.column(), role);
    return kindData(m_kinds[index.row()], index.column(), role);
}

QVariant ChangesModel::kindData(const Kind &kind, int column, int role) const
{
    if (role == Qt::AccessibleTextRole)
        return titleOfKind(kind.kind, kind.changes.size());
    if (column != Name)
        return {};
    if (role == Qt::DisplayRole)
        return titleOfKind(kind.kind, kind.changes.size());
    if (role == Qt::DecorationRole && m_palette)
        return iconOfMark(kindOfChange(kind.kind).mark, *m_palette, m_ratio);
    if (role == Qt::FontRole) {
        QFont font;
        font.setWeight(QFont::DemiBold);
        return font;
    }
    return {};
}

QVariant ChangesModel::lineData(const Change &change, int column, int role) const
{
    if (role == Qt::DisplayRole)
        return column == Name ? words::fullName(change) : words::happening(change);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignTop);
    if (role == Qt::AccessibleTextRole)
        return u"%1: %2 %3"_s.arg(kindOfChange(change.kind).heading, words::fullName(change),
                                  words::happening(change));
    return {};
}

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? u"Where"_s : u"What changed"_s;
}

} // namespace tidemark
