// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/source.h"

namespace tidemark::report {

/// How a theme stands, near the top of its report: its gauge, counts that reconcile with the cards
/// below, and the few actions that need attention first, each leading to its card.
Nodes summary(const Source &source);

} // namespace tidemark::report
