// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publishing/remark.h"

namespace tidemark::publishing {

/// What is missing, unexplained or contradicted in the rows that the report is of; with it what
/// check() finds there, as far as a reader of the report sees it.
QList<Remark> remarksOnRows(const report::Source &source);

} // namespace tidemark::publishing
