// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace tidemark::test {

/// What the ids of this run are made from: TIDEMARK_SEED, or else another number in every run.
/// A failure prints it.
quint32 seed();

/// Lets Id::create() give ids that the seed decides, from the first on: rising for one seed in
/// four, falling for one, in any order for the others. A test must pass with all of them, because
/// nothing that a person sees may hang on which of two ids sorts first.
void startSeededIds();

} // namespace tidemark::test
