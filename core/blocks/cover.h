// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/source.h"

namespace tidemark::report {

/// "Performance report, Quarter 2 2026/27": what stands on every page.
QString shortTitle(const Source &source);

/// "Quarter 2 2026/27"
QString roundInFull(const Round &round);

/// The first page: how are we doing, what must Cabinet decide, how sure are we;
/// or only what it is of ("facts").
Nodes cover(const Source &source);

} // namespace tidemark::report
