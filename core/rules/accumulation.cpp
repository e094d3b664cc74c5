// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/accumulation.h"

#include "core/rules/facts.h"

namespace tidemark {

bool restartsBetween(const Plan &plan, const Measure &measure, QDate earlier, QDate later)
{
    const int yearStart = plan.settings().yearStartMonth;
    return measure.accumulation == Accumulation::Cumulative
           && financialYear(earlier, yearStart) != financialYear(later, yearStart);
}

} // namespace tidemark
