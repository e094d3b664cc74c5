// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/source.h"

/// The covering item: what a report says to the meeting that it goes to. Each part is what was
/// written for the round, else the standing words, else a gap that says what is to be written.
namespace tidemark::report {

Nodes itemPurpose(const Source &source);
/// Where none are written: to note the report, to approve each date that waits for it, and to
/// consider what needs attention.
Nodes itemRecommendations(const Source &source);
Nodes itemOptions(const Source &source);
Nodes itemReasons(const Source &source);
Nodes itemImplications(const Source &source);
Nodes itemWards(const Source &source);
Nodes itemContact(const Source &source);
Nodes itemPapers(const Source &source);
/// Lead member, key decision, open or exempt: a line each, of those that are given.
Nodes itemFacts(const Source &source);
/// What goes with the item; nothing where it is not given.
Nodes itemAppendices(const Source &source);

/// Those made of the facts, as they go on from "Cabinet is recommended to:"; each but the last ends
/// with a semicolon.
QList<Runs> recommendedByFacts(const Source &source);

/// Whether the layout has any of these parts.
bool isItem(const Layout &layout);
/// The parts of the layout that nobody has written.
QList<StatementKind> partsToWrite(const Source &source);
/// Those of the layout that are left out while nobody gives them: a council may need none.
QList<StatementKind> notGiven(const Source &source);

} // namespace tidemark::report
