// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

/// A round in words, for window and command line alike.
namespace tidemark::words {

/// Who is not asked: "2 Cancelled (3.1.4, 3.2.1), 33 Completed before 1 Jul 2026"; a few are named.
/// Empty where every action is asked about.
QString notAsked(const Plan &plan, const Round &round, QDate asAt);
/// What was reported before the round was opened: "3.1.1 (as at 20 Oct 2021)"; empty where all
/// those actions were reported in it.
QString reportedEarly(const Plan &plan, const Round &round, const QList<Id> &actions, QDate asAt);

} // namespace tidemark::words
