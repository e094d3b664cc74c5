// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/check.h"

namespace tidemark {

/// What is wrong or missing in a plan, damaged versions included. Frozen copies are read again only
/// when versions have come or gone, so that it can be asked for after every change.
class PlanProblems {
public:
    QList<Problem> of(const Plan &plan, QDate today);

private:
    QList<Id> m_versions; ///< whose frozen copies have been read
    QList<Problem> m_damages;
};

} // namespace tidemark
