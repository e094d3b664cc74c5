// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <QString>

namespace tidemark {

/// Every action and what is true of it as at a day, as a table to read in a terminal, under its
/// theme and objective with their roll-ups; `heading` says which day or version it is.
QString factsTable(const Plan &plan, QDate asAt, const QString &heading);

} // namespace tidemark
