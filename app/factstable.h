// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <QString>

namespace tidemark {

/// Every action and what is true of it as at a day, as a table to read in a terminal, under its
/// theme and objective with their roll-ups.
QString factsTable(const Plan &plan, QDate asAt);

/// Text from a plan as one line that no terminal takes for a command.
QString onOneLine(const QString &text);

} // namespace tidemark
