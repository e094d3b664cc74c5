// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>

namespace SQLite {
class Database;
}

namespace tidemark {

/// The step that turns a file of version `from` into one of version `from` + 1. It speaks only SQL
/// written out in full, never fields.h: what an old version looked like does not change any more.
/// Inside the step a transaction is open and foreign keys are not enforced.
struct Migration {
    int from;
    void (*run)(SQLite::Database &database);
};

/// Every step from the first version to formatVersion.
const QList<Migration> &migrations();

/// Brings a file to formatVersion by these steps: all of it, or (on an error) nothing. Afterwards
/// the schema must be exactly that of a new file.
Result<void> migrate(SQLite::Database &database, const QString &path, int from,
                     const QList<Migration> &steps);

} // namespace tidemark
