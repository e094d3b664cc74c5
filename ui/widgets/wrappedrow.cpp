// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wrappedrow.h"

#include <algorithm>

namespace tidemark {

WrappedRow::WrappedRow(QWidget *parent) : QLayout(parent) {}

WrappedRow::~WrappedRow()
{
    qDeleteAll(m_items);
}

void WrappedRow::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *WrappedRow::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

// As wide as all on one line.
QSize WrappedRow::sizeHint() const
{
    int width = 0;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            width += item->sizeHint().width() + (width > 0 ? spacing() : 0);
    }
    const QMargins around = contentsMargins();
    return {width + around.left() + around.right(), heightNow()};
}

// As wide as the widest tool alone.
QSize WrappedRow::minimumSize() const
{
    int width = 0;
    for (const QLayoutItem *item : m_items)
        width = std::max(width, item->minimumSize().width());
    const QMargins around = contentsMargins();
    return {width + around.left() + around.right(), heightNow()};
}

int WrappedRow::heightNow() const
{
    return layOut({0, 0, m_width, 0}, Doing::Measuring);
}

void WrappedRow::setGeometry(const QRect &area)
{
    const int before = heightNow();
    m_width = area.width();
    if (heightNow() != before)
        update();
    QLayout::setGeometry(area);
    layOut(area, Doing::Placing);
}

int WrappedRow::layOut(const QRect &area, Doing doing) const
{
    const QRect inside = area.marginsRemoved(contentsMargins());
    const auto widthOf = [&inside](const QLayoutItem &item) {
        return std::min(item.sizeHint().width(), inside.width());
    };
    QList<Line> lines;
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (m_items[i]->isEmpty())
            continue;
        const int width = widthOf(*m_items[i]);
        if (lines.isEmpty() || lines.last().width + spacing() + width > inside.width())
            lines.append({i, i + 1, width, m_items[i]->sizeHint().height()});
        else
            lines.last() = {lines.last().from, i + 1, lines.last().width + spacing() + width,
                            std::max(lines.last().height, m_items[i]->sizeHint().height())};
    }
    int y = inside.top();
    for (const Line &line : std::as_const(lines)) {
        if (doing == Doing::Placing)
            place(line, {inside.left(), y, inside.width(), line.height});
        y += line.height + spacing();
    }
    return y - (lines.isEmpty() ? 0 : spacing()) - area.top() + contentsMargins().bottom();
}

// What is left stands in the gap, or else goes to the tools that can use it.
void WrappedRow::place(const Line &line, const QRect &area) const
{
    const bool hasGap = m_gap > line.from && m_gap < line.to;
    const auto grows = [](const QLayoutItem *item) {
        return !item->isEmpty() && item->expandingDirections().testFlag(Qt::Horizontal);
    };
    const auto growing =
        std::count_if(m_items.begin() + line.from, m_items.begin() + line.to, grows);
    const int spare = area.width() - line.width;
    const int more = hasGap || growing == 0 ? 0 : spare / int(growing);
    int x = area.left();
    for (qsizetype i = line.from; i < line.to; ++i) {
        QLayoutItem *item = m_items[i];
        if (item->isEmpty())
            continue;
        if (hasGap && i == m_gap)
            x += spare;
        const QSize usual = item->sizeHint();
        const QSize size(std::min(usual.width(), area.width()) + (grows(item) ? more : 0),
                         std::min(usual.height(), area.height()));
        item->setGeometry({{x, area.top() + (area.height() - size.height()) / 2}, size});
        x += size.width() + spacing();
    }
}

} // namespace tidemark
