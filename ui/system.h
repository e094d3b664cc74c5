// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tidemark {

// What the officer has asked of the system, for all programs.

/// Whether nothing is to move or fade by itself.
bool systemReducesMotion();
/// Whether everything is to be in strong contrast.
bool systemWantsContrast();
/// How large text is to be, in per cent of the usual, where the system does not enlarge it itself:
/// 100 to 225.
int systemTextPercent();

} // namespace tidemark
