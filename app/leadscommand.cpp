// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/answer.h"
#include "app/command.h"

namespace tidemark::commands {

extern constinit const Command leadsCommand{
    "leads",
    "Say who leads actions.",
    "Example:\n  tidemark leads plan.tidemark",
    ProgramKind::Text,
    Command::Reads::Plan,
    Command::Writes::Nothing,
    [](Arguments &arguments) {
        arguments.plan();
        arguments.text("--only", "Only those whose names hold this");
    },
    [](const Task &task) {
        QStringList leads;
        for (const Action *action : task.plan.actions().rows()) {
            if (action->leadOfficer.contains(task.request.text("--only")))
                leads.append(action->leadOfficer);
        }
        leads.removeDuplicates();
        return say(task.console.out, leads);
    }};

} // namespace tidemark::commands
