// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/connection.h"

#include "core/base/escape.h"

#include <QDir>

#include <SQLiteCpp/Backup.h>

#include <sqlite3.h>

#include <array>
#include <utility>

namespace tidemark {

namespace {

constexpr int busyTimeoutMs = 5000;

// Room for the snapshot of a very large plan, and no more.
constexpr int longestValue = 256 * 1024 * 1024;

int flagsFor(Connection::Mode mode)
{
    switch (mode) {
    case Connection::Mode::ReadOnly:
        return SQLite::OPEN_READONLY | SQLite::OPEN_NOMUTEX;
    case Connection::Mode::ReadWrite:
        return SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX;
    case Connection::Mode::Create:
    case Connection::Mode::Memory:
        return SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_NOMUTEX;
    }
    Q_UNREACHABLE();
}

} // namespace

Connection::Connection(const QString &path, Mode mode, const QByteArray &vfs)
    : Connection(path, mode, placeOf(path, mode, vfs))
{}

Connection::Connection(const QString &path, Mode mode, Place place)
    : m_path(path)
    , m_files(std::move(place.files))
    , m_database(place.database, flagsFor(mode), busyTimeoutMs, m_files ? m_files->name() : "")
{
    harden();
}

// Absolute, so that a name such as "file:x?mode=memory" is a name and no URI.
Connection::Place Connection::placeOf(const QString &path, Mode mode, const QByteArray &vfs)
{
    if (mode == Mode::Memory)
        return {":memory:", nullptr};
    const QString full = QDir::current().absoluteFilePath(ordinaryPath(path));
    std::string database = QDir::toNativeSeparators(full).toStdString();
    auto files = std::make_unique<OwnFiles>(database, vfs);
    return {std::move(database), std::move(files)};
}

// After "Defense Against The Dark Arts", sqlite.org/security.html.
void Connection::harden()
{
    sqlite3 *handle = m_database.getHandle();
    sqlite3_extended_result_codes(handle, 1);
    constexpr std::array switches{std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                  std::pair{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                  std::pair{SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
                                  std::pair{SQLITE_DBCONFIG_ENABLE_VIEW, 0},
                                  std::pair{SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0},
                                  std::pair{SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
                                  std::pair{SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1}};
    for (const auto &[name, value] : switches)
        sqlite3_db_config(handle, name, value, nullptr);

    constexpr std::array limits{
        std::pair{SQLITE_LIMIT_LENGTH, longestValue}, std::pair{SQLITE_LIMIT_SQL_LENGTH, 100'000},
        std::pair{SQLITE_LIMIT_COLUMN, 100},          std::pair{SQLITE_LIMIT_EXPR_DEPTH, 50},
        std::pair{SQLITE_LIMIT_COMPOUND_SELECT, 3},   std::pair{SQLITE_LIMIT_ATTACHED, 0},
        std::pair{SQLITE_LIMIT_TRIGGER_DEPTH, 10},    std::pair{SQLITE_LIMIT_WORKER_THREADS, 0},
    };
    for (const auto &[name, value] : limits)
        sqlite3_limit(handle, name, value);

    m_database.exec("PRAGMA cell_size_check = ON;"
                    "PRAGMA mmap_size = 0;"
                    "PRAGMA foreign_keys = ON;"
                    "PRAGMA synchronous = FULL;"
                    "PRAGMA secure_delete = ON;" // what was deleted is not to be read in the file
                    "PRAGMA temp_store = MEMORY;");
}

SQLite::Statement &Connection::statement(const QByteArray &sql)
{
    auto &statement = m_statements[sql.toStdString()];
    if (!statement)
        statement = std::make_unique<SQLite::Statement>(m_database, sql.constData());
    // Not reset(): that would throw once more what the last run has thrown.
    statement->tryReset();
    statement->clearBindings();
    return *statement;
}

qint64 Connection::number(const char *sql)
{
    return m_database.execAndGet(sql).getInt64();
}

bool Connection::isReadOnly() const
{
    return sqlite3_db_readonly(m_database.getHandle(), "main") == 1;
}

void Connection::copyInto(Connection &target)
{
    const int code = SQLite::Backup(target.m_database, m_database).executeStep();
    if (code != SQLITE_DONE)
        throw SQLite::Exception("the copy is not complete", code);
}

std::unique_ptr<Connection> Connection::copyInMemory()
{
    auto copy = std::make_unique<Connection>(m_path, Mode::Memory, QByteArray());
    copyInto(*copy);
    return copy;
}

// SQLite builds the new file in a database of its own, which it attaches for that.
void Connection::vacuum()
{
    sqlite3 *handle = m_database.getHandle();
    m_statements.clear();
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 1);
    m_database.exec("VACUUM");
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
}

void Connection::useRollbackJournal()
{
    SQLite::Statement pragma(m_database, "PRAGMA journal_mode = DELETE");
    pragma.executeStep();
    if (pragma.getColumn(0).getString() != "delete")
        throw SQLite::Exception("the file stays in write-ahead mode", SQLITE_BUSY);
}

} // namespace tidemark
