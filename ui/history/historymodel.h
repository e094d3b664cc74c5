// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document.h"
#include "core/words/words.h"
#include "ui/history/historyfilter.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <optional>

namespace tidemark {

class ViewState;

/// One entry of the journal in words.
struct HistoryLine {
    JournalEntry entry;
    QString done; ///< "Due of 3.1.1 moved from 30 Sep 2021 to 31 Dec 2021"
    QList<words::EditWords> edits;
    Id row; ///< the action or measure it is about

    /// "… by Jane Smith: survey extended".
    QString sentence() const;
};

/// The journal, the latest entry first, whatever the clocks said. It is read as far as somebody
/// looks, some entries at a time, so that the window never waits; what is added meanwhile comes in
/// at the top.
class HistoryModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { When, Who, What, ColumnCount };

    HistoryModel(Document &document, const ViewState &view, QObject *parent = nullptr);

    /// Begins again with the entries that pass.
    void setFilter(const HistoryFilter &filter);
    const HistoryFilter &filter() const { return m_filter; }

    /// Whether more entries are being looked for at the moment.
    bool isReading() const { return m_later.isActive(); }
    /// Whether the first entry of the journal has been come to.
    bool isComplete() const { return m_complete; }
    /// Why the journal could be read no further; empty where it could.
    const QString &fault() const { return m_fault; }

    const HistoryLine &lineAt(int row) const { return m_lines[row]; }
    /// The row of an entry; -1 where it is not shown.
    int rowOfEntry(Id entry) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// Entries have been read, or reading has ended.
    void readOn();

private:
    void readSlice();
    void follow();
    void stop(const QString &fault);
    std::optional<HistoryLine> lineOf(Rewind &at) const;
    void insert(int row, const QList<HistoryLine> &lines);

    Document &m_document;
    HistoryFilter m_filter;
    std::optional<Rewind> m_rewind; ///< stands at the last entry that was read
    QList<HistoryLine> m_lines;
    qint64 m_latest = 0; ///< the place in the order of the latest entry that was read
    int m_wanted = 0;    ///< how many more lines are asked for
    bool m_complete = false;
    QString m_fault;
    QTimer m_later;
};

} // namespace tidemark
