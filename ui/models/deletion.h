// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/changeset.h"

#include <QString>

namespace tidemark {

/// "Delete objective 3.1 and its 6 actions?": what a removal takes with it, counted from the very
/// change that would be made.
QString deletionQuestion(const Plan &plan, Id row, const ChangeSet &removal);

} // namespace tidemark
