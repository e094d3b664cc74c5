// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/escape.h"
#include "ui/ask.h"
#include "ui/commands/commands.h"
#include "ui/exporting.h"
#include "ui/importing.h"
#include "ui/mainwindow.h"
#include "ui/pages/welcomepage.h"
#include "ui/panels/statusline.h"
#include "ui/panels/windowtools.h"
#include "ui/recentmenu.h"
#include "ui/widgets/searchfield.h"
#include "ui/workspace.h"

#include <QDir>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QUndoStack>
#include <QUrl>

#include <utility>

/// How plans come into the window and leave it.
namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

bool isSameFile(const QString &a, const QString &b)
{
    const QFileInfo one(a);
    const QFileInfo other(b);
    return one.exists() && one == other;
}

} // namespace

void MainWindow::connectFile()
{
    const auto opens = [this](QAction *action, auto way) {
        connect(action, &QAction::triggered, this, [this, way] { openBy(way); });
    };
    opens(m_commands[u"newPlan"_s], [this] { return m_files.create(); });
    opens(m_commands[u"open"_s], [this] { return m_files.openChosen(); });
    connect(m_commands[u"importFile"_s], &QAction::triggered, this, &MainWindow::importChosen);
    connect(m_commands[u"sample"_s], &QAction::triggered, this, &MainWindow::openSample);
    connect(m_commands[u"copyWithoutHistory"_s], &QAction::triggered, this, [this] {
        if (m_workspace && flushed())
            m_files.saveWithoutHistory(m_workspace->document());
    });
    connect(m_commands[u"exportPlan"_s], &QAction::triggered, this, [this] {
        if (!m_workspace || !flushed())
            return;
        if (const auto done = exportPlan(m_view, m_ask))
            m_workspace->status().say(*done);
    });
    connect(m_commands[u"closePlan"_s], &QAction::triggered, this, [this] {
        if (mayClose())
            closePlan();
    });
    connect(m_commands[u"quit"_s], &QAction::triggered, this, &MainWindow::close);
    m_commands[u"doubleClick"_s]->setVisible(m_doubleClick.has_value());
    m_commands[u"doubleClick"_s]->setChecked(m_doubleClick && m_doubleClick->isOurs());
    connect(m_commands[u"doubleClick"_s], &QAction::triggered, this,
            &MainWindow::askAboutDoubleClick);
    connect(m_commands[u"undo"_s], &QAction::triggered, this, &MainWindow::undo);
    connect(m_commands[u"redo"_s], &QAction::triggered, this, [this] {
        if (m_workspace)
            step(&Document::redo,
                 Document::doneAgain(m_workspace->document().undoStack().redoText()));
    });
    auto *recent = new RecentMenu(*m_commands.recent(), m_recent, this);
    connect(recent, &RecentMenu::openWanted, this, &MainWindow::openPlan);
    connect(recent, &RecentMenu::forgetWanted, this, &MainWindow::forgetAsked);

    connect(m_welcome, &WelcomePage::newWanted, m_commands[u"newPlan"_s], &QAction::trigger);
    connect(m_welcome, &WelcomePage::openWanted, m_commands[u"open"_s], &QAction::trigger);
    connect(m_welcome, &WelcomePage::importWanted, m_commands[u"importFile"_s], &QAction::trigger);
    connect(m_welcome, &WelcomePage::sampleWanted, m_commands[u"sample"_s], &QAction::trigger);
    // Queued: the row that emits this is destroyed when its plan opens or is forgotten.
    connect(m_welcome, &WelcomePage::recentWanted, this, &MainWindow::openPlan,
            Qt::QueuedConnection);
    connect(
        m_welcome, &WelcomePage::forgetWanted, this,
        [this](const QString &path) {
            m_recent.remove(path);
            m_welcome->setRecent(m_recent.list());
        },
        Qt::QueuedConnection);
}

template <typename Way> void MainWindow::openBy(Way way)
{
    if (mayClose())
        place(way());
}

void MainWindow::openPlan(const QString &path)
{
    if (m_workspace && isSameFile(m_workspace->document().path(), path))
        return;
    openBy([&] { return m_files.open(path); });
}

void MainWindow::openSample()
{
    if (m_workspace && isSameFile(m_workspace->document().path(), m_files.samplePath()))
        return;
    openBy([this] { return m_files.openSample(); });
}

void MainWindow::place(PlanFiles::Opened opened)
{
    if (!opened)
        return;
    closePlan();
    const QString path = opened.document->path();
    m_recent.add(path, m_session.now(), opened.document->plan().settings().title);
    const QDate day = opened.asAt.isValid() ? opened.asAt : m_recent.asAt(path);
    m_view.setDocument(opened.document.get());
    m_view.setAsAt(day.isValid() ? day : m_view.today());
    m_workspace = new Workspace(std::move(opened.document), m_view, m_ask, m_commands, m_memory);
    m_recent.setAsAt(path, day == m_view.today() ? QDate() : day);
    m_stack->addWidget(m_workspace);
    m_stack->setCurrentWidget(m_workspace);
    connectPlan();
    refreshTitle();
    refreshCommands();
    m_workspace->setFocus();
}

