// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/changes.h"

namespace tidemark {

/// What is written otherwise for the report of one round, its own words or the standing ones, and
/// who has signed it otherwise. Between two rounds nothing is told: another quarter has another
/// text.
QList<Change> statementChanges(const Moment &from, const Moment &to);

} // namespace tidemark
