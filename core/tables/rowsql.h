// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/plan/fields.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>

#include <SQLiteCpp/Statement.h>

#include <optional>
#include <type_traits>

/// How a field's value stands in a column: UUIDs, days, moments and enumerations as text (a plan
/// can be read by hand), bytes as BLOB, whole numbers and yes/no as INTEGER, other numbers as REAL,
/// "none" as NULL.
namespace tidemark {

/// Binds a value to the parameter with this number (from 1).
void bindValue(SQLite::Statement &statement, int parameter, const QString &value);
void bindValue(SQLite::Statement &statement, int parameter, const QByteArray &value);
void bindValue(SQLite::Statement &statement, int parameter, const Id &value);
void bindValue(SQLite::Statement &statement, int parameter, const QDate &value);
void bindValue(SQLite::Statement &statement, int parameter, const QDateTime &value);
void bindValue(SQLite::Statement &statement, int parameter, const std::optional<double> &value);

inline void bindValue(SQLite::Statement &statement, int parameter, int value)
{
    statement.bind(parameter, value);
}

inline void bindValue(SQLite::Statement &statement, int parameter, bool value)
{
    statement.bind(parameter, value ? 1 : 0);
}

template <typename E>
requires std::is_enum_v<E>
void bindValue(SQLite::Statement &statement, int parameter, E value)
{
    statement.bind(parameter, storedWord(value).data());
}

template <typename E>
requires std::is_enum_v<E>
void bindValue(SQLite::Statement &statement, int parameter, const std::optional<E> &value)
{
    if (value)
        bindValue(statement, parameter, *value);
    else
        statement.bind(parameter);
}

/// The names of a row's columns, in the order of fields.h.
template <typename Row> QByteArrayList columnsOf()
{
    QByteArrayList names;
    forEachField<Row>([&](const auto &field) { names.append(field.name); });
    return names;
}

template <typename Row> QByteArray selectSql()
{
    return "SELECT " + columnsOf<Row>().join(", ") + " FROM " + tableName<Row>;
}

template <typename Row> QByteArray insertSql()
{
    const auto columns = columnsOf<Row>();
    return QByteArray("INSERT INTO ") + tableName<Row> + " (" + columns.join(", ") + ") VALUES ("
           + QByteArrayList(columns.size(), "?").join(", ") + ')';
}

template <typename Row> QByteArray deleteSql()
{
    return QByteArray("DELETE FROM ") + tableName<Row> + " WHERE id = ?";
}

/// Only the fields that differ are set, so that no index is rewritten for nothing.
template <typename Row> QByteArray updateSql(const Row &before, const Row &after)
{
    QByteArrayList settings;
    forEachField<Row>([&](const auto &field) {
        if (!(before.*field.member == after.*field.member))
            settings.append(QByteArray(field.name) + " = ?");
    });
    return QByteArray("UPDATE ") + tableName<Row> + " SET " + settings.join(", ") + " WHERE id = ?";
}

} // namespace tidemark
