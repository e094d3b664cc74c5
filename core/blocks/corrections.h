// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/source.h"

namespace tidemark::report {

/// What was issued again since the last report, in one table: what was printed, what is right, and
/// why. Nothing where nothing of these rows was corrected.
Nodes corrections(const Source &source);

} // namespace tidemark::report
