// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/themecards.h"

#include "ui/style.h"
#include "ui/widgets/plaintip.h"

#include <QEvent>
#include <QPainter>

namespace tidemark {

using namespace Qt::StringLiterals;

namespace {

constexpr int gaugeSide = 92;
constexpr int nameLines = 2;

} // namespace

ThemeCard::ThemeCard(QWidget *parent) : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

void ThemeCard::setTheme(const Theme &theme)
{
    m_theme = theme;
    QStringList said{theme.name, describe(theme.gauge), theme.counts};
    if (!theme.facts.isEmpty())
        said.append(theme.facts);
    setAccessibleName(said.join(u". "_s));
    setToolTip(plainTip(accessibleName()));
    update();
}

QSize ThemeCard::sizeHint() const
{
    const int lines = (nameLines + 1) * fontMetrics().lineSpacing();
    return {px(184), px(gaugeSide) + lines + 3 * space::small};
}

QSize ThemeCard::minimumSizeHint() const
{
    return {px(gaugeSide) + 2 * space::small, sizeHint().height()};
}

void ThemeCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &colours = drawPalette(palette());
    painter.setBrush(underMouse() || isDown() ? colours.selection : colours.paper);
    painter.setPen(hasFocus() ? QPen(colours.focus, 2) : QPen(colours.line, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);

    const QRect inner = rect().adjusted(space::small, space::small, -space::small, -space::small);
    const QRect gauge(inner.left(), inner.top(), inner.width(), px(gaugeSide));
    paint(painter, gauge, m_theme.gauge, colours);

    const int line = fontMetrics().lineSpacing();
    QRect words(inner.left(), gauge.bottom() + space::tight, inner.width(), nameLines * line);
    painter.setPen(colours.ink);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.drawText(words, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_theme.name);
    painter.setFont(font());
    painter.setPen(colours.inkSoft);
    words = QRect(inner.left(), words.bottom(), inner.width(), line);
    const QString last = m_theme.facts.isEmpty() ? m_theme.counts : m_theme.facts;
    painter.drawText(words, Qt::AlignHCenter | Qt::AlignVCenter,
                     fontMetrics().elidedText(last, Qt::ElideRight, words.width()));
}

bool ThemeCard::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

} // namespace tidemark
