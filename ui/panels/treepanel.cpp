// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/treepanel.h"

#include "core/document.h"
#include "core/plan/visit.h"
#include "ui/ask.h"
#include "ui/commands/commandbutton.h"
#include "ui/commands/commands.h"
#include "ui/panels/plantreeview.h"
#include "ui/tree/planfilter.h"
#include "ui/tree/plantreemodel.h"
#include "ui/tree/treerows.h"
#include "ui/views/emptypart.h"
#include "ui/viewstate.h"

#include <QDataStream>
#include <QIODevice>
#include <QMenu>
#include <QScopedValueRollback>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tidemark {

TreePanel::TreePanel(const Desk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_model(new PlanTreeModel(desk.view, this))
    , m_rows(new PlanFilter(*m_model, desk.view, this))
    , m_tree(new PlanTreeView(*m_rows))
    , m_empty(new EmptyPart(u"tree.empty"_s,
                            {buttonOf(desk.commands[u"newTheme"_s], u"tree.newTheme"_s)}))
    , m_moveToMenu(new QMenu(u"Move to"_s, this))
{
    setObjectName(u"treePanel"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_tree);
    layout->addWidget(m_empty);
    m_moveToMenu->setObjectName(u"tree.moveTo"_s);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (const QString &command :
         {u"newAction"_s, u"newObjective"_s, u"newTheme"_s, u"editTitle"_s})
        m_tree->addAction(desk.commands[command]);
    auto *line = new QAction(this);
    line->setSeparator(true);
    m_tree->addAction(line);
    m_tree->addActions(desk.commands.of(WindowCommand::Scope::Tree));
    desk.commands.addPlanMenus({m_moveToMenu, m_tree->columnsMenu()});
    offerCommands();

    connect(&desk.view, &ViewState::selectedChanged, this, &TreePanel::showCurrent);
    connect(&desk.view, &ViewState::searchChanged, this, &TreePanel::search);
    connect(&desk.view, &ViewState::asAtChanged, this,
            [this] { setReadOnly(!m_desk.view.canEdit()); });
    connect(&desk.view, &ViewState::changed, this, &TreePanel::follow);
    connect(&desk.view, &ViewState::planChanged, this,
            [this](const ChangeSet &change) { m_tree->light(rowsTouched(change).rows); });
    connect(m_moveToMenu, &QMenu::aboutToShow, this, &TreePanel::fillMoveToMenu);
    m_lastHere = desk.view.current();
    connect(&desk.view, &ViewState::currentChanged, this, [this](Id row) {
        if (measureOf(m_desk.view.plan(), row).isNull())
            m_lastHere = row;
    });
    connectRows();

    if (currentRow().isNull() && m_rows->rowCount() > 0)
        choose(m_rows->index(0, 0));
    showCurrent();
    measure();
    markCommands();
    setReadOnly(!desk.view.canEdit());
}

void TreePanel::connectRows()
{
    m_fitting.setSingleShot(true);
    m_fitting.setInterval(0);
    connect(&m_fitting, &QTimer::timeout, this, &TreePanel::fitCurrentToMarked);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &TreePanel::takeMarked);
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &TreePanel::takeMarked);
    connect(m_rows, &QAbstractItemModel::rowsRemoved, this, &TreePanel::fitCurrentToMarked);
    connect(m_tree, &QTreeView::clicked, this, [this] {
        fitCurrentToMarked();
        if (m_tree->selectedRows().size() == 1)
            choose(m_tree->currentIndex());
    });
    connect(m_tree, &PlanTreeView::planRequested, this, [this] { m_desk.view.setCurrent({}); });
    connect(m_tree, &PlanTreeView::editRequested, this, &TreePanel::edit);
    connect(m_tree, &PlanTreeView::moveRequested, this, &TreePanel::moveAmongParents);
    // Queued: the plan changes when the drag is over, not in the middle of it.
    connect(m_model, &PlanTreeModel::rowDropped, this, &TreePanel::drop, Qt::QueuedConnection);
}

TreePanel::~TreePanel() = default;

QWidget *TreePanel::tree() const
{
    return m_tree;
}

