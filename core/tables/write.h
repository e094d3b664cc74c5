// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/plan/changeset.h"

namespace tidemark {

class Connection;

/// Writes rows as a change says, inside the transaction that is open. An error when a row is not in
/// the file as the change expects it. Throws SQLite::Exception.
Result<void> writeEdits(Connection &connection, const QList<AnyEdit> &edits);

/// The file has been written by somebody else since the plan was loaded from it.
Error changedBehindUs(const QString &path);

} // namespace tidemark
