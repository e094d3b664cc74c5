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
#include "ui/panels/asatbar.h"
#include "ui/panels/banner.h"
#include "ui/panels/inspector.h"
#include "ui/panels/statusline.h"
#include "ui/recentmenu.h"
#include "ui/tree/treerows.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/taborder.h"
#include "ui/windowplace.h"
#include "ui/workspace.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QToolBar>
#include <QUndoStack>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

bool isSameFile(const QString &a, const QString &b)
{
    const QFileInfo one(a);
    const QFileInfo other(b);
    return one.exists() && one == other;
}

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
    , m_tools(new QToolBar(u"Tools"_s))
    , m_search(new SearchField)
    , m_stack(new QStackedWidget)
    , m_welcome(new WelcomePage)
{
    setWindowIcon(programIcon());
    setAcceptDrops(true);
    m_commands.fillMenus(menuBar(), m_look);
    makeTools();
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

void MainWindow::makeTools()
{
    m_tools->setObjectName(u"tools"_s);
    m_tools->setMovable(false);
    m_tools->toggleViewAction()->setVisible(false);
    m_tools->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_tools->setIconSize(QSize(px(18), px(18)));
    m_commands.fillTools(m_tools);
    m_toolsAfterFiles = m_tools->actions().at(2);

    auto *gap = new QWidget;
    gap->setSizePolicy(QSizePolicy::MinimumExpanding, QSizePolicy::Preferred);
    m_tools->addWidget(gap);
    auto *asAt = new AsAtBar(m_view, m_ask, m_commands[u"asAtToday"_s]);
    m_tools->addWidget(asAt);
    connect(m_commands[u"asAtDate"_s], &QAction::triggered, asAt, [this, asAt] {
        showInTools(asAt);
        asAt->edit();
    });

    m_tools->addWidget(m_search);
    addToolBar(m_tools);
}

void MainWindow::connectFile()
{
    const auto opens = [this](QAction *action, auto way) {
        connect(action, &QAction::triggered, this, [this, way] { openBy(way); });
    };
    opens(m_commands[u"newPlan"_s], [this] { return m_files.create(); });
    opens(m_commands[u"open"_s], [this] { return m_files.openChosen(); });
    opens(m_commands[u"importPage"_s], [this] { return m_files.importChosen(); });
    connect(m_commands[u"sample"_s], &QAction::triggered, this, &MainWindow::openSample);
    connect(m_commands[u"copyWithoutHistory"_s], &QAction::triggered, this, [this] {
        if (m_workspace && flushed())
            m_files.saveWithoutHistory(m_workspace->document());
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
            step(&Document::redo, u"Done again"_s, m_workspace->document().undoStack().redoText());
    });
    auto *recent = new RecentMenu(*m_commands.recent(), m_recent, this);
    connect(recent, &RecentMenu::openWanted, this, &MainWindow::openPlan);
    connect(recent, &RecentMenu::forgetWanted, this, &MainWindow::forgetAsked);

    connect(m_welcome, &WelcomePage::newWanted, m_commands[u"newPlan"_s], &QAction::trigger);
    connect(m_welcome, &WelcomePage::openWanted, m_commands[u"open"_s], &QAction::trigger);
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
        showInTools(m_search);
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_search, &QLineEdit::textChanged, this, &MainWindow::search);
    connect(&m_view, &ViewState::searchChanged, this, [this] {
        if (m_search->text() != m_view.searchText())
            m_search->setText(m_view.searchText());
    });
    connect(m_search, &SearchField::nextWanted, this, [this] {
        if (m_workspace)
            m_workspace->goToNextHit();
    });
    connect(m_search, &SearchField::left, this, [this] {
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
    m_search->clear();
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

void MainWindow::undo()
{
    if (!m_workspace)
        return;
    // What was typed last is what is taken back first, also where it was refused.
    if (const QString entry = m_workspace->giveUpRefused(); !entry.isEmpty()) {
        m_workspace->status().say(u"Taken back: %1"_s.arg(entry));
        return;
    }
    const Document &document = m_workspace->document();
    const auto change = document.changeToUndo();
    if (change && !mayTakeBack(m_ask, document.plan(), *change))
        return;
    step(&Document::undo, u"Undone"_s, document.undoStack().undoText());
}

void MainWindow::step(UndoOrRedo way, const QString &done, const QString &what)
{
    // What was refused before stays in its field.
    static_cast<void>(m_workspace->flush());
    Document &document = m_workspace->document();
    const auto change = (document.*way)();
    if (!change) {
        m_ask.tell(u"Nothing was changed"_s, change.error());
        return;
    }
    m_view.setCurrent(rowConcerned(document.plan(), *change));
    m_workspace->status().say(u"%1: %2"_s.arg(done, what));
}

void MainWindow::search(const QString &text)
{
    if (!m_workspace)
        return;
    m_workspace->search(text);
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
    fitTools();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    fitTools();
}

// Without their words the buttons leave room for the day and the search, and where there is still
// too little of it, those that the File menu begins with are left out.
void MainWindow::fitTools()
{
    constexpr int roomForWords = 1120;
    constexpr int roomForFiles = 760;
    m_tools->setToolButtonStyle(width() < px(roomForWords) ? Qt::ToolButtonIconOnly
                                                           : Qt::ToolButtonTextBesideIcon);
    const bool haveRoom = width() >= px(roomForFiles);
    const bool areThere = m_tools->widgetForAction(m_commands[u"open"_s]) != nullptr;
    if (areThere == haveRoom)
        return;
    m_toolsAfterFiles->setVisible(haveRoom);
    for (QAction *file : {m_commands[u"newPlan"_s], m_commands[u"open"_s]}) {
        if (haveRoom)
            m_tools->insertAction(m_toolsAfterFiles, file);
        else
            m_tools->removeAction(file);
    }
}

// Of the narrowest window it stands in what the bar holds beyond its end.
void MainWindow::showInTools(const QWidget *tool)
{
    auto *beyond = m_tools->findChild<QAbstractButton *>(u"qt_toolbar_ext_button"_s);
    if (beyond && !tool->isVisible())
        beyond->click();
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
            u"A double click on a plan opens this Tidemark, in %1. Shall that be "
            "taken back? The plans themselves stay as they are."_s.arg(m_doubleClick->program),
            u"&Take it back"_s)
             : m_ask.confirm(u"Open plans by double click"_s,
                             u"Shall a double click on a plan (a file that ends in .tidemark) open "
                             "this Tidemark, in %1? It is noted in Windows for you alone. Before "
                             "that folder is moved or deleted, choose this command again to take "
                             "it back."_s.arg(m_doubleClick->program),
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
    } else if (suffix == u"txt" || suffix == u"json") {
        openBy([&] { return m_files.importPage(path); });
    } else {
        m_ask.tell(
            u"This cannot be opened here"_s,
            {Error::Kind::NotAPlan,
             u"Drop one plan (a file that ends in .tidemark), the text of one published page "
             "(.txt), or the JSON of one plan (.json)."_s});
    }
}

} // namespace tidemark
