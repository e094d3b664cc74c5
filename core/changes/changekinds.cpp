// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/changekinds.h"

#include "core/changes/happenings.h"

#include <algorithm>
#include <array>

namespace tidemark {

namespace {

using Kind = ChangeKind;

// clang-format off
constexpr std::array allKinds{
    KindOfChange{Kind::Completed, u"completed", u"Completed", u"completed", u"completed", Mark::Completed, happenings::completed},
    KindOfChange{Kind::Started, u"started", u"Started", u"started", u"started", Mark::InProgress, happenings::started},
    KindOfChange{Kind::New, u"new", u"New", u"new", u"new", Mark::Disc, happenings::isNew},
    KindOfChange{Kind::Slipped, u"slipped", u"Became overdue", u"became overdue", u"became overdue", Mark::Problem, happenings::slipped},
    KindOfChange{Kind::Redated, u"redated", u"Dates moved", u"date moved", u"dates moved", Mark::DueSoon, happenings::redated},
    KindOfChange{Kind::PutOnHold, u"putOnHold", u"Put on hold", u"put on hold", u"put on hold", Mark::OnHold, happenings::heldOrCancelled},
    KindOfChange{Kind::Cancelled, u"cancelled", u"Cancelled", u"cancelled", u"cancelled", Mark::Cancelled, happenings::heldOrCancelled},
    KindOfChange{Kind::Resumed, u"resumed", u"Resumed", u"resumed", u"resumed", Mark::InProgress, happenings::resumed},
    KindOfChange{Kind::Reopened, u"reopened", u"Reopened", u"reopened", u"reopened", Mark::InProgress, happenings::reopened},
    KindOfChange{Kind::Removed, u"removed", u"Removed", u"removed", u"removed", Mark::Cancelled, happenings::removed},
    KindOfChange{Kind::ProgressUp, u"progressUp", u"Progress up", u"up", u"up", Mark::Triangle, happenings::progressMoved},
    KindOfChange{Kind::ProgressDown, u"progressDown", u"Progress down", u"down", u"down", Mark::Behind, happenings::progressMoved},
    KindOfChange{Kind::Unmoved, u"unmoved", u"Reported, progress unmoved", u"unmoved", u"unmoved", Mark::Ring, happenings::unmoved},
    KindOfChange{Kind::JudgementBetter, u"judgementBetter", u"Judged better", u"judged better", u"judged better", Mark::Better, happenings::judgedOtherwise},
    KindOfChange{Kind::JudgementWorse, u"judgementWorse", u"Judged worse", u"judged worse", u"judged worse", Mark::Worse, happenings::judgedOtherwise},
    KindOfChange{Kind::JudgementChanged, u"judgementChanged", u"Judged otherwise", u"judged otherwise", u"judged otherwise", Mark::Diamond, happenings::judgedOtherwise},
    KindOfChange{Kind::Withdrawn, u"withdrawn", u"Reports withdrawn", u"report withdrawn", u"reports withdrawn", Mark::Stale, happenings::withdrawn},
    KindOfChange{Kind::MilestoneReached, u"milestoneReached", u"Milestones reached", u"milestone reached", u"milestones reached", Mark::Completed, happenings::milestoneReached},
    KindOfChange{Kind::MilestoneChanged, u"milestoneChanged", u"Milestones changed", u"milestone changed", u"milestones changed", Mark::DueSoon, happenings::detail},
    KindOfChange{Kind::RatingBetter, u"ratingBetter", u"Measures rated better", u"measure rated better", u"measures rated better", Mark::Better, happenings::ratedOtherwise},
    KindOfChange{Kind::RatingWorse, u"ratingWorse", u"Measures rated worse", u"measure rated worse", u"measures rated worse", Mark::Worse, happenings::ratedOtherwise},
    KindOfChange{Kind::RatingChanged, u"ratingChanged", u"Measures rated otherwise", u"measure rated otherwise", u"measures rated otherwise", Mark::Diamond, happenings::ratedOtherwise},
    KindOfChange{Kind::NewReading, u"newReading", u"New readings", u"new reading", u"new readings", Mark::Disc, happenings::newReading},
    KindOfChange{Kind::ReadingChanged, u"readingChanged", u"Readings changed", u"reading changed", u"readings changed", Mark::Ring, happenings::detail},
    KindOfChange{Kind::TargetChanged, u"targetChanged", u"Targets or tolerances changed", u"target or tolerance changed", u"targets or tolerances changed", Mark::Ring, happenings::detail},
    KindOfChange{Kind::LeadChanged, u"leadChanged", u"Leads changed", u"lead changed", u"leads changed", Mark::Ring, happenings::ledOtherwise},
    KindOfChange{Kind::PriorityChanged, u"priorityChanged", u"Priorities changed", u"priority changed", u"priorities changed", Mark::Ring, happenings::prioritised},
    KindOfChange{Kind::Retitled, u"retitled", u"Retitled", u"retitled", u"retitled", Mark::Ring, happenings::retitled},
    KindOfChange{Kind::Reworded, u"reworded", u"Reworded", u"reworded", u"reworded", Mark::Ring, happenings::reworded},
    KindOfChange{Kind::Renumbered, u"renumbered", u"Renumbered", u"renumbered", u"renumbered", Mark::Ring, happenings::renumbered},
    KindOfChange{Kind::Moved, u"moved", u"Moved elsewhere", u"moved elsewhere", u"moved elsewhere", Mark::Ring, happenings::moved},
    KindOfChange{Kind::DetailChanged, u"detailChanged", u"Other details changed", u"other detail changed", u"other details changed", Mark::Ring, happenings::detail},
    KindOfChange{Kind::RulesChanged, u"rulesChanged", u"Settings or words changed", u"setting or word changed", u"settings or words changed", Mark::Ring, happenings::detail},
    KindOfChange{Kind::NotUpdated, u"notUpdated", u"Not updated", u"not updated", u"not updated", Mark::Stale, happenings::notUpdated},
};
// clang-format on

// Where in the table each kind stands; a kind left out or told twice does not compile.
constexpr auto places = [] {
    std::array<std::size_t, allKinds.size()> found{};
    found.fill(allKinds.size());
    for (std::size_t place = 0; place < allKinds.size(); ++place)
        found.at(std::size_t(allKinds[place].kind)) = place;
    return found;
}();
static_assert(allKinds.size() == std::size_t(ChangeKind::Withdrawn) + 1);
static_assert(std::none_of(places.begin(), places.end(),
                           [](std::size_t place) { return place == allKinds.size(); }));

} // namespace

std::span<const KindOfChange> kindsOfChange()
{
    return allKinds;
}

const KindOfChange &kindOfChange(ChangeKind kind)
{
    return allKinds[places[std::size_t(kind)]];
}

} // namespace tidemark
