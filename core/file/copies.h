// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/file/planfile.h"
#include "core/tables/connection.h"

#include <memory>

namespace tidemark {

/// Makes a copy of an open plan at `path`, of which the lock is held: it is there completely or not
/// at all, and never replaces a file. `options` say who makes it and when.
Result<void> createCopy(const QString &path, Connection &source, const PlanFile::Options &options,
                        PlanFile::Copy copy);

/// A copy in memory of a plan that another program has left in write-ahead mode, with all that lies
/// in its log. The plan and what lies beside it are only read: SQLite itself can read such a plan
/// only where it may write.
Result<std::unique_ptr<Connection>> copyWithLog(const QString &path);

} // namespace tidemark
