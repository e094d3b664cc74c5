// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tidemark {

/// Whether the officer has asked the system, for all programs, that nothing move or fade by itself.
bool systemReducesMotion();

} // namespace tidemark
