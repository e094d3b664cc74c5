// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/rows.h"

#include <QStringView>

#include <array>

/// The five classes in which a measure is rated, and what a plan calls them (design.md §2).
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

} // namespace tidemark
