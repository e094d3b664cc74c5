// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/source.h"

namespace tidemark::report {

/// The plan's themes with their progress and counts, and the whole plan below; in a report of one
/// theme nothing.
Nodes themeTable(const Source &source);

/// How many of the plan's measures have which rating; in a report of one theme nothing.
Nodes ratingsLine(const Source &source);

} // namespace tidemark::report
