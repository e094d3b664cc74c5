// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace.h"

#include "core/plan/visit.h"
#include "core/words/words.h"
#include "ui/ask.h"
#include "ui/commands/commands.h"
#include "ui/models/recentfiles.h"
#include "ui/pages/foundline.h"
#include "ui/pages/pages.h"
#include "ui/panels/inspector.h"
#include "ui/panels/page.h"
#include "ui/panels/pagebar.h"
#include "ui/panels/planbanners.h"
#include "ui/panels/problemspanel.h"
#include "ui/panels/statusline.h"
#include "ui/parts/entrypanel.h"
#include "ui/style.h"
#include "ui/tree/treerows.h"
#include "ui/viewstate.h"
#include "ui/widgets/taborder.h"

#include <QApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimeZone>
#include <QTimer>
#include <QUndoStack>
#include <QVBoxLayout>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

QFrame *upright()
{
    auto *line = new QFrame;
    line->setFrameShape(QFrame::NoFrame);
    line->setFixedWidth(1);
    line->setObjectName(u"hairline"_s);
    return line;
}

/// Where there is less room than a part needs it scrolls, rather than making the window larger.
QScrollArea *scrolled(QWidget *part)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setWidget(part);
    return area;
}

} // namespace

Workspace::Workspace(std::unique_ptr<Document> document, ViewState &view, Ask &ask,
                     Commands &commands, QSettings &memory)
    : m_document(std::move(document))
    , m_desk{*m_document, view, ask, m_refusals, commands}
    , m_memory(memory)
    , m_stack(new QStackedWidget)
    , m_pages(pages().size(), nullptr)
    , m_inspector(new Inspector(m_desk))
    , m_problems(new ProblemsPanel(m_desk))
    , m_banners(new PlanBanners(*m_document, view, memory))
    , m_found(new FoundLine(view))
    , m_status(new StatusLine(m_desk))
    , m_across(new QSplitter(Qt::Horizontal))
    , m_down(new QSplitter(Qt::Vertical))
{
    layOut();
    connectPages();
    connectCommands();
    restore();
    showPage(firstPageFor(m_document->plan()));
}

