// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/tileview.h"

#include "ui/style.h"

#include <QFontInfo>
#include <QPainter>

namespace tidemark {

TileView::TileView(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void TileView::setTile(const Tile &tile)
{
    m_tile = tile;
    setAccessibleName(describe(tile));
    updateGeometry();
    update();
}

int TileView::heightForWidth(int width) const
{
    return qCeil(tileHeight(m_tile, drawPalette(palette()), width, textSize()));
}

QSize TileView::sizeHint() const
{
    const int width = px(240);
    return {width, heightForWidth(width)};
}

void TileView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter, rect(), m_tile, drawPalette(palette()), textSize());
}

qreal TileView::textSize() const
{
    return QFontInfo(font()).pixelSize();
}

} // namespace tidemark
