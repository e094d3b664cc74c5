// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/importbook.h"

#include <QByteArray>

namespace tidemark {

/// The import for other programs: every row with its fate, the questions, the words, the remarks,
/// and the mapping as it was settled. `isDone`: it has been written into the plan.
QByteArray importToJson(const Import &import, bool isDone);

} // namespace tidemark
