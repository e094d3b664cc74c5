// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/ratings.h"

#include <algorithm>

namespace tidemark {

namespace {

QString ratingKey(const QString &word)
{
    return word.simplified().toCaseFolded();
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
    const QString key = ratingKey(word.toString());
    for (const RatingClass &each : ratingClasses) {
        if (!key.isEmpty() && ratingKey(settings.*each.word) == key)
            return each.rating;
    }
    return std::nullopt;
}

} // namespace tidemark
