// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/schema.h"

#include "core/plan/fields.h"
#include "core/plan/ranges.h"
#include "core/tables/journal.h"
#include "core/tables/sqlerror.h"

#include <QDate>
#include <QDateTime>
#include <QMap>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <type_traits>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

template <typename T> struct InOptional {
    using Type = T;
};
template <typename T> struct InOptional<std::optional<T>> {
    using Type = T;
};

template <typename E> QByteArray wordsOf()
{
    QByteArrayList words;
    for (const char *word : storedWords<E>)
        words.append(QByteArray("'") + word + '\'');
    return words.join(", ");
}

template <typename E> QByteArray oneOf(const QByteArray &name)
{
    return " CHECK (" + name + " IN (" + wordsOf<E>() + "))";
}

template <typename Row> QByteArray within(const QByteArray &name, int Row::*member)
{
    const auto range = rangeOf(member);
    if (!range)
        return {};
    return " CHECK (" + name + " BETWEEN " + QByteArray::number(range->least) + " AND "
           + QByteArray::number(range->most) + ')';
}

// What follows a column's name. Plain columns always hold something; only "none" is NULL.
template <typename Row, typename Value> QByteArray typeOf(const Field<Row, Value> &field)
{
    using Plain = typename InOptional<Value>::Type;
    const QByteArray name = field.name;
    const QByteArray filled = std::is_same_v<Value, Plain> ? " NOT NULL" : "";
    if constexpr (std::is_same_v<Plain, Id>)
        return name == "id" ? "TEXT NOT NULL PRIMARY KEY" : "TEXT";
    else if constexpr (std::is_same_v<Plain, QByteArray>)
        return "BLOB" + filled;
    else if constexpr (std::is_same_v<Plain, QString>)
        return "TEXT" + filled;
    else if constexpr (std::is_same_v<Plain, QDate>)
        return "TEXT CHECK (" + name + " IS date(" + name + "))";
    else if constexpr (std::is_same_v<Plain, QDateTime>)
        return "TEXT CHECK (length(" + name + ") = 24)";
    else if constexpr (std::is_same_v<Plain, bool>)
        return "INTEGER" + filled + " CHECK (" + name + " IN (0, 1))";
    else if constexpr (std::is_same_v<Plain, int>)
        return "INTEGER" + filled + within(name, field.member);
    else if constexpr (std::is_same_v<Plain, double>)
        return "REAL" + filled;
    else
        return "TEXT" + filled + oneOf<Plain>(name);
}

template <typename Target, typename Row> QByteArray typeOf(const Link<Target, Row> &link)
{
    const QByteArray filled = link.presence == Presence::Required ? " NOT NULL" : "";
    return "TEXT" + filled + " REFERENCES "
           + tableName<Target> + " (id) DEFERRABLE INITIALLY DEFERRED";
}

template <typename Row> QByteArray tableSql()
{
    QByteArrayList columns;
    forEachField<Row>([&](const auto &field) {
        columns.append("    " + QByteArray(field.name) + ' ' + typeOf(field));
    });
    return QByteArray("CREATE TABLE ") + tableName<Row> + " (\n" + columns.join(",\n")
           + "\n) STRICT";
}

// For the rows under a row, which go with it. What is optional is looked up so rarely that reading
// the whole table then costs less than an index does with every row.
template <typename Row> QList<QByteArray> indexSql()
{
    QList<QByteArray> indexes;
    forEachField<Row>([&](const auto &field) {
        if constexpr (IsLink<std::decay_t<decltype(field)>>) {
            if (field.presence != Presence::Required)
                return;
            const QByteArray table = tableName<Row>;
            indexes.append("CREATE INDEX " + table + '_' + field.name + " ON " + table + " ("
                           + field.name + ')');
        }
    });
    return indexes;
}

QList<QByteArray> journalSql()
{
    return {"CREATE TABLE journal (\n"
            "    sequence INTEGER NOT NULL PRIMARY KEY,\n"
            "    uuid TEXT NOT NULL UNIQUE,\n"
            "    at TEXT NOT NULL,\n"
            "    author TEXT NOT NULL,\n"
            "    title TEXT NOT NULL,\n"
            "    reason TEXT NOT NULL,\n"
            "    kind TEXT NOT NULL CHECK (kind IN ("
                + wordsOf<JournalEntry::Kind>()
                + ")),\n"
                  "    of_entry TEXT REFERENCES journal (uuid)\n"
                  ") STRICT",
            "CREATE TABLE journal_edit (\n"
            "    entry INTEGER NOT NULL REFERENCES journal (sequence),\n"
            "    ordinal INTEGER NOT NULL,\n"
            "    table_name TEXT NOT NULL,\n"
            "    row_id TEXT NOT NULL,\n"
            "    before TEXT,\n"
            "    after TEXT,\n"
            "    PRIMARY KEY (entry, ordinal)\n"
            ") STRICT, WITHOUT ROWID"};
}

