// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/source.h"

namespace tidemark::report {

/// How a theme stands, near the top of its report: its gauge, counts that reconcile with the cards
/// below, how the roll-up was worked out, and the few actions to look at first, each leading to its
/// card.
Nodes summary(const Source &source);

/// How a reader can check every figure of a report, at its end; with the council's own key where an
/// officer has judged by it, and how measures are rated, unless "rules" alone are asked for.
Nodes method(const Source &source);

} // namespace tidemark::report
