// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/palette.h"
#include "core/report/report.h"

#include <QFont>

/// How a page is set: sizes, spaces and fonts, in the page's own units. Pages are laid out once at
/// this resolution, whatever they are painted on, so that lines break in the same place everywhere.
namespace tidemark::report {

inline constexpr int unitsPerInch = 1200;

constexpr qreal fromMillimetres(qreal millimetres)
{
    return millimetres * unitsPerInch / 25.4;
}

constexpr qreal fromPoints(qreal points)
{
    return points * unitsPerInch / 72;
}

/// The manner in which a piece of text is drawn.
struct TextStyle {
    qreal size = 12;         ///< in points
    qreal lineHeight = 16.5; ///< in points
    bool strong = false;
    QColor Palette::*colour = &Palette::ink;
    bool fallback = false; ///< in the font that has what the first lacks

    bool operator==(const TextStyle &) const = default;
};

/// The style of a node's text; `run` may make part of it strong or quiet.
TextStyle styleOf(const Node &node);
TextStyle styleOf(const TextStyle &base, Run::Manner manner);

/// The embedded font at the page's resolution, without ligatures (they read badly when text is
/// taken out of a PDF) and without the fonts of the machine, which differ.
QFont fontOf(const TextStyle &style);

/// From the top of a line to its baseline, the same for both fonts.
qreal baselineOf(const TextStyle &style);

/// The spacing scale on paper (design.md §11).
namespace space {
inline constexpr qreal hair = fromMillimetres(1);
inline constexpr qreal small = fromMillimetres(2);
inline constexpr qreal medium = fromMillimetres(4);
inline constexpr qreal large = fromMillimetres(6);
inline constexpr qreal huge = fromMillimetres(10);
} // namespace space

} // namespace tidemark::report
