// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console.h"
#include "core/base/result.h"

#include <QDate>
#include <QString>

/// What each command does. An error is the one sentence there is to say; on one, nothing was made.
namespace tidemark::commands {

/// A command as it was typed. Each uses what it knows; a day not given is null.
struct Request {
    QString file;
    QString output;
    QDate asAt;
    QString theme;
    QString organisation;
    QString title;
    bool json = false;
    bool replace = false;
};

/// All that a command is given.
struct Task {
    Request request;
    const Console &console;
    const Surroundings &here;
    Plan &plan; ///< receives the plan that is read

    QDate asAt() const { return request.asAt.isValid() ? request.asAt : here.today; }
};

Result<void> makeSample(const Task &task);
Result<void> makeNew(const Task &task);
Result<void> import(const Task &task);
Result<void> facts(const Task &task);
Result<void> check(const Task &task);
Result<void> report(const Task &task);
Result<void> exportPlan(const Task &task);

} // namespace tidemark::commands
