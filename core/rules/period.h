// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/rows.h"

namespace tidemark {

/// The first day of the month, quarter, half or whole of a financial year that the day lies in; the
/// year begins with the month `yearStartMonth`, 1 to 12.
QDate periodStart(QDate day, Frequency length, int yearStartMonth);

/// The first day of the period after that.
QDate nextPeriodStart(QDate day, Frequency length, int yearStartMonth);

} // namespace tidemark
