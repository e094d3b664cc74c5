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
    KindOfChange{Kind::Completed, u"completed", u"Completed", u"action was completed", u"actions were completed", Mark::Completed, happenings::completed},
    KindOfChange{Kind::Started, u"started", u"Started", u"action was started", u"actions were started", Mark::InProgress, happenings::started},
    KindOfChange{Kind::New, u"new", u"New", u"row was added", u"rows were added", Mark::Disc, happenings::isNew},
    KindOfChange{Kind::Slipped, u"slipped", u"Became overdue", u"action became overdue", u"actions became overdue", Mark::Problem, happenings::slipped},
    KindOfChange{Kind::Redated, u"redated", u"Dates moved", u"date was moved", u"dates were moved", Mark::DueSoon, happenings::redated},
    KindOfChange{Kind::PutOnHold, u"putOnHold", u"Put on hold", u"action was put on hold", u"actions were put on hold", Mark::OnHold, happenings::heldOrCancelled},
    KindOfChange{Kind::Cancelled, u"cancelled", u"Cancelled", u"action was cancelled", u"actions were cancelled", Mark::Cancelled, happenings::heldOrCancelled},
    KindOfChange{Kind::Resumed, u"resumed", u"Resumed", u"action was resumed", u"actions were resumed", Mark::InProgress, happenings::resumed},
    KindOfChange{Kind::Reopened, u"reopened", u"Reopened", u"action was reopened", u"actions were reopened", Mark::InProgress, happenings::reopened},
    KindOfChange{Kind::Removed, u"removed", u"Removed", u"row was removed", u"rows were removed", Mark::Cancelled, happenings::removed},
    KindOfChange{Kind::ProgressUp, u"progressUp", u"Progress up", u"action went up in progress", u"actions went up in progress", Mark::Triangle, happenings::progressMoved},
    KindOfChange{Kind::ProgressDown, u"progressDown", u"Progress down", u"action went down in progress", u"actions went down in progress", Mark::Behind, happenings::progressMoved},
    KindOfChange{Kind::Unmoved, u"unmoved", u"Reported, progress unmoved", u"action was reported at the same progress", u"actions were reported at the same progress", Mark::Ring, happenings::unmoved},
    KindOfChange{Kind::JudgementBetter, u"judgementBetter", u"Judged better", u"action was judged better", u"actions were judged better", Mark::Better, happenings::judgedOtherwise},
    KindOfChange{Kind::JudgementWorse, u"judgementWorse", u"Judged worse", u"action was judged worse", u"actions were judged worse", Mark::Worse, happenings::judgedOtherwise},
    KindOfChange{Kind::JudgementChanged, u"judgementChanged", u"Judged otherwise", u"action was judged otherwise", u"actions were judged otherwise", Mark::Diamond, happenings::judgedOtherwise},
    KindOfChange{Kind::Withdrawn, u"withdrawn", u"Reports withdrawn", u"report was withdrawn", u"reports were withdrawn", Mark::Stale, happenings::withdrawn},
    KindOfChange{Kind::MilestoneReached, u"milestoneReached", u"Milestones reached", u"milestone was reached", u"milestones were reached", Mark::Completed, happenings::milestoneReached},
    KindOfChange{Kind::MilestoneChanged, u"milestoneChanged", u"Milestones changed", u"milestone was changed", u"milestones were changed", Mark::DueSoon, happenings::detail},
    KindOfChange{Kind::RatingBetter, u"ratingBetter", u"Measures rated better", u"measure was rated better", u"measures were rated better", Mark::Better, happenings::ratedOtherwise},
    KindOfChange{Kind::RatingWorse, u"ratingWorse", u"Measures rated worse", u"measure was rated worse", u"measures were rated worse", Mark::Worse, happenings::ratedOtherwise},
    KindOfChange{Kind::RatingChanged, u"ratingChanged", u"Measures rated otherwise", u"measure was rated otherwise", u"measures were rated otherwise", Mark::Diamond, happenings::ratedOtherwise},
    KindOfChange{Kind::NewReading, u"newReading", u"New readings", u"reading was added", u"readings were added", Mark::Disc, happenings::newReading},
    KindOfChange{Kind::ReadingChanged, u"readingChanged", u"Readings changed", u"reading was changed", u"readings were changed", Mark::Ring, happenings::detail},
    KindOfChange{Kind::TargetChanged, u"targetChanged", u"Targets or tolerances changed", u"target or tolerance was changed", u"targets or tolerances were changed", Mark::Ring, happenings::detail},
    KindOfChange{Kind::LeadChanged, u"leadChanged", u"Leads changed", u"lead was changed", u"leads were changed", Mark::Ring, happenings::ledOtherwise},
    KindOfChange{Kind::PriorityChanged, u"priorityChanged", u"Priorities changed", u"priority was changed", u"priorities were changed", Mark::Ring, happenings::prioritised},
    KindOfChange{Kind::Retitled, u"retitled", u"Retitled", u"title was changed", u"titles were changed", Mark::Ring, happenings::retitled},
    KindOfChange{Kind::Reworded, u"reworded", u"Reworded", u"text was reworded", u"texts were reworded", Mark::Ring, happenings::reworded},
    KindOfChange{Kind::Renumbered, u"renumbered", u"Renumbered", u"row was renumbered", u"rows were renumbered", Mark::Ring, happenings::renumbered},
    KindOfChange{Kind::Moved, u"moved", u"Moved elsewhere", u"row was moved elsewhere", u"rows were moved elsewhere", Mark::Ring, happenings::moved},
    KindOfChange{Kind::DetailChanged, u"detailChanged", u"Other details changed", u"other detail was changed", u"other details were changed", Mark::Ring, happenings::detail},
    KindOfChange{Kind::RulesChanged, u"rulesChanged", u"Settings or words changed", u"setting or word was changed", u"settings or words were changed", Mark::Ring, happenings::detail},
    KindOfChange{Kind::NotUpdated, u"notUpdated", u"Not updated", u"action was not updated", u"actions were not updated", Mark::Stale, happenings::notUpdated},
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
