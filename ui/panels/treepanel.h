// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "ui/desk.h"

#include <QByteArray>
#include <QList>
#include <QWidget>

class QMenu;
class QModelIndex;

namespace tidemark {

class PlanFilter;
class PlanTreeModel;
class PlanTreeView;
struct ChangeSet;

/// The page of the plan: its themes, objectives and actions as a tree, and everything that is done
/// to whole rows of it. Whatever needs a question asks it through Ask; whatever is refused is told
/// there too.
class TreePanel : public QWidget {
    Q_OBJECT
public:
    explicit TreePanel(const Desk &desk, QWidget *parent = nullptr);
    ~TreePanel() override;

    /// The tree itself, to which the window adds its actions for the context menu.
    QWidget *tree() const;

    /// Shows only rows whose reference, title, lead or description holds `text`, under their
    /// parents; everything when it is empty.
    void setFilter(const QString &text);
    /// Chooses the first row that holds what is searched for, or the next after it once there.
    void goToNextHit();
    void setReadOnly(bool readOnly);

    /// Widths, order and visibility of the columns, for the caller to keep.
    QByteArray columnState() const;
    void restoreColumnState(const QByteArray &state);
    /// The rows that are folded up; all others are open.
    QList<Id> foldedRows() const;
    void foldRows(const QList<Id> &rows);

    /// "Move to": the parents the current row could have, made when it is about to be shown.
    QMenu *moveToMenu() const { return m_moveToMenu; }
    /// The columns, to be shown and hidden.
    QMenu *columnsMenu() const;

    /// What can be done with the current row, for the window's actions; see stateChanged().
    bool canEdit() const;      ///< new theme
    bool canAddBelow() const;  ///< new objective: there is a theme to put it under
    bool canAddAction() const; ///< there is an objective to put it under
    bool canChange() const;    ///< delete, renumber: there is a current row
    bool canMoveUp() const;
    bool canMoveDown() const;
    bool canMoveToPrevious() const; ///< there is a parent before the row's own
    bool canMoveToNext() const;

public Q_SLOTS:
    void newTheme();
    void newObjective();
    void newAction();
    void deleteCurrent();
    void moveUp();
    void moveDown();
    void moveToPreviousParent();
    void moveToNextParent();
    void moveTo(tidemark::Id parent);
    /// Renumbers what lies under the current theme or objective, under the current action's
    /// objective, or everything where nothing is selected; asks first.
    void renumber();
    void expandAll();
    void collapseAll();

Q_SIGNALS:
    /// The officer wants to edit the current row: Inspector::editTitle().
    void editRequested();
    /// The answers of the can…() functions may have changed.
    void stateChanged();
    /// A row was asked for that is not among those searched for; everything is shown again.
    void filterCleared();

private:
    void follow(const ChangeSet &change);
    void showCurrent();
    void markCurrent();
    void leaveHidden();
    void showHint();
    void choose(const QModelIndex &index);
    void fillMoveToMenu();
    void drop(tidemark::Id row, tidemark::Id parent, int index);

    Id currentRow() const;
    template <typename Row> void addAndEdit(Row row);
    void step(int steps);
    void moveAmongParents(int steps);

    Desk m_desk;
    PlanTreeModel *m_model;
    PlanFilter *m_rows;
    PlanTreeView *m_tree;
    QMenu *m_moveToMenu;
    bool m_readOnly;
    bool m_filtering = false;
    bool m_walking = false; ///< from hit to hit
    Id m_hidden;            ///< what was looked at, hidden by the search
    Id m_instead;           ///< what is shown instead
};

} // namespace tidemark
