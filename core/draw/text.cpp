// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace tidemark {

namespace {

// The size at which everything is measured: large enough for a glyph's rounded advance not to
// matter.
constexpr int measuredAt = 100;

QFont fontOf(const TextStyle &style, int pixels)
{
    QFont font(style.family);
    font.setPixelSize(pixels);
    font.setWeight(style.weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QFontMetricsF metricsOf(const TextStyle &style)
{
    return QFontMetricsF(fontOf(style, measuredAt));
}

qreal scaleOf(const TextStyle &style)
{
    return style.size / measuredAt;
}

} // namespace

qreal textWidth(const QString &text, const TextStyle &style)
{
    return metricsOf(style).horizontalAdvance(text) * scaleOf(style);
}

qreal capHeight(const TextStyle &style)
{
    return metricsOf(style).capHeight() * scaleOf(style);
}

qreal lineHeight(const TextStyle &style)
{
    return metricsOf(style).height() * scaleOf(style);
}

qreal ascent(const TextStyle &style)
{
    return metricsOf(style).ascent() * scaleOf(style);
}

qreal sizeFor(const QString &text, const TextStyle &style, qreal width)
{
    const qreal needed = textWidth(text, style);
    return needed > width ? style.size * width / needed : style.size;
}

QStringList wrapped(const QString &text, const TextStyle &style, qreal width)
{
    QTextLayout layout(text, fontOf(style, measuredAt));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);

    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, qreal(0)) / scaleOf(style));
        lines.append(text.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines.isEmpty() ? QStringList{QString()} : lines;
}

void drawText(QPainter &painter, const QPointF &baseline, const QString &text,
              const TextStyle &style)
{
    if (text.isEmpty() || style.size <= 0)
        return;
    painter.save();
    painter.setPen(style.colour);
    painter.translate(baseline);
    // A whole size is given to the font as it is, so that a screen draws it as it draws any other
    // text; any other size is reached by scaling.
    const bool whole = style.size >= 1 && style.size == std::floor(style.size);
    const int pixels = whole ? static_cast<int>(style.size) : measuredAt;
    if (!whole)
        painter.scale(scaleOf(style), scaleOf(style));
    painter.setFont(fontOf(style, pixels));
    painter.drawText(QPointF(0, 0), text);
    painter.restore();
}

void drawTextCentred(QPainter &painter, const QPointF &baseline, const QString &text,
                     const TextStyle &style)
{
    const qreal half = textWidth(text, style) / 2;
    drawText(painter, baseline - QPointF(half, 0), text, style);
}

} // namespace tidemark
