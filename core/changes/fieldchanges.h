// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/changes.h"
#include "core/words/values.h"
#include "core/words/words.h"

/// How two states of one row, or of the rows under it, are compared whatever their type is: field
/// by field, so that a field which is added to fields.h is told without another word.
namespace tidemark {

/// As which kind the change of a field is told; none where it says nothing by itself, or where
/// another comparison tells it better.
std::optional<ChangeKind> kindOfField(QLatin1String table, QLatin1String field);

/// A change of that row; titles are those it has there.
template <typename Row>
Change changeOf(ChangeKind kind, const Row &row, const ChangeValue &from = {},
                const ChangeValue &to = {})
{
    Change change;
    change.kind = kind;
    change.table = QLatin1String(tableName<Row>);
    change.row = row.id;
    if constexpr (Referenced<Row>)
        change.reference = row.reference;
    if constexpr (requires { row.title; })
        change.title = row.title;
    else if constexpr (requires { row.word; })
        change.title = row.word;
    change.from = from;
    change.to = to;
    return change;
}

/// A field's value as a change carries it: nothing for what is empty, and what the plan called it.
template <typename Value> ChangeValue valueOf(const Value &value, const Plan &plan)
{
    if constexpr (std::is_same_v<Value, QString>)
        return value.isEmpty() ? ChangeValue() : value;
    else if constexpr (std::is_same_v<Value, QDate>)
        return value.isValid() ? value : ChangeValue();
    else if constexpr (std::is_same_v<Value, Id>)
        return value.isNull() ? ChangeValue() : NamedRow{value, words::inWords(value, plan)};
    else if constexpr (std::is_same_v<Value, Rating>)
        return Rated{value, words::rating(value, plan.settings()), false};
    else if constexpr (requires { value.has_value(); })
        return value ? valueOf(*value, plan) : ChangeValue();
    else
        return value;
}

/// Calls `tell(field, kind, from, to)` for each field that differs and has a kind of its own.
template <typename Row, typename Tell>
void forEachDifference(const Moment &from, const Row &before, const Moment &to, const Row &now,
                       Tell &&tell)
{
    const QLatin1String table(tableName<Row>);
    forEachField<Row>([&](const auto &field) {
        const QLatin1String name(field.name);
        const auto kind = kindOfField(table, name);
        if (kind && before.*field.member != now.*field.member)
            tell(name, *kind, valueOf(before.*field.member, from.plan),
                 valueOf(now.*field.member, to.plan));
    });
}

/// The differences of a row as changes of its own.
template <typename Row>
QList<Change> fieldChanges(const Moment &from, const Row &before, const Moment &to, const Row &now)
{
    QList<Change> changes;
    forEachDifference(
        from, before, to, now,
        [&](QLatin1String field, ChangeKind kind, const ChangeValue &was, const ChangeValue &is) {
            Change change = changeOf(kind, now, was, is);
            change.field = field;
            changes.append(change);
        });
    return changes;
}

/// Whether the rows that both plans have under that parent stand in another order. One that came
/// from another parent, is new or is gone changes the order of none.
template <typename Row> bool isReordered(const Plan &from, const Plan &to, Id parent)
{
    const auto kept = [parent](const Plan &plan, const Plan &other) {
        auto ids = plan.table<Row>().childrenOf(parent);
        ids.removeIf([&](Id id) {
            const Row *there = other.find<Row>(id);
            return !there || parentOf(*there) != parent;
        });
        return ids;
    };
    return kept(from, to) != kept(to, from);
}

/// That the rows of that type under it stand in another order.
template <typename Row, typename Parent> Change reordered(const Parent &parent)
{
    Change change = changeOf(ChangeKind::Moved, parent);
    change.part = Part{QLatin1String(tableName<Row>), {}, {}, {}, Part::Fate::Changed};
    change.field = QLatin1String("position");
    return change;
}

} // namespace tidemark
