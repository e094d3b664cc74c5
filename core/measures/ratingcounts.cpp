// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/ratingcounts.h"

#include "core/rules/ratings.h"
#include "core/words/words.h"

using namespace Qt::StringLiterals;

namespace tidemark {

namespace {

void countRating(RatingCounts &counts, const std::optional<RatingFact> &fact)
{
    ++counts.measures;
    if (!fact) {
        ++counts.notRated;
    } else if (!fact->rating) {
        ++counts.inOtherWords;
    } else {
        for (size_t i = 0; i < ratingClasses.size(); ++i)
            counts.ofClass[i] += ratingClasses[i].rating == *fact->rating;
    }
}

} // namespace

int RatingCounts::of(Rating rating) const
{
    int count = 0;
    for (size_t i = 0; i < ratingClasses.size(); ++i)
        count += ratingClasses[i].rating == rating ? ofClass[i] : 0;
    return count;
}

RatingCounts ratingCountsOf(const Plan &plan, const QList<const Measure *> &measures, QDate asAt)
{
    RatingCounts counts;
    for (const Measure *measure : measures) {
        const Reading *last = lastReading(plan, measure->id, asAt);
        countRating(counts, last ? ratingOf(plan, *measure, *last) : std::nullopt);
    }
    return counts;
}

QString words::ratingCounts(const RatingCounts &counts, const Settings &settings)
{
    if (counts.measures == 0)
        return {};
    QStringList parts;
    const auto add = [&](int count, const QString &what) {
        if (count > 0)
            parts.append(u"%1 %2"_s.arg(QString::number(count), what));
    };
    for (size_t i = 0; i < ratingClasses.size(); ++i)
        add(counts.ofClass[i], rating(ratingClasses[i].rating, settings));
    add(counts.inOtherWords, u"in other words (stated)"_s);
    add(counts.notRated, u"not rated"_s);
    const QString all = counted(counts.measures, u"measure"_s, u"measures"_s);
    return u"%1: %2"_s.arg(all, parts.join(u", "_s));
}

} // namespace tidemark
