// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rounds/changes.h"

#include <QByteArray>

namespace tidemark {

/// What changed between two moments, for other programs: `counts` by kind, and `changes` each with
/// its kind, reference, title, `from` and `to`, and, of a moved date, the dates, the reason, who
/// approved it and the number of moves in all. What does not apply is null.
QByteArray changesToJson(const Changes &changes);

} // namespace tidemark
