// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/changes.h"

#include <QByteArray>

namespace tidemark {

/// What changed between two moments, for other programs, version 2: `counts` by kind, and `changes`
/// each with its kind, the type and id of its row, reference, title, `from` and `to` as values
/// (numbers, days as "2021-09-30", stored words, rows as id and name), the `part` under the row it
/// happened to, the stored name of the `field` that differs, the reason of a hold, and, of a moved
/// date, the dates, the reason, who approved it and the number of moves in all. What does not apply
/// is null. Version 1, which carried no number, had `from`, `to` and `part` as English texts.
QByteArray changesToJson(const Changes &changes);

} // namespace tidemark
