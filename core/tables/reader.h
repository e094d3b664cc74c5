// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/plan/enums.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>

#include <memory>
#include <optional>
#include <type_traits>
#include <vector>

namespace SQLite {
class Database;
}
struct sqlite3_stmt;

/// The way out of the database: a query that is stepped through once, and its columns as the types
/// of our rows. It reads SQLite's own memory, because opening a large plan reads a million columns.
namespace tidemark {

/// Reads the column with this number (from 0) of the statement's row. False when it does not hold
/// such a value: another type, no such day, a word that is none of the enumeration's.
bool readValue(sqlite3_stmt *statement, int column, QString &into);
bool readValue(sqlite3_stmt *statement, int column, QByteArray &into);
bool readValue(sqlite3_stmt *statement, int column, Id &into);
bool readValue(sqlite3_stmt *statement, int column, QDate &into);
bool readValue(sqlite3_stmt *statement, int column, QDateTime &into);
bool readValue(sqlite3_stmt *statement, int column, double &into);
bool readValue(sqlite3_stmt *statement, int column, qint64 &into);
bool readValue(sqlite3_stmt *statement, int column, int &into);
bool readValue(sqlite3_stmt *statement, int column, bool &into);

/// The column's text as it lies in SQLite's memory until the next step; nothing for another type.
std::optional<QByteArrayView> textOf(sqlite3_stmt *statement, int column);
bool isNone(sqlite3_stmt *statement, int column);

template <typename E>
requires std::is_enum_v<E>
bool readValue(sqlite3_stmt *statement, int column, E &into)
{
    const auto text = textOf(statement, column);
    const auto value = text ? fromStoredWord<E>(QLatin1String(*text)) : std::nullopt;
    into = value.value_or(into);
    return value.has_value();
}

template <typename T> bool readValue(sqlite3_stmt *statement, int column, std::optional<T> &into)
{
    if (isNone(statement, column)) {
        into.reset();
        return true;
    }
    return readValue(statement, column, into.emplace());
}

/// A query. Its destructor releases the file. Its functions throw SQLite::Exception.
class Reader {
public:
    Reader(SQLite::Database &database, const QByteArray &sql);

    void bind(int parameter, qint64 value);
    void bind(int parameter, const Id &value);

    /// Steps to the next row; false after the last.
    bool next();

    /// The column of the present row; false when it does not hold a T.
    template <typename T> bool read(int column, T &into) const
    {
        return readValue(m_statement.get(), column, into);
    }
    /// A text that the row before holds too, as authors are, is shared with it.
    bool read(int column, QString &into);

private:
    struct Finalize {
        void operator()(sqlite3_stmt *statement) const;
    };

    SQLite::Database &m_database;
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    struct Last {
        QByteArray bytes;
        QString text;
    };
    std::vector<Last> m_last; ///< of each column, where that is short
};

} // namespace tidemark
