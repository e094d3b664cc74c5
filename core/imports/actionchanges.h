// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/foundwords.h"
#include "core/imports/importbook.h"
#include "core/imports/levelrows.h"
#include "core/rules/facts.h"
#include "core/verbs/edits.h"

namespace tidemark {

/// What rows of other people's tables change of actions. A blank cell changes nothing.
class ActionChanges {
public:
    ActionChanges(ImportWork &work, LevelRows &levels, FoundWords &found,
                  const ImportOptions &options);

    /// The new action; null, with a problem, where it cannot be added.
    Id added(const BookRow &row, Id objective, RowFate &fate);
    void change(const BookRow &row, Id id, RowFate &fate);
    void moveDates(const BookRow &row, const Action &action, RowFate &fate);
    void takeLeadMember(const BookRow &row, Id id, RowFate &fate);
    void takeMilestone(const BookRow &row, Id id, RowFate &fate);
    void report(const SaidOfAction &said, Id id, RowFate &fate);

private:
    const Plan &plan() const { return m_work.plan(); }
    template <typename Value>
    void tell(RowFate &fate, const char *field, const Value &before, const Value &after);
    void takeOver(QString &field, const QString &value, const char *name, RowFate &fate);
    void move(Id id, DateKind which, QDate to, RowFate &fate);
    void moveUnder(const BookRow &row, const Action &action, RowFate &fate);
    void tellUnknown(const QString &word, RowFate &fate) const;
    void write(UpdateDraft draft, const QString &commentary, const Update *last, RowFate &fate);
    QString wordOf(Id judgement) const;

    ImportWork &m_work;
    LevelRows &m_levels;
    FoundWords &m_words;
    const ImportOptions &m_options;
    const Plan m_before;
    QString m_reason;
};

} // namespace tidemark
