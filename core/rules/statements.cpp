// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/statements.h"

namespace tidemark {

QString statedFor(const Plan &plan, Id round, StatementKind kind, Id theme)
{
    for (const Id of : {round, Id()}) {
        if (const auto *row = plan.find<Statement>(statementId(of, kind, theme)))
            return row->text;
    }
    return {};
}

QList<SignOffStep> openSteps(const Plan &plan, Id round)
{
    QList<SignOffStep> open;
    for (const SignOffStep step : {SignOffStep::Draft, SignOffStep::Director, SignOffStep::Final}) {
        if (!plan.signOffs().contains(signOffId(round, step)))
            open.append(step);
    }
    return open;
}

} // namespace tidemark
