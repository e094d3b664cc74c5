// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "core/report/report.h"
#include "core/rounds/moment.h"

namespace tidemark::report {

/// What a report is asked for with. Nothing here is looked up: both days come from the caller.
struct Options {
    QDate asAt;
    QDateTime generatedAt; ///< printed as a day and kept in a file's properties; may be null
    std::optional<Moment> since = {}; ///< to tell what changed since then; none: not told
    QString edition = {}; ///< "Q2 2021/22, version 1.0, issued on …"; empty: of the living plan
    QString note = {};    ///< what was said when that was issued: what it corrects, a waiver
};

/// One theme as its published page has it: title, how things stand, narrative, measures, and each
/// objective with a card for every action. A theme that the plan has not gives an empty report.
Report themeReport(const Plan &plan, Id theme, const Options &options);

/// The whole plan: a table of its themes, then each theme on a page of its own. A plan of one theme
/// has that theme's pages under the plan's title.
Report planReport(const Plan &plan, const Options &options);

} // namespace tidemark::report
