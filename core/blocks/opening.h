// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/source.h"

namespace tidemark::report {

/// The title of the report with what it is of: plan, organisation, lead, day, edition and note.
Nodes opening(const Source &source);

/// Whose plan it is: organisation, and of a theme the plan and its lead.
Nodes whoseItIs(const Source &source);
/// As at which day, in which edition, with which note, and of which rows.
Nodes whichItIs(const Source &source);

} // namespace tidemark::report