// One table or index as sqlite_schema lists it.
struct SchemaItem {
    QByteArray type;
    QByteArray name;
    QByteArray sql;
};

QList<SchemaItem> itemsIn(SQLite::Database &database)
{
    SQLite::Statement select(database, "SELECT type, name, coalesce(sql, '') FROM sqlite_schema");
    QList<SchemaItem> items;
    while (select.executeStep()) {
        items.append({QByteArray::fromStdString(select.getColumn(0).getString()),
                      QByteArray::fromStdString(select.getColumn(1).getString()),
                      QByteArray::fromStdString(select.getColumn(2).getString())});
    }
    return items;
}

// The definitions between the outermost brackets, each on its own, without the commas.
QByteArrayList definitionsIn(const QByteArray &sql, qsizetype begin, qsizetype end)
{
    QByteArrayList parts(1);
    int depth = 0;
    for (qsizetype i = begin; i < end; ++i) {
        depth += sql[i] == '(' ? 1 : sql[i] == ')' ? -1 : 0;
        if (sql[i] == ',' && depth == 0)
            parts.append(QByteArray());
        else
            parts.last().append(sql[i]);
    }
    for (QByteArray &part : parts)
        part = part.simplified();
    return parts;
}

// A CREATE statement in a form in which only what it means counts: no quotes around names (RENAME
// puts them there), no line breaks, columns by the alphabet.
QByteArray canonical(QByteArray sql)
{
    sql.replace('"', "");
    const auto open = sql.indexOf('(');
    const auto close = sql.lastIndexOf(')');
    if (open < 0 || close < open)
        return sql.simplified();
    QByteArrayList parts = definitionsIn(sql, open + 1, close);
    std::sort(parts.begin(), parts.end());
    return sql.first(open).simplified() + " (" + parts.join(", ") + ") "
           + sql.sliced(close + 1).simplified();
}

QByteArrayList canonicalSchema()
{
    QByteArrayList statements;
    for (const QByteArray &sql : schemaStatements())
        statements.append(canonical(sql));
    std::sort(statements.begin(), statements.end());
    return statements;
}

// SQLite's own indexes behind PRIMARY KEY and UNIQUE have no text and come with their table.
QByteArrayList canonicalSchemaOf(const QList<SchemaItem> &items)
{
    QByteArrayList statements;
    for (const SchemaItem &item : items) {
        const bool automatic = item.type == "index" && item.name.startsWith("sqlite_autoindex_");
        if (!automatic || !item.sql.isEmpty())
            statements.append(canonical(item.sql));
    }
    std::sort(statements.begin(), statements.end());
    return statements;
}

bool isForeign(const SchemaItem &item)
{
    const bool plain = item.type == "table" || item.type == "index";
    return !plain || canonical(item.sql).toUpper().startsWith("CREATE VIRTUAL");
}

// Whether reading a column or keeping an index works something out, which may be made dear.
bool computes(SQLite::Database &database)
{
    SQLite::Statement found(
        database, "SELECT 1 FROM sqlite_schema AS item, pragma_table_xinfo(item.name) AS part "
                  "WHERE item.type = 'table' AND part.hidden IN (2, 3) "
                  "UNION ALL "
                  "SELECT 1 FROM sqlite_schema AS item, pragma_index_xinfo(item.name) AS part "
                  "WHERE item.type = 'index' AND part.cid = -2");
    return found.executeStep();
}

} // namespace

QList<QByteArray> schemaStatements()
{
    QList<QByteArray> statements;
    forEachRowType([&]<typename Row>() {
        statements.append(tableSql<Row>());
        statements += indexSql<Row>();
    });
    return statements + journalSql();
}

Result<void> refuseForeignSchema(SQLite::Database &database, const QString &path)
{
    const auto items = itemsIn(database);
    if (std::none_of(items.begin(), items.end(), isForeign) && !computes(database))
        return {};
    return Error{
        Error::Kind::NotAPlan,
        u"%1 holds something that Tidemark never puts into a plan and that could run "
        "commands of its own, so it was not opened. Ask the person who sent it for a copy made "
        "by Tidemark."_s.arg(quotedName(path))};
}

Result<void> checkSchema(SQLite::Database &database, const QString &path)
{
    if (canonicalSchemaOf(itemsIn(database)) == canonicalSchema())
        return {};
    return Error{
        Error::Kind::NotAPlan,
        u"%1 is not built like a plan of Tidemark: another program has changed its tables, "
        "so it was not opened. Use the last copy that Tidemark itself has saved."_s.arg(
            quotedName(path))};
}

} // namespace tidemark
