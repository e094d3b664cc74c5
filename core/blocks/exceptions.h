// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/source.h"

namespace tidemark::report {

/// The live actions judged to need attention, in the order of the plan.
QList<const Action *> needingAttention(const Source &source);

/// What does not go as planned, each action once: what its officer judges to need attention, then
/// what is overdue, what has some problems, and where judgement and dates disagree; with what the
/// officer says of it, by when it is due and who leads it.
Nodes exceptions(const Source &source);

} // namespace tidemark::report
