// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/changeset.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>

namespace tidemark {

/// Field values as JSON, for journal, snapshot and export: text as text, dates as "2021-09-30",
/// moments as "2021-09-30T12:00:00.000Z", enumerations by their stored words, "none" as null.
template <typename T> QJsonValue toJson(const T &value);
/// The value back, or nothing when `json` is not one (wrong type, no such day, out of range).
template <typename T> std::optional<T> fromJson(const QJsonValue &json);

/// All fields of a row by name.
template <typename Row> QJsonObject rowToJson(const Row &row);
/// A row from an object with any of its fields, laid over `base`; unknown names are passed over.
template <typename Row> std::optional<Row> rowFromJson(const QJsonObject &object, const Row &base);

/// The whole plan, tables and rows always in the same order: equal plans give equal bytes.
QByteArray planToJson(const Plan &plan);
/// The plan written by planToJson(), or a sentence saying what is wrong with the text.
Result<Plan> planFromJson(const QByteArray &json);

} // namespace tidemark
