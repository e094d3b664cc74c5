// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/source.h"

namespace tidemark::report {

/// How a reader can check every figure of a report, at its end, and what its symbols mean, unless
/// "rules" alone are asked for.
Nodes method(const Source &source);

} // namespace tidemark::report
