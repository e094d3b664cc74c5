// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/options.h"

namespace tidemark::report {

/// What the report of a closed round is asked for with: its own day, and the moment it was issued
/// as the moment it was made, so that it comes out the same whenever it is asked for. `zone` is
/// that of the reader, as for the next.
Options issuedOptions(const Moment &issued, const Snapshot &version, const QTimeZone &zone);

/// The same of a state of the plan that has been changed since (whose name is "4 Nov 2021
/// at 14:05"), which the report says, so that it is not taken for one of the plan as it is.
Options earlierOptions(const Moment &earlier, const QDateTime &now, const QTimeZone &zone);

} // namespace tidemark::report
