// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/draw/svg.h"

#include "core/base/escape.h"
#include "core/draw/svgdevice.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

/// `text` as part of an id that needs no quoting anywhere.
QString safeId(const QString &text)
{
    QString id = text;
    for (QChar &c : id) {
        const bool plain = (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z')
                           || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_';
        if (!plain)
            c = u'-';
    }
    return id;
}

QString elementsOf(const QSizeF &size, const std::function<void(QPainter &, const QRectF &)> &paint)
{
    SvgDevice device(size);
    QPainter painter(&device);
    paint(painter, QRectF(QPointF(0, 0), size));
    painter.end();
    return device.elements();
}

QString opening(const QSizeF &size)
{
    const QString width = QString::number(size.width(), 'g', 6);
    const QString height = QString::number(size.height(), 'g', 6);
    return uR"(<svg xmlns="http://www.w3.org/2000/svg" width="%1" height="%2" viewBox="0 0 %1 %2")"_s
        .arg(width, height);
}

template <typename Drawing>
QString svgOfDrawing(const Drawing &drawing, const Palette &palette, const QSizeF &size,
                     const QString &id, const QString &title)
{
    return svgOf(size, {id, title, describe(drawing)}, [&](QPainter &painter, const QRectF &area) {
        paint(painter, area, drawing, palette);
    });
}

} // namespace

QString svgOf(const QSizeF &size, const SvgWords &words,
              const std::function<void(QPainter &, const QRectF &)> &paint)
{
    const QString id = safeId(words.id);
    QString svg = opening(size);
    svg += uR"( role="img" aria-labelledby="%1-title %1-desc">)"_s.arg(id);
    svg += uR"(<title id="%1-title">)"_s.arg(id) + escapedForMarkup(words.title) + u"</title>"_s;
    svg += uR"(<desc id="%1-desc">)"_s.arg(id) + escapedForMarkup(words.description) + u"</desc>"_s;
    return svg + elementsOf(size, paint) + u"</svg>"_s;
}

QString svgOf(const Gauge &gauge, const Palette &palette, const QSizeF &size, const QString &id,
              const QString &title)
{
    return svgOfDrawing(gauge, palette, size, id, title);
}

QString svgOf(const StageBars &bars, const Palette &palette, const QSizeF &size, const QString &id,
              const QString &title)
{
    return svgOfDrawing(bars, palette, size, id, title);
}

QString svgOf(const Sparkline &sparkline, const Palette &palette, const QSizeF &size,
              const QString &id, const QString &title)
{
    return svgOfDrawing(sparkline, palette, size, id, title);
}

QString svgOf(const Tile &tile, const Palette &palette, const QSizeF &size, qreal textSize,
              const QString &id)
{
    return svgOf(size, {id, tile.name, describe(tile)}, [&](QPainter &painter, const QRectF &area) {
        paint(painter, area, tile, palette, textSize);
    });
}

QString svgOf(Mark mark, const Palette &palette, qreal side)
{
    const QSizeF size(side, side);
    return opening(size) + uR"( aria-hidden="true" focusable="false">)"_s
           + elementsOf(size, [&](QPainter &painter,
                                  const QRectF &area) { paint(painter, area, mark, palette); })
           + u"</svg>"_s;
}

} // namespace tidemark
