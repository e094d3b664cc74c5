// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command.h"
#include "core/published/page.h"
#include "core/rules/check.h"

#include <QStringList>

namespace tidemark {

/// Refuses a place to write to where something stands: the plan that is read, always; another file,
/// unless it is to be replaced.
Result<void> refuseToReplace(const Request &request);

/// "1 theme, 4 objectives, 13 actions, 4 measures".
QString contentOf(const Plan &plan);

/// What check has found, a sentence each, and what it has looked at.
QStringList findings(const QList<Problem> &problems, const Plan &plan);

/// The lines under a heading, with their numbers; nothing where there are none. A line of the page
/// is shown as far as it tells which one it is; a sentence about one is shown whole.
QStringList notUnderstood(const QList<PageRemark> &lines);
QStringList toLookAt(const QList<PageRemark> &sentences);

} // namespace tidemark
