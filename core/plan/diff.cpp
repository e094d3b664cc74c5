// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/diff.h"

namespace tidemark {

namespace {

template <typename Row> void addEdits(const Table<Row> &from, const Table<Row> &to, ChangeSet &into)
{
    for (const Row *before : from.rows()) {
        const Row *after = to.find(before->id);
        if (!after)
            into.edits.append(Edit<Row>{*before, std::nullopt});
        else if (*after != *before)
            into.edits.append(Edit<Row>{*before, *after});
    }
    for (const Row *after : to.rows()) {
        if (!from.contains(after->id))
            into.edits.append(Edit<Row>{std::nullopt, *after});
    }
}

} // namespace

ChangeSet diff(const Plan &from, const Plan &to)
{
    ChangeSet change;
    forEachRowType([&]<typename Row>() { addEdits(from.table<Row>(), to.table<Row>(), change); });
    if (!change.isEmpty())
        change.title = QStringLiteral("Changes");
    return change;
}

} // namespace tidemark
