// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>

class QWidget;

namespace tidemark {

/// Gives a window that has not been open before its size: the one wished for, or the whole screen
/// where that is too small for it.
void placeAtFirst(QWidget &window, const QSize &wished);

/// Brings a window that reaches beyond its screen back into it, frame and all; a screen may be
/// smaller than the one its place was remembered from.
void bringIn(QWidget &window);

/// The frame moved, and where need be made smaller, so that it lies within `available`.
QRect broughtInto(const QRect &available, const QRect &frame);

} // namespace tidemark
