// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/columns/column.h"
#include "core/plan/fields.h"
#include "core/words/values.h"

namespace tidemark {

/// A column for each field of `Stored`, the row behind `Row`, but for ids, the place in a list and
/// the moment of recording, which mean nothing to a reader.
template <typename Stored, typename Row>
QList<Column<Row>> fieldColumns(const Stored &(*storedIn)(const Row &))
{
    QList<Column<Row>> columns;
    forEachField<Stored>([&](const auto &field) {
        using Value = typename std::decay_t<decltype(field)>::Value;
        if constexpr (!std::is_same_v<Value, Id> && !std::is_same_v<Value, QDateTime>) {
            if (QLatin1String(field.name) == QLatin1String("position"))
                return;
            columns.append({field.name, {}, [=](const Row &row) -> ColumnCell {
                                const Value &value = storedIn(row).*field.member;
                                if constexpr (std::is_enum_v<Value> && !std::is_same_v<Value, Hold>)
                                    return {value, words::inWords(value, row.plan)};
                                else
                                    return value;
                            }});
        }
    });
    return columns;
}

} // namespace tidemark
