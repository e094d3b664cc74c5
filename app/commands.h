// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console.h"
#include "core/base/result.h"
#include "core/plan/plan.h"
#include "core/rounds/moment.h"

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
    QString round;
    QString version;
    QString by;
    QString note;
    QString waiver;
    QString from;
    QString to;
    QString since;
    bool council = false;
    bool json = false;
    bool replace = false;
    bool anyway = false;
    bool withoutHistory = false;
    bool textReferences = false;

    /// Whether another moment than now is asked for.
    bool namesMoment() const { return asAt.isValid() || !round.isEmpty(); }
};

/// All that a command is given.
struct Task {
    Request request;
    const Console &console;
    const Surroundings &here;
    Plan &plan; ///< receives the plan that is read
};

Result<void> makeSample(const Task &task);
Result<void> makeNew(const Task &task);
Result<void> import(const Task &task);
Result<void> copy(const Task &task);
Result<void> facts(const Task &task);
Result<void> check(const Task &task);
Result<void> measures(const Task &task);
Result<void> report(const Task &task);
Result<void> exportPlan(const Task &task);
Result<void> rounds(const Task &task);
Result<void> close(const Task &task);
Result<void> changes(const Task &task);

/// The version of a closed round that was named; the latest where none was.
Result<Snapshot> versionAsked(const Task &task);
/// The moment that a text names: a closed round, a day, or now.
Result<Moment> momentAsked(const Task &task, const QString &text);

} // namespace tidemark::commands
