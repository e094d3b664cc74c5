// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "core/verbs/edits.h"

#include <QList>

namespace tidemark {

/// The plan as an import leaves it, change by change.
class ImportWork {
public:
    explicit ImportWork(const Plan &plan) : m_plan(plan) {}

    const Plan &plan() const { return m_plan; }
    /// The id that a row has in the file, so that its next edition is known again; a new one where
    /// it has none or the plan has it already.
    Id idFor(Id inFile) const;
    /// Takes the change over, or says why not.
    QString take(const Result<ChangeSet> &change);
    /// Adds the row with the very reference that it has, or says why not.
    template <typename Row> QString addAs(const Row &row);
    const QList<ChangeSet> &changes() const { return m_changes; }

private:
    Plan m_plan;
    QList<ChangeSet> m_changes;
};

template <typename Row> QString ImportWork::addAs(const Row &row)
{
    QString why = take(addRow(m_plan, row));
    if constexpr (Referenced<Row>) {
        if (!why.isEmpty())
            return why;
        Row added = *m_plan.find<Row>(row.id);
        if (added.reference != row.reference) {
            added.reference = row.reference;
            why = take(changeRow(m_plan, added));
        }
    }
    return why;
}

} // namespace tidemark
