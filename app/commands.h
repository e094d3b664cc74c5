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
};

Result<void> makeSample(const Request &request, const Console &console, const Surroundings &here);
Result<void> makeNew(const Request &request, const Console &console, const Surroundings &here);
Result<void> import(const Request &request, const Console &console, const Surroundings &here);
Result<void> facts(const Request &request, const Console &console, const Surroundings &here);
Result<void> check(const Request &request, const Console &console, const Surroundings &here);
Result<void> report(const Request &request, const Console &console, const Surroundings &here);
Result<void> exportPlan(const Request &request, const Console &console, const Surroundings &here);

} // namespace tidemark::commands
