// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowplace.h"

#include <QScreen>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace tidemark {

namespace {

/// What the system puts around a window, as far as it is known; guessed before it is shown.
QMargins frameOf(const QWidget &window)
{
    const QRect inner = window.geometry();
    const QRect outer = window.frameGeometry();
    if (outer != inner || window.isVisible())
        return {inner.left() - outer.left(), inner.top() - outer.top(),
                outer.right() - inner.right(), outer.bottom() - inner.bottom()};
    const int edge = window.style()->pixelMetric(QStyle::PM_MdiSubWindowFrameWidth);
    return {edge, window.style()->pixelMetric(QStyle::PM_TitleBarHeight), edge, edge};
}

} // namespace

void placeAtFirst(QWidget &window, const QSize &wished)
{
    const QSize room = window.screen()->availableSize().shrunkBy(frameOf(window));
    window.resize(wished.boundedTo(room));
    if (window.size() != wished)
        window.setWindowState(Qt::WindowMaximized);
}

void bringIn(QWidget &window)
{
    if (window.windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen))
        return;
    const QMargins around = frameOf(window);
    const QRect frame = window.geometry().marginsAdded(around);
    const QRect inside = broughtInto(window.screen()->availableGeometry(), frame);
    if (inside != frame)
        window.setGeometry(inside.marginsRemoved(around));
}

QRect broughtInto(const QRect &available, const QRect &frame)
{
    QRect inside(frame.topLeft(), frame.size().boundedTo(available.size()));
    inside.moveLeft(std::clamp(inside.left(), available.left(),
                               available.left() + available.width() - inside.width()));
    inside.moveTop(std::clamp(inside.top(), available.top(),
                              available.top() + available.height() - inside.height()));
    return inside;
}

} // namespace tidemark
