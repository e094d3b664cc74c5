// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QString>
#include <QStringList>

class QPainter;

namespace tidemark {

/// How a piece of text in a drawing looks. `size` is in the painter's units and may be any positive
/// number: the same text has the same proportions at 1 unit and at 1200 dpi, because it is always
/// measured at one size, without hinting.
struct TextStyle {
    QString family;
    qreal size = 0;
    QFont::Weight weight = QFont::Normal;
    QColor colour;
};

qreal textWidth(const QString &text, const TextStyle &style);
/// The height of a capital letter, of a line from its highest to its lowest stroke, and of a line
/// with the space that text wants between two.
qreal capHeight(const TextStyle &style);
qreal lineHeight(const TextStyle &style);
/// From the top of a line to its baseline.
qreal ascent(const TextStyle &style);

/// The size from which text is at most `width` wide: that of `style`, or smaller.
qreal sizeFor(const QString &text, const TextStyle &style, qreal width);

/// The text broken into lines of at most `width`, between words where it can, inside one where it
/// must. Never empty.
QStringList wrapped(const QString &text, const TextStyle &style, qreal width);

/// Draws one line from its baseline's left end.
void drawText(QPainter &painter, const QPointF &baseline, const QString &text,
              const TextStyle &style);
/// Draws one line around the middle of its baseline.
void drawTextCentred(QPainter &painter, const QPointF &baseline, const QString &text,
                     const TextStyle &style);

} // namespace tidemark
