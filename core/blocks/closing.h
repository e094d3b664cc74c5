// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/source.h"

namespace tidemark::report {

/// What has been issued up to this report, with the notes, and what this report is.
Nodes versions(const Source &source);

/// How to have the report in another form.
Nodes otherFormats(const Source &source);

} // namespace tidemark::report
