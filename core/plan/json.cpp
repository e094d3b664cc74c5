// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/json.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

constexpr auto formatName = "tidemark-plan";
constexpr int formatVersion = 4;

QString momentFormat()
{
    return u"yyyy-MM-ddTHH:mm:ss.zzzZ"_s;
}

Error notReadable(const QString &what)
{
    return {Error::Kind::Corrupt, what};
}

// Rows are gathered first and handed over as one ChangeSet, so that the links are checked as they
// are for every other change.
template <typename Row> Result<void> readRows(const QJsonArray &array, ChangeSet &into)
{
    for (const auto &value : array) {
        const auto row = rowFromJson<Row>(value.toObject(), Row{});
        if (!value.isObject() || !row || row->id.isNull())
            return notReadable(u"A row of the table “%1” is not complete or not readable."_s.arg(
                QLatin1String(tableName<Row>)));
        into.edits.append(Edit<Row>{std::nullopt, *row});
    }
    return {};
}

// Format 1, which was never released, kept the whole plan as text in each version. Only files are
// brought up to date with their versions (core/tables/toversion2.h).
template <typename Row> bool isSnapshotOfVersion1(const QJsonObject &root)
{
    return std::is_same_v<Row, Snapshot> && root.value(u"version"_s).toInt() < 2;
}

} // namespace

QJsonValue toJson(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QJsonValue toJson(const Id &id)
{
    return id.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(id.toString());
}

QJsonValue toJson(const QDate &day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

QJsonValue toJson(const QDateTime &moment)
{
    return moment.isValid() ? QJsonValue(moment.toUTC().toString(momentFormat()))
                            : QJsonValue(QJsonValue::Null);
}

bool readJson(const QJsonValue &json, QString &into)
{
    if (!json.isString())
        return false;
    into = json.toString();
    return true;
}

bool readJson(const QJsonValue &json, QByteArray &into)
{
    if (!json.isString())
        return false;
    auto bytes = QByteArray::fromBase64Encoding(json.toString().toLatin1(),
                                                QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes)
        return false;
    into = std::move(bytes.decoded);
    return true;
}

bool readJson(const QJsonValue &json, int &into)
{
    const double number = json.toDouble(0.5);
    if (number != std::floor(number) || std::abs(number) > std::numeric_limits<int>::max())
        return false;
    into = static_cast<int>(number);
    return true;
}

bool readJson(const QJsonValue &json, bool &into)
{
    if (!json.isBool())
        return false;
    into = json.toBool();
    return true;
}

bool readJson(const QJsonValue &json, double &into)
{
    if (!json.isDouble() || !std::isfinite(json.toDouble()))
        return false;
    into = json.toDouble();
    return true;
}

bool readJson(const QJsonValue &json, Id &into)
{
    const Id id = Id::fromString(json.toString());
    if (json.isNull() || !id.isNull())
        into = id;
    return json.isNull() || !id.isNull();
}

bool readJson(const QJsonValue &json, QDate &into)
{
    const QDate day = QDate::fromString(json.toString(), Qt::ISODate);
    if (json.isNull() || day.isValid())
        into = day;
    return json.isNull() || day.isValid();
}

// Exactly what toJson() writes: a moment without its zone would be read in the machine's own.
bool readJson(const QJsonValue &json, QDateTime &into)
{
    const QDateTime moment = QDateTime::fromString(json.toString(), Qt::ISODateWithMs);
    const bool good = json.isNull() || (moment.isValid() && toJson(moment) == json);
    if (good)
        into = moment;
    return good;
}

QByteArray planToJson(const Plan &plan)
{
    QJsonObject root{{u"format"_s, QLatin1String(formatName)}, {u"version"_s, formatVersion}};
    forEachRowType([&]<typename Row>() {
        QJsonArray rows;
        for (const Row *row : plan.table<Row>().rows())
            rows.append(rowToJson(*row));
        root.insert(QLatin1String(tableName<Row>), rows);
    });
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

Result<Plan> planFromJson(const QByteArray &json)
{
    QJsonParseError parsing{};
    const QJsonObject root = QJsonDocument::fromJson(json, &parsing).object();
    if (parsing.error != QJsonParseError::NoError)
        return notReadable(u"This is not readable as JSON: %1 at byte %2."_s.arg(
            parsing.errorString(), QString::number(parsing.offset)));
    if (root.value(u"format"_s).toString() != QLatin1String(formatName))
        return notReadable(u"This JSON is not a plan written by Tidemark."_s);
    if (root.value(u"version"_s).toInt() > formatVersion)
        return Error{Error::Kind::TooNew, u"This plan was written by a newer Tidemark."_s};
    ChangeSet content;
    Result<void> read;
    forEachRowType([&]<typename Row>() {
        if (read && !isSnapshotOfVersion1<Row>(root))
            read = readRows<Row>(root.value(QLatin1String(tableName<Row>)).toArray(), content);
    });
    if (!read)
        return read.error();
    return applied(content, Plan{});
}

} // namespace tidemark