Workspace::~Workspace()
{
    // The panels look at the document to the last; it must outlive them.
    qDeleteAll(findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
}

void Workspace::layOut()
{
    m_problems->hide();
    m_down->addWidget(scrolled(m_stack));
    m_down->addWidget(m_problems);
    m_down->setStretchFactor(0, 1);
    m_down->setChildrenCollapsible(false);
    m_across->addWidget(m_down);
    m_across->addWidget(m_inspector);
    m_across->setStretchFactor(0, 1);
    m_across->setChildrenCollapsible(false);
    m_inspector->setMinimumWidth(px(280));

    auto *bar = new PageBar;
    for (QAction *show : std::as_const(commands().pages()))
        bar->addPage(show);

    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    QScrollArea *bars = scrolled(bar);
    bars->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    bars->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    middle->addWidget(bars);
    middle->addWidget(upright());
    // Beside the page bar, which a line above it would press together while a search is typed.
    auto *searched = new QVBoxLayout;
    searched->setSpacing(0);
    searched->addWidget(m_found);
    searched->addWidget(m_across, 1);
    middle->addLayout(searched, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_banners);
    all->addLayout(middle, 1);
    all->addWidget(m_status);
}

void Workspace::connectPages()
{
    for (int i = 0; i < commands().pages().size(); ++i) {
        connect(commands().pages()[i], &QAction::triggered, this, [this, i] {
            showPage(PageKind(i));
            takeFocus();
        });
        // A screen reader ticks the button of a page without triggering it.
        connect(commands().pages()[i], &QAction::toggled, this, [this, i](bool on) {
            if (on && &current() != &page(PageKind(i)))
                showPage(PageKind(i));
        });
    }

    connect(commands()[u"problems"_s], &QAction::toggled, this, [this](bool on) {
        const bool hadFocus = m_problems->isAncestorOf(QApplication::focusWidget());
        m_problems->setVisible(on);
        if (hadFocus && !on)
            takeFocus(); // and not whatever stands next in the order of tabs
    });
    m_refusals.follow(m_document->undoStack().index());
    connect(&m_document->undoStack(), &QUndoStack::indexChanged, &m_refusals, &Refusals::follow);
    connect(&m_refusals, &Refusals::changed, this, &Workspace::showUnsaved);
    connect(&m_desk.view, &ViewState::changed, this, &Workspace::showUnsaved);
    connect(&m_desk.view, &ViewState::livingChanged, this, &Workspace::noteMade);
    connect(m_banners, &PlanBanners::copyWanted, this, &Workspace::copyWanted);
    connect(m_banners, &PlanBanners::tryAgainWanted, this, &Workspace::tryAgainWanted);
    const auto follow = [this] { m_inspector->setReadOnly(!m_desk.view.canEdit()); };
    connect(&m_desk.view, &ViewState::asAtChanged, this, follow);
    follow();
    connect(m_found, &FoundLine::pageWanted, this, [this](PageKind kind) {
        showPage(kind);
        if (!m_desk.view.finds(m_desk.view.current()))
            current().goToNextHit();
        current().setFocus();
    });
    connect(m_status, &StatusLine::unsavedWanted, this, &Workspace::goToUnsaved);
    connect(m_problems, &ProblemsPanel::chosen, this,
            [this](Id row) { showRow(row, Purpose::Look); });
    connect(&m_desk.view, &ViewState::rowWanted, this, &Workspace::showRow);
    connect(m_problems, &ProblemsPanel::closed, this, [this] {
        commands()[u"problems"_s]->setChecked(false);
        takeFocus();
    });
}

// What is being typed is written first: it was there before the command, for Undo and in the
// history. A command brings its page to the front, which may find then that it cannot be carried
// out.
void Workspace::carryOut(int place, const QString &command)
{
    if (pages()[place].leavesProgram && !flushed())
        return;
    static_cast<void>(m_inspector->flush());
    const Id before = m_desk.view.current();
    m_made.clear();
    const Page &there = page(PageKind(place));
    if (&there != &current() || there.typedBefore(command) == Page::Typed::Written)
        showPage(PageKind(place));
    refreshCommands();
    const QString obstacle = current().obstacle(command);
    if (obstacle.isEmpty())
        current().run(command);
    else
        m_desk.ask.tell(u"This cannot be done now"_s, {Error::Kind::Invalid, obstacle});
    if (m_desk.view.current() != before && m_made.contains(m_desk.view.current()))
        m_cameFrom.insert(m_desk.view.current(), before);
}

void Workspace::noteMade(const ChangeSet &change)
{
    m_made.clear();
    for (const AnyEdit &edit : change.edits)
        std::visit(
            [this](const auto &each) {
                if (!each.before)
                    m_made.append(each.id());
            },
            edit);
}

Id Workspace::rowAfter(const ChangeSet &change) const
{
    const Plan &plan = m_document->plan();
    const auto made = change.isEmpty() ? Id()
                                       : std::visit([](const auto &edit) { return edit.id(); },
                                                    change.edits.first());
    const Id before = tableOf(plan, made).isEmpty() ? m_cameFrom.value(made) : Id();
    return tableOf(plan, before).isEmpty() ? rowConcerned(plan, change) : before;
}

void Workspace::connectCommands()
{
    for (int i = 0; i < pages().size(); ++i) {
        for (const QString &command : pages()[i].commands)
            connect(commands()[command], &QAction::triggered, this,
                    [this, i, command] { carryOut(i, command); });
    }
    connect(commands()[u"editTitle"_s], &QAction::triggered, this, &Workspace::editCurrent);
    connect(m_inspector, &Inspector::left, this, &Workspace::leaveInspector);
    refreshCommands();
}

void Workspace::refreshCommands()
{
    for (qsizetype i = 0; i < pages().size(); ++i) {
        for (const QString &command : pages()[i].commands) {
            QString why = m_pages[i] ? m_pages[i]->obstacle(command) : QString();
            // What can be deleted can be named, wherever its form is shown.
            if (command == u"remove"_s)
                commands()[u"editTitle"_s]->setEnabled(why.isEmpty());
            if (why.isEmpty() && m_pages[i] != &current() && commands().isOfTree(command))
                why = u"It is for the row that is chosen in the plan: show the page Plan first."_s;
            commands().setObstacle(command, why);
        }
    }
}

void Workspace::connectPage(Page &page)
{
    connect(&page, &Page::editRequested, m_inspector, &Inspector::editTitle);
    connect(&page, &Page::said, m_status, &StatusLine::say);
    connect(&page, &Page::commandsChanged, this, &Workspace::refreshCommands);
    connect(&page, &Page::flushWanted, m_inspector,
            [this] { static_cast<void>(m_inspector->flush()); });
    connect(&page, &Page::inspectorWanted, m_inspector, [this](bool wanted) {
        static_cast<void>(m_inspector->flush());
        if (!wanted && m_inspector->isAncestorOf(window()->focusWidget()))
            leaveInspector();
        m_inspector->setVisible(wanted);
    });
}

Page &Workspace::current() const
{
    return *static_cast<Page *>(m_stack->currentWidget());
}

bool Workspace::findOnPage()
{
    return current().find();
}

void Workspace::editCurrent()
{
    if (current().edit())
        return;
    if (m_inspector->isHidden())
        showPage(pageFor(tableOf(m_desk.view.plan(), m_desk.view.current()), Purpose::Look));
    m_inspector->editTitle();
}

void Workspace::leaveInspector()
{
    current().setFocus();
    current().leaveInspector();
}

Page &Workspace::page(PageKind kind)
{
    Page *&made = m_pages[int(kind)];
    if (!made) {
        made = pages()[int(kind)].make(m_desk);
        made->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
        m_stack->addWidget(made);
        connectPage(*made);
        if (kind == PageKind::Report)
            made->restoreLook(RecentFiles(m_memory).report(m_document->path()));
    }
    return *made;
}

// The page of whole rows, which is always made: its menus stand in the menu bar whatever is in
// front.
Page &Workspace::rowsPage()
{
    return page(pageFor({}, Purpose::Look));
}

// To the field it was typed in; what was typed in a cell is found in its table.
void Workspace::goToUnsaved()
{
    const Refusals::Kept *last = m_refusals.latest(m_document->plan());
    if (!last)
        return;
    const Refusals::Place place = last->place;
    showRow(place.row, Purpose::Look);
    if (current().editRefused(place))
        return;
    auto *field = m_inspector->findChild<QWidget *>(place.field);
    if (!field)
        return;
    if (m_inspector->isHidden())
        editCurrent();
    field->setFocus();
}

void Workspace::showUnsaved()
{
    m_status->setUnsaved(unsaved());
    Q_EMIT unsavedChanged();
}

QList<EntryPanel *> Workspace::entryPanels() const
{
    QList<EntryPanel *> panels{m_inspector};
    for (Page *page : m_pages) {
        if (page)
            panels.append(page);
    }
    return panels;
}

Result<void> Workspace::flush()
{
    Result<void> outcome;
    for (EntryPanel *panel : entryPanels()) {
        if (auto written = panel->flush(); !written && outcome)
            outcome = written;
    }
    return outcome;
}

QStringList Workspace::unsaved() const
{
    return m_refusals.names(m_document->plan());
}

void Workspace::showPage(PageKind kind)
{
    static_cast<void>(current().flush());
    Page &wanted = page(kind);
    const QWidget *focused = window()->focusWidget();
    const bool another = &current() != &wanted;
    const bool follows = another && focused
                         && (m_stack->isAncestorOf(focused) || m_inspector->isAncestorOf(focused));
    if (another)
        wanted.enter();
    // Of the pages behind it the stack is to heed no size.
    current().setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    wanted.setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_stack->setCurrentWidget(&wanted);
    if (another)
        expectSecondClick();
    commands().pages()[int(kind)]->setChecked(true);
    setFocusProxy(&wanted);
    m_found->setPage(kind, wanted.showsFound());
    m_inspector->setVisible(wanted.wantsInspector());
    QTimer::singleShot(0, this, &Workspace::shareWidth); // when the form has got its place
    refreshCommands();
    if (follows)
        takeFocus();
}

void Workspace::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    shareWidth();
}

