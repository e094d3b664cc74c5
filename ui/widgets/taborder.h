// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace tidemark {

/// Everything in the widget that Tab stops at, as it is laid out: downwards, and from left to
/// right. What is hidden or switched off is left out, and so is what only stands for another (a
/// page for its list): Qt itself would jump over all that lies between.
QList<QWidget *> tabStopsIn(QWidget &whole);

/// Gives the focus to the stop after the one that has it, or to the one before, and scrolls to
/// it; false where there is no other.
bool goToTabStop(const QList<QWidget *> &stops, const QWidget *from, bool next);

/// Lets Tab go through everything in the form as it is laid out: downwards, and from left to right.
/// To be called again when something has been added; what was made last is otherwise reached last.
void tabsFollowTheEye(QWidget &form);

} // namespace tidemark
