// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

namespace tidemark {

/// Something in the plan that somebody should look at: wrong content is data, not an error.
struct Problem {
    enum class Kind {
        NoThemes,     ///< a plan with nothing in it
        NoObjectives, ///< a theme with neither objectives nor measures
        NoActions,    ///< an objective with neither actions nor measures
        NoTitle,
        NoReference,
        DuplicateReference,
        DueBeforeStart,
        NoDue,
        NoStart,
        NoLead,
        NoDescription,
        TwoUpdatesOneDay,
        TwoReadingsOneDay,
        UpdateInFuture,      ///< as at a day after `today`
        ReadingInFuture,     ///< likewise
        ProgressFell,        ///< an update below the one before it
        ExplanationMissing,  ///< the judgement requires one and the commentary is empty
        StepsMissing,        ///< progress from milestones, and there are none
        RangeReversed,       ///< a measure's upper end lies below its lower
        NoReading,           ///< a measure without any reading
        StatedRatingUnknown, ///< a rating in words that are none of the plan's own
        TwoJudgementsOneWord,
        TwoLayoutsOneName,
        TwoRatingsOneWord,
        TwoRatingsOneShape, ///< only colour would tell them apart
        NoVersion,          ///< a closed round of which no version is there
        VersionDamaged,     ///< not what was issued; see problemsOfVersions() in core/versions
        VersionUnchained, ///< itself what was issued; the version before it is missing or exchanged
        VersionsForked,   ///< two copies issued versions and met: this one is followed by none
    };
    enum class Weight { Wrong, Missing, Note };

    Kind kind = Kind::NoTitle;
    Weight weight = Weight::Wrong;
    Id row;              ///< the row to go to
    QString detail = {}; ///< what the sentence needs beside the row: the reference, the word
    QDate day = {};      ///< the day that it is about, where there is one

    bool operator==(const Problem &) const = default;
};

/// Everything that is wrong or missing, in the order of the plan.
QList<Problem> check(const Plan &plan, QDate today);

} // namespace tidemark
