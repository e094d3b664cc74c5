// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "core/base/escape.h"
#include "ui/ask.h"
#include "ui/commands/commands.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/lookmenu.h"
#include "ui/pages/pages.h"
#include "ui/pages/welcomepage.h"
#include "ui/panels/banner.h"
#include "ui/panels/inspector.h"
#include "ui/panels/statusline.h"
#include "ui/panels/windowtools.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/taborder.h"
#include "ui/windowplace.h"
#include "ui/workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QSettings>
#include <QStackedWidget>
#include <QUndoStack>
#include <QVBoxLayout>

#include <utility>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

QWidget *underAdvice(const QString &advice, QWidget *pages)
{
    auto *banner = new Banner(Icon::Problem);
    banner->setObjectName(u"advice"_s);
    auto *both = new QWidget;
    auto *rows = new QVBoxLayout(both);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(banner);
    rows->addWidget(pages, 1);
    banner->say(advice);
    return both;
}

} // namespace

MainWindow::MainWindow(const Setup &setup, Ask &ask, QSettings &memory)
    : m_ask(ask)
    , m_memory(memory)
    , m_session(setup.session)
    , m_doubleClick(setup.doubleClick)
    , m_files(setup.session, setup.today, setup.documents, setup.showElsewhere, ask)
    , m_recent(memory)
    , m_view(setup.today, setup.dayOrder)
    , m_look(new LookMenu(memory, setup.appearance, this))
    , m_commands(*new Commands(pageCommands(), this))
    , m_tools(new WindowTools(m_commands, m_view, ask))
    , m_stack(new QStackedWidget)
    , m_welcome(new WelcomePage)
{
    setWindowIcon(programIcon());
    setAcceptDrops(true);
    m_commands.fillMenus(menuBar(), m_look);
    addToolBar(m_tools);
    m_stack->addWidget(m_welcome);
    setCentralWidget(setup.advice.isEmpty() ? m_stack : underAdvice(setup.advice, m_stack));

    connectFile();
    connectView();
    connectHelp();
    refreshIcons();
    if (!restoreGeometry(memory.value(u"window/geometry"_s).toByteArray()))
        placeAtFirst(*this, QSize(px(1280), px(800)));
    closePlan();
}

MainWindow::~MainWindow()
{
    // What refers to our members is destroyed before them.
    delete m_tools;
    delete std::exchange(m_workspace, nullptr);
}

void MainWindow::connectView()
{
    connect(m_look, &LookMenu::changed, this, &MainWindow::refreshIcons);
    connect(m_commands[u"asAtToday"_s], &QAction::triggered, this,
            [this] { m_view.setAsAt(m_view.today()); });
    connect(&m_view, &ViewState::changed, this, &MainWindow::refreshTitle);
    connect(&m_view, &ViewState::changed, this, &MainWindow::refreshUndo);
    connect(&m_view, &ViewState::asAtChanged, this, &MainWindow::refreshToday);
    connect(&m_view, &ViewState::asAtChanged, this, [this](QDate day) {
        if (m_workspace && !m_view.isFrozen())
            m_recent.setAsAt(m_workspace->document().path(), day == m_view.today() ? QDate() : day);
    });
    connect(m_commands[u"find"_s], &QAction::triggered, this, [this] {
        if (m_workspace && m_workspace->findOnPage())
            return;
        m_tools->takeSearch();
    });
    connect(&m_tools->search(), &QLineEdit::textChanged, this, &MainWindow::search);
    connect(&m_view, &ViewState::searchChanged, this, [this] {
        if (m_tools->search().text() != m_view.searchText())
            m_tools->search().setText(m_view.searchText());
    });
    connect(&m_tools->search(), &SearchField::nextWanted, this, [this] {
        if (m_workspace)
            m_workspace->goToNextHit();
    });
    connect(&m_tools->search(), &SearchField::left, this, [this] {
        if (m_workspace)
            m_workspace->leaveSearch();
    });
}

