// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/file/planfile.h"

namespace tidemark {

/// Makes the file of a new plan at `path`, of which the lock is held: under another name first, so
/// that it is there completely or not at all. Never replaces a file.
Result<void> createFile(const QString &path, const Plan &plan, const PlanFile::Options &options,
                        const QString &title);

/// Makes a true copy of an open plan at `path`, journal and all, in the same way.
Result<void> createCopy(const QString &path, Connection &source, const QByteArray &vfs);

} // namespace tidemark
