// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/plan.h"

namespace tidemark {

class Connection;

/// Reads the whole plan, and believes nothing: every value must be of its type and in its range,
/// every link must lead somewhere, and there is one row of settings. Throws SQLite::Exception.
Result<Plan> loadPlan(Connection &connection);

} // namespace tidemark
