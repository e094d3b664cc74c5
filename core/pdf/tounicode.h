// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace tidemark::report {

/// The map from a font's glyphs to characters as PDF/UA wants it. QPdfWriter maps the glyph that
/// stands for nothing to U+0000, which is forbidden, and the blank to a tab.
QByteArray mendedToUnicode(const QByteArray &map);

} // namespace tidemark::report
