// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/svgdevice.h"

#include "core/base/escape.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainterPath>
#include <QPen>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

/// A length to a hundredth of a px, as short as it can be written.
QString number(qreal value)
{
    QString text = QString::number(value, 'f', 2);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text == u"-0" ? u"0"_s : text;
}

QString point(const QPointF &at)
{
    return number(at.x()) + u' ' + number(at.y());
}

QString pathData(const QPainterPath &path)
{
    QString data;
    QPointF start;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element element = path.elementAt(i);
        if (element.isMoveTo()) {
            start = element;
            data += u'M' + point(element);
        } else if (element.isCurveTo()) {
            data += u'C' + point(element) + u' ' + point(path.elementAt(i + 1)) + u' '
                    + point(path.elementAt(i + 2));
            i += 2;
        } else {
            data += u'L' + point(element);
        }
        const bool ends = i + 1 == path.elementCount() || path.elementAt(i + 1).isMoveTo();
        if (ends && (QPointF(path.elementAt(i)) - start).manhattanLength() < 0.001)
            data += u'Z';
    }
    return data;
}

QString attribute(QLatin1String name, const QString &value)
{
    return u" %1=\"%2\""_s.arg(name, escapedForMarkup(value));
}

/// A colour as a `fill` or `stroke`; a transparent one is none.
QString paintOf(QLatin1String name, const QColor &colour)
{
    if (colour.alpha() == 0)
        return attribute(name, u"none"_s);
    QString text = attribute(name, colour.name());
    if (colour.alpha() < 255)
        text += attribute(QLatin1String(name == "fill"_L1 ? "fill-opacity" : "stroke-opacity"),
                          number(colour.alphaF()));
    return text;
}

qreal scaleOf(const QTransform &transform)
{
    return std::sqrt(std::abs(transform.determinant()));
}

} // namespace

/// Where QPainter hands over what it is told to paint.
class SvgEngine : public QPaintEngine {
public:
    SvgEngine()
        : QPaintEngine(PrimitiveTransform | PixmapTransform | PainterPaths | Antialiasing
                       | AlphaBlend | PaintOutsidePaintEvent)
    {}

    const QString &elements() const { return m_elements; }

    bool begin(QPaintDevice *) override
    {
        m_elements.clear();
        return true;
    }
    bool end() override { return true; }
    Type type() const override { return User; }

    void updateState(const QPaintEngineState &now) override
    {
        m_pen = now.pen();
        m_brush = now.brush();
        m_font = now.font();
        m_transform = now.transform();
    }

    void drawPath(const QPainterPath &path) override
    {
        const bool filled = m_brush.style() != Qt::NoBrush;
        const bool stroked = m_pen.style() != Qt::NoPen;
        if (path.isEmpty() || !(filled || stroked))
            return;
        m_elements += u"<path"_s + attribute("d"_L1, pathData(m_transform.map(path)));
        m_elements += paintOf("fill"_L1, filled ? m_brush.color() : QColor(Qt::transparent));
        if (filled && path.fillRule() == Qt::OddEvenFill)
            m_elements += attribute("fill-rule"_L1, u"evenodd"_s);
        if (stroked)
            m_elements += strokeOf(m_pen);
        m_elements += u"/>"_s;
    }

    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override
    {
        QPainterPath path;
        path.addPolygon(QPolygonF(QList<QPointF>(points, points + count)));
        if (mode != PolylineMode)
            path.closeSubpath();
        path.setFillRule(mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
        drawPath(path);
    }

    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        const QString text = item.text().trimmed();
        const qreal scale = scaleOf(m_transform);
        if (text.isEmpty() || m_pen.style() == Qt::NoPen)
            return;
        m_elements += u"<text"_s;
        const QPointF baseline = m_transform.map(at);
        m_elements += attribute("x"_L1, number(baseline.x()));
        m_elements += attribute("y"_L1, number(baseline.y()));
        m_elements += fontOf(m_font, scale);
        // The same width in whatever font the reader has.
        m_elements += attribute("textLength"_L1, number(item.width() * scale));
        m_elements += attribute("lengthAdjust"_L1, u"spacingAndGlyphs"_s);
        m_elements += paintOf("fill"_L1, m_pen.color());
        m_elements += u'>' + escapedForMarkup(text) + u"</text>"_s;
    }

    /// Drawings are made of paths and text; a picture has no place in them.
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}

private:
    QString strokeOf(const QPen &pen) const
    {
        const qreal width = std::max(pen.widthF(), qreal(pen.widthF() == 0)) * scaleOf(m_transform);
        QString text = paintOf("stroke"_L1, pen.color());
        text += attribute("stroke-width"_L1, number(width));
        if (pen.capStyle() != Qt::FlatCap)
            text += attribute("stroke-linecap"_L1,
                              pen.capStyle() == Qt::RoundCap ? u"round"_s : u"square"_s);
        if (pen.joinStyle() == Qt::RoundJoin)
            text += attribute("stroke-linejoin"_L1, u"round"_s);
        return text;
    }

    static QString fontOf(const QFont &font, qreal scale)
    {
        QString text = attribute("font-family"_L1, u"'%1', Arial, sans-serif"_s.arg(font.family()));
        text += attribute("font-size"_L1, number(font.pixelSize() * scale));
        if (font.weight() != QFont::Normal)
            text += attribute("font-weight"_L1, QString::number(font.weight()));
        return text;
    }

    QString m_elements;
    QPen m_pen;
    QBrush m_brush;
    QFont m_font;
    QTransform m_transform;
};

SvgDevice::SvgDevice(const QSizeF &size) : m_size(size), m_engine(std::make_unique<SvgEngine>()) {}

SvgDevice::~SvgDevice() = default;

QString SvgDevice::elements() const
{
    return m_engine->elements();
}

QPaintEngine *SvgDevice::paintEngine() const
{
    return m_engine.get();
}

int SvgDevice::metric(PaintDeviceMetric metric) const
{
    constexpr int dotsPerInch = 96; // of a CSS px
    switch (metric) {
    case PdmWidth:
        return static_cast<int>(std::ceil(m_size.width()));
    case PdmHeight:
        return static_cast<int>(std::ceil(m_size.height()));
    case PdmWidthMM:
        return qRound(m_size.width() * 25.4 / dotsPerInch);
    case PdmHeightMM:
        return qRound(m_size.height() * 25.4 / dotsPerInch);
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return dotsPerInch;
    case PdmDepth:
        return 32;
    case PdmNumColors:
        return std::numeric_limits<int>::max();
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return static_cast<int>(devicePixelRatioFScale());
    }
    return QPaintDevice::metric(metric);
}

} // namespace tidemark
