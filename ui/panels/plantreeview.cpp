// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/plantreeview.h"

#include "ui/style.h"
#include "ui/tree/planfilter.h"
#include "ui/tree/plantreemodel.h"
#include "ui/views/afterglow.h"
#include "ui/views/plandelegate.h"

#include <QDataStream>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>

#include <algorithm>
#include <array>
#include <numeric>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

using TreeColumn = PlanTreeModel::Column;

/// The least widths at the usual text size, for cells of two lines. On a screen 1280 px wide they
/// leave the title room beside the pages and the inspector. What is left first puts dates and names
/// on one line, then widens the title up to where it is read easily, then the facts.
struct ColumnWidth {
    TreeColumn column;
    int width;
};
constexpr std::array widths{
    ColumnWidth{TreeColumn::Reference, 82}, ColumnWidth{TreeColumn::Stage, 92},
    ColumnWidth{TreeColumn::Facts, 176},    ColumnWidth{TreeColumn::Priority, 62},
    ColumnWidth{TreeColumn::Start, 56},     ColumnWidth{TreeColumn::Due, 64},
    ColumnWidth{TreeColumn::Lead, 70},
};
constexpr int leastTitle = 110;
constexpr int readableTitle = 200;
constexpr int mostTitle = 450;
constexpr int mostLead = 180;
constexpr int otherWidth = 90;

} // namespace

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

void PlanTreeView::setUpColumns()
{
    header()->setObjectName(u"tree.header"_s);
    header()->setSectionsMovable(true);
    header()->setFirstSectionMovable(false);
    header()->setMinimumSectionSize(px(40));
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    resetColumnModes();
    header()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header(), &QWidget::customContextMenuRequested, this,
            [this](const QPoint &place) { m_columnsMenu->popup(header()->mapToGlobal(place)); });
    connect(header(), &QHeaderView::sectionResized, this, [this](int column, int from, int to) {
        if (m_fitting || column == TreeColumn::Title)
            return;
        if (from > 0 && to > 0 && !m_byHand.contains(column)) // not hidden or shown
            m_byHand.append(column);
        fitColumns();
    });
    m_columnsMenu->setObjectName(u"tree.columns"_s);
    connect(m_columnsMenu, &QMenu::aboutToShow, this, &PlanTreeView::fillColumnsMenu);
    fitColumns();
    fillColumnsMenu();
}

int PlanTreeView::leastWidthOf(int column) const
{
    if (column == TreeColumn::Progress)
        return m_delegate->gaugeWidth(font());
    const auto known = std::find_if(widths.begin(), widths.end(),
                                    [column](const auto &width) { return width.column == column; });
    const int width = px(known == widths.end() ? otherWidth : known->width);
    if (column == TreeColumn::Due) // on the second line stands how often it has moved
        return std::max(width, oneLineWidthOf(column));
    if (column != TreeColumn::Reference)
        return width;
    // A row's own, beneath a theme and an objective.
    const int itself = fontMetrics().horizontalAdvance(m_longestReference) + 2 * px(space::small);
    return std::max(width, 3 * indentation() + itself);
}

int PlanTreeView::oneLineWidthOf(int column) const
{
    if (column == TreeColumn::Lead)
        return std::min(m_delegate->wordsWidth(font(), m_longestLead), px(mostLead));
    return std::max(
        m_delegate->wordsWidth(font(), u"30 Nov 2026, or"_s),
        column == TreeColumn::Due ? m_delegate->wordsWidth(font(), u"waits for approval"_s) : 0);
}

// The gauge tells the stage too; so where titles would become too narrow beside dates on one line,
// the stage is left out first, then the priority, until there is room or they are chosen by hand.
// Where even the least widths find no room, the start is left out, so that who leads is in sight.
void PlanTreeView::leaveOut()
{
    const auto isShown = [this](int column) { return !isColumnHidden(column); };
    const auto mayGo = [this, &isShown](int column) {
        return !m_byHand.contains(column) && (isShown(column) || m_leftOut.contains(column));
    };
    int needed = px(readableTitle);
    for (int column = 0; column < header()->count(); ++column) {
        if (column == TreeColumn::Title || !(isShown(column) || m_leftOut.contains(column)))
            continue;
        const bool isDate = column == TreeColumn::Start || column == TreeColumn::Due;
        needed += m_byHand.contains(column) ? header()->sectionSize(column)
                  : isDate                  ? std::max(leastWidthOf(column), oneLineWidthOf(column))
                                            : leastWidthOf(column);
    }
    m_leftOut.removeIf([&](int column) { return !mayGo(column); });
    for (const int column : {TreeColumn::Stage, TreeColumn::Priority}) {
        if (!mayGo(column))
            continue;
        const bool goes = !isOneLine() && needed > viewport()->width();
        if (goes)
            needed -= leastWidthOf(column);
        if (goes && !m_leftOut.contains(column))
            m_leftOut.append(column);
        else if (!goes)
            m_leftOut.removeOne(column);
        setColumnHidden(column, goes);
    }
    leaveOutStart();
}

