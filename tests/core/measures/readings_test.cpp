// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/readings.h"

#include "core/measures/measurewords.h"
#include "core/measures/trend.h"
#include "core/rules/ratings.h"
#include "core/verbs/edits.h"
#include "core/words/words.h"
#include "tests/support/catch.h"
#include "tests/support/outline.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

const Stamp stamp{u"Ann"_s, QDateTime({2022, 1, 10}, {12, 0}, Qt::UTC)};

Plan callsPlan()
{
    return planFrom(u"3 Focus\n"
                    "  # Calls (%; higher; target 90; tolerance 5)\n"
                    "    2021-06-30 = 88\n"
                    "    2021-09-30 = 91"_s);
}

ReadingDraft draft(QDate day, std::optional<double> value)
{
    ReadingDraft draft;
    draft.asAt = day;
    draft.value = value;
    return draft;
}

Result<ChangeSet> record(const Plan &plan, const QList<ReadingDraft> &drafts)
{
    return recordReadings(plan, idOf(plan, u"Calls"), drafts, stamp);
}

Plan recorded(const Plan &plan, const QList<ReadingDraft> &drafts)
{
    const auto change = record(plan, drafts);
    REQUIRE(change.ok());
    const auto after = applied(*change, plan);
    REQUIRE(after.ok());
    return *after;
}

const Reading &readingAt(const Plan &plan, QDate day)
{
    const Reading *reading = readingOn(plan, idOf(plan, u"Calls"), day);
    REQUIRE(reading);
    return *reading;
}

} // namespace

TEST_CASE("A new reading keeps the target of its period, its author and its moment")
{
    Plan plan = callsPlan();
    plan.table<PeriodTarget>().assign(
        {{Id::create(), idOf(plan, u"Calls"), QDate(2021, 12, 31), 95, std::nullopt}});
    const Plan after = recorded(plan, {draft({2021, 12, 31}, 93)});
    const Reading &reading = readingAt(after, {2021, 12, 31});
    CHECK(reading.target == 95);
    CHECK(reading.author == u"Ann"_s);
    CHECK(reading.recordedAt == stamp.at);
    CHECK(ratingOf(after, rowOf<Measure>(after, u"Calls"), reading)
          == RatingFact{Rating::CloseToTarget});
}

TEST_CASE("Readings entered together are one change, and the day's reading is corrected")
{
    const Plan plan = callsPlan();
    const auto change = record(plan, {draft({2021, 9, 30}, 92), draft({2021, 12, 31}, 93)});
    REQUIRE(change.ok());
    CHECK(change->edits.size() == 2);
    CHECK(change->title == u"2 readings of Calls"_s);
    const Plan after = *applied(*change, plan);
    CHECK(readingAt(after, {2021, 9, 30}).value == 92);
    CHECK(after.readings().size() == 3);
    CHECK(*applied(change->inverted(), after) == plan);
}

TEST_CASE("A corrected reading is told with its number before and after")
{
    const Plan plan = callsPlan();
    ReadingDraft corrected = draftOf(readingAt(plan, {2021, 9, 30}));
    const QString before = words::number(*corrected.value, 0);
    corrected.value = 12'400;
    CHECK(record(plan, {corrected})->title
          == u"Reading of Calls at 30 September 2021 corrected from %1 to 12,400"_s.arg(before));
    CHECK(record(plan, {draft({2021, 12, 31}, 93)})->title
          == u"Reading of Calls as at 31 December 2021"_s);
}

TEST_CASE("Entering what is there already changes nothing")
{
    const Plan plan = callsPlan();
    const auto change = record(plan, {draftOf(readingAt(plan, {2021, 9, 30}))});
    REQUIRE(change.ok());
    CHECK(change->isEmpty());
}

TEST_CASE("A day has one reading")
{
    const Plan plan = callsPlan();
    CHECK_FALSE(record(plan, {draft({2021, 12, 31}, 1), draft({2021, 12, 31}, 2)}).ok());
    ReadingDraft moved = draftOf(readingAt(plan, {2021, 6, 30}));
    moved.asAt = {2021, 9, 30};
    CHECK(record(plan, {moved})
              .error()
              .message.startsWith(u"There is a reading as at 30 September 2021 already."));
    CHECK_FALSE(record(plan, {draft({}, 1)}).ok());
}

