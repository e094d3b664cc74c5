// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tidemark {

/// Tells Qt about the embedded Open Sans (regular, semibold, bold, italic). Call it once, after the
/// application object exists; from then on the family "Open Sans" is ours and not the system's.
void registerFonts();

} // namespace tidemark
