// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/themereport.h"

namespace tidemark::report {

/// What the report of a closed round is asked for with: its own day, and the moment it was issued
/// as the moment it was made, so that it comes out the same whenever it is asked for.
Options issuedOptions(const Moment &issued, const Snapshot &version);

} // namespace tidemark::report
