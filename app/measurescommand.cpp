// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/answer.h"
#include "app/asked.h"
#include "app/command.h"
#include "app/measurestable.h"
#include "core/exchange/measuresjson.h"

namespace tidemark::commands {

namespace {

Result<void> tellMeasures(const Task &task)
{
    const auto asked = commands::asked(task);
    if (!asked)
        return asked.error();
    const Moment &moment = asked->moment;
    return say(task.console.out,
               task.request.json
                   ? measuresToJson(moment.plan, asked->origin())
                   : measuresTable(moment.plan, moment.asAt, asked->heading()).toUtf8());
}

} // namespace

extern constinit const Command measuresCommand{
    "measures",
    "Say of every measure its latest value, its rating and its travel.",
    "Examples:\n  tidemark measures plan.tidemark\n"
    "  tidemark measures plan.tidemark --as-at 2021-10-31 --json",
    ProgramKind::Text,
    Command::Reads::Plan,
    Command::Writes::Nothing,
    &takesMoment,
    &tellMeasures};

} // namespace tidemark::commands
