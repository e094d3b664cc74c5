// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publishing/remark.h"

namespace tidemark::publishing {

/// Days of the report's round that do not follow one another: the round ends, the report is signed
/// off step by step, it is issued, the meeting decides on it. And words that were written as at the
/// round's day, in a report as at another.
QList<Remark> remarksOnDays(const report::Source &source);

} // namespace tidemark::publishing
