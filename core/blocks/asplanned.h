// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/source.h"

namespace tidemark::report {

/// Whether a reader need not look twice at an action that is not finished: judged on track, or not
/// yet; not late, not contradicted, reported in its round, no milestone missed and no date waiting.
bool isAsPlanned(const Source &source, const Action &action);

/// Such actions in a table, a row each; nothing where there are none.
Nodes actionsAsPlanned(const NodeId &id, const Source &source,
                       const QList<const Action *> &actions);

} // namespace tidemark::report
