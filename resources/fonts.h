// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tidemark {

/// Tells Qt about the embedded fonts: Open Sans (regular, semibold, bold, italic), and DejaVu Sans
/// (regular, bold) for the letters that it lacks. Call it once, after the application object
/// exists; from then on these families are ours and not the system's.
void registerFonts();

} // namespace tidemark
