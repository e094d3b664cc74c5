// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drafting/measuresaid.h"

#include "core/blocks/standing.h"
#include "core/measures/measurewords.h"
#include "core/measures/ratingcounts.h"
#include "core/rules/ratings.h"
#include "core/rules/target.h"
#include "core/words/values.h"
#include "core/words/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tidemark::drafting {

namespace {

// "257 Complaints against a target of 240", "62% against a target of 70%".
QString valueAndTarget(const Scene &scene, const Measure &measure, const Reading &reading)
{
    const QString value = words::valueWithUnit(measure, reading.value);
    const TargetInForce target = targetOf(scene.plan, measure, reading);
    if (!target.low && !target.high)
        return value;
    // A unit that is a word is said once.
    const QString figure = words::target(measure, target);
    const bool isSign = value.endsWith(u'%') || value.startsWith(u'£');
    return u"%1 against a target of %2"_s.arg(value, isSign ? words::amount(figure, measure.unit)
                                                            : figure);
}

QList<Named> ratedAs(const Scene &scene, Rating rating)
{
    QList<Named> names;
    for (const Measure *measure : scene.measures) {
        const Reading *last = lastReading(scene.plan, measure->id, scene.asAt);
        const auto fact = last ? ratingOf(scene.plan, *measure, *last) : std::nullopt;
        if (fact && fact->rating == rating)
            names.append({measure->id,
                          withDetail(nameIn(*measure), valueAndTarget(scene, *measure, *last))});
    }
    return names;
}

// "Five of the eight measures", "Both measures": of all, as the report counts them.
QString share(int part, int all)
{
    if (all == 1)
        return u"The one measure"_s;
    if (part == all)
        return all == 2 ? u"Both measures"_s : u"All %1 measures"_s.arg(countInWords(all));
    return words::upperFirst(u"%1 of the %2 measures"_s.arg(countInWords(part), countInWords(all)));
}

// "; one has no target": of those that are read and of those that are not.
QString withoutTarget(const Scene &scene)
{
    const auto count = int(
        std::count_if(scene.measures.begin(), scene.measures.end(), [&](const Measure *measure) {
            const Reading *last = lastReading(scene.plan, measure->id, scene.asAt);
            const TargetInForce target = targetShown(scene.plan, *measure, last, scene.asAt);
            return !target.low && !target.high;
        }));
    return count == 0
               ? QString()
               : u"; %1 %2 no target"_s.arg(countInWords(count), count == 1 ? u"has"_s : u"have"_s);
}

} // namespace

QList<Suggestion> targetsMet(const Scene &scene)
{
    const auto counts = ratingCountsOf(scene.plan, scene.measures, scene.asAt);
    const int met = counts.meeting();
    if (met == 0)
        return {};
    const bool isOne = met == 1;
    const int better = counts.of(Rating::Succeeding);
    QString beyond;
    if (better > 0 && better == met)
        beyond = isOne ? u", and does better"_s : u", and do better"_s;
    else if (better > 0)
        beyond = better == 1 ? u", and one of them does better"_s
                             : u", and %1 of them do better"_s.arg(countInWords(better));
    return {{u"%1 %2 target at %3 latest reading%4%5."_s.arg(
                 share(met, counts.measures), isOne ? u"meets its"_s : u"meet their"_s,
                 isOne ? u"its"_s : u"their"_s, beyond, withoutTarget(scene)),
             {}}};
}

QList<Suggestion> targetsMissed(const Scene &scene)
{
    return telling(u"measure misses its target"_s, u"measures miss their target"_s, u"among them"_s,
                   ratedAs(scene, Rating::NeedsImprovement)
                       + ratedAs(scene, Rating::CloseToTarget));
}

QList<Suggestion> ratedOtherwise(const Scene &scene, ChangeKind kind, const QString &better)
{
    if (!scene.before)
        return {};
    const QString than = u"%1 than %2"_s.arg(better, report::atDay(scene.before->asAt, scene.asAt));
    return telling(u"measure is rated "_s + than, u"measures are rated "_s + than, u"among them"_s,
                   namesOf(scene.ofKind(kind), fromAndTo));
}

} // namespace tidemark::drafting
