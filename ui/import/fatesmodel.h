// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/palette.h"
#include "core/imports/importbook.h"

#include <QAbstractTableModel>
#include <QIcon>

#include <optional>

namespace tidemark {

/// Every row of the file with what would become of it, and below them the actions of the plan that
/// the file does not have.
class FatesModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class Fate { New, Changed, Unchanged, NotUnderstood, PassedOver, Missing, Deleted };
    static constexpr int fateCount = int(Fate::Deleted) + 1;
    enum Column { Place, Name, Becomes, What, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// `after` is the plan as the import leaves it.
    void setImport(const Import &import, const Plan &after);
    void clear();
    /// Shows the rows of one fate alone, or all.
    void setFilter(std::optional<Fate> fate);
    /// Draws the signs anew.
    void setPalette(const Palette &palette, qreal ratio);

    int count(Fate fate) const;
    int countAll() const { return int(m_lines.size()); }
    /// "New", as it stands in the table and on the buttons.
    static QString nameOf(Fate fate);
    /// All that there is to tell of a row that is shown, a line each.
    QStringList detailsOf(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Line {
        Fate fate;
        QString place;
        QString name;
        QString what;
        int row = -1; ///< in Import::rows
    };
    void filter();
    void addMissing();
    QString whatBecomes(const RowFate &row) const;

    Import m_import;
    Plan m_after;
    QList<Line> m_lines;
    QList<int> m_shown; ///< places in m_lines
    std::optional<Fate> m_filter;
    QList<QIcon> m_signs; ///< of each fate
};

} // namespace tidemark
