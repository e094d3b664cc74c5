// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/actionchanges.h"
#include "core/imports/recordimport.h"

namespace tidemark {

/// What the sheet of actions in a workbook that Tidemark wrote changes of them: field by field, as
/// its cells say.
class OwnActions {
public:
    OwnActions(ImportWork &work, ActionChanges &changes, const RecordImport &records,
               const ImportOptions &options)
        : m_work(work)
        , m_changes(changes)
        , m_records(records)
        , m_options(options)
    {}

    /// The new action, with all that the row says; its moves stand in another sheet.
    Id added(const BookRow &row, Id objective, RowFate &fate);
    void change(const BookRow &row, Id id, RowFate &fate);
    /// What the row says of how its action fares, where the plan does not say it already.
    void report(const BookRow &row, RowFate &fate);

private:
    QString holdAs(const Action &told, const Action &before);
    void tellChanges(const Action &before, RowFate &fate) const;
    void moveUnder(Id objective, const Action &before, RowFate &fate);

    ImportWork &m_work;
    ActionChanges &m_changes;
    const RecordImport &m_records;
    const ImportOptions &m_options;
};

} // namespace tidemark
