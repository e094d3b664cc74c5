// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/source.h"

namespace tidemark::report {

/// Whether nothing is left to be said of the action but how it ended: it is completed or cancelled,
/// and no fact speaks against that.
bool isFinished(const Source &source, const Action &action);

/// Finished actions as a table, a row each with how and when it ended. Links to an action lead to
/// its row. Nothing where there are none.
Nodes finishedActions(const NodeId &id, const Source &source,
                      const QList<const Action *> &finished);

/// All finished actions of the report, a table for each theme.
Nodes closedActions(const Source &source);

} // namespace tidemark::report
