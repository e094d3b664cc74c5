// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/file/header.h"
#include "core/file/planfile.h"
#include "core/tables/connection.h"

#include <memory>

namespace tidemark {

/// What may be done with a plan, and the lock where that is writing.
struct Claim {
    PlanFile::Access access;
    std::unique_ptr<WriterLock> lock;
};

/// Asks for the right to write the plan at `path` (a full path, free of links).
Claim claim(const QString &path, const PlanFile::Options &options);

/// Connects to an existing plan with this header and verifies it. Where it turns out that it cannot
/// be written, the claim becomes one of reading only.
Result<std::unique_ptr<Connection>> connectTo(const QString &path, const FileHeader &header,
                                              const PlanFile::Options &options, Claim &claim);

} // namespace tidemark
