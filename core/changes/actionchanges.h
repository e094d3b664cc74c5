// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/changes.h"

namespace tidemark {

/// Everything that happened to one action. One of the two may be null: it is new, or gone.
QList<Change> actionChanges(const Moment &from, const Action *before, const Moment &to,
                            const Action *now);

} // namespace tidemark
