// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verbs/statements.h"

#include "core/rules/statements.h"
#include "core/verbs/edits.h"
#include "core/verbs/verb.h"
#include "core/words/names.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark {

Result<ChangeSet> writeStatement(const Plan &plan, Id round, StatementKind kind, Id theme,
                                 const QString &text)
{
    const Statement row{statementId(round, kind, theme), round, kind, theme, text.trimmed()};
    const bool isThere = plan.statements().contains(row.id);
    if (row.text.isEmpty())
        return isThere ? removeRow(plan, row.id) : Result<ChangeSet>(ChangeSet());
    return isThere ? changeRow(plan, row) : addRow(plan, row);
}

Result<ChangeSet> signOff(const Plan &plan, Id round, SignOffStep step, const QString &by, QDate on,
                          const QString &note)
{
    for (const SignOffStep open : openSteps(plan, round)) {
        if (open < step)
            return refused(
                u"%1 comes first. Record that one before this."_s.arg(words::signOffStep(open)));
    }
    const SignOff row{signOffId(round, step), round, step, by.trimmed(), on, note.trimmed()};
    return plan.signOffs().contains(row.id) ? changeRow(plan, row) : addRow(plan, row);
}

Result<ChangeSet> withdrawSignOff(const Plan &plan, Id round, SignOffStep step)
{
    ChangeSet all;
    for (const SignOff *row : plan.signOffs().rowsUnder(round)) {
        if (row->step >= step)
            all.edits.append(Edit<SignOff>{*row, std::nullopt});
    }
    if (all.isEmpty())
        return notThere();
    const SignOff *first = plan.find<SignOff>(signOffId(round, step));
    all.title = u"Withdraw %1"_s.arg(first ? fullNameOf(plan, *first) : u"sign-off"_s);
    return all;
}

} // namespace tidemark
