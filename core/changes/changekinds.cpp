// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/changekinds.h"

using namespace Qt::StringLiterals;

namespace tidemark::words {

namespace {

QString countedDetail(ChangeKind kind, bool one)
{
    switch (kind) {
    case ChangeKind::MilestoneReached:
        return one ? u"milestone reached"_s : u"milestones reached"_s;
    case ChangeKind::MilestoneChanged:
        return one ? u"milestone changed"_s : u"milestones changed"_s;
    case ChangeKind::NewReading:
        return one ? u"new reading"_s : u"new readings"_s;
    case ChangeKind::ReadingChanged:
        return one ? u"reading changed"_s : u"readings changed"_s;
    case ChangeKind::TargetChanged:
        return one ? u"target or tolerance changed"_s : u"targets or tolerances changed"_s;
    case ChangeKind::LeadChanged:
        return one ? u"lead changed"_s : u"leads changed"_s;
    case ChangeKind::PriorityChanged:
        return one ? u"priority changed"_s : u"priorities changed"_s;
    case ChangeKind::Retitled:
        return u"retitled"_s;
    case ChangeKind::Reworded:
        return u"reworded"_s;
    case ChangeKind::Renumbered:
        return u"renumbered"_s;
    case ChangeKind::Moved:
        return u"moved elsewhere"_s;
    case ChangeKind::DetailChanged:
        return one ? u"other detail changed"_s : u"other details changed"_s;
    case ChangeKind::RulesChanged:
        return one ? u"setting or word changed"_s : u"settings or words changed"_s;
    case ChangeKind::Withdrawn:
        return one ? u"report withdrawn"_s : u"reports withdrawn"_s;
    default:
        break;
    }
    return {};
}

} // namespace

QString counted(ChangeKind kind, int count)
{
    const bool one = count == 1;
    switch (kind) {
    case ChangeKind::New:
        return u"new"_s;
    case ChangeKind::Removed:
        return u"removed"_s;
    case ChangeKind::Completed:
        return u"completed"_s;
    case ChangeKind::Reopened:
        return u"reopened"_s;
    case ChangeKind::Started:
        return u"started"_s;
    case ChangeKind::Slipped:
        return u"became overdue"_s;
    case ChangeKind::Redated:
        return one ? u"date moved"_s : u"dates moved"_s;
    case ChangeKind::ProgressUp:
        return u"up"_s;
    case ChangeKind::ProgressDown:
        return u"down"_s;
    case ChangeKind::Unmoved:
        return u"unmoved"_s;
    case ChangeKind::JudgementBetter:
        return u"judged better"_s;
    case ChangeKind::JudgementWorse:
        return u"judged worse"_s;
    case ChangeKind::JudgementChanged:
        return u"judged otherwise"_s;
    case ChangeKind::PutOnHold:
        return u"put on hold"_s;
    case ChangeKind::Cancelled:
        return u"cancelled"_s;
    case ChangeKind::Resumed:
        return u"resumed"_s;
    case ChangeKind::NotUpdated:
        return u"not updated"_s;
    case ChangeKind::RatingBetter:
        return one ? u"measure rated better"_s : u"measures rated better"_s;
    case ChangeKind::RatingWorse:
        return one ? u"measure rated worse"_s : u"measures rated worse"_s;
    case ChangeKind::RatingChanged:
        return one ? u"measure rated otherwise"_s : u"measures rated otherwise"_s;
    default:
        return countedDetail(kind, one);
    }
}

const QList<ChangeKind> &kindsInOrder()
{
    static const QList<ChangeKind> kinds{ChangeKind::Completed,
                                         ChangeKind::Started,
                                         ChangeKind::New,
                                         ChangeKind::Slipped,
                                         ChangeKind::Redated,
                                         ChangeKind::PutOnHold,
                                         ChangeKind::Cancelled,
                                         ChangeKind::Resumed,
                                         ChangeKind::Reopened,
                                         ChangeKind::Removed,
                                         ChangeKind::ProgressUp,
                                         ChangeKind::ProgressDown,
                                         ChangeKind::Unmoved,
                                         ChangeKind::JudgementBetter,
                                         ChangeKind::JudgementWorse,
                                         ChangeKind::JudgementChanged,
                                         ChangeKind::Withdrawn,
                                         ChangeKind::MilestoneReached,
                                         ChangeKind::MilestoneChanged,
                                         ChangeKind::RatingBetter,
                                         ChangeKind::RatingWorse,
                                         ChangeKind::RatingChanged,
                                         ChangeKind::NewReading,
                                         ChangeKind::ReadingChanged,
                                         ChangeKind::TargetChanged,
                                         ChangeKind::LeadChanged,
                                         ChangeKind::PriorityChanged,
                                         ChangeKind::Retitled,
                                         ChangeKind::Reworded,
                                         ChangeKind::Renumbered,
                                         ChangeKind::Moved,
                                         ChangeKind::DetailChanged,
                                         ChangeKind::RulesChanged,
                                         ChangeKind::NotUpdated};
    return kinds;
}

QString heading(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Slipped:
        return u"Became overdue"_s;
    case ChangeKind::ProgressUp:
        return u"Progress up"_s;
    case ChangeKind::ProgressDown:
        return u"Progress down"_s;
    case ChangeKind::Unmoved:
        return u"Reported, progress unmoved"_s;
    default:
        break;
    }
    QString text = counted(kind, 2);
    text[0] = text[0].toUpper();
    return text;
}

} // namespace tidemark::words
