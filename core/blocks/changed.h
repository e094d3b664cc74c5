// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/source.h"

namespace tidemark::report {

/// What has become of the actions since the moment the report compares with: sums that reconcile,
/// and each action that changed once, the worse news first. Nothing without such a moment.
Nodes changedActions(const Source &source);

} // namespace tidemark::report
