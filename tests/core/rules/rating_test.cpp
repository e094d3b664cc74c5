// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/facts.h"
#include "core/rules/ratings.h"
#include "tests/support/catch.h"
#include "tests/support/dice.h"
#include "tests/support/outline.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

std::optional<RatingFact> rated(const QString &measure, const QString &reading)
{
    const Plan plan =
        planFrom(u"3 Focus\n  # Calls "_s + measure + u"\n    2021-10-31 = "_s + reading);
    const Measure &row = rowOf<Measure>(plan, u"Calls");
    return ratingOf(plan, row, *lastReading(plan, row.id, outlineDay()));
}

const RatingFact succeeding{Rating::Succeeding};
const RatingFact achieved{Rating::Achieved};
const RatingFact tolerated{Rating::CloseToTarget};
const RatingFact needsImprovement{Rating::NeedsImprovement};
const RatingFact monitoring{Rating::Monitoring};

} // namespace

TEST_CASE("Better than target succeeds, on target achieves, worse needs improvement")
{
    const QString higher = u"(%; higher; target 90)"_s;
    CHECK(rated(higher, u"90.1"_s) == succeeding);
    CHECK(rated(higher, u"90"_s) == achieved);
    CHECK(rated(higher, u"89.9"_s) == needsImprovement);
    const QString lower = u"(days; lower; target 20)"_s;
    CHECK(rated(lower, u"19"_s) == succeeding);
    CHECK(rated(lower, u"20"_s) == achieved);
    CHECK(rated(lower, u"21"_s) == needsImprovement);
}

TEST_CASE("Worse within the tolerance is close to the target, and not on it")
{
    CHECK(rated(u"(higher; target 90; tolerance 5)"_s, u"85"_s) == tolerated);
    CHECK(rated(u"(higher; target 90; tolerance 5)"_s, u"84.9"_s) == needsImprovement);
    CHECK(rated(u"(lower; target 200; tolerance 10 %)"_s, u"220"_s) == tolerated);
    CHECK(rated(u"(lower; target 200; tolerance 10 %)"_s, u"221"_s) == needsImprovement);
    CHECK(rated(u"(higher; target 80; tolerance 2 pp)"_s, u"78"_s) == tolerated);
}

TEST_CASE("The tolerance is met to the last digit that was typed")
{
    CHECK(rated(u"(higher; target 1.1; tolerance 0.1)"_s, u"1"_s) == tolerated);
    CHECK(rated(u"(lower; target 0.1; tolerance 0.2)"_s, u"0.3"_s) == tolerated);
    CHECK(rated(u"(higher; target 95.3; tolerance 0.4)"_s, u"94.9"_s) == tolerated);
}

TEST_CASE("A target of zero is one like any other, also with a tolerance in per cent of it")
{
    CHECK(rated(u"(lower; target 0; tolerance 10 %)"_s, u"0"_s) == achieved);
    CHECK(rated(u"(lower; target 0; tolerance 10 %)"_s, u"1"_s) == needsImprovement);
    CHECK(rated(u"(lower; target 0; tolerance 1)"_s, u"1"_s) == tolerated);
    CHECK(rated(u"(higher; target 0; tolerance 10 %)"_s, u"1"_s) == succeeding);
    CHECK(rated(u"(higher; target -20; tolerance 10 %)"_s, u"-22"_s) == tolerated);
}

TEST_CASE("On target is on target, whatever binary makes of a ratio")
{
    const Plan plan = planFrom(u"3 Focus\n  # Calls (higher; target 29)\n    2021-10-31 = 29"_s);
    const Measure &measure = rowOf<Measure>(plan, u"Calls");
    Reading reading = *lastReading(plan, measure.id, outlineDay());
    reading.value = 100 * 0.29;
    CHECK(ratingOf(plan, measure, reading) == achieved);
}

TEST_CASE("In a range every value from end to end achieves")
{
    const QString range = u"(in range; target 80..95; tolerance 1)"_s;
    CHECK(rated(range, u"80"_s) == achieved);
    CHECK(rated(range, u"95"_s) == achieved);
    CHECK(rated(range, u"90"_s) == achieved);
    CHECK(rated(range, u"79"_s) == tolerated);
    CHECK(rated(range, u"96"_s) == tolerated);
    CHECK(rated(range, u"78.9"_s) == needsImprovement);
    CHECK(rated(range, u"96.1"_s) == needsImprovement);
}

