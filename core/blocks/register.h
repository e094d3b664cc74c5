// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/source.h"

namespace tidemark::report {

/// Every action on one line, a table for each theme; "live": without the completed and cancelled.
Nodes actionRegister(const Source &source);

} // namespace tidemark::report
