// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command.h"
#include "core/exchange/answerof.h"
#include "core/rounds/moment.h"

#include <optional>

namespace tidemark::commands {

/// The moment that a command is asked for with --as-at or --round: the one plan and day it works
/// with, whatever it does with them.
struct Asked {
    Moment moment;
    std::optional<Snapshot> version; ///< where a round is asked for
    QString round;                   ///< its name then

    /// "As at 31 Oct 2021", "Q2 2021/22, version 1.0, as at 30 Sep 2021".
    QString heading() const;
    AnswerOf origin() const;
};

/// What a command takes that only answers for a moment: the plan, the moment and --json.
void takesMoment(Arguments &arguments);

/// The plan as it is, today; with --as-at as at that day; with --round as the round was issued.
Result<Asked> asked(const Task &task);
/// The moment that a text names: a closed round, a day, or now.
Result<Moment> momentAsked(const Task &task, const QString &text);

} // namespace tidemark::commands
