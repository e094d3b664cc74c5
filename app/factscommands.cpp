// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/answer.h"
#include "app/asked.h"
#include "app/command.h"
#include "app/factstable.h"
#include "app/output.h"
#include "app/reportoptions.h"
#include "core/base/escape.h"
#include "core/exchange/factsjson.h"
#include "core/exchange/problemsjson.h"
#include "core/publishing/publishing.h"
#include "core/publishing/remarksjson.h"
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

// The list is the answer; that there is one is why the report cannot go out, and how the command
// ends.
Result<void> tellRemarks(const Task &task, const Asked &asked)
{
    const auto options = reportOptions(task, asked);
    if (!options)
        return options.error();
    const Plan &plan = asked.moment.plan;
    const auto remarks = publishing::remarksBeforePublishing(plan, *options);
    const QString tally = publishing::tallyOf(remarks);
    QStringList lines{asked.heading()};
    lines += remarks.isEmpty() ? QStringList{tally} : publishing::linesOf(remarks);
    for (QString &line : lines)
        line = plainLine(line);
    const auto said =
        task.request.json
            ? say(task.console.out, publishing::remarksToJson(remarks, plan, asked.origin()))
            : say(task.console.out, lines);
    if (!said || remarks.isEmpty())
        return said;
    return Error{Error::Kind::Invalid, tally};
}

Result<void> tellProblems(const Task &task)
{
    const auto asked = commands::asked(task);
    if (!asked)
        return asked.error();
    if (task.request.has("--publishing"))
        return tellRemarks(task, *asked);
    if (!task.request.text("--layout").isEmpty() || !task.request.text("--only").isEmpty())
        return Error{Error::Kind::Invalid, u"--layout and --only are for --publishing."_s};
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

extern constinit const Command factsCommand{
    "facts",
    "Say of every action what is true of it as at a day.",
    "Examples:\n  tidemark facts plan.tidemark\n"
    "  tidemark facts plan.tidemark --as-at 2021-10-31 --json\n"
    "  tidemark facts plan.tidemark --round \"Q2 2021/22\"",
    ProgramKind::Text,
    Command::Reads::Plan,
    Command::Writes::Nothing,
    &takesMoment,
    &tellFacts};

extern constinit const Command checkCommand{
    "check",
    "Say what is wrong or missing in a plan, or what would embarrass in its report.",
    "Examples:\n  tidemark check plan.tidemark\n"
    "  tidemark check plan.tidemark --as-at 2021-10-31 --json\n"
    "  tidemark check plan.tidemark --publishing --layout cabinet\n"
    "Versions are looked at where no day and no round is named.\n"
    "With --publishing it ends with 0 only where nothing is found.",
    ProgramKind::Drawing, // whether a font has a character, only fonts know
    Command::Reads::Plan,
    Command::Writes::Nothing,
    [](Arguments &arguments) {
        takesMoment(arguments);
        arguments.flag("--publishing", "Look through the report before it is published");
        arguments.text("--layout", "With --publishing: what it is made of", "NAME");
        arguments.text("--only",
                       "With --publishing: only the actions and measures that these words find",
                       "WORDS");
    },
    &tellProblems};

} // namespace tidemark::commands
