// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPaintDevice>
#include <QSizeF>
#include <QString>

#include <memory>

namespace tidemark {

class SvgEngine;

/// A paint device that writes what is painted on it as SVG elements, one for each path and each
/// line of text, in device coordinates. QSvgGenerator wraps every change of state in groups, names
/// only one font and gives no hold on the width of text, so that a page without that font looks
/// broken.
class SvgDevice : public QPaintDevice {
public:
    explicit SvgDevice(const QSizeF &size);
    ~SvgDevice() override;

    /// The elements, without an <svg> around them.
    QString elements() const;

    QPaintEngine *paintEngine() const override;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    QSizeF m_size;
    std::unique_ptr<SvgEngine> m_engine;
};

} // namespace tidemark
