// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publishing/remark.h"

namespace tidemark::publishing {

/// What would embarrass in the report that planReport() makes of the same two: kind by kind, and
/// within each in the order of the plan or of the report.
QList<Remark> remarksBeforePublishing(const Plan &plan, const report::Options &options);

} // namespace tidemark::publishing
