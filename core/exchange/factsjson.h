// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/answerof.h"
#include "core/plan/plan.h"

#include <QByteArray>

namespace tidemark {

/// What is true of the plan as at a day, for other programs: `actions` with their facts, and
/// `objectives`, `themes` and `plan` with their roll-ups, all in the order of the plan. Dates are
/// "2021-09-30", and what does not apply is null.
QByteArray factsToJson(const Plan &plan, const AnswerOf &of);

} // namespace tidemark
