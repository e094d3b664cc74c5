// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "ui/panels/page.h"

#include <QByteArray>
#include <QList>
#include <QTimer>

class QMenu;
class QStackedLayout;
class QModelIndex;

namespace tidemark {

class EmptyPart;
class PlanFilter;
class PlanTreeModel;
class PlanTreeView;

/// The page of the plan: its themes, objectives and actions as a tree, and everything that is done
/// to whole rows of it. Whatever needs a question asks it through Ask; whatever is refused is told
/// there too.
class TreePanel : public Page {
    Q_OBJECT
public:
    explicit TreePanel(const Desk &desk, QWidget *parent = nullptr);
    ~TreePanel() override;

    /// The tree itself, to which the window adds its actions for the context menu.
    QWidget *tree() const;

    /// Chooses the first row that is searched for, or the next after it once there.
    void goToNextHit() override;
    void setReadOnly(bool readOnly);

    /// Columns, lines and whether the form is open, for the caller to keep.
    QByteArray look() const override;
    void restoreLook(const QByteArray &look) override;
    /// The rows that are folded up; all others are open.
    QList<Id> foldedRows() const;
    void foldRows(const QList<Id> &rows);

    void showRow(tidemark::Id row, Purpose purpose, const QString &field) override;
    bool wantsInspector() const override { return m_showsForm; }
    bool edit() override;
    bool showsFound() const override { return true; }
    void enter() override;

    /// What can be done with the current row.
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
    void copyRows();
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

protected:
    void showEvent(QShowEvent *event) override;

private:
    void offerCommands();
    QString orReadOnly(const QString &obstacle) const;
    void connectRows();
    void follow();
    void measure();
    void showForm(bool shown);
    void markCommands();
    void search();
    void takeMarked();
    void fitCurrentToMarked();
    void showCurrent();
    void markCurrent();
    void leaveHidden();
    void deselectHidden();
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
    EmptyPart *m_empty;  ///< in place of a tree without rows
    QMenu *m_moveToMenu; ///< the parents the current row could have
    Id m_lastHere;       ///< what was looked at before one of the rows that the tree has not
    bool m_readOnly = false;
    bool m_showsForm = true;
    bool m_filtering = false;
    bool m_marking = false;     ///< what is marked in the tree is what is selected already
    bool m_searchWaits = false; ///< until the page is shown
    bool m_walking = false;     ///< from hit to hit
    Id m_hidden;                ///< what was looked at, hidden by the search
    Id m_instead;               ///< what is shown instead
    QTimer m_fitting;           ///< runs once both signals of takeMarked() have come
};

} // namespace tidemark
