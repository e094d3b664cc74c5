// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/changes.h"
#include "core/report/report.h"
#include "core/report/source.h"

namespace tidemark::report {

/// What changed since an earlier moment, a list for each kind, and the dates that moved as a table
/// for Cabinet's approval. Only of one theme, unless `theme` is null.
Node changesSince(const Source &source, const Moment &since, Id theme, int headingLevel);

} // namespace tidemark::report
