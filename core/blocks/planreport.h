// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/options.h"
#include "core/report/report.h"
#include "core/report/source.h"

namespace tidemark::report {

/// The blocks of the layout, of the whole plan or of one theme. One theme is as its published page
/// has it, and so is a plan of one theme, under the plan's title. A theme that the plan has not
/// gives a report without a body.
///
/// What earlier rounds have issued is looked up in the plan. A version holds none: its options are
/// completed by lookingBack() from the plan that is kept.
Report planReport(const Plan &plan, const Options &asked);

/// What such a report is made from: the rows that are selected, alone, and the options with the
/// moments they compare with restricted likewise.
struct Subject {
    Plan plan;
    Options options;
    QString restriction; ///< a sentence; empty: nothing is left out
};
Subject subjectOf(const Plan &plan, const Options &asked);
Report planReport(const Subject &subject);
/// For those who ask of its rows what its blocks ask. It lives no longer than the subject.
Source sourceOf(const Subject &subject);

} // namespace tidemark::report
