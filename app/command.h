// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/arguments.h"
#include "app/console.h"
#include "app/request.h"
#include "core/base/result.h"
#include "core/plan/plan.h"

#include <span>

namespace tidemark {

/// What kind of program the words after its name ask for.
enum class ProgramKind {
    Window,  ///< a plan to open, the sample, or nothing at all
    Drawing, ///< a command that needs fonts
    Text
};

/// All that a command is given.
struct Task {
    Request request;
    const Console &console;
    const Surroundings &here;
    Plan &plan;       ///< has been read, of a command that reads one
    Outcome &refusal; ///< what an error comes to: Failed, unless the command itself was wrong
};

/// All of a command. Each is defined in the file of its work, and named in commands.cpp.
struct Command {
    enum class Reads { Nothing, Plan };
    enum class Writes {
        Nothing,
        File, ///< refused where a file stands that is not to be replaced
        Plan  ///< a new plan, or the one that was named: its own refusals are the plan file's
    };

    const char *name;
    const char *purpose;
    const char *examples;
    ProgramKind programKind;
    Reads reads;
    Writes writes;
    /// Says what may be typed after the name.
    void (*takes)(Arguments &arguments);
    /// Does it. An error is the one sentence there is to say; on one, nothing was made.
    Result<void> (*work)(const Task &task);
};

/// In the order of the help.
std::span<const Command *const> allCommands();
/// Null where there is none of that name.
const Command *commandCalled(const QString &name);

/// Reads the plan where the command does, refuses what must not be written over, and does the work.
Result<void> run(const Command &command, const Task &task);

} // namespace tidemark
