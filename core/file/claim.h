// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/file/planfile.h"

#include <memory>

namespace tidemark {

/// What may be done with a plan, and the lock where that is writing.
struct Claim {
    PlanFile::Access access;
    std::unique_ptr<WriterLock> lock;
};

/// The claim of reading only; `why` is a clause such as "the file is write-protected".
Claim readOnlyClaim(const QString &path, const QString &why);

/// Asks for what the plan at `path` (a full path, free of links) is opened for.
Claim claimFor(const QString &path, const PlanFile::Options &options);

/// The right to make a plan at `path`, where no file is yet.
Result<std::unique_ptr<WriterLock>> claimNew(const QString &path, const PlanFile::Options &options);

} // namespace tidemark
