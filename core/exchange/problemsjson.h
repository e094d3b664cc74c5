// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/answerof.h"
#include "core/rules/check.h"

#include <QByteArray>

namespace tidemark {

/// What is wrong or missing in a plan, for other programs: each problem with its weight ("wrong",
/// "missing" or "note"), the row's table, id and name, and the sentence a person reads, with no
/// title shortened.
QByteArray problemsToJson(const QList<Problem> &problems, const Plan &plan, const AnswerOf &of);

} // namespace tidemark
