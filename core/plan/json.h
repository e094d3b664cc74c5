// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/changeset.h"
#include "core/plan/ranges.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>

/// Field values as JSON, for journal, snapshot and export: text as text, dates as "2021-09-30",
/// moments as "2021-09-30T12:00:00.000Z", enumerations by their stored words, bytes in base 64,
/// "none" as null.
namespace tidemark {

inline QJsonValue toJson(const QString &text)
{
    return text;
}

inline QJsonValue toJson(int number)
{
    return number;
}

inline QJsonValue toJson(bool flag)
{
    return flag;
}

inline QJsonValue toJson(double number)
{
    return number;
}

QJsonValue toJson(const QByteArray &bytes);
QJsonValue toJson(const Id &id);
QJsonValue toJson(const QDate &day);
QJsonValue toJson(const QDateTime &moment);

template <typename E>
requires std::is_enum_v<E> QJsonValue toJson(E value)
{
    return QString(storedWord(value));
}

template <typename T> QJsonValue toJson(const std::optional<T> &value)
{
    return value ? toJson(*value) : QJsonValue(QJsonValue::Null);
}

/// Reads one value of a field; `into` is left alone and the answer is false when `json` is not one
/// (wrong type, no such day, no whole number).
bool readJson(const QJsonValue &json, QString &into);
bool readJson(const QJsonValue &json, QByteArray &into);
bool readJson(const QJsonValue &json, int &into);
bool readJson(const QJsonValue &json, bool &into);
bool readJson(const QJsonValue &json, double &into);
bool readJson(const QJsonValue &json, Id &into);
bool readJson(const QJsonValue &json, QDate &into);
bool readJson(const QJsonValue &json, QDateTime &into);

template <typename E>
requires std::is_enum_v<E>
bool readJson(const QJsonValue &json, E &into)
{
    const auto value = fromStoredWord<E>(json.toString());
    if (value)
        into = *value;
    return value.has_value();
}

template <typename T> bool readJson(const QJsonValue &json, std::optional<T> &into)
{
    if (json.isNull()) {
        into.reset();
        return true;
    }
    T value{};
    if (!readJson(json, value))
        return false;
    into = value;
    return true;
}

/// The value, or nothing when `json` is not one.
template <typename T> std::optional<T> fromJson(const QJsonValue &json)
{
    T value{};
    return readJson(json, value) ? std::optional<T>(value) : std::nullopt;
}

/// All fields of a row by name.
template <typename Row> QJsonObject rowToJson(const Row &row)
{
    QJsonObject object;
    forEachField<Row>([&](const auto &field) {
        object.insert(QLatin1String(field.name), toJson(row.*field.member));
    });
    return object;
}

/// A row from an object with any of its fields, laid over `base`; unknown names are ignored.
/// Nothing when one of the values is not of its field's type, or outside its limits.
template <typename Row> std::optional<Row> rowFromJson(const QJsonObject &object, const Row &base)
{
    Row row = base;
    bool good = true;
    forEachField<Row>([&](const auto &field) {
        const auto value = object.constFind(QLatin1String(field.name));
        if (value != object.constEnd())
            good = readJson(*value, row.*field.member) && isWithinLimits(field, row) && good;
    });
    return good ? std::optional<Row>(row) : std::nullopt;
}

/// The whole plan, tables and rows always in the same order: equal plans give equal bytes.
QByteArray planToJson(const Plan &plan);
/// The plan written by planToJson(), or a sentence saying what is wrong with the text.
Result<Plan> planFromJson(const QByteArray &json);

} // namespace tidemark
