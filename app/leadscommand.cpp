// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/answer.h"
#include "app/commands.h"

using namespace Qt::StringLiterals;

namespace tidemark::commands {

namespace {

Result<void> tellLeads(const Task &task)
{
    QStringList lines;
    for (const Theme *theme : task.plan.themes().rowsUnder({})) {
        if (task.request.theme.isEmpty() || task.request.theme == theme->reference)
            lines.append(u"%1: %2"_s.arg(theme->title, theme->leadMember));
    }
    return say(task.console.out, lines);
}

void takesTheme(Arguments &arguments, Request &request)
{
    arguments.plan();
    arguments.reference("--theme", request.theme, "Of this theme only");
}

} // namespace

constinit const Command leadsCommand{"leads",
                                     "Say who leads each theme.",
                                     "Example:\n  tidemark leads plan.tidemark --theme 3",
                                     ProgramKind::Text,
                                     Command::Reads::Plan,
                                     Command::Writes::Nothing,
                                     &takesTheme,
                                     &tellLeads};

} // namespace tidemark::commands
