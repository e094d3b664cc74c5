// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/answer.h"
#include "app/commands.h"
#include "app/measurestable.h"
#include "core/exchange/measuresjson.h"

namespace tidemark::commands {

Result<void> measures(const Task &task)
{
    if (auto done = read(task); !done)
        return done;
    return say(task.console.out, task.request.json
                                     ? measuresToJson(task.plan, task.asAt())
                                     : measuresTable(task.plan, task.asAt()).toUtf8());
}

} // namespace tidemark::commands
