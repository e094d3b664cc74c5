// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tables/ownfiles.h"

#include <QByteArray>
#include <QString>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <memory>
#include <unordered_map>

namespace tidemark {

/// An open database with every guard set: durable, on a rollback journal, and running nothing that
/// a stranger may have put into the file. Its functions throw SQLite::Exception.
class Connection {
public:
    enum class Mode { ReadWrite, ReadOnly, Create, Memory };

    /// `vfs` names the SQLite file system to go through; empty for the usual one.
    Connection(const QString &path, Mode mode, const QByteArray &vfs);

    SQLite::Database &database() { return m_database; }
    const QString &path() const { return m_path; }

    /// The statement for this text, prepared on first use and ready to be bound.
    SQLite::Statement &statement(const QByteArray &sql);

    /// The first column of the first row, as a number.
    qint64 number(const char *sql);

    /// SQLite opens a file that the system lets it only read, without a word.
    bool isReadOnly() const;

    /// Makes the other database, whatever it held, a true copy of this one.
    void copyInto(Connection &target);

    /// A copy that lives in memory and can be written whatever becomes of the file.
    std::unique_ptr<Connection> copyInMemory();

    /// Writes the whole file anew, so that nothing is left in it of what was deleted.
    void vacuum();

    /// Leaves write-ahead mode, with all that lies in its log; to be called before the first write.
    void useRollbackJournal();

private:
    /// Its own name for the database, and the file system it is opened through.
    struct Place {
        std::string database;
        std::unique_ptr<OwnFiles> files; ///< none in memory
    };
    static Place placeOf(const QString &path, Mode mode, const QByteArray &vfs);
    Connection(const QString &path, Mode mode, Place place);

    void harden();

    QString m_path;
    std::unique_ptr<OwnFiles> m_files; // outlives the database
    SQLite::Database m_database;
    std::unordered_map<std::string, std::unique_ptr<SQLite::Statement>> m_statements;
};

} // namespace tidemark
