// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "ui/desk.h"
#include "ui/models/refusals.h"

#include <QWidget>

#include <memory>

class QSettings;
class QSplitter;
class QStackedWidget;

namespace tidemark {

class Actions;
class Banner;
class EntryPanel;
class Inspector;
class MeasuresPage;
class ProblemsPanel;
class ReportPage;
class StatusLine;
class TreePanel;
enum class PageKind;

/// One open plan in the window: the pages at the left, the page in the middle, the inspector at the
/// right, the quiet line below. It owns the document and goes with it.
class Workspace : public QWidget {
    Q_OBJECT
public:
    Workspace(std::unique_ptr<Document> document, ViewState &view, Ask &ask, Actions &actions,
              QSettings &memory);
    ~Workspace() override;

    Document &document() const { return *m_document; }
    TreePanel &tree() const { return *m_tree; }
    Inspector &inspector() const { return *m_inspector; }
    StatusLine &status() const { return *m_status; }
    /// Brings the page of the report to the front.
    ReportPage &showReport();

    /// Writes what is being typed anywhere in the plan; the error of the first entry that is
    /// refused.
    Result<void> flush();
    /// The entries that are not in the plan: "Progress of 3.1.6".
    QStringList unsaved() const;

    void showPage(PageKind kind);
    /// Brings a row to the front, wherever it was asked for.
    void showRow(Id row);
    /// Writes down how the panels are laid out.
    void remember();

Q_SIGNALS:
    /// Of a plan that cannot be changed here.
    void copyWanted();
    void tryAgainWanted();

private:
    void layOut();
    void connectPages();
    void connectTree();
    void showUnsaved();
    void showAccess();
    void showSynced();
    void showMoment();
    QString frozenMoment() const;
    QString longPast() const;
    void restore();
    QWidget *page(PageKind kind);
    void connectMeasures(MeasuresPage &measures);
    void editCurrent();
    void leaveInspector();
    bool wantsInspector(PageKind kind) const;
    void recordReading(tidemark::Id measure);
    void takeKeyboard();
    void leaveMeasure();
    QList<EntryPanel *> entryPanels() const;

    std::unique_ptr<Document> m_document;
    Refusals m_refusals;
    Desk m_desk;
    Actions &m_actions;
    QSettings &m_memory;
    QStackedWidget *m_stack;
    QList<QWidget *> m_pages; ///< null: not made yet
    TreePanel *m_tree;
    Inspector *m_inspector;
    ProblemsPanel *m_problems;
    Banner *m_banner;
    Banner *m_synced; ///< over a plan in a folder that some service copies
    Banner *m_past;   ///< over a plan that nobody has kept for long
    Banner *m_moment; ///< over a closed round or an earlier state that is looked at
    StatusLine *m_status;
    Id m_beforeMeasures; ///< what was looked at before a measure
    QSplitter *m_across;
    QSplitter *m_down;
};

} // namespace tidemark
