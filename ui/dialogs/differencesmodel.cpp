// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/differencesmodel.h"

#include <QFont>

#include <algorithm>
#include <utility>

namespace tidemark {

using namespace Qt::StringLiterals;

DifferencesModel::DifferencesModel(const QList<Ask::Difference> &differences, QObject *parent)
    : QAbstractListModel(parent)
    , m_differences(differences)
{
    for (const Ask::Difference &difference : differences)
        m_ticks.append(difference.ofRound);
    addGroup(true);
    addGroup(false);
}

void DifferencesModel::addGroup(bool ofRound)
{
    const auto before = m_rows.size();
    for (int i = 0; i < m_differences.size(); ++i) {
        if (m_differences[i].ofRound == ofRound)
            m_rows.append({i, ofRound});
    }
    if (m_rows.size() > before)
        m_rows.insert(before, {-1, ofRound});
}

QString DifferencesModel::heading(bool ofRound) const
{
    const auto of = std::count_if(m_differences.begin(), m_differences.end(),
                                  [&](const auto &one) { return one.ofRound == ofRound; });
    const QString words =
        ofRound ? u"Reported for this round"_s : u"Changed later, or without a date"_s;
    return u"%1 (%2)"_s.arg(words, QString::number(of));
}

QList<int> DifferencesModel::chosen() const
{
    QList<int> places;
    for (int i = 0; i < m_ticks.size(); ++i) {
        if (m_ticks[i])
            places.append(i);
    }
    return places;
}

void DifferencesModel::tickAll(bool ticked)
{
    setTicks(QList<bool>(m_ticks.size(), ticked));
}

void DifferencesModel::tickProposed()
{
    QList<bool> ticks;
    for (const Ask::Difference &difference : std::as_const(m_differences))
        ticks.append(difference.ofRound);
    setTicks(ticks);
}

void DifferencesModel::tick(const QModelIndexList &rows, bool ticked)
{
    QList<bool> ticks = m_ticks;
    for (const QModelIndex &row : rows) {
        if (const int difference = m_rows.value(row.row()).difference; difference >= 0)
            ticks[difference] = ticked;
    }
    setTicks(ticks);
}

// Told once for all, so that hundreds are ticked as quickly as one.
void DifferencesModel::setTicks(const QList<bool> &ticks)
{
    if (ticks == m_ticks)
        return;
    m_ticks = ticks;
    Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1), {Qt::CheckStateRole});
    Q_EMIT tickedChanged();
}

int DifferencesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant DifferencesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[index.row()];
    const bool isHeading = row.difference < 0;
    if (role == Qt::DisplayRole)
        return isHeading ? heading(row.ofRound) : m_differences[row.difference].sentence;
    if (role == Qt::CheckStateRole && !isHeading)
        return m_ticks[row.difference] ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::FontRole && isHeading) {
        QFont font;
        font.setBold(true);
        return font;
    }
    return {};
}

bool DifferencesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole)
        return false;
    tick({index}, value.value<Qt::CheckState>() == Qt::Checked);
    return true;
}

// A heading can be gone to, so that it is heard, but not chosen.
Qt::ItemFlags DifferencesModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags read = Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return m_rows[index.row()].difference < 0
               ? read
               : read | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable;
}

} // namespace tidemark
