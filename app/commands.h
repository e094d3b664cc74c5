// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command.h"

/// The commands. A new one is a file that defines it, a line here and one in the table.
namespace tidemark::commands {

extern const Command sampleCommand;
extern const Command newCommand;
extern const Command importCommand;
extern const Command copyCommand;
extern const Command factsCommand;
extern const Command checkCommand;
extern const Command measuresCommand;
extern const Command draftsCommand;
extern const Command reportCommand;
extern const Command exportCommand;
extern const Command roundsCommand;
extern const Command closeCommand;
extern const Command changesCommand;

} // namespace tidemark::commands
