// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/recentfiles.h"
#include "ui/planfiles.h"
#include "ui/style.h"
#include "ui/viewstate.h"

#include <QMainWindow>

#include <optional>

class QLineEdit;
class QSettings;
class QStackedWidget;
class QToolBar;

namespace tidemark {

class Actions;
class Ask;
class LookMenu;
class WelcomePage;
class Workspace;

/// The window: menus and tools above, and in it either the welcome page or the open plan. It places
/// panels and connects actions to whoever does them, and does nothing to a plan itself.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// What the window would else ask the machine.
    struct Setup {
        Session session;
        QDate today;
        QString documents;                    ///< the folder for the sample; can be written
        std::optional<Appearance> appearance; ///< wins over what is remembered
    };
    /// `memory` keeps what is remembered from one start to the next.
    MainWindow(const Setup &setup, Ask &ask, QSettings &memory);
    ~MainWindow() override;

    void openPlan(const QString &path);
    void openSample();

    /// The open plan, or null.
    Workspace *workspace() const { return m_workspace; }
    ViewState &view() { return m_view; }
    Actions &actions() { return *m_actions; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void makeTools();
    void connectFile();
    void connectView();
    void connectReport();
    void connectHelp();

    void openDropped(const QString &path);
    /// Opens in place of the plan that is open, if nothing holds that back.
    template <typename Way> void openBy(Way way);
    void place(PlanFiles::Opened opened);
    void connectPlan();
    void closePlan();
    void rememberPlan();
    /// Writes the field being edited; false, and told, where it is refused.
    bool flushed();

    void undo();
    void redo();
    void fillRecent();
    void refreshTitle();
    void refreshActions();
    void refreshUndo();
    void refreshIcons();

    Ask &m_ask;
    QSettings &m_memory;
    Session m_session;
    PlanFiles m_files;
    RecentFiles m_recent;
    ViewState m_view;
    LookMenu *m_look;
    Actions *m_actions;
    QToolBar *m_tools;
    QLineEdit *m_search;
    QStackedWidget *m_stack;
    WelcomePage *m_welcome;
    Workspace *m_workspace = nullptr;
    QString m_toldAtClose; ///< the refusal that has held the window open
};

} // namespace tidemark
