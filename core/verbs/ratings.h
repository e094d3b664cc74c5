// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/changeset.h"

namespace tidemark {

/// Makes a word in which ratings have been stated the plan's own word for `rating`: it is called so
/// from now on, and readings stated in that word, which were of no class, are of this one, also
/// where the plan later calls it otherwise. One change. Refused where another class has the word.
Result<ChangeSet> useStatedWord(const Plan &plan, const QString &word, Rating rating);

} // namespace tidemark
