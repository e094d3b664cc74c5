// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/plan/enums.h"

#include <QDate>
#include <QString>

#include <optional>
#include <type_traits>

/// What an officer types, read as a value, and a value as it stands in a field. What cannot be read
/// is refused in a sentence that stands beside the field.
namespace tidemark::typed {

QString text(const QString &value);
QString text(QDate value);
QString text(int value);
QString text(std::optional<double> value); ///< with all its digits: "1234.5"
QString text(bool value);
QString text(Id value);

template <typename E>
requires std::is_enum_v<E> QString text(E value)
{
    return storedWord(value);
}

template <typename E>
requires std::is_enum_v<E> QString text(std::optional<E> value)
{
    return value ? text(*value) : QString();
}

/// For QString, QDate, int, std::optional<double>, bool and Id.
template <typename Value> Result<Value> value(const QString &content);

template <> Result<QString> value(const QString &content);
/// Empty is no day. "There is no 31 Feb 2022. Type 28 Feb 2022."
template <> Result<QDate> value(const QString &content);
/// The same, with an example of this year where it is no date.
Result<QDate> day(const QString &content, QDate today);
template <> Result<int> value(const QString &content);
/// Empty is none. Digits may be grouped ("1,234.5") and end in "%".
template <> Result<std::optional<double>> value(const QString &content);
template <> Result<bool> value(const QString &content);
template <> Result<Id> value(const QString &content);

template <typename E>
requires std::is_enum_v<E> Result<E> value(const QString &content)
{
    if (const auto known = fromStoredWord<E>(content))
        return *known;
    return Error{Error::Kind::Invalid, QStringLiteral("Choose one of the list.")};
}

/// A value of any kind; a day is read as by day().
template <typename Value> Result<Value> value(const QString &content, QDate today)
{
    if constexpr (std::is_same_v<Value, QDate>)
        return day(content, today);
    else
        return value<Value>(content);
}

} // namespace tidemark::typed