// While another page is in front, that page leads to what is found.
void TreePanel::search()
{
    m_searchWaits = !isVisible();
    if (m_searchWaits)
        return;
    {
        // Rows come and go here without anybody having chosen another.
        const QScopedValueRollback filtering(m_filtering, true);
        m_rows->refilter();
        m_tree->openRows();
        leaveHidden();
        deselectHidden();
        markCurrent();
    }
    m_walking = false;
    showHint();
}

void TreePanel::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_searchWaits)
        search();
}

void TreePanel::goToNextHit()
{
    const auto hits = m_rows->isFiltering() ? m_rows->hits() : QList<Id>();
    if (hits.isEmpty())
        return;
    const auto at = m_walking ? hits.indexOf(currentRow()) : -1;
    m_walking = true;
    m_hidden = {};
    m_desk.view.setCurrent(hits[(at + 1) % hits.size()]);
}

// Instead of a row that the search has hidden its first hit is looked at; where there is none, the
// row stays. Once it is in sight again, it is what is looked at, unless another has been chosen.
void TreePanel::leaveHidden()
{
    if (m_desk.view.current() != m_instead)
        m_hidden = {};
    const Id looked = m_hidden.isNull() ? m_desk.view.current() : m_hidden;
    const Id row = treeRowOf(m_desk.view.plan(), looked);
    if (row.isNull() || m_rows->indexOf(row).isValid()) {
        m_hidden = {};
        if (looked != m_desk.view.current())
            m_desk.view.setCurrent(looked);
        return;
    }
    const auto hits = m_rows->hits();
    m_hidden = looked;
    m_instead = hits.isEmpty() ? looked : hits.first();
    m_desk.view.setCurrent(m_instead);
}

void TreePanel::deselectHidden()
{
    const Id current = m_desk.view.current();
    QList<Id> left = m_desk.view.selected();
    left.removeIf([&](Id row) {
        return row != current && !m_rows->indexOf(treeRowOf(m_desk.view.plan(), row)).isValid();
    });
    m_desk.view.setSelected(left, current);
}

void TreePanel::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_tree->setDragEnabled(!readOnly);
    showHint();
    Q_EMIT commandsChanged();
}

QByteArray TreePanel::look() const
{
    QByteArray look;
    QDataStream stream(&look, QIODevice::WriteOnly);
    stream << m_tree->look() << m_showsForm;
    return look;
}

void TreePanel::restoreLook(const QByteArray &look)
{
    QByteArray tree;
    bool showsForm = true;
    QDataStream stream(look);
    stream >> tree >> showsForm;
    if (stream.status() != QDataStream::Ok)
        return;
    m_tree->restoreLook(tree);
    m_showsForm = showsForm;
    markCommands();
}

// The tree has no measures: on its page the form is that of the row it marks.
void TreePanel::enter()
{
    const Plan &plan = m_desk.view.plan();
    const Id row = m_desk.view.current();
    if (measureOf(plan, row).isNull())
        return;
    const bool isThere = !tableOf(plan, m_lastHere).isEmpty();
    m_desk.view.setCurrent(isThere ? m_lastHere : treeRowOf(plan, row));
}

QList<Id> TreePanel::foldedRows() const
{
    return m_tree->folded().values();
}

void TreePanel::foldRows(const QList<Id> &rows)
{
    m_tree->setFolded({rows.begin(), rows.end()});
}

void TreePanel::expandAll()
{
    m_tree->expandAll();
}

void TreePanel::collapseAll()
{
    m_tree->collapseAll();
}

void TreePanel::showForm(bool shown)
{
    m_showsForm = shown;
    Q_EMIT inspectorWanted(shown);
    markCommands();
}

void TreePanel::markCommands()
{
    m_desk.commands[u"form"_s]->setChecked(m_showsForm);
    m_desk.commands[u"oneLine"_s]->setChecked(m_tree->isOneLine());
}

// Also while the form is closed: there it is edited.
bool TreePanel::edit()
{
    if (!m_showsForm)
        showForm(true);
    Q_EMIT editRequested();
    return true;
}

// By their numbers of letters: to measure thousands of texts takes too long.
void TreePanel::measure()
{
    const Plan &plan = m_desk.view.plan();
    QString reference;
    QString lead;
    const auto keepLonger = [](QString &longest, const QString &text) {
        if (text.size() > longest.size())
            longest = text;
    };
    for (const Action &action : plan.actions().inAnyOrder()) {
        keepLonger(reference, action.reference);
        keepLonger(lead, action.leadOfficer);
    }
    for (const Theme &theme : plan.themes().inAnyOrder())
        keepLonger(lead, theme.leadMember);
    m_tree->setLongest(reference, lead);
}

