// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/answerof.h"
#include "core/plan/plan.h"

#include <QByteArray>

namespace tidemark {

/// The measures of a plan as at a day, for other programs: `measures` in the order of the plan,
/// each with its latest reading, rating and travel. Dates are "2021-09-30", and what there is not
/// is null.
QByteArray measuresToJson(const Plan &plan, const AnswerOf &of);

} // namespace tidemark
