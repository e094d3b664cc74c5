// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/source.h"

namespace tidemark::report {

/// The plan's themes with their progress and stages, and the whole plan below; in a report of one
/// theme nothing.
Nodes themeTable(const Source &source);

/// How many actions of each theme, and of the plan, are overdue and so on; in a report of one theme
/// nothing.
Nodes themeFacts(const Source &source);

/// How many of the plan's measures have which rating; in a report of one theme nothing.
Nodes ratingsLine(const Source &source);

} // namespace tidemark::report
