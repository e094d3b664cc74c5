// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk.h"
#include "ui/parts/entrypanel.h"

#include <QByteArray>
#include <QHash>

#include <functional>

namespace tidemark {

/// What the workspace knows of a page: it can be brought to the front for a row, carries out the
/// commands that are entered for it in pages(), and says whether the inspector stands beside it.
class Page : public EntryPanel {
    Q_OBJECT
public:
    using EntryPanel::EntryPanel;

    Result<void> flush() override { return {}; }
    /// Lets what was typed there and refused be typed on; false where it stands in no field or cell
    /// of this page.
    virtual bool editRefused(const Refusals::Place & /*place*/) { return false; }
    /// The page is in front: makes the row the current one, with the focus where the purpose wants
    /// it. A field, by its stored name, is one to put right: the page shows the inspector, in which
    /// the window then puts the cursor there, or puts it there itself. Empty: none.
    virtual void showRow(Id row, Purpose purpose, const QString &field);

    /// Carries out one of the commands it offers, by its id ("newTheme").
    void run(const QString &command);
    /// Why it cannot be carried out now, in a sentence; empty: it can. See commandsChanged().
    QString obstacle(const QString &command) const;
    /// What becomes of what is being typed on the page when one of its commands is carried out.
    enum class Typed {
        Written, ///< before it
        Left,    ///< the command itself writes it, or gives it up
    };
    Typed typedBefore(const QString &command) const;

    virtual bool wantsInspector() const { return false; }
    /// Edits the title of the current row; false where the page has none.
    virtual bool edit() { return false; }
    /// The officer has left the inspector with Escape.
    virtual void leaveInspector() {}

    /// Makes the next row that is searched for the current one.
    virtual void goToNextHit() {}

    /// Puts the focus where words are looked for on this page; false: they are looked for in the
    /// whole plan.
    virtual bool find() { return false; }
    /// Whether it shows what is searched for.
    virtual bool showsFound() const { return false; }
    /// It is brought to the front, and another page was there before.
    virtual void enter() {}

    /// How it is laid out, to be kept from one start of the program to the next.
    virtual QByteArray look() const { return {}; }
    virtual void restoreLook(const QByteArray &look);

Q_SIGNALS:
    void inspectorWanted(bool wanted);
    /// The officer wants to edit the current row: Inspector::editTitle().
    void editRequested();
    /// The answers of obstacle() may have changed.
    void commandsChanged();
    /// It is about to change the plan without a command, while something may be typed beside it.
    void flushWanted();
    /// News of the plan, for the line at the foot.
    void said(const QString &news);

protected:
    /// Carries out a command that is entered for this page in pages(); `obstacle` says why it
    /// cannot be just now.
    void offer(const QString &command, std::function<void()> run,
               std::function<QString()> obstacle = {}, Typed typed = Typed::Written);

private:
    struct Offer {
        std::function<void()> run;
        std::function<QString()> obstacle;
        Typed typed;
    };
    QHash<QString, Offer> m_offers;
};

} // namespace tidemark
