// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/tile.h"

#include <QWidget>

namespace tidemark {

/// A measure at a glance; what it shows it also says as its accessible name.
class TileView : public QWidget {
    Q_OBJECT
public:
    explicit TileView(QWidget *parent = nullptr);

    void setTile(const Tile &tile);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qreal textSize() const;

    Tile m_tile;
};

} // namespace tidemark
