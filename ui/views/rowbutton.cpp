// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/rowbutton.h"

#include "core/draw/icon.h"
#include "ui/style.h"
#include "ui/widgets/plaintip.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace tidemark {

RowButton::RowButton(QWidget *parent) : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

void RowButton::setWords(const Words &words)
{
    m_words = words;
    setAccessibleName(words.detail.isEmpty() ? words.title
                                             : u"%1: %2"_s.arg(words.title, words.detail));
    updateGeometry();
    update();
}

QSize RowButton::sizeHint() const
{
    return {px(240), 2 * fontMetrics().lineSpacing() + 2 * space::small};
}

QSize RowButton::minimumSizeHint() const
{
    return {px(120), sizeHint().height()};
}

void RowButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &colours = drawPalette(palette());
    painter.fillRect(rect(), underMouse() || isDown() ? colours.selection : colours.paper);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colours.line);

    const int line = fontMetrics().lineSpacing();
    const int arrow = fontMetrics().ascent();
    const QRect inner = rect().adjusted(space::small, space::small, -space::small, -space::small);
    const QRect words = inner.adjusted(0, 0, -arrow - space::small, 0);
    painter.setPen(colours.ink);
    painter.drawText(QRect(words.left(), words.top(), words.width(), line),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(m_words.title, Qt::ElideRight, words.width()));
    painter.setPen(colours.inkSoft);
    paintDetail(painter, QRectF(words.left(), words.top() + line, words.width(), line));
    iconOf(Icon::ChevronRight, colours)
        .paint(&painter, inner.right() - arrow, inner.center().y() - arrow / 2, arrow, arrow);
    if (hasFocus()) {
        painter.setPen(QPen(colours.focus, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void RowButton::paintDetail(QPainter &painter, const QRectF &area) const
{
    const Palette &colours = drawPalette(palette());
    QRectF text = area;
    if (m_words.sign) {
        const qreal side = fontMetrics().ascent();
        const QRectF square(area.left(), area.center().y() - side / 2, side, side);
        paint(painter, square, *m_words.sign, colours);
        text.setLeft(square.right() + space::tight);
    }
    painter.setPen(colours.inkSoft);
    painter.drawText(
        text, Qt::AlignLeft | Qt::AlignVCenter,
        fontMetrics().elidedText(m_words.detail, Qt::ElideRight, static_cast<int>(text.width())));
}

bool RowButton::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    if (event->type() != QEvent::ToolTip)
        return QAbstractButton::event(event);
    // As a property the tip would be read out after the name, which says the same.
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainTip(accessibleName()),
                       this);
    return true;
}

} // namespace tidemark
