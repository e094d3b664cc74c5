// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

/// What the officers of the invented council say.
namespace tidemark {

using Phrases = std::array<const char16_t *, 5>;

inline constexpr Phrases goingWell{
    u"Work is going as planned. The next step is booked and paid for.",
    u"This quarter's steps were finished on time, and residents have noticed the difference.",
    u"The contractor is on site and keeps to the programme agreed in spring.",
    u"The partners met twice. All agreed actions are in hand.",
    u"Good progress: the trial has ended well and is being extended to the other towns."};
inline constexpr Phrases someTrouble{
    u"Two posts have been vacant since the summer. Interviews are this month, and cover is in "
    u"place for the most pressing work.",
    u"Prices came in above the estimate. The scope is being looked at again with the portfolio "
    u"holder.",
    u"The permission took longer than expected. Work begins as soon as it is signed.",
    u"Consultation brought many replies, and the design is being changed to meet them.",
    u"A supplier has given notice of a delay of six weeks. We are testing another."};
inline constexpr Phrases muchTrouble{
    u"The first tender brought no bid. A new approach will come to Cabinet next month.",
    u"Grant funding was refused. We are looking for another source, and have stopped spending "
    u"until there is one.",
    u"The partner has withdrawn. Officers will report on whether to go on alone.",
    u"Ground conditions are worse than surveyed. Costs and dates are under review.",
    u"Work has not begun: the team was moved to the flood recovery."};
inline constexpr Phrases notBegun{
    u"Preparations only so far; the work begins as planned.",
    u"The project team has been named and meets for the first time next month.",
    u"Waiting for the step before this one to be finished.", u"The specification is being written.",
    u"Nothing to report yet."};
inline constexpr Phrases finished{
    u"Finished. Thanks to everybody who helped.",
    u"Done, and handed over to the service that will run it.",
    u"Complete. The lessons learned have been shared with the other teams.",
    u"Opened this quarter; first figures are better than hoped for.",
    u"Delivered within its budget."};
inline constexpr std::array movedBecause{
    u"Prices came in too high; the contract is put out again.",
    u"The ground survey has to be repeated.",
    u"Consultation was extended at the request of residents.",
    u"The partner's approval comes a quarter later than agreed."};

} // namespace tidemark
