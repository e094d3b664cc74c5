// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/file/claim.h"
#include "core/file/header.h"
#include "core/tables/connection.h"

#include <memory>

namespace tidemark {

/// Takes back the change that a killed Tidemark has left unfinished in the plan, under the lock.
/// Nothing happens where somebody else has the lock, or it is not to be had.
Result<void> takeBackUnfinished(const QString &path, const PlanFile::Options &options);

/// Looks closely at what the file is built of: a foreign, newer, damaged or hostile one is refused.
Result<void> verify(Connection &connection);

/// Connects to an existing plan with this header and verifies it. Where it turns out that it cannot
/// be written, the claim becomes one of reading only.
Result<std::unique_ptr<Connection>> connectTo(const QString &path, const FileHeader &header,
                                              const PlanFile::Options &options, Claim &claim);

} // namespace tidemark
