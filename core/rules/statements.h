// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <array>

namespace tidemark {

/// The texts of the covering item, in the order in which it has them.
inline constexpr std::array itemTexts{
    StatementKind::LeadMember, StatementKind::KeyDecision,      StatementKind::Exemption,
    StatementKind::Purpose,    StatementKind::Recommendations,  StatementKind::Options,
    StatementKind::Reasons,    StatementKind::Implications,     StatementKind::Wards,
    StatementKind::Contact,    StatementKind::BackgroundPapers, StatementKind::Appendices};

/// What the report of a round says of that kind: the round's own words, else the standing ones;
/// empty where neither is written. A null round asks for the standing words.
QString statedFor(const Plan &plan, Id round, StatementKind kind, Id theme = {});

/// The steps of sign-off that are not signed yet for a round, in their order.
QList<SignOffStep> openSteps(const Plan &plan, Id round);

} // namespace tidemark
