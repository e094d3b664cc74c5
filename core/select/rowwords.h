// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

namespace tidemark {

/// The words of the rows that were asked about so far. Clear it when the plan or the day is
/// another.
using RowWords = QHash<Id, QString>;

/// Everything a search looks at of a theme, objective, action or measure as at a day, case-folded;
/// empty for all other rows.
///
/// It is what an officer reads of the row: reference, title, description or narrative, unit, lead;
/// of an action also its dates, how often they moved and whether they wait for approval, the
/// commentary and the judgement of its last update, its stage and its facts, in the words they are
/// shown in ("overdue by 31 days", "due soon", "not reported"); of a measure the commentary and the
/// rating of its last reading. The theme's lead member answers for everything under the theme, so
/// "overdue" with a member's name finds what is overdue there. A theme or objective is not found by
/// what it counts ("2 overdue") nor by its stage; the actions that it counts are, and it is shown
/// over them.
QString rowWords(const Plan &plan, QDate asAt, Id row);

/// The theme that a theme, objective, action or measure is or stands under, or nullptr.
const Theme *themeOver(const Plan &plan, Id row);

} // namespace tidemark
