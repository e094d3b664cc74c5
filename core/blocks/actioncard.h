// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/source.h"

namespace tidemark::report {

/// An action in full: gauge, stage, priority, reference and title, description, dates, and under
/// them the facts in words with the officer's judgement and commentary beside them.
Node actionCard(const Source &source, const Action &action);

} // namespace tidemark::report
