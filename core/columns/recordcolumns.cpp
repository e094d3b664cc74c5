// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/columns/recordcolumns.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

QString judgementOf(const UpdateRow &row)
{
    const auto *judgement = row.plan.find<Judgement>(row.update.judgement);
    return judgement ? judgement->word : QString();
}

QString roundOf(const UpdateRow &row)
{
    const auto *round = row.plan.find<Round>(row.update.round);
    return round ? round->name : QString();
}

} // namespace

const QList<Column<UpdateRow>> &updateColumns()
{
    using Row = const UpdateRow &;
    static const QList<Column<UpdateRow>> columns{
        {"as_at", {}, [](Row row) { return row.update.asAt; }},
        {"progress", {}, [](Row row) { return perCent(row.update.progress); }},
        {"judgement", {}, judgementOf},
        {"commentary", {}, [](Row row) { return row.update.commentary; }},
        {"author", {}, [](Row row) { return row.update.author; }},
        {"round", {}, roundOf},
    };
    return columns;
}

const QList<Column<MilestoneRow>> &milestoneColumns()
{
    using Row = const MilestoneRow &;
    static const QList<Column<MilestoneRow>> columns{
        {"milestone", u"Milestone"_s, [](Row row) { return row.milestone.title; }},
        {"due", {}, [](Row row) { return row.milestone.due; }},
        {"done_on", {}, [](Row row) { return row.milestone.doneOn; }},
    };
    return columns;
}

} // namespace tidemark
