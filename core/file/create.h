// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/file/planfile.h"

#include <functional>

namespace tidemark {

/// Makes the file of a new plan at `path`, of which the lock is held: under another name first, so
/// that it is there completely or not at all. Never replaces a file.
Result<void> createFile(const QString &path, const Plan &plan, const PlanFile::Options &options,
                        const QString &title);

/// The same for any content: `fillDraft` makes a database under the name that it is given.
Result<void> createBy(const QString &path,
                      const std::function<Result<void>(const QString &draft)> &fillDraft);

/// The refusal of a name that is taken.
Error existsAlready(const QString &path);

} // namespace tidemark
