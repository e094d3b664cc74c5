// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"

#include <QStringView>

#include <array>

/// The five classes in which a measure is rated, what a plan calls them (design.md §2), and how a
/// reading is rated.
namespace tidemark {

/// One class, with where the plan's settings say how it is shown.
struct RatingClass {
    Rating rating;
    QString Settings::*word;
    Shape Settings::*shape;
    QString Settings::*colour; ///< "#RRGGBB"
};

/// The classes in the order in which lists show them: the best first, and last the one that is
/// neither good nor bad.
inline constexpr std::array ratingClasses{
    RatingClass{Rating::Succeeding, &Settings::succeedingWord, &Settings::succeedingShape,
                &Settings::succeedingColour},
    RatingClass{Rating::Achieved, &Settings::achievedWord, &Settings::achievedShape,
                &Settings::achievedColour},
    RatingClass{Rating::CloseToTarget, &Settings::closeToTargetWord, &Settings::closeToTargetShape,
                &Settings::closeToTargetColour},
    RatingClass{Rating::NeedsImprovement, &Settings::needsImprovementWord,
                &Settings::needsImprovementShape, &Settings::needsImprovementColour},
    RatingClass{Rating::Monitoring, &Settings::monitoringWord, &Settings::monitoringShape,
                &Settings::monitoringColour},
};

/// The class of a rating, which is one of the five.
const RatingClass &classOf(Rating rating);

/// Where a class stands between the best, 0, and the worst, 3; none for Monitoring, which says
/// neither good nor bad.
std::optional<int> rankOf(Rating rating);

/// Whether the target was missed, inside the tolerance or outside it.
bool missesTarget(Rating rating);

/// The class that the plan calls by this word, whatever its case and the spaces around it.
std::optional<Rating> ratingCalled(const Settings &settings, QStringView word);

/// How far a value may be on the wrong side of the target and still be accepted, in the measure's
/// own unit; 0 without a tolerance.
double toleranceOf(const Measure &measure, double target);

/// How a reading is rated.
struct RatingFact {
    std::optional<Rating> rating; ///< none: stated in a word that is none of the plan's own
    bool stated = false;
    QString statedWord = {}; ///< with `stated`: as it was given; empty: in the plan's own word
    bool operator==(const RatingFact &) const = default;
};
/// Rating of a reading: the stated one where there is one, else by rule from value and target in
/// force: better is Succeeding, exactly on target Achieved, worse but inside the tolerance Close to
/// target, outside it Needs Improvement, and Monitoring without a target or a direction to judge
/// by. None without a value. A stated word that the plan calls a class by is of that class.
std::optional<RatingFact> ratingOf(const Plan &plan, const Measure &measure,
                                   const Reading &reading);

} // namespace tidemark
