// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/words.h"

#include "core/words/names.h"
#include "core/words/values.h"

using namespace Qt::StringLiterals;

namespace tidemark::words {

QString problem(const Problem &problem, const Plan &plan)
{
    return words::problem(problem, nameOf(plan, problem.row));
}

QString problem(const Problem &problem, const QString &name)
{
    const QString &detail = problem.detail;
    const QString day = date(problem.day);
    switch (problem.kind) {
    case Problem::Kind::NoThemes:
        return u"%1 has no themes yet."_s.arg(name);
    case Problem::Kind::NoObjectives:
        return u"%1 has no objectives and no measures yet."_s.arg(name);
    case Problem::Kind::NoActions:
        return u"%1 has no actions yet."_s.arg(name);
    case Problem::Kind::NoTitle:
        return u"%1 has no title."_s.arg(name);
    case Problem::Kind::NoReference:
        return u"%1 has no reference."_s.arg(name);
    case Problem::Kind::DuplicateReference:
        return ended(u"The reference %1 is used more than once: %2"_s.arg(detail, name));
    case Problem::Kind::DueBeforeStart:
        return u"%1 is due before it starts."_s.arg(name);
    case Problem::Kind::NoDue:
        return u"%1 has no due date."_s.arg(name);
    case Problem::Kind::NoStart:
        return u"%1 has no start date."_s.arg(name);
    case Problem::Kind::NoLead:
        return u"%1 has nobody who answers for it."_s.arg(name);
    case Problem::Kind::NoDescription:
        return u"%1 has no description."_s.arg(name);
    case Problem::Kind::TwoUpdatesOneDay:
        return u"%1 has two updates as at %2; the later one counts."_s.arg(name, day);
    case Problem::Kind::TwoReadingsOneDay:
        return u"%1 has two readings as at %2; the later one counts."_s.arg(name, day);
    case Problem::Kind::UpdateInFuture:
        return u"%1 has an update as at %2, which is still to come."_s.arg(name, day);
    case Problem::Kind::ReadingInFuture:
        return u"%1 has a reading as at %2, which is still to come."_s.arg(name, day);
    case Problem::Kind::ProgressFell:
        return ended(u"The progress of %1 fell: %2"_s.arg(name, detail));
    case Problem::Kind::ExplanationMissing:
        return u"%1 is judged “%2”, which requires an explanation."_s.arg(name, detail);
    case Problem::Kind::StepsMissing:
        return u"%1 takes its progress from milestones, but has none."_s.arg(name);
    case Problem::Kind::RangeReversed:
        return u"The upper target of %1 lies below its lower one."_s.arg(name);
    case Problem::Kind::NoReading:
        return u"%1 has no reading."_s.arg(name);
    case Problem::Kind::StatedRatingUnknown:
        return u"%1 has a rating that is none of the plan's own words: “%2”. Make it one in the "
               u"form of "
               "the reading."_s.arg(name, detail);
    case Problem::Kind::TwoJudgementsOneWord:
        return u"Two judgements have the same word, “%1”, and cannot be told apart."_s.arg(detail);
    case Problem::Kind::TwoLayoutsOneName:
        return u"Two layouts have the same name, “%1”, and cannot be told apart."_s.arg(detail);
    case Problem::Kind::TwoRatingsOneWord:
        return u"Two ratings have the same word, “%1”, and cannot be told apart."_s.arg(detail);
    case Problem::Kind::TwoRatingsOneShape:
        return u"The ratings %1 have the same shape: only colour tells them apart."_s.arg(detail);
    case Problem::Kind::NoVersion:
        return u"%1 is closed, but none of its versions is in the file any more."_s.arg(name);
    case Problem::Kind::VersionDamaged:
        return u"%1 is damaged: it is not what was issued. Take it from a backup copy."_s.arg(name);
    case Problem::Kind::VersionUnchained:
        return u"%1 is what was issued, but the version issued before it is missing or has been "
               "exchanged. Compare it with a backup copy."_s.arg(name);
    case Problem::Kind::VersionsForked:
        return u"%1 and %2 were issued in two copies of this plan at the same time. Both are kept; "
               "say which of them holds."_s.arg(name, detail);
    }
    return {};
}

} // namespace tidemark::words
