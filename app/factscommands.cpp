// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

#include "app/answer.h"
#include "app/asked.h"
#include "app/factstable.h"
#include "app/output.h"
#include "core/base/escape.h"
#include "core/exchange/factsjson.h"
#include "core/exchange/problemsjson.h"
#include "core/rounds/moment.h"
#include "core/rules/check.h"

using namespace Qt::StringLiterals;

namespace tidemark::commands {

namespace {

// Versions are the file's, not a moment's.
bool isOfVersions(const Problem &problem)
{
    return problem.kind == Problem::Kind::NoVersion
           || problem.kind == Problem::Kind::VersionDamaged;
}

QList<Problem> problemsOf(const Task &task, const Asked &asked)
{
    auto problems = tidemark::check(asked.moment.plan, asked.moment.asAt);
    if (!task.request.namesMoment())
        return problems + problemsOfVersions(task.plan);
    problems.removeIf(isOfVersions);
    return problems;
}

Result<void> tellFacts(const Task &task)
{
    const auto asked = commands::asked(task);
    if (!asked)
        return asked.error();
    const Moment &moment = asked->moment;
    return say(task.console.out,
               task.request.json ? factsToJson(moment.plan, asked->origin())
                                 : factsTable(moment.plan, moment.asAt, asked->heading()).toUtf8());
}

Result<void> tellProblems(const Task &task)
{
    const auto asked = commands::asked(task);
    if (!asked)
        return asked.error();
    const Plan &plan = asked->moment.plan;
    const auto problems = problemsOf(task, *asked);
    if (task.request.json)
        return say(task.console.out, problemsToJson(problems, plan, asked->origin()));
    QStringList lines = findings(problems, plan);
    if (task.request.namesMoment())
        lines.prepend(plainLine(asked->heading()));
    return say(task.console.out, lines);
}

} // namespace

constinit const Command factsCommand{"facts",
                                     "Say of every action what is true of it as at a day.",
                                     "Examples:\n  tidemark facts plan.tidemark\n"
                                     "  tidemark facts plan.tidemark --as-at 2021-10-31 --json\n"
                                     "  tidemark facts plan.tidemark --round \"Q2 2021/22\"",
                                     ProgramKind::Text,
                                     Command::Reads::Plan,
                                     Command::Writes::Nothing,
                                     &takesMoment,
                                     &tellFacts};

constinit const Command checkCommand{"check",
                                     "Say what is wrong or missing in a plan.",
                                     "Examples:\n  tidemark check plan.tidemark\n"
                                     "  tidemark check plan.tidemark --as-at 2021-10-31 --json\n"
                                     "Versions are looked at where no day and no round is named.",
                                     ProgramKind::Text,
                                     Command::Reads::Plan,
                                     Command::Writes::Nothing,
                                     &takesMoment,
                                     &tellProblems};

} // namespace tidemark::commands
