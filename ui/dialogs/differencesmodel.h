// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/ask.h"

#include <QAbstractListModel>

namespace tidemark {

/// What differs between an issued version and the plan as it is now, each with a tick, under a
/// heading for what was reported for the round and one for what came later or bears no day.
class DifferencesModel : public QAbstractListModel {
    Q_OBJECT
public:
    /// What was reported for the round is ticked.
    explicit DifferencesModel(const QList<Ask::Difference> &differences, QObject *parent = nullptr);

    qsizetype count() const { return m_ticks.size(); }
    qsizetype ticked() const { return m_ticks.count(true); }
    /// The places of the ticked in the list that was handed in, in its order.
    QList<int> chosen() const;
    void tickAll(bool ticked);
    /// Ticks again what was ticked at first.
    void tickProposed();
    /// Ticks these, or takes their ticks away; headings are passed over.
    void tick(const QModelIndexList &rows, bool ticked);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void tickedChanged();

private:
    /// A difference, or the heading over those of its kind.
    struct Row {
        int difference = -1;
        bool ofRound = false;
    };

    void addGroup(bool ofRound);
    QString heading(bool ofRound) const;
    void setTicks(const QList<bool> &ticks);

    QList<Ask::Difference> m_differences;
    QList<bool> m_ticks; ///< as long as m_differences
    QList<Row> m_rows;
};

} // namespace tidemark
