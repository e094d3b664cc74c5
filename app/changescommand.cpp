// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/answer.h"
#include "app/command.h"
#include "core/base/escape.h"
#include "core/changes/sentences.h"
#include "core/exchange/changesjson.h"
#include "core/rounds/choice.h"

using namespace Qt::StringLiterals;

namespace tidemark::commands {

namespace {

// Titles are other people's: none of their control characters reaches a terminal.
QStringList plainLines(const Changes &changes)
{
    QStringList lines;
    const auto text = words::asText(changes).trimmed().split(u'\n');
    for (const QString &line : text)
        lines.append(plainLine(line));
    return lines;
}

Result<void> tellChanges(const Task &task)
{
    const auto from = momentCalled(task.plan, task.request.text("--from"));
    if (!from)
        return from.error();
    const auto to = task.request.text("--to").isEmpty()
                        ? Result<MomentChoice>(MomentChoice{})
                        : momentCalled(task.plan, task.request.text("--to"));
    if (!to)
        return to.error();
    const auto both = comparisonOf(task.plan, *from, *to, task.here.today);
    if (!both)
        return both.error();
    if (both->from.asAt > both->to.asAt)
        return Error{Error::Kind::Invalid,
                     u"%1 lies after %2. Give the earlier moment to --from."_s.arg(both->from.name,
                                                                                   both->to.name)};
    const Changes found = changesBetween(both->from, both->to);
    return task.request.json ? say(task.console.out, changesToJson(found))
                             : say(task.console.out, plainLines(found));
}

} // namespace

extern constinit const Command changesCommand{
    "changes",
    "Say what changed between two moments: closed rounds, days, or now.",
    "Examples:\n  tidemark changes plan.tidemark --from \"Q2 2021/22\"\n"
    "  tidemark changes plan.tidemark --from 2021-06-30 --to 2021-09-30 --json\n"
    "Of a round its latest version is meant, unless it is named like\n"
    "\"Q2 2021/22, version 1.0\".",
    ProgramKind::Text,
    Command::Reads::Plan,
    Command::Writes::Nothing,
    [](Arguments &arguments) {
        arguments.plan();
        arguments.text("--from", "The earlier moment", "ROUND|DATE")->required();
        arguments.text("--to", "The later moment, or now (default: now)", "ROUND|DATE");
        arguments.json();
    },
    &tellChanges};

} // namespace tidemark::commands
