// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document.h"

namespace tidemark::bench {

/// A plan as large as asked for, the same on every machine: themes of 100 actions in ten
/// objectives, each action with 20 quarterly updates, milestones and prose of the usual length.
Plan largePlan(int actions);

/// Somebody with a clock that stands still.
Session session();

} // namespace tidemark::bench
