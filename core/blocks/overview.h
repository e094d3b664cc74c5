// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/source.h"

namespace tidemark::report {

/// How the officers judge the live actions of each theme, in counts and shares, and how many
/// measures meet their target.
Nodes judgements(const Source &source);

/// The stages of all actions at the end of each closed round, as issued, and now. Nothing before
/// the first round is closed, and of a part of the plan.
Nodes course(const Source &source);

} // namespace tidemark::report
