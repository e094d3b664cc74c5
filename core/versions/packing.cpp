// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/versions/packing.h"

#include "core/base/id.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QHash>
#include <QJsonDocument>
#include <QtEndian>

#include <zlib.h>

#include <optional>
#include <set>
#include <vector>

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

// A plan of 5,000 actions × 20 updates is 60 MB as JSON and less in columns; deflate packs 1,032
// bytes into one at the most, so what claims more than that is no work of ours.
constexpr qsizetype mostBytes = qsizetype(256) * 1024 * 1024;
constexpr qsizetype mostGrowth = 1032;
constexpr qsizetype lengthSize = 4;
constexpr qsizetype idSize = 16;

// Marks the number of an id among all other numbers; it is CBOR's own tag for identifiers.
constexpr QCborTag idTag{39};
constexpr qint64 rowItself = -1;

// The names in the packed map.
constexpr auto newIdsKey = "ids"_L1;
constexpr auto tablesKey = "tables"_L1;
constexpr auto numbersKey = "rows"_L1;
constexpr auto goneKey = "gone"_L1;
constexpr auto fieldsKey = "fields"_L1;

bool isId(const QString &text)
{
    return text.size() == 36 && Id::fromString(text).toString() == text;
}

std::set<QString> idsIn(const FrozenRows &rows)
{
    std::set<QString> ids;
    for (const auto &[name, table] : rows) {
        for (const auto &[id, fields] : table) {
            ids.insert(id);
            for (const auto &value : fields.toObject()) {
                if (const QString text = value.toString(); isId(text))
                    ids.insert(text);
            }
        }
    }
    return ids;
}

/// Ids and their numbers: first those of the base, then those that are new, both in their order.
class Numbers {
public:
    explicit Numbers(const FrozenRows &base)
    {
        for (const QString &id : idsIn(base))
            add(id);
    }

    QByteArray addNew(const FrozenRows &rows)
    {
        QByteArray bytes;
        for (const QString &id : idsIn(rows)) {
            if (m_numbers.contains(id))
                continue;
            add(id);
            bytes += Id::fromString(id).uuid().toRfc4122();
        }
        return bytes;
    }

    void addNew(QByteArrayView bytes)
    {
        for (; bytes.size() >= idSize; bytes = bytes.sliced(idSize))
            add(Id(QUuid::fromRfc4122(bytes.first(idSize))).toString());
    }

    qint64 numberOf(const QString &id) const { return m_numbers.value(id); }

    // Empty where there is no such number.
    QString idOf(qint64 number) const
    {
        return 0 <= number && number < m_ids.size() ? m_ids[number] : QString();
    }

private:
    void add(const QString &id)
    {
        m_numbers.insert(id, m_ids.size());
        m_ids.append(id);
    }

    QList<QString> m_ids;
    QHash<QString, qint64> m_numbers;
};

// `row` is the id of the row that holds the value.
QCborValue toCbor(const QJsonValue &value, const QString &row, const Numbers &numbers)
{
    const QString text = value.toString();
    if (!isId(text))
        return QCborValue::fromJsonValue(value);
    return QCborValue(idTag, text == row ? rowItself : numbers.numberOf(text));
}

QJsonValue toJson(const QCborValue &value, const QString &row, const Numbers &numbers)
{
    if (!value.isTag())
        return value.toJsonValue();
    const qint64 number = value.taggedValue().toInteger(rowItself);
    return number == rowItself ? row : numbers.idOf(number);
}

using FrozenTable = FrozenRows::mapped_type;

// The numbers of ids in their order, as the steps between them, which are small and alike.
QCborArray stepsOf(const QList<qint64> &numbers)
{
    QCborArray steps;
    qint64 last = 0;
    for (const qint64 number : numbers) {
        steps.append(number - last);
        last = number;
    }
    return steps;
}

QStringList idsAt(const QCborArray &steps, const Numbers &numbers)
{
    QStringList ids;
    quint64 number = 0; // unsigned, because steps that somebody made up may run over
    for (const auto &step : steps) {
        number += static_cast<quint64>(step.toInteger());
        ids.append(numbers.idOf(static_cast<qint64>(number)));
    }
    return ids;
}

// A row that lacks a field has "undefined" in its place.
QCborArray columnOf(const FrozenTable &table, const QString &field, const Numbers &numbers)
{
    QCborArray column;
    for (const auto &[id, fields] : table) {
        if (!fields.isNull())
            column.append(toCbor(fields.toObject().value(field), id, numbers));
    }
    return column;
}

QCborMap toCbor(const FrozenTable &table, const Numbers &numbers)
{
    QList<qint64> rows;
    QList<qint64> gone;
    std::set<QString> names;
    for (const auto &[id, fields] : table) {
        (fields.isNull() ? gone : rows).append(numbers.numberOf(id));
        const QJsonObject object = fields.toObject();
        for (auto field = object.begin(); field != object.end(); ++field)
            names.insert(field.key());
    }
    QCborMap fields;
    for (const QString &name : names)
        fields.insert(name, columnOf(table, name, numbers));
    return {{numbersKey, stepsOf(rows)}, {goneKey, stepsOf(gone)}, {fieldsKey, fields}};
}

