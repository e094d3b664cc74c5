// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

namespace tidemark {
class Plan;
}

namespace tidemark::report {

/// Numbers the sections of a report (1., 2., …) and the paragraphs in each (1.1, 1.2, …), so that a
/// minute can cite them; those of Appendix A are A.1, A.2, … Contents, tables, lists and cards
/// bear none.
void numberParagraphs(Report &report, const Plan &plan);

} // namespace tidemark::report
