// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/plantreeview.h"

#include "ui/style.h"
#include "ui/tree/planfilter.h"
#include "ui/tree/plantreemodel.h"
#include "ui/views/afterglow.h"
#include "ui/views/plandelegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark {

PlanTreeView::PlanTreeView(PlanFilter &rows, QWidget *parent)
    : QTreeView(parent)
    , m_rows(rows)
    , m_afterglow(new Afterglow(this))
    , m_delegate(new PlanDelegate(*m_afterglow, this))
    , m_columnsMenu(new QMenu(u"Columns"_s, this))
{
    setObjectName(u"tree"_s);
    setAccessibleName(u"Themes, objectives and actions"_s);
    setModel(&rows);
    setItemDelegate(m_delegate);
    setUniformRowHeights(true);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setExpandsOnDoubleClick(false);
    setIndentation(px(space::medium));
    setDragDropMode(InternalMove);
    setDragEnabled(true);
    setDropIndicatorShown(true);
    setFrameShape(NoFrame);
    setUpColumns();
    openRows();

    connect(this, &QTreeView::collapsed, this,
            [this](const QModelIndex &index) { noteFolding(index, {m_rows.idAt(index)}); });
    connect(this, &QTreeView::collapsed, this, &PlanTreeView::deselectBelow);
    connect(this, &QTreeView::expanded, this,
            [this](const QModelIndex &index) { noteFolding(index, {}); });
    connect(this, &QTreeView::doubleClicked, this, &PlanTreeView::editRequested);
    connect(m_afterglow, &Afterglow::faded, this, &PlanTreeView::repaintLit);
}

PlanTreeView::~PlanTreeView() = default;

void PlanTreeView::setFolded(const QSet<Id> &rows)
{
    m_folded = rows;
    openRows();
}

void PlanTreeView::openRows()
{
    const QScopedValueRollback opening(m_opening, true);
    expandAll();
    if (m_rows.isFiltering())
        return;
    for (const Id &id : std::as_const(m_folded))
        collapse(m_rows.indexOf(id));
}

void PlanTreeView::setHint(const QString &hint)
{
    m_hint = hint;
    setAccessibleDescription(hint);
    viewport()->update();
}

void PlanTreeView::light(const QSet<Id> &rows)
{
    m_afterglow->light(rows);
}

bool PlanTreeView::isOneLine() const
{
    return m_isOneLine;
}

void PlanTreeView::setOneLine(bool oneLine)
{
    m_isOneLine = oneLine;
    fitRows();
    fitColumns();
}

// A low window has room for one line of each row.
void PlanTreeView::fitRows()
{
    const bool oneLine = m_isOneLine || isLow(*this);
    if (oneLine == m_delegate->isOneLine())
        return;
    m_delegate->setOneLine(oneLine);
    scheduleDelayedItemsLayout();
}

void PlanTreeView::keyPressEvent(QKeyEvent *event)
{
    const bool alt = event->modifiers().testFlag(Qt::AltModifier);
    switch (event->key()) {
    case Qt::Key_F2:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT editRequested();
        return;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (alt) {
            Q_EMIT moveRequested(event->key() == Qt::Key_Left ? -1 : 1);
            return;
        }
        break;
    default:
        break;
    }
    QTreeView::keyPressEvent(event);
}

void PlanTreeView::mousePressEvent(QMouseEvent *event)
{
    QTreeView::mousePressEvent(event);
    if (event->button() == Qt::LeftButton && !indexAt(event->pos()).isValid())
        Q_EMIT planRequested();
}

void PlanTreeView::paintEvent(QPaintEvent *event)
{
    QTreeView::paintEvent(event);
    if (m_rows.rowCount() > 0 || m_hint.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(drawPalette(palette()).inkSoft);
    const int margin = px(space::huge);
    painter.drawText(viewport()->rect().adjusted(margin, margin, -margin, -margin),
                     Qt::AlignCenter | Qt::TextWordWrap, m_hint);
}

// A hairline under each row, and around the current one a frame while the tree has the focus.
void PlanTreeView::drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem plain = option;
    plain.state &= ~QStyle::State_HasFocus;
    QTreeView::drawRow(painter, plain, index);
    const Palette &colours = drawPalette(palette());
    painter->setPen(colours.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (index.row() == currentIndex().row() && index.parent() == currentIndex().parent()
        && hasFocus()) {
        painter->setPen(QPen(colours.focus, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
}

// The ground goes on under the branches; the arrow is the style's.
void PlanTreeView::drawBranches(QPainter *painter, const QRect &rect,
                                const QModelIndex &index) const
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
    painter->fillRect(rect, m_delegate->ground(option, index));
    QTreeView::drawBranches(painter, rect, index);
}

void PlanTreeView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QTreeView::rowsInserted(parent, start, end);
    const QScopedValueRollback opening(m_opening, true);
    openBelow(parent, start, end);
    if (parent.isValid() && !m_folded.contains(m_rows.idAt(parent)))
        expand(parent);
}

void PlanTreeView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitColumns();
}

void PlanTreeView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    fitRows();
    fitColumns();
}

// Having the focus alone chooses no row: what is looked at may be the plan itself.
void PlanTreeView::focusInEvent(QFocusEvent *event)
{
    if (currentIndex().isValid())
        QTreeView::focusInEvent(event);
    else
        QAbstractScrollArea::focusInEvent(event); // NOLINT(bugprone-parent-virtual-call)
    viewport()->update();
}

// One row is dragged, and is the only one marked meanwhile.
void PlanTreeView::startDrag(Qt::DropActions actions)
{
    selectionModel()->select(currentIndex(),
                             QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QTreeView::startDrag(actions);
}

// QItemSelectionModel::selectedRows() leaves out a row while another in the same place under
// another parent is being taken out (Qt 6.4).
QModelIndexList PlanTreeView::selectedRows() const
{
    QModelIndexList rows = selectedIndexes();
    rows.removeIf([](const QModelIndex &index) { return index.column() != 0; });
    return rows;
}

// A row out of sight is not selected, but for the current one.
void PlanTreeView::deselectBelow(const QModelIndex &index)
{
    for (const QModelIndex &row : selectedRows()) {
        QModelIndex above = row.parent();
        while (above.isValid() && above != index)
            above = above.parent();
        if (above.isValid() && row != currentIndex().siblingAtColumn(0))
            selectionModel()->select(row,
                                     QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
    }
}

void PlanTreeView::openBelow(const QModelIndex &parent, int first, int last)
{
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = m_rows.index(row, 0, parent);
        const int children = m_rows.rowCount(index);
        if (children == 0)
            continue;
        setExpanded(index, !m_folded.contains(m_rows.idAt(index)));
        openBelow(index, 0, children - 1);
    }
}

void PlanTreeView::noteFolding(const QModelIndex &index, const QSet<Id> &folded)
{
    if (m_opening || m_rows.isFiltering())
        return;
    m_folded.remove(m_rows.idAt(index));
    m_folded.unite(folded);
}

// The frame goes around the whole row, branches and all.
void PlanTreeView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    repaintRow(previous);
    repaintRow(current);
}

void PlanTreeView::repaintRow(const QModelIndex &index)
{
    const QRect row = visualRect(index);
    viewport()->update(0, row.top(), viewport()->width(), row.height());
}

void PlanTreeView::repaintLit()
{
    for (const Id &id : m_afterglow->rows())
        repaintRow(m_rows.indexOf(id));
}

} // namespace tidemark
