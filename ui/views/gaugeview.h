// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/gauge.h"

#include <QWidget>

namespace tidemark {

/// The large gauge of one row; what it shows it also says as its accessible name.
class GaugeView : public QWidget {
    Q_OBJECT
public:
    explicit GaugeView(QWidget *parent = nullptr);

    void setGauge(const Gauge &gauge);
    const Gauge &gauge() const { return m_gauge; }
    /// How wide and high it is, in pixels at the usual text size.
    void setSide(int side);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Gauge m_gauge;
    int m_side;
};

} // namespace tidemark