// False where the table is not what toCbor() writes.
bool readColumns(const QCborMap &packed, const Numbers &numbers, FrozenTable &into)
{
    const QStringList ids = idsAt(packed.value(numbersKey).toArray(), numbers);
    std::vector<QJsonObject> rows(static_cast<size_t>(ids.size()));
    const QCborMap fields = packed.value(fieldsKey).toMap();
    for (const auto &field : fields) {
        const QCborArray column = field.second.toArray();
        if (column.size() != ids.size())
            return false;
        for (qsizetype i = 0; i < ids.size(); ++i) {
            if (!column.at(i).isUndefined())
                rows[size_t(i)].insert(field.first.toString(),
                                       toJson(column.at(i), ids[i], numbers));
        }
    }
    for (qsizetype i = 0; i < ids.size(); ++i)
        into.emplace(ids[i], rows[size_t(i)]);
    for (const QString &id : idsAt(packed.value(goneKey).toArray(), numbers))
        into.emplace(id, QJsonValue::Null);
    return into.find(QString()) == into.end();
}

QByteArray compressed(const QByteArray &plain)
{
    uLongf size = compressBound(static_cast<uLong>(plain.size()));
    QByteArray bytes(lengthSize + static_cast<qsizetype>(size), Qt::Uninitialized);
    qToBigEndian(static_cast<quint32>(plain.size()), bytes.data());
    // It cannot fail: the bound has room for everything.
    compress2(reinterpret_cast<Bytef *>(bytes.data() + lengthSize), &size,
              reinterpret_cast<const Bytef *>(plain.constData()), static_cast<uLong>(plain.size()),
              Z_BEST_COMPRESSION);
    bytes.truncate(lengthSize + static_cast<qsizetype>(size));
    return bytes;
}

// Null where the bytes are not what compressed() makes.
QByteArray plainOf(const QByteArray &bytes)
{
    if (bytes.size() < lengthSize)
        return {};
    const auto length = static_cast<qsizetype>(qFromBigEndian<quint32>(bytes.constData()));
    if (length > mostBytes || length / mostGrowth > bytes.size())
        return {};
    QByteArray plain(length, Qt::Uninitialized);
    auto size = static_cast<uLongf>(length);
    const int code = uncompress(reinterpret_cast<Bytef *>(plain.data()), &size,
                                reinterpret_cast<const Bytef *>(bytes.constData() + lengthSize),
                                static_cast<uLong>(bytes.size() - lengthSize));
    return code == Z_OK && static_cast<qsizetype>(size) == length ? plain : QByteArray();
}

// The form before: one JSON object, table by table and row by row, ids in full.
std::optional<FrozenRows> rowsInJson(const QByteArray &plain)
{
    const auto document = QJsonDocument::fromJson(plain);
    if (!document.isObject())
        return std::nullopt;
    FrozenRows rows;
    const QJsonObject root = document.object();
    for (auto table = root.begin(); table != root.end(); ++table) {
        const QJsonObject object = table->toObject();
        for (auto row = object.begin(); row != object.end(); ++row)
            rows[table.key()].emplace(row.key(), row.value());
    }
    return rows;
}

std::optional<FrozenRows> rowsInColumns(const QByteArray &plain, const FrozenRows &base)
{
    const QCborMap root = cborMapIn(plain);
    if (!root.value(tablesKey).isMap())
        return std::nullopt;
    Numbers numbers(base);
    numbers.addNew(root.value(newIdsKey).toByteArray());
    FrozenRows rows;
    const QCborMap tables = root.value(tablesKey).toMap();
    for (const auto &table : tables) {
        if (!readColumns(table.second.toMap(), numbers, rows[table.first.toString()]))
            return std::nullopt;
    }
    return rows;
}

} // namespace

QByteArray packed(const FrozenRows &rows, const FrozenRows &base)
{
    Numbers numbers(base);
    const QByteArray ids = numbers.addNew(rows);
    QCborMap tables;
    for (const auto &[name, table] : rows) {
        if (!table.empty())
            tables.insert(name, toCbor(table, numbers));
    }
    return compressed(QCborMap{{newIdsKey, ids}, {tablesKey, tables}}.toCborValue().toCbor());
}

Result<FrozenRows> unpacked(const QByteArray &bytes, const FrozenRows &base)
{
    const QByteArray plain = plainOf(bytes);
    auto rows = plain.startsWith('{') ? rowsInJson(plain) : rowsInColumns(plain, base);
    if (!rows)
        return Error{Error::Kind::Corrupt, u"The version cannot be read."_s};
    return *std::move(rows);
}

QCborMap cborMapIn(const QByteArray &bytes)
{
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(bytes, &error);
    const bool isWhole = error.error == QCborError::NoError && error.offset == bytes.size();
    return isWhole ? value.toMap() : QCborMap();
}

} // namespace tidemark
