// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/options.h"
#include "core/report/report.h"

namespace tidemark::report {

/// The blocks of the layout, of the whole plan or of one theme. One theme is as its published page
/// has it, and so is a plan of one theme, under the plan's title. A theme that the plan has not
/// gives a report without a body.
///
/// What earlier rounds have issued is looked up in the plan. A version holds none: its options are
/// completed by lookingBack() from the plan that is kept.
Report planReport(const Plan &plan, const Options &asked);

} // namespace tidemark::report