void MainWindow::connectHelp()
{
    connect(m_commands[u"shortcuts"_s], &QAction::triggered, this,
            [this] { (new ShortcutsDialog(m_commands.all() + m_look->choices(), this))->open(); });
    connect(m_commands[u"about"_s], &QAction::triggered, this,
            [this] { (new AboutDialog(this))->open(); });
}

void MainWindow::undo()
{
    if (!m_workspace)
        return;
    // What was typed last is undone first, also where it was refused.
    if (const QString entry = m_workspace->giveUpRefused(); !entry.isEmpty()) {
        m_workspace->status().say(u"Undone: %1"_s.arg(entry));
        return;
    }
    const Document &document = m_workspace->document();
    const auto change = document.changeToUndo();
    if (change && !mayTakeBack(m_ask, document.plan(), *change))
        return;
    step(&Document::undo, Document::undone(document.undoStack().undoText()));
}

void MainWindow::step(UndoOrRedo way, const QString &done)
{
    // What was refused before stays in its field.
    static_cast<void>(m_workspace->flush());
    Document &document = m_workspace->document();
    const auto change = (document.*way)();
    if (!change) {
        m_ask.tell(u"Nothing was changed"_s, change.error());
        return;
    }
    m_view.setCurrent(m_workspace->rowAfter(*change));
    m_workspace->status().say(done);
}

void MainWindow::search(const QString &text)
{
    if (!m_workspace)
        return;
    m_workspace->search(text);
}

void MainWindow::refreshTitle()
{
    if (!m_workspace) {
        setWindowTitle(u"Tidemark"_s);
        return;
    }
    const Document &document = m_workspace->document();
    const QString title = document.plan().settings().title;
    setWindowTitle(u"%1 — Tidemark"_s.arg(
        plainLine(title.isEmpty() ? QFileInfo(document.path()).completeBaseName() : title)));
}

void MainWindow::refreshCommands()
{
    const bool open = m_workspace != nullptr;
    m_tools->setVisible(open);
    m_commands.setPlanOpen(open);
    refreshUndo();
    refreshToday();
    if (open)
        m_workspace->refreshCommands();
}

void MainWindow::refreshToday()
{
    if (!m_workspace)
        return;
    const bool now = m_view.asAt() == m_view.today() && !m_view.isFrozen();
    m_commands.setObstacle(u"asAtToday"_s,
                           now ? u"The plan is looked at as at today."_s : QString());
}

void MainWindow::refreshUndo()
{
    const QUndoStack *stack = m_workspace ? &m_workspace->document().undoStack() : nullptr;
    const bool writable = stack && m_view.canEdit();
    const QString refused = m_workspace ? m_workspace->refusedLast() : QString();
    m_commands.nameUndo(!refused.isEmpty() ? u"%1, which is not saved"_s.arg(refused)
                        : stack            ? stack->undoText()
                                           : QString(),
                        stack ? stack->redoText() : QString());
    m_commands[u"undo"_s]->setEnabled(writable && (stack->canUndo() || !refused.isEmpty()));
    m_commands[u"redo"_s]->setEnabled(writable && stack->canRedo());
}

void MainWindow::refreshIcons()
{
    m_commands.setPalette(drawPalette(QApplication::palette()));
    m_tools->fit(width());
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_tools->fit(width());
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::ThemeChange)
        m_look->apply();
    return QMainWindow::event(event);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    bringIn(*this);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayClose()) {
        event->ignore();
        return;
    }
    rememberPlan();
    QMainWindow::closeEvent(event);
}

// As in a dialog, Enter presses the button that has the focus.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool alone = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    auto *button = qobject_cast<QAbstractButton *>(focusWidget());
    if (enter && alone && button && !event->isAutoRepeat())
        button->click();
    else
        QMainWindow::keyPressEvent(event);
}

bool MainWindow::focusNextPrevChild(bool next)
{
    return goToTabStop(tabStopsIn(*m_tools) + tabStopsIn(*centralWidget()), focusWidget(), next);
}

} // namespace tidemark
