// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/drafting/scene.h"

namespace tidemark::drafting {

/// "Five of the eight measures that have a target meet it at their latest reading."; nothing where
/// none has a target, or none meets it.
QList<Suggestion> targetsMet(const Scene &scene);
/// "Three measures miss their target: A (257 Complaints against a target of 240), …".
QList<Suggestion> targetsMissed(const Scene &scene);
/// "Two measures are rated better than at the end of June: A (from … to …) and B (…)."
QList<Suggestion> ratedOtherwise(const Scene &scene, ChangeKind kind, const QString &better);

} // namespace tidemark::drafting
