// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/palette.h"

#include <QMap>
#include <QString>

namespace tidemark::report {

/// How a drawing's colours change where the reader's screen is dark: "#rrggbb" to "#rrggbb".
using ColourMap = QMap<QString, QString>;

/// The colours that drawings in `light` have, with the same role's colour in `dark`.
ColourMap colourMap(const Palette &light, const Palette &dark);

/// The style sheet of an HTML report. `drawings` is for inline SVGs, which were drawn in `light`.
QString styleSheet(const Palette &light, const Palette &dark, const ColourMap &drawings);

} // namespace tidemark::report
