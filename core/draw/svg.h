// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/gauge.h"
#include "core/draw/mark.h"
#include "core/draw/sparkline.h"
#include "core/draw/stagebars.h"
#include "core/draw/tile.h"

#include <QSizeF>
#include <QString>

#include <functional>

namespace tidemark {

/// The name and description of an inline SVG for screen readers.
struct SvgWords {
    QString id;    ///< unique in the page; letters, digits, '-', '_'. Other characters become '-'
    QString title; ///< short: "3.1.6 Digital Customer Service Improvement"
    QString description; ///< describe(…) of the drawing
};

/// Any drawing as an <svg role="img"> element to be put into an HTML page: `paint` is called once
/// with a painter and the rectangle (0, 0, size). Text stays text, in Open Sans or whatever sans
/// serif the reader has, fitted to the same width. One unit is one CSS px. Nothing is fetched, and
/// the same drawing gives the same characters.
QString svgOf(const QSizeF &size, const SvgWords &words,
              const std::function<void(QPainter &, const QRectF &)> &paint);

QString svgOf(const Gauge &gauge, const Palette &palette, const QSizeF &size, const QString &id,
              const QString &title);
QString svgOf(const StageBars &bars, const Palette &palette, const QSizeF &size, const QString &id,
              const QString &title);
QString svgOf(const Sparkline &sparkline, const Palette &palette, const QSizeF &size,
              const QString &id, const QString &title);
QString svgOf(const Tile &tile, const Palette &palette, const QSizeF &size, qreal textSize,
              const QString &id);

/// A mark beside its word: hidden from screen readers, which hear the word.
QString svgOf(Mark mark, const Palette &palette, qreal side);

} // namespace tidemark
