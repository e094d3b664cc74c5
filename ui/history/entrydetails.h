// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/historymodel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStandardItemModel;

namespace tidemark {

class Commands;
class WrappingTree;

/// One entry of the journal in full: who, when and why, every field before and after, and what can
/// be done with it.
class EntryDetails : public QWidget {
    Q_OBJECT
public:
    explicit EntryDetails(const Commands &commands, QWidget *parent = nullptr);

    /// Null: no entry is chosen.
    void setLine(const HistoryLine *line);
    /// Whether the entry's row is still in the plan, under this name; empty: it is not.
    void setRowName(const QString &name);
    /// Why the entry cannot be undone alone; empty: it can.
    void setObstacle(const QString &obstacle);

private:
    void makeCopy();
    QWidget *makeButtons(const Commands &commands);

    QLabel *m_sentence;
    QLabel *m_beside;
    QStandardItemModel *m_edits;
    WrappingTree *m_table;
    QPushButton *m_goTo;
    QLabel *m_obstacle;
};

} // namespace tidemark
