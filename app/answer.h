// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command.h"

#include <QByteArray>
#include <QIODevice>
#include <QStringList>

/// What every command does: it reads the plan it was given, and says its answer.
namespace tidemark::commands {

/// Reads the plan of the task. Nothing is claimed for that, so a plan that somebody else has open
/// is fine. Of a plan of an older version it says so.
Result<void> read(const Task &task);

Result<void> say(QIODevice &device, const QByteArray &bytes);
Result<void> say(QIODevice &device, const QStringList &lines);

} // namespace tidemark::commands