void PlanTreeView::leaveOutStart()
{
    constexpr int start = TreeColumn::Start;
    if (m_byHand.contains(start) || !(isColumnHidden(start) == m_leftOut.contains(start)))
        return;
    int least = px(leastTitle);
    for (int column = 0; column < header()->count(); ++column) {
        const bool isShown = column == start || !isColumnHidden(column);
        if (column != TreeColumn::Title && isShown)
            least +=
                m_byHand.contains(column) ? header()->sectionSize(column) : leastWidthOf(column);
    }
    const bool goes = !isOneLine() && least > viewport()->width();
    m_leftOut.removeAll(start);
    if (goes)
        m_leftOut.append(start);
    setColumnHidden(start, goes);
}

void PlanTreeView::fitColumns()
{
    const QScopedValueRollback fitting(m_fitting, true);
    leaveOut();
    QList<int> fitted(header()->count());
    const auto isFree = [this](int column) {
        return !isColumnHidden(column) && !m_byHand.contains(column);
    };
    for (int column = 0; column < fitted.size(); ++column)
        fitted[column] = isFree(column) ? leastWidthOf(column) : header()->sectionSize(column);
    fitted[TreeColumn::Title] = 0;
    int left = viewport()->width() - std::accumulate(fitted.begin(), fitted.end(), 0);
    // How often a date has moved stands on a second line where there is no room beside it.
    const int moved = m_delegate->wordsWidth(font(), u"30 Nov 2026, waits for approval"_s);
    // The longest words of a fact.
    const int facts = m_delegate->factWidth(font(), u"Judged on track, not started"_s);
    for (const auto &[column, width] : {std::pair<int, int>{TreeColumn::Facts, facts},
                                        {TreeColumn::Due, oneLineWidthOf(TreeColumn::Due)},
                                        {TreeColumn::Start, oneLineWidthOf(TreeColumn::Start)},
                                        {TreeColumn::Lead, oneLineWidthOf(TreeColumn::Lead)},
                                        {TreeColumn::Due, moved}}) {
        const int more = width - fitted[column];
        if (!isFree(column) || more <= 0 || (!isOneLine() && left - more < px(readableTitle)))
            continue;
        fitted[column] += more;
        left -= more;
    }
    const bool factsGrow = isFree(TreeColumn::Facts);
    const int title = factsGrow ? std::min(left, px(mostTitle)) : left;
    fitted[TreeColumn::Title] = std::max(px(leastTitle), title);
    if (factsGrow)
        fitted[TreeColumn::Facts] += std::max(0, left - title);
    for (int column = 0; column < fitted.size(); ++column) {
        if (!isColumnHidden(column))
            header()->resizeSection(column, fitted[column]);
    }
}

void PlanTreeView::resetColumnModes()
{
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(TreeColumn::Title, QHeaderView::Fixed);
}

QByteArray PlanTreeView::look() const
{
    QByteArray look;
    QDataStream stream(&look, QIODevice::WriteOnly);
    stream << header()->saveState() << m_byHand << isOneLine() << m_leftOut;
    return look;
}

void PlanTreeView::restoreLook(const QByteArray &look)
{
    QByteArray columns;
    QList<int> byHand;
    bool oneLine = false;
    QDataStream stream(look);
    stream >> columns >> byHand >> oneLine;
    if (stream.status() != QDataStream::Ok)
        return;
    {
        const QScopedValueRollback fitting(m_fitting, true);
        header()->restoreState(columns);
        resetColumnModes();
    }
    m_byHand = byHand;
    m_leftOut.clear();
    stream >> m_leftOut; // not there in a look of earlier programs
    setOneLine(oneLine);
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

void PlanTreeView::setLongest(const QString &reference, const QString &lead)
{
    if (reference == m_longestReference && lead == m_longestLead)
        return;
    m_longestReference = reference;
    m_longestLead = lead;
    fitColumns();
}

void PlanTreeView::fillColumnsMenu()
{
    m_columnsMenu->clear();
    for (int column = TreeColumn::Progress; column < m_rows.columnCount(); ++column) {
        auto *action =
            m_columnsMenu->addAction(m_rows.headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::toggled, this,
                [this, column](bool shown) { chooseColumn(column, shown); });
    }
}

// What is chosen by hand is not left out again.
void PlanTreeView::chooseColumn(int column, bool shown)
{
    m_leftOut.removeOne(column);
    if (shown && !m_byHand.contains(column))
        m_byHand.append(column);
    setColumnHidden(column, !shown);
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
