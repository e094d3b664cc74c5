// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/drafting/scene.h"

namespace tidemark::drafting {

/// What went well: progress, what was completed, judged or rated better, what is ahead, what has
/// begun, and dates that were brought forward.
QList<Suggestion> highlights(const Scene &scene);

/// "Progress on this theme stands at 62%, up from 55% at the end of June."; `what` is "the plan".
/// Nothing without actions.
QList<Suggestion> progressSaid(const Scene &scene, const QString &what);
QList<Suggestion> completedSaid(const Scene &scene);

} // namespace tidemark::drafting
