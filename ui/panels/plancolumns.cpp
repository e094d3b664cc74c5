// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/plantreeview.h"
#include "ui/style.h"
#include "ui/tree/planfilter.h"
#include "ui/tree/plantreemodel.h"
#include "ui/views/plandelegate.h"

#include <QDataStream>
#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>

#include <algorithm>
#include <array>
#include <numeric>

/// The columns of the plan's tree: how wide they are, and which of them are shown.
namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

using TreeColumn = PlanTreeModel::Column;

/// The least widths at the usual text size, for cells of two lines. On a screen 1280 px wide they
/// leave the title room beside the pages and the inspector. What is left first gives the facts room
/// for their longest words, then puts dates and names on one line, then widens the title up to
/// where it is read easily, then the facts.
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

} // namespace tidemark
