// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScreen>
#include <QStyle>
#include <QWidget>

namespace tidemark {

/// As much of a size as the screen has room for beside a window's title, so that the buttons below
/// stay in sight.
inline QSize withinScreen(const QWidget &window, const QSize &wished)
{
    const QSize title(0, window.style()->pixelMetric(QStyle::PM_TitleBarHeight));
    return wished.boundedTo(window.screen()->availableSize() - title);
}

} // namespace tidemark
