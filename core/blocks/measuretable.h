// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/source.h"

namespace tidemark::report {

/// The measures of the report, a table for each theme: last, now, target, a drawing of the
/// trend, rating, travel and what was said; "missed": those alone that miss their target.
Nodes measureTables(const Source &source);

/// The table of a theme's measures; nothing where there is none.
Nodes measureTable(const NodeId &id, const Source &source, const Theme &theme);

} // namespace tidemark::report
