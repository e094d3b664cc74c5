// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/asked.h"
#include "core/report/options.h"

namespace tidemark::commands {

/// The report that is asked for with --layout, --only, --theme and --since, with what earlier
/// rounds have issued.
Result<report::Options> reportOptions(const Task &task, const Asked &asked);

} // namespace tidemark::commands
