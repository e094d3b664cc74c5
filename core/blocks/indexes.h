// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/source.h"

namespace tidemark::report {

/// Who leads which actions: by lead officer, and by the member who answers for the theme.
Nodes indexes(const Source &source);

} // namespace tidemark::report
