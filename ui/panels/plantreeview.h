// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/plan/changeset.h"

#include <QSet>
#include <QTreeView>

namespace tidemark {

class Afterglow;
class PlanDelegate;
class PlanFilter;

/// The tree itself: how it looks, what its keys do, which rows are folded. Everything is open
/// unless it was folded by hand; a search opens what it finds.
class PlanTreeView : public QTreeView {
    Q_OBJECT
public:
    explicit PlanTreeView(PlanFilter &rows, QWidget *parent = nullptr);
    ~PlanTreeView() override;

    const QSet<Id> &folded() const { return m_folded; }
    void setFolded(const QSet<Id> &rows);
    /// Opens everything that is not folded by hand.
    void openRows();

    /// The rows that are selected, by their first cells.
    QModelIndexList selectedRows() const;

    /// How it looks, to be kept: columns, their widths where they were set by hand, lines.
    QByteArray look() const;
    void restoreLook(const QByteArray &look);
    /// Whether each row is as high as one line of text, so that many are seen at once.
    bool isOneLine() const;
    void setOneLine(bool oneLine);
    /// The longest texts of their columns, which stand on one line as far as there is room.
    void setLongest(const QString &reference, const QString &lead);

    /// What stands in the middle while there are no rows.
    void setHint(const QString &hint);
    void light(const QSet<Id> &rows);
    const Afterglow &afterglow() const { return *m_afterglow; }

    /// A menu of the columns that can be hidden.
    QMenu *columnsMenu() const { return m_columnsMenu; }

Q_SIGNALS:
    void editRequested();
    /// A click beside the rows: it asks for the plan as a whole.
    void planRequested();
    /// Alt with Left or Right: to the parent above (-1) or below (1).
    void moveRequested(int parents);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    void drawBranches(QPainter *painter, const QRect &rect,
                      const QModelIndex &index) const override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void setUpColumns();
    void resetColumnModes();
    int leastWidthOf(int column) const;
    int oneLineWidthOf(int column) const;
    void fitRows();
    void leaveOut();
    void leaveOutStart();
    void fitColumns();
    void chooseColumn(int column, bool shown);
    void fillColumnsMenu();
    void openBelow(const QModelIndex &parent, int first, int last);
    void deselectBelow(const QModelIndex &index);
    void noteFolding(const QModelIndex &index, const QSet<Id> &folded);
    void repaintRow(const QModelIndex &index);
    void repaintLit();

    PlanFilter &m_rows;
    Afterglow *m_afterglow;
    bool m_isOneLine = false; ///< chosen by hand
    PlanDelegate *m_delegate;
    QMenu *m_columnsMenu;
    QSet<Id> m_folded;
    QString m_hint;
    QString m_longestReference;
    QString m_longestLead;
    QList<int> m_byHand;  ///< columns that keep the width they were given
    QList<int> m_leftOut; ///< columns that come back where there is room for them
    bool m_fitting = false;
    bool m_opening = false;
};

} // namespace tidemark
