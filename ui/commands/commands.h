// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/commands/commandtable.h"

#include <QAction>
#include <QHash>
#include <QList>
#include <QObject>

class QMenu;
class QMenuBar;
class QToolBar;

namespace tidemark {

/// Every command of the window, each once, as an action: menus, tools, the buttons of pages (see
/// buttonOf()), their tips and the sheet of shortcuts are made of it. The window connects what a
/// command does, or the page that enters it in pages().
class Commands : public QObject {
    Q_OBJECT
public:
    /// `pages` are those that bring a page to the front, in order.
    explicit Commands(const QList<WindowCommand> &pages, QObject *parent = nullptr);

    /// The action of a command, which must be there.
    QAction *operator[](const QString &id) const;
    /// One for each page of the window, in order.
    const QList<QAction *> &pages() const { return m_pages; }
    /// All of them, in the order of the menus.
    const QList<QAction *> &all() const { return m_all; }
    QList<QAction *> of(WindowCommand::Scope scope) const;
    QMenu *recent() const { return m_recent; }

    void fillMenus(QMenuBar *bar, QMenu *look);
    void fillTools(QToolBar *bar);
    /// Puts the open plan's own menus "Move to" and "Columns" in their places, where there is a
    /// menu bar; they go with it.
    void addPlanMenus(const QList<QMenu *> &menus);

    /// Those that need an open plan can be chosen, or cannot.
    void setPlanOpen(bool open);
    /// Whether the command is for the row that is chosen in the tree.
    bool isOfTree(const QString &id) const;
    /// A command cannot be carried out now, and why, which its tip says; empty: it can.
    void setObstacle(const QString &id, const QString &why);
    /// Says what Undo and Redo would do; empty where there is nothing to do.
    void nameUndo(const QString &undone, const QString &redone);
    /// Draws the icons anew.
    void setPalette(const Palette &palette);

private:
    QAction *add(const WindowCommand &command);
    void addPages(const QList<WindowCommand> &pages);
    QMenu *addMenu(QMenuBar *bar, const QString &title, const QStringList &ids);
    void styleArrows(const QToolBar &bar);

    QHash<QString, QAction *> m_byId;
    QHash<QAction *, WindowCommand> m_commands;
    QList<QAction *> m_all;
    QList<QAction *> m_pages;
    QMenu *m_recent = nullptr;
    QMenu *m_edit = nullptr;
    QMenu *m_view = nullptr;
    QAction *m_beforeMoveTo = nullptr; ///< "Move to" stands before it in Edit
    QAction *m_beforeColumns = nullptr;
};

} // namespace tidemark
