// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/source.h"

namespace tidemark::report {

/// The tiles of the theme's measures that belong to `objective` (null: to the whole theme), and
/// what was said with their readings. Nothing where there is no measure.
Nodes measureTiles(const NodeId &id, const Source &source, Id theme, Id objective);

} // namespace tidemark::report
