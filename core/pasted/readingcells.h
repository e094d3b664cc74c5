// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/measures/readings.h"

namespace tidemark {

/// The columns in which readings are entered, whether by hand or from a spreadsheet.
enum class ReadingColumn { Day, Value, Numerator, Denominator, Target, Rating, State, Commentary };

/// Takes what stands in a cell into the draft. What cannot be read is refused in a sentence without
/// a full stop, fit to follow the cell's name: "“abc” is not a number". Read are British dates and
/// periods ("Oct 2021", "Q3 2021/22", by their last day), numbers with thousands separators, £ and
/// per cent signs, and "n/a" or nothing for a missing value. A rating is worked out and passed
/// over.
Result<ReadingDraft> withCell(ReadingDraft draft, ReadingColumn column, const QString &cell,
                              const Measure &measure, int yearStartMonth);

} // namespace tidemark
