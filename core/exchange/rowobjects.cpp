// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/rowobjects.h"

#include "core/plan/json.h"

#include <QJsonArray>

namespace tidemark {

QJsonValue toJson(const CellValue &value)
{
    if (std::holds_alternative<std::monostate>(value))
        return QJsonValue::Null;
    if (const auto *texts = std::get_if<QStringList>(&value))
        return QJsonArray::fromStringList(*texts);
    if (const auto *day = std::get_if<QDate>(&value))
        return toJson(*day);
    if (const auto *number = std::get_if<double>(&value))
        return *number;
    if (const auto *whole = std::get_if<int>(&value))
        return *whole;
    if (const auto *flag = std::get_if<bool>(&value))
        return *flag;
    return std::get<QString>(value);
}

QString memberName(QLatin1String key)
{
    const QStringList words = QString(key).split(u'_');
    QString name = words.first();
    for (const QString &word : words.mid(1))
        name += word.first(1).toUpper() + word.mid(1);
    return name;
}

} // namespace tidemark
