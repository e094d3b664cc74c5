// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <QAbstractTableModel>

namespace tidemark {

class ViewState;
struct MeasureRow;

/// The measures of the plan that is looked at, those that are searched for where something is,
/// under the names of their themes, which cannot be chosen. It keeps only ids and reads every cell
/// from the plan.
class MeasuresModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Title, Latest, Target, RatingOfLatest, TravelToLatest, Course };
    static constexpr int columns = Course + 1;

    enum Role {
        IdRole = Qt::UserRole, ///< Id
        MarkRole,              ///< Sign
        SparklineRole,         ///< Sparkline
        WaitingRole            ///< true in a row that is still to be typed in
    };

    explicit MeasuresModel(const ViewState &view, QObject *parent = nullptr);

    /// Invalid where there is no such measure.
    QModelIndex indexOf(Id measure) const;
    /// Null for the row of a theme.
    Id measureAt(const QModelIndex &index) const;
    bool isTheme(int row) const;
    /// The first measure, or null.
    Id firstMeasure() const;
    /// The one after a measure, and after the last, or one that is not there, the first.
    Id measureAfter(Id measure) const;

    /// Asks of every measure again whether it is searched for.
    void refilter();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QVariant shown(const MeasureRow &row, int column) const;
    QVariant text(const MeasureRow &row, int column) const;
    QVariant mark(const MeasureRow &row, int column) const;

    const ViewState &m_view;
    QList<Id> m_rows;
};

} // namespace tidemark
