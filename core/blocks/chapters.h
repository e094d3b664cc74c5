// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/source.h"

namespace tidemark::report {

/// The themes of the report with the blocks of the layout: each on a page of its own in a report of
/// the whole plan.
Nodes chapters(const Source &source);

// Blocks of a theme.
Nodes narrative(const Source &source);
Nodes themeMeasures(const Source &source);
/// Each objective with a card for every action, and below them a row for each that is finished,
/// unless the block "closed" has those.
Nodes objectives(const Source &source);

} // namespace tidemark::report
