// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/load.h"

#include "core/plan/ranges.h"
#include "core/tables/connection.h"
#include "core/tables/reader.h"
#include "core/tables/rowsql.h"
#include "core/tables/sqlerror.h"

#include <SQLiteCpp/Transaction.h>

#include <algorithm>
#include <type_traits>

namespace tidemark {

namespace {

template <typename F, typename Row> bool isInRange(const F &field, const Row &row)
{
    if constexpr (std::is_same_v<typename F::Value, int>) {
        const auto range = rangeOf(field.member);
        return !range || range->contains(row.*field.member);
    } else {
        return true;
    }
}

template <typename Row> bool readRow(const Reader &reader, Row &row)
{
    bool good = true;
    int column = 0;
    forEachField<Row>([&](const auto &field) {
        good = good && reader.read(column++, row.*field.member) && isInRange(field, row);
    });
    return good && !row.id.isNull();
}

template <typename F, typename Row>
bool leadsSomewhere(const F &field, const Row &row, const Plan &plan)
{
    if constexpr (IsLink<F>) {
        const Id target = row.*field.member;
        if (target.isNull())
            return field.presence == Presence::Optional;
        return plan.table<typename F::Target>().contains(target);
    } else {
        return true;
    }
}

template <typename Row> bool linksHold(const Row &row, const Plan &plan)
{
    bool hold = true;
    forEachField<Row>([&](const auto &field) { hold = hold && leadsSomewhere(field, row, plan); });
    return hold;
}

// Tables come in the order of AllRows, so what a row refers to has been read before it.
template <typename Row> Result<void> loadTable(Connection &connection, Plan &plan)
{
    const Error corrupt = corruptTable(connection.path(), tableName<Row>);
    Reader reader(connection.database(), selectSql<Row>());
    QList<Row> rows;
    while (reader.next()) {
        Row &row = rows.emplaceBack();
        if (!readRow(reader, row) || !linksHold(row, plan))
            return corrupt;
    }
    const auto count = rows.size();
    plan.table<Row>().assign(std::move(rows));
    if (plan.table<Row>().size() != count)
        return corrupt;
    return {};
}

bool hasOneSettingsRow(const Plan &plan)
{
    return plan.table<Settings>().size() == 1 && plan.find<Settings>(settingsId());
}

} // namespace

Result<Plan> loadPlan(Connection &connection)
{
    // One transaction, so that all tables are read of one state.
    const SQLite::Transaction transaction(connection.database());
    Plan plan;
    Result<void> loaded;
    forEachRowType([&]<typename Row>() {
        if (loaded)
            loaded = loadTable<Row>(connection, plan);
    });
    if (!loaded)
        return loaded.error();
    if (!hasOneSettingsRow(plan))
        return corruptTable(connection.path(), tableName<Settings>);
    return plan;
}

} // namespace tidemark
