// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/source.h"

namespace tidemark::report {

/// A round that is still being collected, and how far it has come.
struct Draft {
    const Round *round;
    int asked = 0; ///< actions
    int reported = 0;
    int measures = 0;
    int measuresWithout = 0; ///< without a reading of the round
};

/// Nothing where the report is of what has been issued, or no round is under way.
std::optional<Draft> draftOf(const Source &source);

/// "DRAFT: Q2 2026/27 is still open. 29 of 65 actions have reported, and 13 of 30 measures have no
/// reading of the round."
Nodes draftLine(const NodeId &id, const Source &source);

} // namespace tidemark::report
