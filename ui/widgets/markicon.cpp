// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/markicon.h"

#include "ui/style.h"

#include <QPainter>
#include <QPixmap>

namespace tidemark {

QIcon iconOfMark(Mark mark, const Palette &palette, qreal ratio)
{
    return iconOfSign(Sign{mark}, palette, ratio);
}

QIcon iconOfSign(const Sign &sign, const Palette &palette, qreal ratio)
{
    const int side = px(16);
    QPixmap pixmap(QSize(side, side) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter, QRectF(1, 1, side - 2, side - 2), sign, palette);
    return QIcon(pixmap);
}

} // namespace tidemark