TEST_CASE("A value is worked out from its parts where none is given")
{
    ReadingDraft parts = draft({2021, 12, 31}, std::nullopt);
    parts.numerator = 19;
    parts.denominator = 20;
    CHECK(readingAt(recorded(callsPlan(), {parts}), {2021, 12, 31}).value == 95);
    parts.denominator = 0;
    CHECK_FALSE(readingAt(recorded(callsPlan(), {parts}), {2021, 12, 31}).value);
}

TEST_CASE("Another part works the value out anew, where both parts are there")
{
    ReadingDraft parts = draft({2021, 12, 31}, 95);
    parts = withNumerator(parts, 19);
    CHECK(parts.value == 95);
    parts = withDenominator(parts, 20);
    CHECK_FALSE(parts.value);
    CHECK(readingAt(recorded(callsPlan(), {parts}), {2021, 12, 31}).value == 95);
}

TEST_CASE("A stated rating is recorded with the reading, and stays where none is stated")
{
    ReadingDraft said = draft({2021, 12, 31}, 95);
    said.stated = StatedRating{Rating::NeedsImprovement, u"Behind"_s};
    Plan plan = recorded(callsPlan(), {said});
    CHECK(readingAt(plan, {2021, 12, 31}).statedWord == u"Behind");
    said.stated.reset();
    said.value = 96;
    plan = recorded(plan, {said});
    CHECK(readingAt(plan, {2021, 12, 31}).statedRating == Rating::NeedsImprovement);
    said.stated = StatedRating();
    plan = recorded(plan, {said});
    CHECK_FALSE(readingAt(plan, {2021, 12, 31}).statedRating);
    CHECK(readingAt(plan, {2021, 12, 31}).statedWord.isEmpty());
}

TEST_CASE("The next reading is that of the period after the last")
{
    Plan plan = callsPlan();
    const Measure &calls = rowOf<Measure>(plan, u"Calls");
    CHECK(nextReadingDay(plan, calls, {2021, 10, 31}) == QDate(2021, 12, 31));
    plan.table<Reading>().assign({});
    CHECK(nextReadingDay(plan, calls, {2021, 10, 31}) == QDate(2021, 9, 30));
    CHECK(nextReadingDay(plan, calls, {2021, 9, 30}) == QDate(2021, 9, 30));
}

TEST_CASE("The course of a measure has its targets, what is tolerated, and its gaps")
{
    const Plan plan = planFrom(u"3 Focus\n"
                               "  # Calls (%; higher; target 90; tolerance 5)\n"
                               "    2021-06-30 = 86\n"
                               "    2021-09-30 = -\n"
                               "    2021-12-31 = 92"_s);
    const Measure &calls = rowOf<Measure>(plan, u"Calls");
    const auto trend = trendOf(plan, calls, {2021, 9, 30});
    REQUIRE(trend.size() == 2);
    CHECK(trend[0].from == QDate(2021, 4, 1));
    CHECK(trend[0].tolerated == Band{85, 90});
    CHECK(trend[0].rating->rating == Rating::CloseToTarget);
    CHECK_FALSE(trend[1].value);
    CHECK(trendOf(plan, calls).size() == 3);
    CHECK(words::reading(calls, trend[0], plan.settings())
          == u"30 June 2021: 86%; target 90; Close to target"_s);
    CHECK(words::reading(calls, trend[1], plan.settings())
          == u"30 September 2021: No value; target 90"_s);
}

TEST_CASE("What is tolerated lies on the wrong side of the target")
{
    Measure measure;
    measure.tolerance = 10;
    measure.toleranceKind = ToleranceKind::PercentOfTarget;
    const auto band = [&](Direction direction, TargetInForce target) {
        measure.direction = direction;
        return toleratedBand(measure, target);
    };
    CHECK(band(Direction::HigherIsBetter, {50, {}}) == Band{45, 50});
    CHECK(band(Direction::LowerIsBetter, {50, {}}) == Band{50, 55});
    CHECK(band(Direction::InRange, {50, 80}) == Band{45, 85});
    CHECK_FALSE(band(Direction::None, {50, {}}));
    CHECK_FALSE(band(Direction::LowerIsBetter, {0, {}}));
    CHECK_FALSE(band(Direction::LowerIsBetter, {}));
}
