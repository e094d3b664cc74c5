// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/drafting/scene.h"

namespace tidemark::drafting {

/// What did not go well: what its officer judges to need attention, and why; what is overdue, has
/// not started or is judged worse; targets that are missed; dates that slipped or wait for their
/// approval; what was put on hold or cancelled; and what nobody has reported.
QList<Suggestion> challenges(const Scene &scene);

/// "Two actions are overdue: 1.1.4 Charter (by 31 days, led by Jo Day) and …".
QList<Suggestion> overdueSaid(const Scene &scene);
/// What is not overdue only by a date that waits for its approval.
QList<Suggestion> overdueByApprovedDateSaid(const Scene &scene);
/// The same of what should have begun.
QList<Suggestion> startsMissed(const Scene &scene);
/// Each of the first that need attention with its reason in short, and how many more there are.
QList<Suggestion> attentionSaid(const Scene &scene);

} // namespace tidemark::drafting
