// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

/// Plans written down as text, so that a test shows what it is about. Two blanks a level:
///
///     3 Customer focus [Cllr Ann Lee]                                   theme, lead member
///       # Complaints (Number; lower; target 250; tolerance 10 %)        measure
///         2021-10-31 = 257 provisional, Needs Improvement               reading, stated rating
///       3.1 Charter                                                     objective
///         3.1.6 Digital 29% 2020-06-01..2022-03-31 High (on hold) [Bo]  action
///           2021-06-30 20% On track: Half is done.                      update
///           [x] Survey sent 2021-05-01                                  milestone
///           due 2021-12-31 -> 2022-03-31: Late supplier                 date move
///
/// Everything after the title may be missing; "-" stands for no reference, title or value. The
/// percentage on an action's line is an update as at outlineDay(). A measure may also stand under
/// an objective. Ids come from references and titles: two outlines of one plan can be compared.
namespace tidemark::test {

/// The day the percentages on action lines were reported for: 31 October 2021.
QDate outlineDay();

/// The plan an outline describes, with settings and the usual key of judgements. The margin that
/// all lines share does not count. Ends the program at a line it cannot read.
Plan planFrom(const QString &outline);

/// The outline of a plan: planFrom(outlineOf(planFrom(text))) is planFrom(text).
QString outlineOf(const Plan &plan);

/// The theme, objective or action with that reference, or the measure, milestone, round or
/// judgement with that name. Ends the program where there is none.
Id idOf(const Plan &plan, QStringView name);

/// The same as a row: rowOf<Action>(plan, u"3.1.6").
template <typename Row> const Row &rowOf(const Plan &plan, QStringView name)
{
    const Row *row = plan.find<Row>(idOf(plan, name));
    if (!row)
        qFatal("%s is no %s", qUtf8Printable(name.toString()), tableName<Row>);
    return *row;
}

} // namespace tidemark::test
