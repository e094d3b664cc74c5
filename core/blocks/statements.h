// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/source.h"

namespace tidemark::report {

/// What is written of that kind for the report's round, or once for all; empty: nothing.
QString stated(const Source &source, StatementKind kind, Id theme = {});

// Blocks: what was written for the round. Nothing where nothing was.
Nodes highlights(const Source &source);
Nodes challenges(const Source &source);
Nodes themeSummary(const Source &source);

/// Who has signed which step, and when; nothing where the council does not sign off and nobody has.
Nodes signOffs(const Source &source);

} // namespace tidemark::report
