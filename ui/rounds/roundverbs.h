// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk.h"

/// What an officer does to whole rounds: each asks what it must, does it, and tells what is
/// refused.
namespace tidemark {

/// Opens a round for one of the calendar's periods. What is doubtful about it is asked.
void askAndOpen(const Desk &desk);

/// Closes the open round as version 1.0. Gives the action to go to instead, where the officer
/// would rather write a missing explanation; else null.
Id askAndClose(const Desk &desk);

/// Issues the next version of a closed round.
void askAndCorrect(const Desk &desk, Id id);

/// Looks at a version as it was issued; tells where its frozen copy is damaged.
bool lookAt(const Desk &desk, Id snapshot);

} // namespace tidemark
