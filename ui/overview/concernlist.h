// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/mark.h"
#include "core/rounds/overview.h"

#include <QAbstractListModel>
#include <QWidget>

class QButtonGroup;
class QLabel;
class QListView;
class QPushButton;

namespace tidemark {

/// The lines of one concern, for a list.
class ConcernModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    enum Role { SentenceRole = Qt::UserRole, RowRole };

    void setLines(const QList<ConcernLine> &lines);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<ConcernLine> m_lines;
};

/// What somebody should look at today: the kinds of concern with their counts at the left, and the
/// rows of the chosen one at the right. A click or Enter leads to the row.
class ConcernList : public QWidget {
    Q_OBJECT
public:
    explicit ConcernList(QWidget *parent = nullptr);

    /// `toImprove` stands for measures that need improvement: the plan's own sign.
    void setConcerns(const QList<Concern> &concerns, const Sign &toImprove);

Q_SIGNALS:
    void chosen(tidemark::Id row);

protected:
    void changeEvent(QEvent *event) override;

private:
    void show(int kind);
    void showCounts();
    QPushButton *buttonOf(ConcernKind kind);

    QList<Concern> m_concerns;
    Sign m_toImprove;
    QButtonGroup *m_kinds;
    ConcernModel *m_lines;
    QListView *m_list;
    QLabel *m_none;
};

Mark markOf(ConcernKind kind);

} // namespace tidemark
