// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/answer.h"
#include "app/asked.h"
#include "app/commands.h"
#include "app/measurestable.h"
#include "core/exchange/measuresjson.h"

namespace tidemark::commands {

Result<void> measures(const Task &task)
{
    if (auto done = read(task); !done)
        return done;
    const auto asked = commands::asked(task);
    if (!asked)
        return asked.error();
    const Moment &moment = asked->moment;
    return say(task.console.out,
               task.request.json
                   ? measuresToJson(moment.plan, asked->origin())
                   : measuresTable(moment.plan, moment.asAt, asked->heading()).toUtf8());
}

} // namespace tidemark::commands
