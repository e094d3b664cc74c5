// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/changes.h"

#include <QByteArray>

namespace tidemark {

/// What changed between two moments, for other programs: `counts` by kind, and `changes` each with
/// its kind, the type of its `row`, reference, title, `from` and `to` (texts in full), the `part`
/// and the stored name of the `field` that differ, the reason of a hold, and, of a moved date, the
/// dates, the reason, who approved it and the number of moves in all. What does not apply is null.
QByteArray changesToJson(const Changes &changes);

} // namespace tidemark
