// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/changes.h"

namespace tidemark {

/// Everything that happened to one measure, its targets and its readings. One of the two may be
/// null: it is new, or gone.
QList<Change> measureChanges(const Moment &from, const Measure *before, const Moment &to,
                             const Measure *now);

} // namespace tidemark
