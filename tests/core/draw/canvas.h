// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QImage>
#include <QPainter>
#include <QRectF>

#include <functional>

namespace tidemark::test {

/// A picture with a margin in which nothing may be painted.
class Canvas {
public:
    static constexpr int margin = 24;

    explicit Canvas(const QSize &size)
        : m_image(size.grownBy({margin, margin, margin, margin}), QImage::Format_ARGB32)
    {
        m_image.fill(Qt::transparent);
    }

    QRectF area() const
    {
        return QRectF(m_image.rect()).adjusted(margin, margin, -margin, -margin);
    }

    void draw(const std::function<void(QPainter &, const QRectF &)> &paint)
    {
        QPainter painter(&m_image);
        painter.setRenderHint(QPainter::Antialiasing);
        paint(painter, area());
    }

    const QImage &image() const { return m_image; }

    /// How many points inside `where` have been painted at all.
    int paintedIn(const QRect &where) const
    {
        int count = 0;
        for (int y = where.top(); y <= where.bottom(); ++y) {
            for (int x = where.left(); x <= where.right(); ++x)
                count += qAlpha(m_image.pixel(x, y)) > 0;
        }
        return count;
    }
    int painted() const { return paintedIn(m_image.rect()); }
    /// Points painted in the margin; one row of it is left to antialiasing.
    int paintedOutside() const
    {
        return painted() - paintedIn(area().toAlignedRect().adjusted(-1, -1, 1, 1));
    }

    /// How many points are nearly of this colour.
    int pointsOf(const QColor &colour) const
    {
        int count = 0;
        for (int y = 0; y < m_image.height(); ++y) {
            for (int x = 0; x < m_image.width(); ++x) {
                const QColor here = m_image.pixelColor(x, y);
                count += here.alpha() > 250 && qAbs(here.red() - colour.red()) < 4
                         && qAbs(here.green() - colour.green()) < 4
                         && qAbs(here.blue() - colour.blue()) < 4;
            }
        }
        return count;
    }

private:
    QImage m_image;
};

} // namespace tidemark::test
