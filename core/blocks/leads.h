// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/source.h"

namespace tidemark::report {

/// The lead members of the themes, a line each; in a report of one theme nothing.
Nodes leads(const Source &source);

} // namespace tidemark::report
