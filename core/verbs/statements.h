// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/changeset.h"

namespace tidemark {

/// Writes what is said for a report (rows.h, Statement): of a round, or with a null round the
/// standing words. Text that is blank takes it back; nothing to do is an empty change.
Result<ChangeSet> writeStatement(const Plan &plan, Id round, StatementKind kind, Id theme,
                                 const QString &text);

/// Records who has agreed to a round's report, in the place of who did before. Steps are signed in
/// their order: refused where an earlier one is missing.
Result<ChangeSet> signOff(const Plan &plan, Id round, SignOffStep step, const QString &by, QDate on,
                          const QString &note);
/// Takes that back, and with it the steps after it.
Result<ChangeSet> withdrawSignOff(const Plan &plan, Id round, SignOffStep step);

} // namespace tidemark
