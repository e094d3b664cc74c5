// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command.h"

#include <QStringList>

#include <optional>

/// The same work as in the window, without one: `tidemark COMMAND …`. The commands
/// are in commands.cpp.
namespace tidemark {

/// What kind of program the words after its name ask for.
ProgramKind programKindOf(const QStringList &words);

/// What the window is asked to open.
struct WindowRequest {
    QString plan; ///< empty: none
    bool sample = false;
    bool exitAfterFirstPaint = false;
};
/// Nothing where the words make no sense; then `err` has a sentence.
std::optional<WindowRequest> windowFrom(const QStringList &words, const Console &console);

/// Does what the words ask for. Whatever was asked, `err` gets a sentence unless it was done. The
/// plan a command reads is left in `plan`: freeing a large one takes longer than the work,
/// so a caller that ends right after may leave that to the system.
Outcome runCli(const QStringList &words, const Console &console, const Surroundings &here,
               Plan &plan);

} // namespace tidemark
