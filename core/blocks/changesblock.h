// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/changes.h"
#include "core/report/source.h"

namespace tidemark::report {

/// What changed since Options::since, a list for each kind, and the dates that moved as a
/// table; of the report's theme only, where it is of one. Nothing where it is not
/// asked for.
Nodes changesSince(const Source &source);

/// What changed between two moments, of the report's theme only, where it is of one.
Changes changesOf(const Source &source, const Moment &from, const Moment &to);
/// The name of what changed, which leads to its place in the report where it has one.
Run changedRow(const Plan &plan, const Change &change);

} // namespace tidemark::report
