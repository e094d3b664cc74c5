// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/wrappingtree.h"

#include "ui/style.h"

#include <QHash>
#include <QHeaderView>
#include <QResizeEvent>
#include <QStyledItemDelegate>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

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
        const int width = std::max(1, widthOf(index));
        if (!isOneLine(text, width))
            return measured(text, width);
        const bool marked = text.features.testFlag(QStyleOptionViewItem::HasDecoration);
        QSize &size = m_known[text.font].oneLine[marked];
        if (!size.isValid()) {
            text.text = u"x"_s;
            size = measured(text, width);
        }
        return size;
    }

private:
    /// What breaking thousands of texts into lines would find anew, which takes a second: how long
    /// each is in all, for most are short, and how high one line is, without a mark and with one.
    struct Known {
        QHash<QString, int> lengths;
        std::array<QSize, 2> oneLine;
    };

    QSize measured(QStyleOptionViewItem &text, int width) const
    {
        text.features |= QStyleOptionViewItem::WrapText;
        text.rect = QRect(0, 0, width, text.fontMetrics.lineSpacing());
        const QSize size =
            m_tree.style()->sizeFromContents(QStyle::CT_ItemViewItem, &text, QSize(), &m_tree);
        return {size.width(), size.height() + space::small};
    }

    bool isOneLine(const QStyleOptionViewItem &cell, int width) const
    {
        constexpr qsizetype most = 50'000;
        if (cell.text.contains(QChar::LineSeparator))
            return false;
        auto &lengths = m_known[cell.font].lengths;
        if (lengths.size() > most)
            lengths.clear();
        auto length = lengths.constFind(cell.text);
        if (length == lengths.cend())
            length = lengths.insert(cell.text, cell.fontMetrics.horizontalAdvance(cell.text));
        const int icon = cell.features.testFlag(QStyleOptionViewItem::HasDecoration)
                             ? cell.decorationSize.width()
                             : 0;
        return *length + icon + 2 * space::medium <= width;
    }

    int widthOf(const QModelIndex &index) const
    {
        if (m_tree.isFirstColumnSpanned(index.row(), index.parent()))
            return m_tree.viewport()->width();
        const int depth = (index.parent().isValid() ? 1 : 0) + (m_tree.rootIsDecorated() ? 1 : 0);
        return m_tree.columnWidth(index.column())
               - (index.column() == 0 ? depth * m_tree.indentation() : 0);
    }

    WrappingTree &m_tree;
    mutable QHash<QFont, Known> m_known;
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

void WrappingTree::showColumns(const QList<int> &shown)
{
    for (int column = 0; column < header()->count(); ++column)
        setColumnHidden(column, !shown.contains(column));
    share();
}

void WrappingTree::share()
{
    int whole = 0;
    const auto columns = std::min(int(m_shares.size()), header()->count());
    for (int column = 0; column < columns; ++column)
        whole += isColumnHidden(column) ? 0 : m_shares[column];
    for (int column = 0; column < columns && whole > 0; ++column) {
        if (!isColumnHidden(column))
            header()->resizeSection(column, viewport()->width() * m_shares[column] / whole);
    }
    scheduleDelayedItemsLayout();
}

} // namespace tidemark
