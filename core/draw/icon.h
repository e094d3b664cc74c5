// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/palette.h"

#include <QIcon>
#include <QLatin1String>

namespace tidemark {

/// The pictures on buttons and in lists, drawn by one hand on a grid of 24 with round strokes of
/// 1.75. Each is a file of resources/icons under the name fileName() says.
enum class Icon {
    New,
    Open,
    Import,
    Recent,
    Undo,
    Redo,
    Add,
    AddTheme,
    AddObjective,
    AddAction,
    Edit,
    Delete,
    Up,
    Down,
    Indent,  ///< to the parent below
    Outdent, ///< to the parent above
    Renumber,
    Report,
    Print,
    Preview,
    ExportPdf,
    ExportHtml,
    Search,
    Calendar,
    Problem,
    Saved,
    Locked,
    Settings,
    Help,
    Close,
    Overview,
    Plan,
    Timeline,
    Measures,
    Rounds,
    Changes,
    History,
    ZoomIn,
    ZoomOut,
    Previous,
    Next,
    ChevronUp,
    ChevronDown,
    ChevronLeft,
    ChevronRight
};

/// The number of values of Icon, to walk over all of them.
inline constexpr int iconCount = static_cast<int>(Icon::ChevronRight) + 1;

/// "add-theme" for ":/icons/add-theme.svg".
QLatin1String fileName(Icon icon);

/// The icon in the palette's ink, softer where disabled, sharp at any size and device pixel ratio.
/// When the palette changes, ask again.
QIcon iconOf(Icon icon, const Palette &palette);
/// The same in a colour of the caller's choice, for icons that mean something by it.
QIcon iconOf(Icon icon, const Palette &palette, const QColor &colour);

/// Tidemark's own icon, the same in every palette.
QIcon programIcon();

} // namespace tidemark
