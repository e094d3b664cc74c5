// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draw/mark.h"

#include <QIcon>

namespace tidemark {

/// A mark as the icon of a list's line, sharp at the screen's device pixel ratio.
QIcon iconOfMark(Mark mark, const Palette &palette, qreal ratio);
QIcon iconOfSign(const Sign &sign, const Palette &palette, qreal ratio);

} // namespace tidemark
