// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/reader.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>

#include <sqlite3.h>

#include <array>
#include <cmath>

namespace tidemark {

namespace {

constexpr qint64 msPerDay = 86'400'000;
constexpr qsizetype shortText = 48; ///< in bytes; longer ones are hardly ever the same

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

// The bytes of "6ba7b810-9dad-11d1-80b4-00c04fd430c8". QUuid reads the same, but loading a large
// plan reads some hundred thousand of them.
std::optional<std::array<quint8, 16>> uuidBytes(QByteArrayView text)
{
    if (text.size() != 36)
        return std::nullopt;
    std::array<quint8, 16> bytes;
    size_t count = 0;
    for (qsizetype i = 0; i < 36;) {
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (text[i++] != '-')
                return std::nullopt;
            continue;
        }
        const int high = hexDigit(text[i]);
        const int low = hexDigit(text[i + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        bytes[count++] = static_cast<quint8>(high * 16 + low);
        i += 2;
    }
    return bytes;
}

QUuid uuidOf(const std::array<quint8, 16> &b)
{
    return QUuid(uint(b[0]) << 24 | uint(b[1]) << 16 | uint(b[2]) << 8 | uint(b[3]),
                 static_cast<ushort>(b[4] << 8 | b[5]), static_cast<ushort>(b[6] << 8 | b[7]), b[8],
                 b[9], b[10], b[11], b[12], b[13], b[14], b[15]);
}

// The number written in `count` digits from `from` on, or -1.
int digits(QByteArrayView text, qsizetype from, qsizetype count)
{
    int number = 0;
    for (qsizetype i = from; i < from + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        number = number * 10 + (text[i] - '0');
    }
    return number;
}

// "2021-09-30"; an invalid date for anything else and for days that do not exist.
QDate dayFrom(QByteArrayView text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return {};
    return QDate(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
}

// "2021-09-30T12:00:00.000Z".
QDateTime momentFrom(QByteArrayView text)
{
    if (text.size() != 24 || text[10] != 'T' || text[13] != ':' || text[16] != ':'
        || text[19] != '.' || text[23] != 'Z')
        return {};
    const QDate day = dayFrom(text.first(10));
    const QTime time(digits(text, 11, 2), digits(text, 14, 2), digits(text, 17, 2),
                     digits(text, 20, 3));
    if (!day.isValid() || !time.isValid())
        return {};
    const qint64 days = day.toJulianDay() - QDate(1970, 1, 1).toJulianDay();
    return QDateTime::fromMSecsSinceEpoch(days * msPerDay + time.msecsSinceStartOfDay(), Qt::UTC);
}

} // namespace

bool isNone(sqlite3_stmt *statement, int column)
{
    return sqlite3_column_type(statement, column) == SQLITE_NULL;
}

std::optional<QByteArrayView> textOf(sqlite3_stmt *statement, int column)
{
    if (sqlite3_column_type(statement, column) != SQLITE_TEXT)
        return std::nullopt;
    const auto *bytes = sqlite3_column_text(statement, column);
    return QByteArrayView(bytes, sqlite3_column_bytes(statement, column));
}

bool readValue(sqlite3_stmt *statement, int column, QString &into)
{
    const auto text = textOf(statement, column);
    if (text)
        into = QString::fromUtf8(*text);
    return text.has_value();
}

bool readValue(sqlite3_stmt *statement, int column, QByteArray &into)
{
    if (sqlite3_column_type(statement, column) != SQLITE_BLOB)
        return false;
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(statement, column));
    into = QByteArray(bytes, sqlite3_column_bytes(statement, column));
    return true;
}

bool readValue(sqlite3_stmt *statement, int column, Id &into)
{
    into = Id();
    if (isNone(statement, column))
        return true;
    const auto text = textOf(statement, column);
    if (const auto bytes = text ? uuidBytes(*text) : std::nullopt)
        into = Id(uuidOf(*bytes));
    return !into.isNull();
}

bool readValue(sqlite3_stmt *statement, int column, QDate &into)
{
    into = {};
    if (isNone(statement, column))
        return true;
    if (const auto text = textOf(statement, column))
        into = dayFrom(*text);
    return into.isValid();
}

bool readValue(sqlite3_stmt *statement, int column, QDateTime &into)
{
    into = {};
    if (isNone(statement, column))
        return true;
    if (const auto text = textOf(statement, column))
        into = momentFrom(*text);
    return into.isValid();
}

bool readValue(sqlite3_stmt *statement, int column, double &into)
{
    into = sqlite3_column_double(statement, column);
    const int type = sqlite3_column_type(statement, column);
    return (type == SQLITE_FLOAT || type == SQLITE_INTEGER) && std::isfinite(into);
}

bool readValue(sqlite3_stmt *statement, int column, qint64 &into)
{
    into = sqlite3_column_int64(statement, column);
    return sqlite3_column_type(statement, column) == SQLITE_INTEGER;
}

bool readValue(sqlite3_stmt *statement, int column, int &into)
{
    qint64 number = 0;
    const bool whole = readValue(statement, column, number);
    into = static_cast<int>(number);
    return whole && into == number;
}

bool readValue(sqlite3_stmt *statement, int column, bool &into)
{
    qint64 number = 0;
    const bool whole = readValue(statement, column, number);
    into = number == 1;
    return whole && (number == 0 || number == 1);
}

void Reader::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Reader::Reader(SQLite::Database &database, const QByteArray &sql) : m_database(database)
{
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v2(database.getHandle(), sql.constData(),
                                        static_cast<int>(sql.size()), &statement, nullptr);
    m_statement.reset(statement);
    if (code != SQLITE_OK)
        throw SQLite::Exception(database.getHandle(), code);
}

bool Reader::read(int column, QString &into)
{
    const auto text = textOf(m_statement.get(), column);
    if (!text)
        return false;
    if (text->size() > shortText) {
        into = QString::fromUtf8(*text);
        return true;
    }
    if (m_last.size() <= size_t(column))
        m_last.resize(size_t(column) + 1);
    Last &last = m_last[size_t(column)];
    if (last.text.isNull() || last.bytes != *text) {
        last.bytes = text->toByteArray();
        last.text = QString::fromUtf8(*text);
    }
    into = last.text;
    return true;
}

void Reader::bind(int parameter, qint64 value)
{
    sqlite3_bind_int64(m_statement.get(), parameter, value);
}

void Reader::bind(int parameter, const Id &value)
{
    const QByteArray text = value.uuid().toByteArray(QUuid::WithoutBraces);
    sqlite3_bind_text(m_statement.get(), parameter, text.constData(), static_cast<int>(text.size()),
                      SQLITE_TRANSIENT);
}

bool Reader::next()
{
    const int code = sqlite3_step(m_statement.get());
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        throw SQLite::Exception(m_database.getHandle(), code);
    return code == SQLITE_ROW;
}

} // namespace tidemark
