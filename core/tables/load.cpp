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

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

template <typename Row> bool readRow(Reader &reader, Row &row)
{
    bool good = true;
    int column = 0;
    forEachField<Row>([&](const auto &field) {
        good = good && reader.read(column++, row.*field.member) && isWithinLimits(field, row);
    });
    return good && !row.id.isNull();
}

template <typename Row> bool hasOverlongText(const Row &row)
{
    bool overlong = false;
    forEachField<Row>([&](const auto &field) {
        using Value = typename std::decay_t<decltype(field)>::Value;
        if constexpr (std::is_same_v<Value, QString>)
            overlong = overlong || !isWithinLimits(field, row);
    });
    return overlong;
}

Error overlongText(const QString &path, const char *table)
{
    return {Error::Kind::Corrupt,
            u"%1 was not opened, because a text in its table “%2” is longer than %3 characters, "
            "the most that Tidemark keeps in a field. Ask for a copy in which it is shorter, or "
            "restore the plan from a backup."_s.arg(quotedName(path), QLatin1String(table),
                                                    QString::number(longestText))};
}

template <typename F, typename Row>
bool leadsSomewhere(const F &field, const Row &row, const Plan &plan)
{
    if constexpr (IsLink<F>) {
        const Id target = row.*field.member;
        if (target.isNull())
            return field.presence != Presence::Required;
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
        if (!readRow(reader, row))
            return hasOverlongText(row) ? overlongText(connection.path(), tableName<Row>) : corrupt;
        if (!linksHold(row, plan))
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