TEST_CASE("Without a target or a direction a value is monitored; without a value nothing is rated")
{
    CHECK_FALSE(rated(u"(higher; target 90)"_s, u"-"_s));
    CHECK_FALSE(rated(u"(higher)"_s, u"-"_s));
    CHECK(rated(u"(higher)"_s, u"90"_s) == monitoring);
    CHECK(rated(u"(Number; target 90)"_s, u"90"_s) == monitoring);
}

TEST_CASE("A missed target is never on target, however little it is missed by")
{
    Dice dice(9);
    for (int i = 0; i < 500; ++i) {
        Measure measure;
        measure.direction = dice.chance(50) ? Direction::HigherIsBetter : Direction::LowerIsBetter;
        measure.target = dice.between(-200, 200) / 4.0;
        measure.tolerance = dice.below(40) / 4.0;
        measure.toleranceKind = dice.value<ToleranceKind>();
        Reading reading;
        reading.value = dice.between(-200, 200) / 4.0;
        const bool isHigher = measure.direction == Direction::HigherIsBetter;
        const bool misses =
            isHigher ? *reading.value < *measure.target : *reading.value > *measure.target;
        const auto fact = ratingOf(Plan(), measure, reading);
        CAPTURE(i, *measure.target, *measure.tolerance, *reading.value, isHigher);
        REQUIRE(fact);
        REQUIRE(fact->rating);
        CHECK(missesTarget(*fact->rating) == misses);
    }
}

TEST_CASE("A stated rating is kept and marked as stated")
{
    const RatingFact stated{Rating::Succeeding, true, u"Succeeding"_s};
    CHECK(rated(u"(higher; target 90)"_s, u"10, Succeeding"_s) == stated);
    CHECK(rated(u"(Number)"_s, u"2, Succeeding"_s) == stated);
}

TEST_CASE("A rating stated in a word that is none of the plan's is of no class, and kept")
{
    const RatingFact green{std::nullopt, true, u"Green"_s};
    CHECK(rated(u"(higher; target 90)"_s, u"10, Green"_s) == green);
    CHECK(rated(u"(higher; target 90)"_s, u"-, Green"_s) == green);
}

TEST_CASE("A rating stated in the plan's own word for a class is of that class")
{
    Plan plan = planFrom(u"3 Focus\n  # Calls (higher; target 90)\n    2021-10-31 = 1, green"_s);
    Settings settings = plan.settings();
    settings.id = settingsId();
    settings.achievedWord = u"Green"_s;
    plan.table<Settings>().assign({settings});
    const Measure &measure = rowOf<Measure>(plan, u"Calls");
    CHECK(ratingOf(plan, measure, *lastReading(plan, measure.id, outlineDay()))
          == RatingFact{Rating::Achieved, true, u"green"_s});
}

TEST_CASE("Ratings are shown from the best to the worst, and last the one that is neither")
{
    QList<Rating> order;
    for (const RatingClass &each : ratingClasses)
        order.append(each.rating);
    CHECK(order
          == QList<Rating>{Rating::Succeeding, Rating::Achieved, Rating::CloseToTarget,
                           Rating::NeedsImprovement, Rating::Monitoring});
    CHECK(rankOf(Rating::CloseToTarget) < rankOf(Rating::NeedsImprovement));
    CHECK_FALSE(rankOf(Rating::Monitoring));
}

TEST_CASE("The target in force when the value was recorded counts")
{
    const Plan plan = planFrom(u"3 Focus\n  # Calls (higher; target 90)\n    2021-10-31 = 85"_s);
    const Measure &measure = rowOf<Measure>(plan, u"Calls");
    Reading reading = *lastReading(plan, measure.id, outlineDay());
    reading.target = 80;
    CHECK(ratingOf(plan, measure, reading) == succeeding);
}

TEST_CASE("The last reading as at a day")
{
    const Plan plan = planFrom(u"3 Focus\n"
                               "  # Calls\n"
                               "    2021-06-30 = 1\n"
                               "    2021-09-30 = 2"_s);
    const Id measure = idOf(plan, u"Calls");
    CHECK(lastReading(plan, measure, {2021, 6, 29}) == nullptr);
    CHECK(lastReading(plan, measure, {2021, 9, 29})->value == 1);
    CHECK(lastReading(plan, measure, {2021, 9, 30})->value == 2);
}
