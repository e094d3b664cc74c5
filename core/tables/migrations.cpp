// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/migrations.h"

#include "core/tables/format.h"
#include "core/tables/schema.h"
#include "core/tables/sqlerror.h"
#include "core/tables/toversion2.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// A table is rebuilt by making a new one and dropping the old; with foreign keys enforced that
// would count every row that refers to it. They can only be switched outside a transaction.
class WithoutForeignKeys {
public:
    explicit WithoutForeignKeys(SQLite::Database &database) : m_database(database)
    {
        m_database.exec("PRAGMA foreign_keys = OFF");
    }
    ~WithoutForeignKeys() { m_database.tryExec("PRAGMA foreign_keys = ON"); }
    Q_DISABLE_COPY_MOVE(WithoutForeignKeys)

private:
    SQLite::Database &m_database;
};

Error unknownVersion(const QString &path, int version)
{
    return {
        Error::Kind::NotAPlan,
        u"%1 says that it is of version %2, which never existed, so it was not opened. Use a "
        "copy that Tidemark itself has saved."_s.arg(quotedName(path), QString::number(version))};
}

Error brokenLinks(const QString &path)
{
    return {Error::Kind::Corrupt,
            u"%1 is of an older version and could not be brought up to date, because rows in it "
            "belong to rows that are missing. It has not been changed. Restore it from a "
            "backup."_s.arg(quotedName(path))};
}

Result<void> runSteps(SQLite::Database &database, const QString &path, int from,
                      const QList<Migration> &steps)
{
    for (int version = from; version < formatVersion; ++version) {
        const auto step = std::find_if(steps.begin(), steps.end(),
                                       [&](const Migration &each) { return each.from == version; });
        if (step == steps.end())
            return unknownVersion(path, from);
        step->run(database);
    }
    return {};
}

// Links that are rarely followed lost their indexes, a tenth of a large file.
void toVersion3(SQLite::Database &database)
{
    database.exec("DROP INDEX progress_update_judgement; DROP INDEX progress_update_round; "
                  "DROP INDEX measure_objective");
}

// Layouts of reports came in; no plan had any.
void toVersion4(SQLite::Database &database)
{
    database.exec("CREATE TABLE layout (\n"
                  "    id TEXT NOT NULL PRIMARY KEY,\n"
                  "    name TEXT NOT NULL,\n"
                  "    blocks TEXT NOT NULL,\n"
                  "    theme TEXT REFERENCES theme (id) DEFERRABLE INITIALLY DEFERRED,\n"
                  "    position INTEGER NOT NULL\n"
                  ") STRICT");
}

} // namespace

const QList<Migration> &migrations()
{
    static const QList<Migration> steps{{1, toVersion2}, {2, toVersion3}, {3, toVersion4}};
    return steps;
}

Result<void> migrate(SQLite::Database &database, const QString &path, int from,
                     const QList<Migration> &steps)
{
    const WithoutForeignKeys relaxed(database);
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    if (auto done = runSteps(database, path, from, steps); !done)
        return done;
    if (SQLite::Statement(database, "PRAGMA foreign_key_check").executeStep())
        return brokenLinks(path);
    if (auto right = checkSchema(database, path); !right)
        return right;
    database.exec(("PRAGMA user_version = " + QByteArray::number(formatVersion)).constData());
    transaction.commit();
    return {};
}

} // namespace tidemark
