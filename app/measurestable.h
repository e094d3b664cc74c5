// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <QString>

namespace tidemark {

/// Every measure with its latest reading as at a day, as a table to read in a terminal, under the
/// themes.
QString measuresTable(const Plan &plan, QDate asAt, const QString &heading);

} // namespace tidemark
