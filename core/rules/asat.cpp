// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/asat.h"

namespace tidemark {

namespace {

// Of the moves decided after the day the earliest knows what the date was before all of them.
QDate dateBefore(const QList<const DateMove *> &moves, DateKind which, QDate current, QDate day)
{
    const auto later = std::find_if(moves.begin(), moves.end(), [&](const DateMove *move) {
        return move->which == which && move->movedOn > day;
    });
    return later == moves.end() ? current : (*later)->from;
}

Action actionAsAt(const Plan &plan, const Action &action, QDate day)
{
    Action then = action;
    const auto moves = plan.dateMoves().rowsUnder(action.id);
    then.start = dateBefore(moves, DateKind::Start, action.start, day);
    then.due = dateBefore(moves, DateKind::Due, action.due, day);
    const HeldAs held = heldAs(plan, action, day);
    then.hold = held.hold;
    then.heldSince = held.since;
    then.holdReason = held.reason;
    return then;
}

Milestone milestoneAsAt(const Milestone &step, QDate day)
{
    Milestone then = step;
    if (then.doneOn > day)
        then.doneOn = {};
    return then;
}

// Before it was approved the move waited. Who had agreed by then is not kept.
DateMove moveAsAt(const DateMove &move, QDate day)
{
    DateMove then = move;
    if (then.approvedOn > day) {
        then.approvedOn = {};
        then.approvedBy.clear();
    }
    return then;
}

template <typename Row, typename AsAt> void change(Table<Row> &table, AsAt asAt)
{
    QList<Row> changed;
    for (const Row &row : std::as_const(table).inAnyOrder()) {
        if (const Row then = asAt(row); then != row)
            changed.append(then);
    }
    for (const Row &row : std::as_const(changed))
        table.put(row);
}

// A table without later rows is not touched: changing it would copy it.
template <typename Row, typename IsLater> void drop(Table<Row> &table, IsLater isLater)
{
    QList<Id> later;
    for (const Row &row : std::as_const(table).inAnyOrder()) {
        if (isLater(row))
            later.append(row.id);
    }
    for (const Id &id : std::as_const(later))
        table.remove(id);
}

} // namespace

QList<const DateMove *> movesOf(const Plan &plan, Id action, DateKind which, QDate asAt)
{
    auto moves = plan.dateMoves().rowsUnder(action);
    moves.removeIf(
        [&](const DateMove *move) { return move->which != which || move->movedOn > asAt; });
    return moves;
}

HeldAs heldAs(const Plan &plan, const Action &action, QDate day)
{
    HeldAs held{action.hold, action.heldSince, action.holdReason};
    const auto changes = plan.holdChanges().rowsUnder(action.id);
    const auto later = std::find_if(changes.begin(), changes.end(), [&](const HoldChange *change) {
        return change->changedOn > day;
    });
    if (later != changes.end())
        held = {(*later)->hold, (*later)->heldSince, (*later)->holdReason};
    return held.since > day ? HeldAs{} : held;
}

Plan planAsAt(const Plan &plan, QDate day)
{
    Plan then = plan;
    change(then.table<Action>(), [&](const Action &row) { return actionAsAt(plan, row, day); });
    change(then.table<Milestone>(), [&](const Milestone &row) { return milestoneAsAt(row, day); });
    change(then.table<DateMove>(), [&](const DateMove &row) { return moveAsAt(row, day); });
    drop(then.table<Update>(), [&](const Update &row) { return row.asAt > day; });
    drop(then.table<Reading>(), [&](const Reading &row) { return row.asAt > day; });
    drop(then.table<DateMove>(), [&](const DateMove &row) { return row.movedOn > day; });
    drop(then.table<HoldChange>(), [&](const HoldChange &row) { return row.changedOn > day; });
    return then;
}

} // namespace tidemark
