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
/// Each objective with a card for every action; "live": for those that are not completed or
/// cancelled, and a line with the others.
Nodes objectives(const Source &source);

/// Whether the action is neither completed nor cancelled.
bool isLive(const Source &source, const Action &action);
/// Whether the report has a card for the action, if it has its theme.
bool hasCard(const Source &source, const Action &action);

} // namespace tidemark::report
