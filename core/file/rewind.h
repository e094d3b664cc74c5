// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/file/planfile.h"

namespace tidemark {

/// The journal read backwards: from the latest entry to the first, each with what it did and the
/// plan as it left it. It follows the entries' own order, not their clocks, and reads no more of
/// the file than it has come to. What is written meanwhile it does not see.
class Rewind {
public:
    /// `plan` is the plan as it is in the file now. The file must outlive this.
    Rewind(const PlanFile &file, Plan plan);

    /// Goes to the next earlier entry; false where there is none. To be called before the first.
    Result<bool> next();

    /// The entry that has been come to.
    const JournalEntry &entry() const { return m_entry; }
    /// What it did; or why that, and with it every state before, can no longer be worked out.
    const Result<ChangeSet> &change() const { return m_change; }
    /// The plan as the entry left it, and after takeBack() as the entry found it.
    const Plan &plan() const { return m_plan; }
    /// Takes the entry's change back, if next() is not to do it.
    void takeBack();

private:
    Result<bool> readMore();
    Result<ChangeSet> readChange() const;

    const PlanFile *m_file;
    Plan m_plan;
    QList<JournalEntry> m_ahead; ///< read, and not yet come to; the next is the last
    JournalEntry m_entry;
    Result<ChangeSet> m_change = ChangeSet();
    bool m_takenBack = true;
    std::optional<Error> m_lost;
};

/// The plan as an entry left it; `from` has not been moved yet.
Result<Plan> planAfter(Id entry, Rewind from);

} // namespace tidemark
