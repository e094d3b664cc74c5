// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"

#include "ui/actions.h"
#include "ui/ask.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/lookmenu.h"
#include "ui/pages/pages.h"
#include "ui/pages/reportpage.h"
#include "ui/pages/welcomepage.h"
#include "ui/panels/asatbar.h"
#include "ui/panels/inspector.h"
#include "ui/panels/treepanel.h"
#include "ui/workspace.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>
#include <QUndoStack>
#include <QUrl>

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

} // namespace

MainWindow::MainWindow(const Setup &setup, Ask &ask, QSettings &memory)
    : m_ask(ask)
    , m_memory(memory)
    , m_session(setup.session)
    , m_files(setup.session, setup.today, setup.documents, ask)
    , m_recent(memory)
    , m_view(setup.today)
    , m_look(new LookMenu(memory, setup.appearance, this))
    , m_actions(new Actions(this))
    , m_tools(new QToolBar(u"Tools"_s))
    , m_search(new QLineEdit)
    , m_stack(new QStackedWidget)
    , m_welcome(new WelcomePage)
{
    setWindowIcon(programIcon());
    setAcceptDrops(true);
    m_actions->fillMenus(menuBar(), m_look);
    makeTools();
    m_stack->addWidget(m_welcome);
    setCentralWidget(m_stack);

    connectFile();
    connectView();
    connectReport();
    connectHelp();
    refreshIcons();
    resize(px(1280), px(800));
    restoreGeometry(memory.value(u"window/geometry"_s).toByteArray());
    closePlan();
}

MainWindow::~MainWindow()
{
    // What looks at our members goes before they do.
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
    m_actions->fillTools(m_tools);

    auto *gap = new QWidget;
    gap->setSizePolicy(QSizePolicy::MinimumExpanding, QSizePolicy::Preferred);
    m_tools->addWidget(gap);
    auto *asAt = new AsAtBar(m_view);
    m_tools->addWidget(asAt);
    connect(m_actions->asAtDate, &QAction::triggered, asAt, &AsAtBar::edit);

    m_search->setPlaceholderText(u"Find in the plan (Ctrl+F)"_s);
    m_search->setAccessibleName(u"Find in the plan"_s);
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(px(140));
    m_search->setMaximumWidth(px(240));
    if (auto *clear = m_search->findChild<QToolButton *>())
        clear->setAccessibleName(u"Clear the search"_s);
    m_tools->addWidget(m_search);
    addToolBar(m_tools);
}

void MainWindow::connectFile()
{
    const auto opens = [this](QAction *action, auto way) {
        connect(action, &QAction::triggered, this, [this, way] { openBy(way); });
    };
    opens(m_actions->newPlan, [this] { return m_files.create(); });
    opens(m_actions->open, [this] { return m_files.openChosen(); });
    opens(m_actions->importPage, [this] { return m_files.importChosen(); });
    connect(m_actions->sample, &QAction::triggered, this, &MainWindow::openSample);
    connect(m_actions->closePlan, &QAction::triggered, this, [this] {
        if (flushed())
            closePlan();
    });
    connect(m_actions->quit, &QAction::triggered, this, &MainWindow::close);
    connect(m_actions->undo, &QAction::triggered, this, &MainWindow::undo);
    connect(m_actions->redo, &QAction::triggered, this, &MainWindow::redo);
    connect(m_actions->recent, &QMenu::aboutToShow, this, &MainWindow::fillRecent);

    connect(m_welcome, &WelcomePage::newWanted, m_actions->newPlan, &QAction::trigger);
    connect(m_welcome, &WelcomePage::openWanted, m_actions->open, &QAction::trigger);
    connect(m_welcome, &WelcomePage::sampleWanted, m_actions->sample, &QAction::trigger);
    // Queued: the row that asks goes when its plan opens or is forgotten.
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
    connect(m_actions->asAtToday, &QAction::triggered, this,
            [this] { m_view.setAsAt(m_view.today()); });
    connect(&m_view, &ViewState::asAtChanged, this, [this](QDate day) {
        if (m_workspace)
            m_recent.setAsAt(m_workspace->document().path(), day == m_view.today() ? QDate() : day);
    });
    connect(m_actions->find, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (!m_workspace)
            return;
        m_workspace->showPage(PageKind::Plan);
        m_workspace->tree().setFilter(text);
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_workspace)
            m_workspace->tree().tree()->setFocus();
    });
}

void MainWindow::connectReport()
{
    const auto does = [this](QAction *action, void (ReportPage::*verb)()) {
        connect(action, &QAction::triggered, this, [this, verb] {
            if (m_workspace && flushed())
                (m_workspace->showReport().*verb)();
        });
    };
    does(m_actions->preview, &ReportPage::look);
    does(m_actions->print, &ReportPage::print);
    does(m_actions->exportPdf, &ReportPage::exportPdf);
    does(m_actions->exportHtml, &ReportPage::exportHtml);
}

void MainWindow::connectHelp()
{
    connect(m_actions->shortcuts, &QAction::triggered, this,
            [this] { (new ShortcutsDialog(m_actions->all() + m_look->choices(), this))->open(); });
    connect(m_actions->about, &QAction::triggered, this,
            [this] { (new AboutDialog(this))->open(); });
}

