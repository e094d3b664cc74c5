// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/columns/readingcolumns.h"
#include "ui/models/refusals.h"

#include <QAbstractTableModel>

namespace tidemark {

class ViewState;

/// The readings of one measure, the first first, and under them the next period's row, ready to be
/// typed in. It keeps only ids and reads every cell from the plan; what is typed is passed on as
/// entered(), for the model never changes the plan.
class ReadingsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int columns = int(ReadingColumn::Commentary) + 1;

    ReadingsModel(const ViewState &view, Refusals &refusals, QObject *parent = nullptr);

    Id measure() const { return m_measure; }
    void setMeasure(tidemark::Id measure);

    /// The reading of a row; null for the row that is still to be typed in.
    Id readingAt(int row) const { return m_rows.value(row); }
    QModelIndex indexOf(Id reading) const;
    /// The cell in which something stands refused; invalid where it is none of this measure.
    QModelIndex indexOf(const Refusals::Place &place) const;
    /// What stands in a row, as a draft of its own correction.
    ReadingDraft draftAt(int row) const;
    /// The day of a row.
    QDate dayAt(int row) const;
    /// The same for a column of values: from the last row on the ends of the periods that follow.
    QDate periodAt(int row) const;
    /// Whether the readings have a numerator and a denominator to show.
    bool isRatio() const;
    /// The last day that is shown, where an earlier one than today is looked at; else null.
    QDate lastDay() const;
    /// Readings that are in the plan and later than the day that is looked at.
    qsizetype later() const;

    /// Keeps the row to be typed in as it is so far, before there is anything to record.
    void keep(const ReadingDraft &draft);
    /// Shows what was typed into a cell and refused, until something else is entered there; also
    /// after another measure has been looked at.
    void refuse(const QModelIndex &cell, const QString &typed, const QString &why);
    void forgetRefused(const QModelIndex &cell);
    /// An entry was given up elsewhere.
    void showAgain();
    /// Why cells of this measure were refused.
    QStringList refusals() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void entered(const QModelIndex &cell, const QString &text);

private:
    QString textOr(const QString &text, int column) const;
    void showRowAgain(int row);
    void follow();
    QList<Id> rowsNow() const;
    void setRows(const QList<Id> &rows);
    void reorder(const QList<Id> &rows);
    QDate nextDay() const;
    const Measure *row() const;
    ReadingRow readingRow(int row) const;
    QString text(int row, ReadingColumn column) const;
    Refusals::Place placeOf(int row, int column) const;
    bool isValueRefused(int row) const;
    const Refusals::Entry *refusedAt(const QModelIndex &index) const;
    void keepFor(tidemark::Id reading);

    const ViewState &m_view;
    Refusals &m_refusals;
    Id m_measure;
    QList<Id> m_rows; ///< null: the row to be typed in
    ReadingDraft m_next;
};

} // namespace tidemark
