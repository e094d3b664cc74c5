// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/source.h"

namespace tidemark::report {

/// How much of what a round asks for has been collected.
struct Collected {
    const Round *round;
    int asked = 0; ///< actions
    int reported = 0;
    int measures = 0;
    int measuresWithout = 0; ///< without a reading that the round waits for
};

/// Of the round that the report's day belongs to; nothing where none was under way.
std::optional<Collected> collectedFor(const Source &source);
/// The same where the round is still open and the report is not of what has been issued.
std::optional<Collected> draftOf(const Source &source);

/// "29 of 65 actions reported and 11 of 30 measures without a reading that was due".
QString collectedText(const Collected &collected);
/// "DRAFT: Q2 2026/27 is still open. To be written: …. Not signed off by …."; nothing where
/// draftOf() has nothing.
Nodes draftMark(const NodeId &id, const Source &source);
/// The same with what has been collected: "DRAFT: Q2 2026/27 is still open, with …"; nothing where
/// draftOf() has nothing.
Nodes draftLine(const NodeId &id, const Source &source);

} // namespace tidemark::report
