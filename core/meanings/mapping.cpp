// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/meanings/mapping.h"

#include "core/base/escape.h"
#include "core/plan/json.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

constexpr auto mappingFormat = "tidemark-mapping-1";

template <typename T> QJsonObject objectOf(const QMap<QString, T> &map)
{
    QJsonObject object;
    for (auto it = map.begin(); it != map.end(); ++it)
        object.insert(it.key(), toJson(it.value()));
    return object;
}

template <typename T>
bool readMap(const QJsonObject &from, const QString &name, QMap<QString, T> &into)
{
    const QJsonValue value = from.value(name);
    if (!value.isUndefined() && !value.isObject())
        return false;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        T read{};
        if (!readJson(it.value(), read))
            return false;
        into.insert(it.key(), read);
    }
    return true;
}

template <typename T>
bool readOptional(const QJsonObject &from, const QString &name, std::optional<T> &into)
{
    return !from.contains(name) || readJson(from.value(name), into);
}

} // namespace

QByteArray mappingToJson(const Mapping &mapping)
{
    const QJsonObject object{{u"format"_s, QString(QLatin1String(mappingFormat))},
                             {u"sheets"_s, objectOf(mapping.sheets)},
                             {u"headingRows"_s, objectOf(mapping.headingRows)},
                             {u"roles"_s, objectOf(mapping.roles)},
                             {u"dateOrders"_s, objectOf(mapping.dateOrders)},
                             {u"scales"_s, objectOf(mapping.scales)},
                             {u"words"_s, objectOf(mapping.words)},
                             {u"people"_s, objectOf(mapping.people)},
                             {u"year"_s, toJson(mapping.year)},
                             {u"calendarQuarters"_s, toJson(mapping.calendarQuarters)},
                             {u"hiddenRows"_s, toJson(mapping.hiddenRows)}};
    return QJsonDocument(object).toJson();
}

Result<Mapping> mappingFromJson(const QByteArray &json, const QString &name)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object.value(u"format"_s).toString() != QLatin1String(mappingFormat))
        return refused(
            u"%1 is no mapping of Tidemark's. Make one with “--save-map”."_s.arg(quotedName(name)));
    Mapping mapping;
    QStringList wrong;
    const auto check = [&](bool good, const QString &part) {
        if (!good)
            wrong.append(part);
    };
    check(readMap(object, u"sheets"_s, mapping.sheets), u"sheets"_s);
    check(readMap(object, u"headingRows"_s, mapping.headingRows), u"headingRows"_s);
    check(readMap(object, u"roles"_s, mapping.roles), u"roles"_s);
    check(readMap(object, u"dateOrders"_s, mapping.dateOrders), u"dateOrders"_s);
    check(readMap(object, u"scales"_s, mapping.scales), u"scales"_s);
    check(readMap(object, u"words"_s, mapping.words), u"words"_s);
    check(readMap(object, u"people"_s, mapping.people), u"people"_s);
    check(readOptional(object, u"year"_s, mapping.year), u"year"_s);
    check(readOptional(object, u"calendarQuarters"_s, mapping.calendarQuarters),
          u"calendarQuarters"_s);
    check(readOptional(object, u"hiddenRows"_s, mapping.hiddenRows), u"hiddenRows"_s);
    if (!wrong.isEmpty())
        return refused(u"The mapping %1 has a value under “%2” that is not possible there. Correct "
                       "it, or save the mapping again."_s.arg(quotedName(name), wrong.first()));
    return mapping;
}

} // namespace tidemark
