// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace SQLite {
class Database;
}

namespace tidemark {

/// The step from version 1 of the file to version 2: ratings in five classes, changes of holds, and
/// versions in a form that stays small. See Migration.
void toVersion2(SQLite::Database &database);

} // namespace tidemark