// In a narrow window the page keeps room beside the form, as long as the form can do with less.
void Workspace::shareWidth()
{
    const QList<int> sizes = m_across->sizes();
    const int page = px(250);
    const int both = sizes[0] + sizes[1];
    if (m_inspector->isHidden() || sizes[0] == 0 || sizes[0] >= page
        || both - page < m_inspector->minimumWidth())
        return;
    m_across->setSizes({page, both - page});
}

// The click that brought a page to the front may have been the first of two. The second is not
// meant for what now lies under the pointer.
void Workspace::expectSecondClick()
{
    qApp->installEventFilter(this);
    QTimer::singleShot(QApplication::doubleClickInterval(), this,
                       [this] { qApp->removeEventFilter(this); });
}

bool Workspace::eventFilter(QObject *watched, QEvent *event)
{
    const bool isSecond = event->type() == QEvent::MouseButtonDblClick;
    // The window is told of a second press too, before it is known as one.
    if (isSecond || (event->type() == QEvent::MouseButtonPress && watched->isWidgetType()))
        qApp->removeEventFilter(this);
    return isSecond || QWidget::eventFilter(watched, event);
}

// The focus is on the page: where it was there before, or at its beginning.
void Workspace::takeFocus()
{
    QWidget *page = m_stack->currentWidget();
    const QWidget *focused = window()->focusWidget();
    if (focused && focused != page && page->isAncestorOf(focused) && focused->isVisible())
        return;
    QWidget *last = page->focusWidget();
    if (last && last != page && last->isVisibleTo(this) && last->isEnabled()) {
        last->setFocus();
        return;
    }
    if (page->focusProxy()) {
        page->setFocus();
        return;
    }
    if (const auto stops = tabStopsIn(*page); !stops.isEmpty())
        stops.first()->setFocus();
}

