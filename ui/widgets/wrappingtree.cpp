// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wrappingtree.h"

#include "ui/style.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

#include <numeric>

namespace tidemark {

namespace {

/// As high as the text is in its column.
class WrappingDelegate : public QStyledItemDelegate {
public:
    explicit WrappingDelegate(WrappingTree *tree) : QStyledItemDelegate(tree), m_tree(*tree) {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem text = option;
        initStyleOption(&text, index);
        text.features |= QStyleOptionViewItem::WrapText;
        text.rect = QRect(0, 0, std::max(1, widthOf(index)), option.fontMetrics.lineSpacing());
        const QSize size =
            m_tree.style()->sizeFromContents(QStyle::CT_ItemViewItem, &text, QSize(), &m_tree);
        return {size.width(), size.height() + space::small};
    }

private:
    int widthOf(const QModelIndex &index) const
    {
        if (m_tree.isFirstColumnSpanned(index.row(), index.parent()))
            return m_tree.viewport()->width();
        const int depth = (index.parent().isValid() ? 1 : 0) + (m_tree.rootIsDecorated() ? 1 : 0);
        return m_tree.columnWidth(index.column())
               - (index.column() == 0 ? depth * m_tree.indentation() : 0);
    }

    WrappingTree &m_tree;
};

} // namespace

WrappingTree::WrappingTree(const QList<int> &shares, QWidget *parent)
    : QTreeView(parent)
    , m_shares(shares)
{
    setItemDelegate(new WrappingDelegate(this));
    setWordWrap(true);
    setTextElideMode(Qt::ElideRight);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAllColumnsShowFocus(true);
    header()->setStretchLastSection(true);
    connect(header(), &QHeaderView::sectionResized, this, [this] { scheduleDelayedItemsLayout(); });
}

void WrappingTree::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        share();
}

void WrappingTree::share()
{
    const int whole = std::accumulate(m_shares.begin(), m_shares.end(), 0);
    for (int column = 0; column < m_shares.size() && column < header()->count(); ++column)
        header()->resizeSection(column, viewport()->width() * m_shares[column] / whole);
    scheduleDelayedItemsLayout();
}

} // namespace tidemark
