// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk.h"
#include "ui/parts/entrypanel.h"

#include <QByteArray>

class QMenu;

namespace tidemark {

/// What the workspace knows of a page: it can be brought to the front for a row, carries out the
/// commands that are entered for it in pages(), and says whether the inspector stands beside it.
class Page : public EntryPanel {
    Q_OBJECT
public:
    using EntryPanel::EntryPanel;

    Result<void> flush() override { return {}; }
    /// The page is in front: makes the row the current one, with the focus where the purpose wants
    /// it.
    virtual void showRow(Id row, Purpose purpose);

    /// Carries out one of its commands, by its id ("newTheme").
    virtual void run(const QString &command);
    /// Whether it could be carried out now; see commandsChanged().
    virtual bool can(const QString &command) const;

    virtual bool wantsInspector() const { return false; }
    /// Edits the title of the current row; false where the page has none.
    virtual bool edit() { return false; }
    /// The officer has left the inspector with Escape.
    virtual void leaveInspector() {}

    /// Makes the next row that is searched for the current one.
    virtual void goToNextHit() {}

    /// How it is laid out, to be kept from one start of the program to the next.
    virtual QByteArray look() const { return {}; }
    virtual void restoreLook(const QByteArray &look);
    /// Its own menus, for the menu bar, as long as the page is there.
    virtual QList<QMenu *> menus() const { return {}; }

Q_SIGNALS:
    void inspectorWanted(bool wanted);
    /// The officer wants to edit the current row: Inspector::editTitle().
    void editRequested();
    /// The answers of can() may have changed.
    void commandsChanged();
};

} // namespace tidemark
