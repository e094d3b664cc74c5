// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booktables/recordrows.h"
#include "core/imports/importbook.h"
#include "core/imports/levelrows.h"

#include <QHash>
#include <QSet>

namespace tidemark {

/// Takes over what the cells of Tidemark's own sheets say of a row's fields. A cell that says what
/// the row says is none, a blank one clears nothing.
template <typename Row>
void takeCells(Row &row, const QHash<QString, Cell> &cells, const Plan &plan, RowFate &fate);

/// Whether the cell says that text, as far as a spreadsheet keeps it: blanks do not count.
bool saysText(const Cell &cell, const QString &text);

/// The rows of Tidemark's own sheets, beside the actions, made into changes.
class RecordImport {
public:
    RecordImport(ImportWork &work, const QList<RecordRow> &records, const ImportOptions &options)
        : m_work(work)
        , m_records(records)
        , m_options(options)
    {}

    /// What the actions stand under, and the words in which they are judged.
    QList<RowFate> takeParents();
    /// What stands under the actions, and the measures; `actions`: the plan's, by the file's ids.
    QList<RowFate> takeChildren(const QHash<Id, Id> &actions);
    /// Sentences on what is worked out, and was changed in the file all the same.
    QStringList remarks() const;
    /// The objective that the file's id means; null: none.
    Id objectiveOf(Id inFile) const;

private:
    template <typename Row> void takeAll(QList<RowFate> &fates);
    template <typename Row> RowFate take(const RecordRow &record);
    template <typename Row> Id planned(const RecordRow &record, const Row &like);
    Id inPlan(Id inFile) const { return m_ids.value(inFile, inFile); }
    void noteTarget(const RecordRow &record, const Reading &reading);
    template <typename Row> bool setLinks(Row &row, const RecordRow &record, RowFate &fate) const;

    ImportWork &m_work;
    const QList<RecordRow> &m_records;
    const ImportOptions &m_options;
    QHash<Id, Id> m_ids; ///< of the plan's rows, by the file's
    QSet<Id> m_taken;
    QStringList m_changedTargets; ///< rows of readings whose target in force was changed
};

} // namespace tidemark
