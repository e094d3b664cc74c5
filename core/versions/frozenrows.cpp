// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/versions/frozenrows.h"

#include "core/plan/changeset.h"
#include "core/plan/json.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

constexpr auto factsTable = "facts";
constexpr auto rollUpsTable = "roll_ups";
constexpr auto ratingsTable = "ratings";
constexpr auto dayTable = "as_at";

Error corrupt(const QString &what)
{
    return {Error::Kind::Corrupt, what};
}

// Qt takes 90.0 and 90 for different values, and what is read from bytes is always 90: without this
// every whole number would differ from the version before.
QJsonObject comparable(QJsonObject fields)
{
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        const qint64 whole = field.value().toInteger();
        if (field.value().isDouble() && double(whole) == field.value().toDouble())
            field.value() = whole;
    }
    return fields;
}

template <typename Row> void addTable(FrozenRows &rows, const Plan &plan)
{
    auto &table = rows[QLatin1String(tableName<Row>)];
    for (const Row *row : plan.table<Row>().rows())
        table.emplace(row->id.toString(), comparable(rowToJson(*row)));
}

template <typename Answer>
void addAnswers(FrozenRows &rows, const char *name, const QHash<Id, Answer> &answers)
{
    auto &table = rows[QLatin1String(name)];
    for (auto it = answers.cbegin(); it != answers.cend(); ++it)
        table.emplace(it.key().toString(), comparable(toJson(it.value())));
}

const std::map<QString, QJsonValue> &tableIn(const FrozenRows &rows, const char *name)
{
    static const std::map<QString, QJsonValue> none;
    const auto found = rows.find(QLatin1String(name));
    return found == rows.end() ? none : found->second;
}

template <typename Row> bool readTable(const FrozenRows &rows, ChangeSet &into)
{
    for (const auto &[id, fields] : tableIn(rows, tableName<Row>)) {
        const auto row = rowFromJson<Row>(fields.toObject(), Row{});
        if (!fields.isObject() || !row || row->id.isNull())
            return false;
        into.edits.append(Edit<Row>{std::nullopt, *row});
    }
    return true;
}

template <typename Answer, typename Read>
bool readAnswers(const FrozenRows &rows, const char *name, QHash<Id, Answer> &into, Read read)
{
    for (const auto &[id, fields] : tableIn(rows, name)) {
        const auto answer = read(fields.toObject());
        if (!fields.isObject() || !answer)
            return false;
        into.insert(Id::fromString(id), *answer);
    }
    return true;
}

std::shared_ptr<const Computed> computedIn(const FrozenRows &rows)
{
    auto computed = std::make_shared<Computed>();
    const auto &day = tableIn(rows, dayTable);
    const bool good = day.size() == 1
                      && readJson(day.begin()->second.toObject().value(u"day"_s), computed->asAt)
                      && readAnswers(rows, factsTable, computed->actions, factsFromJson)
                      && readAnswers(rows, rollUpsTable, computed->rollUps, rollUpFromJson)
                      && readAnswers(rows, ratingsTable, computed->ratings, ratingFromJson);
    return good ? computed : nullptr;
}

QJsonValue changedFields(const QJsonObject &from, const QJsonObject &to)
{
    QJsonObject changed;
    for (auto field = to.begin(); field != to.end(); ++field) {
        if (from.value(field.key()) != field.value())
            changed.insert(field.key(), field.value());
    }
    return changed;
}

} // namespace

FrozenRows frozenRows(const Plan &plan, const Computed &computed)
{
    FrozenRows rows;
    forEachRowType([&]<typename Row>() { addTable<Row>(rows, plan); });
    addAnswers(rows, factsTable, computed.actions);
    addAnswers(rows, rollUpsTable, computed.rollUps);
    addAnswers(rows, ratingsTable, computed.ratings);
    rows[QLatin1String(dayTable)].emplace(settingsId().toString(),
                                          QJsonObject{{u"day"_s, toJson(computed.asAt)}});
    return rows;
}

Result<Plan> planOf(const FrozenRows &rows)
{
    ChangeSet content;
    bool good = true;
    forEachRowType([&]<typename Row>() { good = good && readTable<Row>(rows, content); });
    const auto computed = computedIn(rows);
    if (!good || !computed)
        return corrupt(u"A row of the version is not complete or not readable."_s);
    auto plan = applied(content, Plan{});
    if (plan)
        plan->setComputed(computed);
    return plan;
}

FrozenRows difference(const FrozenRows &from, const FrozenRows &to)
{
    FrozenRows changes;
    for (const auto &[name, table] : to) {
        const auto &before = tableIn(from, name.toLatin1().constData());
        for (const auto &[id, fields] : table) {
            const auto old = before.find(id);
            if (old == before.end())
                changes[name].emplace(id, fields);
            else if (old->second != fields)
                changes[name].emplace(id, changedFields(old->second.toObject(), fields.toObject()));
        }
    }
    for (const auto &[name, table] : from) {
        const auto &after = tableIn(to, name.toLatin1().constData());
        for (const auto &[id, fields] : table) {
            if (after.find(id) == after.end())
                changes[name].emplace(id, QJsonValue::Null);
        }
    }
    return changes;
}

void overlay(FrozenRows &rows, const FrozenRows &difference)
{
    for (const auto &[name, table] : difference) {
        auto &into = rows[name];
        for (const auto &[id, fields] : table) {
            if (fields.isNull()) {
                into.erase(id);
                continue;
            }
            QJsonObject row = into[id].toObject();
            const QJsonObject changed = fields.toObject();
            for (auto field = changed.begin(); field != changed.end(); ++field)
                row.insert(field.key(), field.value());
            into[id] = row;
        }
    }
}

} // namespace tidemark
