// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/rowsql.h"

namespace tidemark {

namespace {

void bindText(SQLite::Statement &statement, int parameter, const QByteArray &utf8)
{
    statement.bind(parameter, std::string(utf8.constData(), static_cast<size_t>(utf8.size())));
}

} // namespace

void bindValue(SQLite::Statement &statement, int parameter, const QString &value)
{
    bindText(statement, parameter, value.toUtf8());
}

void bindValue(SQLite::Statement &statement, int parameter, const QByteArray &value)
{
    // SQLite takes a null pointer for NULL, which is not the same as no bytes.
    statement.bind(parameter, value.isNull() ? "" : value.constData(),
                   static_cast<int>(value.size()));
}

void bindValue(SQLite::Statement &statement, int parameter, const Id &value)
{
    if (value.isNull())
        statement.bind(parameter);
    else
        bindText(statement, parameter, value.uuid().toByteArray(QUuid::WithoutBraces));
}

void bindValue(SQLite::Statement &statement, int parameter, const QDate &value)
{
    if (value.isValid())
        bindText(statement, parameter, value.toString(Qt::ISODate).toLatin1());
    else
        statement.bind(parameter);
}

void bindValue(SQLite::Statement &statement, int parameter, const QDateTime &value)
{
    if (value.isValid())
        bindText(statement, parameter, value.toUTC().toString(Qt::ISODateWithMs).toLatin1());
    else
        statement.bind(parameter);
}

void bindValue(SQLite::Statement &statement, int parameter, const std::optional<double> &value)
{
    if (value)
        statement.bind(parameter, *value);
    else
        statement.bind(parameter);
}

} // namespace tidemark
