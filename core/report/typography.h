// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

namespace tidemark::report {

/// Straight apostrophes behind a letter or digit become curly, in all texts of the nodes.
void curlApostrophes(Nodes &nodes);

} // namespace tidemark::report
