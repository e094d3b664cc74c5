// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/icon.h"

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>

#include <optional>

class QMenu;
class QMenuBar;
class QToolBar;

namespace tidemark {

/// Something that can be done in the window.
struct WindowCommand {
    /// Where it can be chosen.
    enum class Scope {
        Always, ///< also while no plan is open
        Plan,   ///< only with an open plan
        Tree    ///< the same, and its keys are meant for the tree alone
    };
    QString id;   ///< "newTheme"
    QString text; ///< with its Alt key
    QList<QKeySequence> keys = {};
    std::optional<Icon> icon = {};
    QString tip = {}; ///< said where the text alone is not enough
    Scope scope = Scope::Plan;
};

/// Every command of the window, each once, as an action: menus, tools, their tips and the sheet of
/// shortcuts are made of it. The window connects what a command does, or the page that enters it
/// in pages().
class Commands : public QObject {
    Q_OBJECT
public:
    explicit Commands(QObject *parent);

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
    /// Puts the open plan's own menus "Move to" and "Columns" in their places; they go with it.
    void addPlanMenus(const QList<QMenu *> &menus);

    /// Those that need an open plan can be chosen, or cannot.
    void setPlanOpen(bool open);
    /// Says what Undo and Redo would do; empty where there is nothing to do.
    void nameUndo(const QString &undone, const QString &redone);
    /// Draws the icons anew.
    void setPalette(const Palette &palette);

private:
    QAction *add(const WindowCommand &command);
    void addPages();
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
