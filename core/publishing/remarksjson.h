// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/answerof.h"
#include "core/publishing/remark.h"

#include <QByteArray>

namespace tidemark::publishing {

/// The list for other programs: each remark with its kind ("not_reported"), the row's table, id and
/// name, the field (or null) and the sentence a person reads.
QByteArray remarksToJson(const QList<Remark> &remarks, const Plan &plan, const AnswerOf &of);

} // namespace tidemark::publishing
