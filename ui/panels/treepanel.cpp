// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/treepanel.h"

#include "core/document.h"
#include "ui/ask.h"
#include "ui/panels/plantreeview.h"
#include "ui/tree/planfilter.h"
#include "ui/tree/plantreemodel.h"
#include "ui/viewstate.h"

#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tidemark {

TreePanel::TreePanel(const Desk &desk, QWidget *parent)
    : Page(parent)
    , m_desk(desk)
    , m_model(new PlanTreeModel(desk.view, this))
    , m_rows(new PlanFilter(*m_model, this))
    , m_tree(new PlanTreeView(*m_rows))
    , m_moveToMenu(new QMenu(u"Move to"_s, this))
{
    setObjectName(u"treePanel"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_tree);
    setFocusProxy(m_tree);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);

    connect(&desk.view, &ViewState::currentChanged, this, &TreePanel::showCurrent);
    connect(&desk.view, &ViewState::asAtChanged, this,
            [this] { setReadOnly(!m_desk.view.canEdit()); });
    connect(&desk.view, &ViewState::changed, this, &TreePanel::follow);
    connect(&desk.view, &ViewState::planChanged, this,
            [this](const ChangeSet &change) { m_tree->light(rowsTouched(change).rows); });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                if (index.isValid() && !m_filtering && m_rows->idAt(index) != currentRow())
                    choose(index);
            });
    connect(m_tree, &QTreeView::clicked, this, &TreePanel::choose);
    connect(m_tree, &PlanTreeView::planRequested, this, [this] { m_desk.view.setCurrent({}); });
    connect(m_tree, &PlanTreeView::editRequested, this, &TreePanel::editRequested);
    connect(m_tree, &PlanTreeView::moveRequested, this, &TreePanel::moveAmongParents);
    connect(m_moveToMenu, &QMenu::aboutToShow, this, &TreePanel::fillMoveToMenu);
    // Queued: the plan changes when the drag is over, not in the middle of it.
    connect(m_model, &PlanTreeModel::rowDropped, this, &TreePanel::drop, Qt::QueuedConnection);

    if (currentRow().isNull() && m_rows->rowCount() > 0)
        choose(m_rows->index(0, 0));
    showCurrent();
    setReadOnly(!desk.view.canEdit());
}

TreePanel::~TreePanel() = default;

QWidget *TreePanel::tree() const
{
    return m_tree;
}

void TreePanel::search(const QString &text)
{
    {
        // Rows come and go here without anybody having chosen another.
        const QScopedValueRollback filtering(m_filtering, true);
        m_rows->setWords(text);
        m_tree->openRows();
        leaveHidden();
        markCurrent();
    }
    m_walking = false;
    showHint();
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
        m_desk.view.setCurrent(looked);
        return;
    }
    const auto hits = m_rows->hits();
    m_hidden = looked;
    m_instead = hits.isEmpty() ? looked : hits.first();
    m_desk.view.setCurrent(m_instead);
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
    return m_tree->header()->saveState();
}

void TreePanel::restoreLook(const QByteArray &look)
{
    m_tree->header()->restoreState(look);
    m_tree->resetColumnModes();
}

QList<QMenu *> TreePanel::menus() const
{
    return {m_moveToMenu, m_tree->columnsMenu()};
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

void TreePanel::follow()
{
    showHint();
    Q_EMIT commandsChanged();
}

// The row of what is being looked at, also while that is one of its measures or readings.
void TreePanel::showCurrent()
{
    const bool hidden =
        !currentRow().isNull() && !m_rows->indexOf(currentRow()).isValid() && m_rows->isFiltering();
    if (hidden && !m_filtering) {
        Q_EMIT searchCleared();
        search({});
        return;
    }
    markCurrent();
}

void TreePanel::markCurrent()
{
    const QModelIndex index = m_rows->indexOf(currentRow());
    m_tree->setCurrentIndex(index);
    if (index.isValid())
        m_tree->scrollTo(index);
    else
        m_tree->clearSelection();
    Q_EMIT commandsChanged();
}

void TreePanel::showHint()
{
    if (m_rows->isFiltering())
        m_tree->setHint(u"Nothing matches what you search for."_s);
    else if (m_readOnly)
        m_tree->setHint(u"No themes yet."_s);
    else
        m_tree->setHint(u"No themes yet.\n\nNew theme (Ctrl+Shift+T)"_s);
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
