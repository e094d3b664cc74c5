// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/source.h"

namespace tidemark::report {

/// What changed since Options::since, a list for each kind, and the dates that moved as a
/// table; of the report's theme only, where it is of one. Nothing where it is not
/// asked for.
Nodes changesSince(const Source &source);

} // namespace tidemark::report