template <typename Way> void MainWindow::openBy(Way way)
{
    if (flushed())
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
    m_recent.add(path, m_session.now());
    const QDate day = opened.asAt.isValid() ? opened.asAt : m_recent.asAt(path);
    m_view.setCurrent({});
    m_view.setAsAt(day.isValid() ? day : m_view.today());
    m_workspace = new Workspace(std::move(opened.document), m_view, m_ask, *m_actions, m_memory);
    m_recent.setAsAt(path, day == m_view.today() ? QDate() : day);
    m_stack->addWidget(m_workspace);
    m_stack->setCurrentWidget(m_workspace);
    connectPlan();
    refreshTitle();
    refreshActions();
    m_workspace->tree().tree()->setFocus();
}

void MainWindow::connectPlan()
{
    const Document &document = m_workspace->document();
    connect(&document, &Document::changed, this, &MainWindow::refreshTitle);
    connect(&document, &Document::undoStateChanged, this, &MainWindow::refreshUndo);
    connect(&m_workspace->tree(), &TreePanel::stateChanged, this, &MainWindow::refreshActions);
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
    }
    m_search->clear();
    m_actions->problems->setChecked(false);
    m_welcome->setRecent(m_recent.list());
    m_stack->setCurrentWidget(m_welcome);
    refreshTitle();
    refreshActions();
}

void MainWindow::rememberPlan()
{
    m_memory.setValue(u"window/geometry"_s, saveGeometry());
    if (m_workspace)
        m_workspace->remember();
}

bool MainWindow::flushed()
{
    if (!m_workspace)
        return true;
    const auto done = m_workspace->inspector().flush();
    if (!done)
        m_ask.tell(u"A field could not be saved"_s, done.error());
    return done.ok();
}

void MainWindow::undo()
{
    if (!m_workspace || !flushed())
        return;
    if (const auto done = m_workspace->document().undo(); !done)
        m_ask.tell(u"This could not be undone"_s, done.error());
}

void MainWindow::redo()
{
    if (!m_workspace || !flushed())
        return;
    if (const auto done = m_workspace->document().redo(); !done)
        m_ask.tell(u"This could not be done again"_s, done.error());
}

void MainWindow::fillRecent()
{
    m_actions->recent->clear();
    const auto files = m_recent.list();
    for (int i = 0; i < files.size(); ++i) {
        const QFileInfo file(files[i].path);
        const QString name = file.completeBaseName().replace(u'&', u"&&"_s);
        const QString folder = QDir::toNativeSeparators(file.path()).replace(u'&', u"&&"_s);
        QAction *open = m_actions->recent->addAction(
            u"&%1  %2  –  %3"_s.arg(QString::number((i + 1) % 10), name, folder));
        connect(open, &QAction::triggered, this, [this, path = files[i].path] { openPlan(path); });
    }
    if (files.isEmpty())
        m_actions->recent->addAction(u"No plan has been open yet"_s)->setEnabled(false);
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
        title.isEmpty() ? QFileInfo(document.path()).completeBaseName() : title));
}

void MainWindow::refreshActions()
{
    const bool open = m_workspace != nullptr;
    m_tools->setVisible(open);
    const auto ofPlan = m_actions->ofPlan();
    for (QAction *action : ofPlan)
        action->setEnabled(open);
    refreshUndo();
    if (!open)
        return;
    const TreePanel &tree = m_workspace->tree();
    m_actions->newTheme->setEnabled(tree.canEdit());
    m_actions->newObjective->setEnabled(tree.canAddBelow());
    m_actions->newAction->setEnabled(tree.canAddAction());
    m_actions->editTitle->setEnabled(tree.canChange());
    m_actions->remove->setEnabled(tree.canChange());
    m_actions->renumber->setEnabled(tree.canEdit());
    m_actions->moveUp->setEnabled(tree.canMoveUp());
    m_actions->moveDown->setEnabled(tree.canMoveDown());
    m_actions->moveToPrevious->setEnabled(tree.canMoveToPrevious());
    m_actions->moveToNext->setEnabled(tree.canMoveToNext());
}

void MainWindow::refreshUndo()
{
    const QUndoStack *stack = m_workspace ? &m_workspace->document().undoStack() : nullptr;
    const bool writable = m_workspace && !m_workspace->document().isReadOnly();
    m_actions->nameUndo(stack ? stack->undoText() : QString(),
                        stack ? stack->redoText() : QString());
    m_actions->undo->setEnabled(writable && stack->canUndo());
    m_actions->redo->setEnabled(writable && stack->canRedo());
}

void MainWindow::refreshIcons()
{
    m_actions->setPalette(drawPalette(QApplication::palette()));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // A field that is refused holds the window open once, so that it can be put right; whoever
    // closes again means it.
    const auto done = m_workspace ? m_workspace->inspector().flush() : Result<void>();
    if (!done && done.error().message != m_toldAtClose) {
        m_toldAtClose = done.error().message;
        event->ignore();
        m_ask.tell(u"A field could not be saved"_s,
                   {done.error().kind, m_toldAtClose + u" Closing again leaves it as it was."_s});
        return;
    }
    rememberPlan();
    QMainWindow::closeEvent(event);
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

void MainWindow::openDropped(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == u"tidemark") {
        openPlan(path);
    } else if (suffix == u"txt") {
        openBy([&] { return m_files.importPage(path); });
    } else {
        m_ask.tell(u"This cannot be opened here"_s,
                   {Error::Kind::NotAPlan,
                    u"Drop one plan (a file that ends in .tidemark), or the text of one published "
                    "page (.txt)."_s});
    }
}

} // namespace tidemark
