// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QList>

namespace SQLite {
class Database;
}

namespace tidemark {

/// The statements that make an empty plan of formatVersion: a table for each row type, worked out
/// from fields.h, an index for each link, and the journal's two tables. A test holds the text of
/// every version, so that no field slips into an old one.
QList<QByteArray> schemaStatements();

/// Refuses a file that holds what no plan of any version ever does: triggers, views, virtual
/// tables, computed columns and indexes over expressions could run a stranger's SQL in our name. To
/// be asked before anything else is.
Result<void> refuseForeignSchema(SQLite::Database &database, const QString &path);

/// Refuses a file whose tables and indexes are not those of schemaStatements(). Columns may stand
/// in another order, because a migration adds its own at the end.
Result<void> checkSchema(SQLite::Database &database, const QString &path);

} // namespace tidemark
