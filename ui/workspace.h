// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "ui/desk.h"
#include "ui/models/refusals.h"

#include <QHash>
#include <QWidget>

#include <memory>

class QSettings;
class QSplitter;
class QStackedWidget;

namespace tidemark {

class Commands;
class EntryPanel;
class FoundLine;
class Inspector;
class Page;
class PlanBanners;
class ProblemsPanel;
class StatusLine;
enum class PageKind;

/// One open plan in the window: the pages at the left, the page in the middle, the inspector at the
/// right, the quiet line below. It owns the document.
class Workspace : public QWidget {
    Q_OBJECT
public:
    Workspace(std::unique_ptr<Document> document, ViewState &view, Ask &ask, Commands &commands,
              QSettings &memory);
    ~Workspace() override;

    Document &document() const { return *m_document; }
    const Desk &desk() const { return m_desk; }
    Inspector &inspector() const { return *m_inspector; }
    StatusLine &status() const { return *m_status; }

    /// Writes what is being typed anywhere in the plan; the error of the first entry that is
    /// refused.
    Result<void> flush();
    /// The entries that are not in the plan: "Progress of 3.1.6".
    QStringList unsaved() const;

    void showPage(PageKind kind);
    /// Brings a row to the front, wherever it was asked for, with the focus in the field that is
    /// wanted, if any.
    void showRow(tidemark::Id row, tidemark::Purpose purpose, const QString &field = {});
    /// Looks for words on the page in front where that shows what is found, else on that of the
    /// plan; goes on to the next row found; and leaves the search for the rows.
    void search(const QString &text);
    void goToNextHit();
    /// Lets the page in front be searched, where it has a field of its own for that.
    bool findOnPage();
    void leaveSearch();
    /// Writes what is being typed; false, and told, where it is refused.
    bool flushed();
    /// The entry that was refused last, where the plan has not been changed since; else empty.
    QString refusedLast() const;
    /// Writes what is being typed and gives up refusedLast(): its name, empty where there is none.
    QString giveUpRefused();
    /// The row to look at after a change was undone or done again: where a command had made the
    /// row that is gone, the one that was looked at before. Null: the plan itself.
    Id rowAfter(const ChangeSet &change) const;
    /// Asks every page again which of its commands can be carried out.
    void refreshCommands();
    /// Writes down how the panels are laid out.
    void remember();

Q_SIGNALS:
    /// Of a plan that cannot be changed here.
    void copyWanted();
    void tryAgainWanted();
    /// The answer of unsaved() may be another.
    void unsavedChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void expectSecondClick();
    void shareWidth();
    void connectPages();
    void connectCommands();
    void carryOut(int place, const QString &command);
    Commands &commands() const { return m_desk.commands; }
    void noteMade(const ChangeSet &change);
    void showUnsaved();
    void goToUnsaved();
    void restore();
    Page &page(PageKind kind);
    Page &rowsPage();
    Page &current() const;
    void showFound();
    void connectPage(Page &page);
    void editCurrent();
    void leaveInspector();
    void takeFocus();
    QList<EntryPanel *> entryPanels() const;

    std::unique_ptr<Document> m_document;
    Refusals m_refusals;
    Desk m_desk;
    QSettings &m_memory;
    QStackedWidget *m_stack;
    QList<Page *> m_pages;    ///< null: not made yet
    QList<Id> m_made;         ///< the rows that the latest change of the plan made
    QHash<Id, Id> m_cameFrom; ///< from a row that a command made, to the one looked at before
    Inspector *m_inspector;
    ProblemsPanel *m_problems;
    PlanBanners *m_banners;
    FoundLine *m_found;
    StatusLine *m_status;
    QSplitter *m_across;
    QSplitter *m_down;
};

} // namespace tidemark
