// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/drafting/drafts.h"
#include "core/exchange/answerof.h"

#include <QByteArray>

namespace tidemark {

/// The suggestions for other programs: `drafts`, each with its `kind`, the `theme` it is of or
/// null, and `suggestions` of a `sentence` and the references of the `rows` that it names.
QByteArray draftsToJson(const QList<Draft> &drafts, const Plan &plan, const AnswerOf &of);

} // namespace tidemark
