// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/words/words.h"

namespace tidemark::words {

/// Which day is meant by one that is typed without its year.
enum class YearMeant { Next, Last };

/// A day that is typed without its year ("1 Dec", "1/12"): the next such day from `from` on, or
/// with Last the last one up to it. None where it is no such day, or where `from` is null.
std::optional<QDate> dateWithoutYear(QStringView text, DayOrder order, QDate from, YearMeant meant);

} // namespace tidemark::words
