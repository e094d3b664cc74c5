// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/icon.h"

#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QObject>

#include <optional>

class QMenu;
class QMenuBar;
class QToolBar;

namespace tidemark {

/// Everything that can be done in the window, each once: with its words, its keys and its icon, in
/// the menus and in the bar of tools. What an action does is connected by whoever can do it.
class Actions : public QObject {
    Q_OBJECT
public:
    explicit Actions(QObject *parent);

    // File
    QAction *newPlan;
    QAction *open;
    QMenu *recent;
    QAction *sample;
    QAction *importPage;
    QAction *doubleClick; ///< shown where there is a choice
    QAction *print;
    QAction *preview;
    QAction *exportPdf;
    QAction *exportHtml;
    QAction *copyWithoutHistory;
    QAction *closePlan;
    QAction *quit;

    // Edit
    QAction *undo;
    QAction *redo;
    QAction *newTheme;
    QAction *newObjective;
    QAction *newAction;
    QAction *editTitle;
    QAction *remove;
    QAction *moveUp;
    QAction *moveDown;
    QAction *moveToPrevious;
    QAction *moveToNext;
    QAction *renumber;
    QAction *find;

    // View
    QAction *asAtToday;
    QAction *asAtDate;
    QAction *problems;
    QAction *expandAll;
    QAction *collapseAll;
    QList<QAction *> pages; ///< one for each page of the window, in order

    // Help
    QAction *shortcuts;
    QAction *about;

    /// One of them by its name, which is that of its member: "newTheme".
    QAction *named(const QString &name) const;
    /// The actions that need an open plan.
    QList<QAction *> ofPlan() const;
    /// The actions on rows, whose keys are meant for the tree alone.
    QList<QAction *> ofTree() const;
    /// All actions, in the order of the menus.
    const QList<QAction *> &all() const { return m_all; }

    void fillMenus(QMenuBar *bar, QMenu *look);
    void fillTools(QToolBar *bar);
    /// Puts the open plan's own menus "Move to" and "Columns" in their places; they go with it.
    void addPlanMenus(const QList<QMenu *> &menus);

    /// Says what Undo and Redo would do; empty where there is nothing to do.
    void nameUndo(const QString &undone, const QString &redone);

    /// Draws the icons anew.
    void setPalette(const Palette &palette);

private:
    struct Words {
        QString name;
        QString text; ///< with its Alt key
        QList<QKeySequence> keys = {};
        std::optional<Icon> icon = {};
        QString tip = {}; ///< said where the text alone is not enough
    };
    QAction *make(const Words &words);
    void makeFile();
    void makeEdit();
    void makeView();
    void makePages();
    void styleArrows(const QToolBar &bar);

    QList<QAction *> m_all;
    QList<std::pair<QAction *, Icon>> m_icons;
    QMenu *m_edit = nullptr;
    QMenu *m_view = nullptr;
    QAction *m_beforeMoveTo = nullptr; ///< "Move to" stands before it in Edit
    QAction *m_beforeColumns = nullptr;
};

} // namespace tidemark