// A change of one row can bring in others and take them away: those under a theme are found by its
// lead member.
void TreePanel::follow()
{
    if (m_rows->isFiltering() && isVisible()) {
        const QScopedValueRollback filtering(m_filtering, true);
        m_rows->refilter();
        deselectHidden();
    }
    showHint();
    measure();
    Q_EMIT commandsChanged();
}

// Qt sends the marked rows and the current row by two signals, in either order. They are taken over
// when the current row is among those marked; until then the other signal is waited for.
void TreePanel::takeMarked()
{
    const QModelIndex current = m_tree->currentIndex();
    if (m_filtering || m_marking || !current.isValid())
        return;
    if (!m_tree->selectionModel()->isSelected(current)) {
        m_fitting.start();
        return;
    }
    QList<Id> rows;
    for (const QModelIndex &row : m_tree->selectedRows())
        rows.append(m_rows->idAt(row));
    // Where one of its measures or readings is looked at, that is not left for the row itself.
    const bool asBefore = rows == QList<Id>{currentRow()} && m_desk.view.selected().size() == 1;
    const QScopedValueRollback marking(m_marking, true);
    if (!asBefore)
        m_desk.view.setSelected(rows, m_rows->idAt(current));
}

// Makes the current row one of those marked again: Ctrl+click took its mark away, or it was removed
// and Qt made another row current.
void TreePanel::fitCurrentToMarked()
{
    auto &marks = *m_tree->selectionModel();
    const QModelIndex current = marks.currentIndex();
    if (m_filtering || m_marking || !current.isValid() || marks.isSelected(current))
        return;
    const QModelIndexList marked = m_tree->selectedRows();
    if (marked.isEmpty())
        marks.select(current, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    else
        marks.setCurrentIndex(marked.last(), QItemSelectionModel::NoUpdate);
}

// The row of what is being looked at, also while that is one of its measures or readings.
void TreePanel::showCurrent()
{
    if (m_marking) {
        Q_EMIT commandsChanged();
        return;
    }
    const bool hidden =
        !currentRow().isNull() && !m_rows->indexOf(currentRow()).isValid() && m_rows->isFiltering();
    if (hidden && !m_filtering && isVisible())
        m_desk.view.setSearch({});
    else
        markCurrent();
}

void TreePanel::markCurrent()
{
    const QScopedValueRollback marking(m_marking, true);
    QItemSelection marked;
    for (const Id &row : m_desk.view.selected()) {
        const QModelIndex index = m_rows->indexOf(treeRowOf(m_desk.view.plan(), row));
        if (index.isValid())
            marked.append(QItemSelectionRange(index));
    }
    const QModelIndex index = m_rows->indexOf(currentRow());
    m_tree->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    m_tree->selectionModel()->select(marked, QItemSelectionModel::ClearAndSelect
                                                 | QItemSelectionModel::Rows);
    if (index.isValid())
        m_tree->scrollTo(index);
    Q_EMIT commandsChanged();
}

void TreePanel::showHint()
{
    const bool empty = m_desk.view.plan().themes().isEmpty();
    m_tree->setHint(m_rows->isFiltering()
                        ? u"Nothing matches what you search for.\n\nEscape in the search shows "
                          "everything again."_s
                        : QString());
    m_empty->say(u"This plan has no themes yet"_s,
                 m_readOnly
                     ? m_desk.whyReadOnly()
                     : u"A theme holds objectives, and an objective holds actions. Add a "
                       "theme first, then give it objectives and actions with their dates."_s);
    m_empty->showButtons(!m_readOnly);
    m_empty->setVisible(empty);
    m_tree->setVisible(!empty);
    setFocusProxy(empty ? static_cast<QWidget *>(m_empty) : m_tree);
}

void TreePanel::choose(const QModelIndex &index)
{
    m_desk.view.setCurrent(m_rows->idAt(index));
}

Id TreePanel::currentRow() const
{
    return treeRowOf(m_desk.view.plan(), m_desk.view.current());
}

} // namespace tidemark
