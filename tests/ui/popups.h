// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>
#include <QComboBox>
#include <QFrame>
#include <QScreen>

namespace tidemark::test {

/// What is wrong with the list that has dropped down from a box; empty: nothing.
inline QString faultOfOpenList(const QComboBox &box)
{
    const QAbstractItemView &list = *box.view();
    const QWidget &popup = *list.window();
    const QRect screen = box.screen()->availableGeometry();
    const QRect field(box.mapToGlobal(QPoint()), box.size());
    const int row = list.sizeHintForRow(0);
    const int all = box.count() * row;
    const int room = std::max(screen.bottom() - field.bottom(), field.top() - screen.top());
    QString fault;
    if (!popup.isVisible())
        fault += QStringLiteral("it is not there; ");
    const auto scrollers = popup.findChildren<QWidget *>();
    for (const QWidget *part : scrollers) {
        if (part->inherits("QComboBoxPrivateScroller") && part->isVisible())
            fault += QStringLiteral("a scroller; ");
    }
    if (popup.geometry().intersects(field))
        fault += QStringLiteral("it lies over the box; ");
    if (!screen.contains(popup.geometry()))
        fault += QStringLiteral("it leaves the screen; ");
    if (static_cast<const QFrame &>(popup).frameWidth() > 0)
        fault += QStringLiteral("two frames; ");
    const int shown = list.viewport()->height();
    if (all + 2 * row <= room && shown != all)
        fault += QStringLiteral("%1 px of %2 are shown; ").arg(shown).arg(all);
    if (shown % row != 0)
        fault += QStringLiteral("half a row; ");
    if (list.viewport()->width() < list.sizeHintForColumn(0))
        fault += QStringLiteral("too narrow; ");
    return fault;
}

} // namespace tidemark::test
