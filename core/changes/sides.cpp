// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/sides.h"

#include "core/changes/happenings.h"
#include "core/changes/valuewords.h"
#include "core/words/values.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

QString orNoneInWords(const ChangeValue &value)
{
    return isNothing(value) ? u"None"_s : happenings::inWords(value);
}

Sides valuesOf(const QString &what, const Change &change)
{
    return {what, orNoneInWords(change.from), orNoneInWords(change.to)};
}

Sides sidesOfPart(const Change &change)
{
    const QString called = words::upperFirst(happenings::called(*change.part));
    if (change.part->fate == Part::Fate::New)
        return {called, u"Not there"_s,
                isNothing(change.to) ? u"Added"_s : orNoneInWords(change.to)};
    if (change.part->fate == Part::Fate::Gone)
        return {called, isNothing(change.from) ? u"There"_s : orNoneInWords(change.from),
                u"Taken away"_s};
    return valuesOf(words::upperFirst(happenings::subject(change)), change);
}

Sides sidesOfOrder(const Change &change)
{
    return {u"Order of its %1s"_s.arg(words::noun(change.part->table)), u"Another order"_s,
            u"As in the plan now"_s};
}

} // namespace

Sides sidesOf(const Change &change)
{
    switch (change.kind) {
    case ChangeKind::New:
        return {words::upperFirst(words::noun(change.table)), u"Not in the plan"_s, u"Added"_s};
    case ChangeKind::Removed:
        return {words::upperFirst(words::noun(change.table)), u"In the plan"_s, u"Removed"_s};
    case ChangeKind::Completed:
    case ChangeKind::Reopened:
    case ChangeKind::Started:
    case ChangeKind::PutOnHold:
    case ChangeKind::Cancelled:
    case ChangeKind::Resumed:
        return valuesOf(u"Stage"_s, change);
    case ChangeKind::Slipped:
        return {u"Overdue"_s, u"No"_s, words::days(std::get<int>(change.to))};
    case ChangeKind::Redated:
        return valuesOf(change.redating && change.redating->which == DateKind::Start
                            ? u"Start"_s
                            : u"Due date"_s,
                        change);
    case ChangeKind::ProgressUp:
    case ChangeKind::ProgressDown:
    case ChangeKind::NotUpdated:
        return {u"Progress"_s, happenings::percent(change.from), happenings::percent(change.to)};
    case ChangeKind::Unmoved:
        return {u"Report"_s, happenings::percent(change.from),
                happenings::percent(change.to) + u", reported again"_s};
    case ChangeKind::JudgementBetter:
    case ChangeKind::JudgementWorse:
    case ChangeKind::JudgementChanged:
        return valuesOf(u"Judgement"_s, change);
    case ChangeKind::Withdrawn:
        return valuesOf(u"Report"_s, change);
    case ChangeKind::RatingBetter:
    case ChangeKind::RatingWorse:
    case ChangeKind::RatingChanged:
        return valuesOf(u"Rating"_s, change);
    case ChangeKind::NewReading:
        return valuesOf(u"Reading"_s, change);
    case ChangeKind::MilestoneReached:
        return {words::upperFirst(happenings::called(change.part.value_or(Part()))),
                u"Not reached"_s, u"Reached on %1"_s.arg(happenings::inWords(change.to))};
    case ChangeKind::MilestoneChanged:
    case ChangeKind::ReadingChanged:
    case ChangeKind::TargetChanged:
    case ChangeKind::LeadChanged:
    case ChangeKind::PriorityChanged:
    case ChangeKind::Retitled:
    case ChangeKind::Reworded:
    case ChangeKind::Renumbered:
    case ChangeKind::Moved:
    case ChangeKind::DetailChanged:
    case ChangeKind::RulesChanged:
        break;
    }
    if (change.part && change.field == "position"_L1)
        return sidesOfOrder(change);
    return change.part ? sidesOfPart(change)
                       : valuesOf(words::upperFirst(happenings::subject(change)), change);
}

} // namespace tidemark
