// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/ratings.h"

#include "core/base/namekey.h"
#include "core/rules/computed.h"
#include "core/rules/target.h"

#include <algorithm>
#include <cmath>

namespace tidemark {

namespace {

// What a difference of decimals such as 1.1 - 1 may be off by in binary.
double roundOffOf(double value, double target)
{
    return 1e-12 * std::max(std::abs(value), std::abs(target));
}

// How far the value is on the good side of the target: above 0 better, 0 exactly on it.
double advantageOf(const Measure &measure, double value, double low, double high)
{
    switch (measure.direction) {
    case Direction::HigherIsBetter:
        return value - low;
    case Direction::LowerIsBetter:
        return low - value;
    case Direction::InRange:
        return std::min({value - low, high - value, 0.0});
    case Direction::None:
        break;
    }
    return 0;
}

std::optional<RatingFact> statedRatingOf(const Settings &settings, const Reading &reading)
{
    const QString word = reading.statedWord.simplified();
    if (!reading.statedRating && word.isEmpty())
        return std::nullopt;
    const auto rating = reading.statedRating ? reading.statedRating : ratingCalled(settings, word);
    return RatingFact{rating, true, word};
}

} // namespace

const RatingClass &classOf(Rating rating)
{
    return *std::find_if(ratingClasses.begin(), ratingClasses.end(),
                         [&](const RatingClass &each) { return each.rating == rating; });
}

std::optional<int> rankOf(Rating rating)
{
    if (rating == Rating::Monitoring)
        return std::nullopt;
    return static_cast<int>(&classOf(rating) - ratingClasses.data());
}

bool missesTarget(Rating rating)
{
    return rating == Rating::CloseToTarget || rating == Rating::NeedsImprovement;
}

std::optional<Rating> ratingCalled(const Settings &settings, QStringView word)
{
    const QString key = nameKey(word.toString());
    for (const RatingClass &each : ratingClasses) {
        if (!key.isEmpty() && nameKey(settings.*each.word) == key)
            return each.rating;
    }
    return std::nullopt;
}

double toleranceOf(const Measure &measure, double target)
{
    const double tolerance = std::abs(measure.tolerance.value_or(0));
    if (measure.toleranceKind == ToleranceKind::PercentOfTarget)
        return std::abs(target) * tolerance / 100;
    return tolerance;
}

std::optional<RatingFact> ratingOf(const Plan &plan, const Measure &measure, const Reading &reading)
{
    if (const Computed *known = plan.computed(); known && plan.find<Reading>(reading.id)) {
        const auto told = known->ratings.constFind(reading.id);
        return told == known->ratings.constEnd() ? std::nullopt : std::optional(*told);
    }
    if (const auto stated = statedRatingOf(plan.settings(), reading))
        return stated;
    if (!reading.value)
        return std::nullopt;
    const auto [low, high] = targetOf(plan, measure, reading);
    if (!low || measure.direction == Direction::None)
        return RatingFact{Rating::Monitoring};
    const double advantage = advantageOf(measure, *reading.value, *low, high.value_or(*low));
    const double roundOff = roundOffOf(*reading.value, *low);
    if (std::abs(advantage) <= roundOff)
        return RatingFact{Rating::Achieved};
    if (advantage > 0)
        return RatingFact{Rating::Succeeding};
    const bool isTolerated = -advantage <= toleranceOf(measure, *low) + roundOff;
    return RatingFact{isTolerated ? Rating::CloseToTarget : Rating::NeedsImprovement};
}

} // namespace tidemark
