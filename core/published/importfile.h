// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/published/pagetext.h"

namespace tidemark {

/// No JSON of a plan is larger than this many bytes; a larger file is not read.
inline constexpr qint64 largestPlanJson = qint64(512) * 1024 * 1024;

/// Makes a plan from a file, told by what it holds and not by its ending: the plan itself from the
/// JSON that planToJson() wrote, whole, and else one from the text of a published page. The JSON
/// says itself whose plan it is and what day its progress is for, so options that say it too are
/// refused. Every error names the file.
Result<PageImport> importFile(const QString &path, PageOptions options);

} // namespace tidemark
