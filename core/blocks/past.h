// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/options.h"

namespace tidemark::report {

/// The same, with what was issued before the report's day, where its layout tells of it. `kept` is
/// the plan as it is kept, with its versions: a version itself holds none. What is damaged is left
/// out.
Options lookingBack(Options options, const Plan &kept);

} // namespace tidemark::report
