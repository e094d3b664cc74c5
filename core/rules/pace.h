// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tidemark {

/// How many points of progress an action may lie below what is expected and not be behind: a
/// smaller lag is noise of a straight line.
inline constexpr int behindPoints = 10;

} // namespace tidemark
