// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/changes.h"

namespace tidemark {

/// What happened to the milestones of an action that is in both plans; `action` is the later one.
QList<Change> milestoneChanges(const Moment &from, const Moment &to, const Action &action);

} // namespace tidemark
