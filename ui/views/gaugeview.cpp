// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/gaugeview.h"

#include "ui/style.h"

#include <QPainter>

namespace tidemark {

namespace {

constexpr int usualSide = 112;

} // namespace

GaugeView::GaugeView(QWidget *parent) : QWidget(parent), m_side(usualSide)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void GaugeView::setGauge(const Gauge &gauge)
{
    m_gauge = gauge;
    setAccessibleName(describe(gauge));
    setToolTip(describe(gauge));
    update();
}

void GaugeView::setSide(int side)
{
    m_side = side;
    updateGeometry();
}

QSize GaugeView::sizeHint() const
{
    return {px(m_side), px(m_side)};
}

void GaugeView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter, rect(), m_gauge, drawPalette(palette()));
}

} // namespace tidemark