void Workspace::showRow(Id row, Purpose purpose, const QString &field)
{
    showPage(pageFor(tableOf(m_desk.view.plan(), row), purpose));
    current().showRow(row, purpose, field);
    takeFocus();
    if (!field.isEmpty() && current().wantsInspector())
        m_inspector->editField(field);
}

void Workspace::search(const QString &text)
{
    if (!text.isEmpty())
        showFound();
    m_desk.view.setSearch(text);
}

void Workspace::showFound()
{
    if (!current().showsFound())
        showPage(pageFor({}, Purpose::Look));
}

void Workspace::goToNextHit()
{
    if (!m_desk.view.isSearching())
        return;
    showFound();
    current().goToNextHit();
}

void Workspace::leaveSearch()
{
    current().setFocus();
}

bool Workspace::flushed()
{
    const auto done = flush();
    if (!done)
        m_desk.ask.tell(u"A field could not be saved"_s, done.error());
    return done.ok();
}

QString Workspace::refusedLast() const
{
    return m_refusals.nameOfLatest(m_document->plan());
}

QString Workspace::giveUpRefused()
{
    static_cast<void>(flush());
    return m_refusals.giveUpLatest(m_document->plan());
}

void Workspace::remember()
{
    m_memory.setValue(u"window/across"_s, m_across->saveState());
    m_memory.setValue(u"window/down"_s, m_down->saveState());
    m_memory.setValue(u"window/columns"_s, rowsPage().look());
    if (const Page *report = m_pages[int(PageKind::Report)])
        RecentFiles(m_memory).setReport(m_document->path(), report->look());
}

void Workspace::restore()
{
    if (!m_across->restoreState(m_memory.value(u"window/across"_s).toByteArray()))
        m_across->setSizes({px(884), px(316)});
    if (!m_down->restoreState(m_memory.value(u"window/down"_s).toByteArray()))
        m_down->setSizes({px(500), px(180)});
    rowsPage().restoreLook(m_memory.value(u"window/columns"_s).toByteArray());
}

} // namespace tidemark