void MainWindow::connectPlan()
{
    connect(m_workspace, &Workspace::unsavedChanged, this, &MainWindow::refreshUndo);
    const auto opens = [this](void (Workspace::*wanted)(), auto way) {
        connect(
            m_workspace, wanted, this,
            [this, way] { openBy([&] { return way(m_workspace->document()); }); },
            Qt::QueuedConnection);
    };
    opens(&Workspace::copyWanted,
          [this](const Document &original) { return m_files.openCopy(original); });
    opens(&Workspace::tryAgainWanted,
          [this](const Document &held) { return m_files.open(held.path()); });
}

void MainWindow::closePlan()
{
    if (m_workspace) {
        rememberPlan();
        delete std::exchange(m_workspace, nullptr);
        m_view.setDocument(nullptr);
    }
    m_tools->search().clear();
    m_commands[u"problems"_s]->setChecked(false);
    m_welcome->setRecent(m_recent.list());
    m_stack->setCurrentWidget(m_welcome);
    refreshTitle();
    refreshCommands();
}

void MainWindow::rememberPlan()
{
    m_memory.setValue(u"window/geometry"_s, saveGeometry());
    if (m_workspace)
        m_workspace->remember();
}

bool MainWindow::flushed()
{
    return !m_workspace || m_workspace->flushed();
}

bool MainWindow::mayClose()
{
    if (!m_workspace)
        return true;
    const auto written = m_workspace->flush();
    const QStringList unsaved = m_workspace->unsaved();
    if (unsaved.isEmpty())
        return true;
    const bool one = unsaved.size() == 1;
    const QString why = written ? QString() : u" "_s + written.error().message;
    return m_ask.discard(one ? u"One entry is not saved"_s
                             : u"%1 entries are not saved"_s.arg(unsaved.size()),
                         one ? u"%1 could not be saved.%2"_s.arg(unsaved.first(), why)
                             : u"These could not be saved: %1.%2"_s.arg(unsaved.join(u", "_s), why),
                         one ? u"Discard entry and close"_s : u"Discard entries and close"_s);
}

void MainWindow::forgetAsked(const QString &path)
{
    const QFileInfo file(path);
    if (m_ask.confirm(u"This plan was not found"_s,
                      u"%1 is not in %2: it has gone, or its drive is not connected. Shall it be "
                      "taken off the list? The file itself stays as it is."_s.arg(
                          quotedName(path), plainLine(QDir::toNativeSeparators(file.path()))),
                      u"Take off the list"_s))
        m_recent.remove(path);
    m_welcome->setRecent(m_recent.list());
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const auto urls = event->mimeData()->urls();
    event->acceptProposedAction();
    // Later: while a question is asked, the program it was dragged from would wait.
    QMetaObject::invokeMethod(
        this,
        [this, path = urls.size() == 1 ? urls.constFirst().toLocalFile() : QString()] {
            openDropped(path);
        },
        Qt::QueuedConnection);
}

void MainWindow::askAboutDoubleClick()
{
    const bool ours = m_doubleClick->isOurs();
    const bool agreed =
        ours ? m_ask.confirm(
            u"Plans open here by double click"_s,
            u"A double click on a plan opens this Tidemark, in %1. Shall it no longer "
            "do so? The plans themselves stay as they are."_s.arg(m_doubleClick->program),
            u"&No longer"_s)
             : m_ask.confirm(u"Open plans by double click"_s,
                             u"Shall a double click on a plan (a file that ends in .tidemark) open "
                             "this Tidemark, in %1? It is noted in Windows for you alone. Before "
                             "that folder is moved or deleted, choose this command again, so "
                             "that it no longer does."_s.arg(m_doubleClick->program),
                             u"&Open plans with it"_s);
    if (const auto done = agreed ? m_doubleClick->set(!ours) : Result<void>(); !done)
        m_ask.tell(u"Windows did not accept the choice"_s, done.error());
    m_commands[u"doubleClick"_s]->setChecked(m_doubleClick->isOurs());
}

void MainWindow::openDropped(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == u"tidemark") {
        openPlan(path);
    } else if (importEndings().contains(suffix)) {
        importFile(path);
    } else {
        m_ask.tell(
            u"This cannot be opened here"_s,
            {Error::Kind::NotAPlan,
             u"Drop one plan (a file that ends in .tidemark), one spreadsheet (.xlsx, .ods, .docx "
             u"or "
             ".csv), the text of one published page (.txt), or the JSON of one plan (.json)."_s});
    }
}

} // namespace tidemark
