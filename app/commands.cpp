// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command.h"

#include "app/answer.h"
#include "app/output.h"

#include <algorithm>
#include <array>

namespace tidemark {

// A new command is a file that defines it, its name here and in the list.
namespace commands {

// Read together with the files that define them, the declarations would be redundant.
// NOLINTBEGIN(readability-redundant-declaration)
extern const Command sampleCommand, newCommand, importCommand, copyCommand, factsCommand,
    checkCommand, measuresCommand, draftsCommand, reportCommand, exportCommand, roundsCommand,
    closeCommand, changesCommand;
// NOLINTEND(readability-redundant-declaration)

} // namespace commands

std::span<const Command *const> allCommands()
{
    using namespace commands;
    static constexpr std::array all{
        &sampleCommand, &newCommand,      &importCommand,  &copyCommand,   &factsCommand,
        &checkCommand,  &measuresCommand, &draftsCommand,  &reportCommand, &exportCommand,
        &roundsCommand, &closeCommand,    &changesCommand,
    };
    return all;
}

const Command *commandCalled(const QString &name)
{
    const auto all = allCommands();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Command *command) {
        return name == QLatin1String(command->name);
    });
    return found == all.end() ? nullptr : *found;
}

Result<void> run(const Command &command, const Task &task)
{
    if (command.writes == Command::Writes::File) {
        if (auto good = refuseToReplace(task.request); !good)
            return good;
    }
    if (command.reads == Command::Reads::Plan) {
        if (auto done = commands::read(task); !done)
            return done;
    }
    return command.work(task);
}

} // namespace tidemark
