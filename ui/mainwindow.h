// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/recentfiles.h"
#include "ui/planfiles.h"
#include "ui/style.h"
#include "ui/viewstate.h"

#include <QMainWindow>

#include <functional>
#include <optional>

class QSettings;
class QStackedWidget;

namespace tidemark {

class Ask;
class Commands;
class ImportPreview;
class LookMenu;
struct ReadFile;
class RecentMenu;
class WelcomePage;
class WindowTools;
class Workspace;

/// The window: menus and tools above, and in it either the welcome page or the open plan. It places
/// panels and connects actions to what carries them out, and does nothing to a plan itself.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// Whether a double click on a plan opens this very program, where that is the officer's to
    /// say: on Windows, of a program that was unzipped and not installed.
    struct DoubleClick {
        QString program; ///< its place, to be shown
        std::function<bool()> isOurs;
        std::function<Result<void>(bool ours)> set;
    };
    /// What the window would else ask the machine.
    struct Setup {
        Session session;
        QDate today;
        QString documents = {};                    ///< the folder for the sample; can be written
        std::optional<Appearance> appearance = {}; ///< wins over what is remembered
        QString advice = {};                       ///< said above all pages; empty: none
        words::DayOrder dayOrder = words::DayOrder::DayMonthYear; ///< how this computer writes days
        PlanFiles::ShowElsewhere showElsewhere = {};
        std::optional<DoubleClick> doubleClick = {};
    };
    /// `memory` keeps what is remembered from one start to the next.
    MainWindow(const Setup &setup, Ask &ask, QSettings &memory);
    ~MainWindow() override;

    void openPlan(const QString &path);
    void openSample();

    /// The open plan, or null.
    Workspace *workspace() const { return m_workspace; }
    ViewState &view() { return m_view; }
    Commands &commands() { return m_commands; }

protected:
    bool event(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void connectFile();
    void connectView();
    void connectHelp();

    void askAboutDoubleClick();
    void openDropped(const QString &path);
    void importChosen();
    /// A spreadsheet into a plan, or a page's text or a plan's JSON as one of its own: which it is
    /// says its content.
    void importFile(const QString &path);
    void showImport(const ReadFile &file);
    bool takeOver(const ImportPreview &preview);
    bool makeFrom(const ImportPreview &preview, const Plan &begun);
    /// Opens in place of the plan that is open, if nothing holds that back.
    template <typename Way> void openBy(Way way);
    void place(PlanFiles::Opened opened);
    void connectPlan();
    void closePlan();
    void rememberPlan();
    /// Writes the field being edited; false, and told, where it is refused.
    bool flushed();
    /// The same before the plan is closed: an entry that is refused can be given up.
    bool mayClose();

    using UndoOrRedo = Result<ChangeSet> (Document::*)();
    /// Undo or redo: says what was done and goes to the row concerned.
    void undo();
    void step(UndoOrRedo way, const QString &done);
    void search(const QString &text);
    void forgetAsked(const QString &path);
    void refreshTitle();
    void refreshCommands();
    void refreshToday();
    void refreshUndo();
    void refreshIcons();

    Ask &m_ask;
    QSettings &m_memory;
    Session m_session;
    std::optional<DoubleClick> m_doubleClick;
    PlanFiles m_files;
    RecentFiles m_recent;
    ViewState m_view;
    LookMenu *m_look;
    Commands &m_commands;
    WindowTools *m_tools;
    QStackedWidget *m_stack;
    WelcomePage *m_welcome;
    Workspace *m_workspace = nullptr;
};

} // namespace tidemark
