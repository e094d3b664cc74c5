// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/travel.h"

#include "core/measures/measurewords.h"
#include "tests/support/catch.h"
#include "tests/support/outline.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

Reading reading(std::optional<double> value, QDate asAt = QDate(2021, 10, 31))
{
    Reading row;
    row.id = Id::create();
    row.asAt = asAt;
    row.value = value;
    return row;
}

Travel travel(Direction direction, std::optional<double> earlier, std::optional<double> later)
{
    Measure measure;
    measure.direction = direction;
    measure.target = 10;
    measure.targetHigh = 20;
    const Reading before = reading(earlier);
    const Reading after = reading(later);
    return travelOf(Plan(), measure, &before, &after);
}

} // namespace

TEST_CASE("Whether a change is for the better depends on the direction")
{
    CHECK(travel(Direction::HigherIsBetter, 5, 6) == Travel::Better);
    CHECK(travel(Direction::HigherIsBetter, 6, 5) == Travel::Worse);
    CHECK(travel(Direction::LowerIsBetter, 6, 5) == Travel::Better);
    CHECK(travel(Direction::LowerIsBetter, 5, 5) == Travel::Same);
    CHECK(travel(Direction::None, 5, 6) == Travel::Up);
    CHECK(travel(Direction::None, 6, 5) == Travel::Down);
}

TEST_CASE("With a range, nearer to it is better and anywhere inside is the same")
{
    CHECK(travel(Direction::InRange, 5, 8) == Travel::Better);
    CHECK(travel(Direction::InRange, 25, 21) == Travel::Better);
    CHECK(travel(Direction::InRange, 12, 19) == Travel::Up);
    CHECK(travel(Direction::InRange, 19, 30) == Travel::Worse);
}

TEST_CASE("A missing value has no travel")
{
    CHECK(travel(Direction::HigherIsBetter, std::nullopt, 6) == Travel::Unknown);
    CHECK(travel(Direction::HigherIsBetter, 6, std::nullopt) == Travel::Unknown);
    const Reading alone = reading(3);
    CHECK(travelOf(Plan(), Measure{}, nullptr, &alone) == Travel::Unknown);
}

TEST_CASE("Readings are compared with the last one and with the same month a year before")
{
    Plan plan;
    Measure measure;
    measure.id = Id::create();
    QList<Reading> rows;
    for (const QDate day : {QDate(2020, 9, 30), QDate(2020, 10, 30), QDate(2021, 9, 30),
                            QDate(2021, 10, 31), QDate(2022, 2, 28)}) {
        Reading row = reading(1, day);
        row.measure = measure.id;
        rows.append(row);
    }
    plan.table<Reading>().assign(rows);
    const auto find = [&](QDate day) -> const Reading & {
        return *lastReading(plan, measure.id, day);
    };
    const Reading &latest = find(QDate(2021, 10, 31));
    CHECK(previousReading(plan, latest)->asAt == QDate(2021, 9, 30));
    CHECK(readingAYearBefore(plan, latest)->asAt == QDate(2020, 10, 30));
    CHECK(readingAYearBefore(plan, find(QDate(2022, 2, 28))) == nullptr);
    CHECK(previousReading(plan, find(QDate(2020, 9, 30))) == nullptr);
}

TEST_CASE("A period's own target goes before the measure's")
{
    Plan plan;
    Measure measure;
    measure.id = Id::create();
    measure.target = 90;
    PeriodTarget period{Id::create(), measure.id, QDate(2021, 12, 31), 95, std::nullopt};
    plan.table<PeriodTarget>().assign({period});
    CHECK(targetFor(plan, measure, QDate(2021, 12, 31)).low == 95);
    CHECK(targetFor(plan, measure, QDate(2021, 9, 30)).low == 90);
}

TEST_CASE("A ratio without a denominator is no number")
{
    CHECK(percentageOf(3, 4) == 75);
    CHECK_FALSE(percentageOf(3, 0));
    CHECK_FALSE(percentageOf(std::nullopt, 4));
}

TEST_CASE("A ratio is in the measure's own unit")
{
    Measure measure;
    measure.unit = u"Days"_s;
    CHECK(ratioOf(measure, 340, 20) == 17);
    measure.unit = u"%"_s;
    CHECK(ratioOf(measure, 19, 20) == 95);
    CHECK_FALSE(ratioOf(measure, 19, 0));
}

TEST_CASE("Of a cumulative measure the periods are compared, not the sums")
{
    const Plan plan = planFrom(u"3 Focus\n"
                               "  # Calls (Number; lower)\n"
                               "    2021-06-30 = 10\n"
                               "    2021-09-30 = 22\n"
                               "    2021-12-31 = 30\n"
                               "    2022-06-30 = 9"_s);
    Measure calls = rowOf<Measure>(plan, u"Calls");
    calls.accumulation = Accumulation::Cumulative;
    const auto since = [&](QDate day) {
        return travelSincePrevious(plan, calls, *lastReading(plan, calls.id, day));
    };
    CHECK(since({2021, 6, 30}) == Travel::Unknown);
    CHECK(since({2021, 9, 30}) == Travel::Worse);
    CHECK(since({2021, 12, 31}) == Travel::Better);
    CHECK(words::travelSincePrevious(since({2021, 9, 30}), calls, u"June"_s)
          == u"Worse than the quarter before"_s);
    calls.accumulation = Accumulation::PerPeriod;
    CHECK(words::travelSincePrevious(Travel::Worse, calls, u"June"_s) == u"Worse than June"_s);
    CHECK(words::travels(calls, Travel::Better, Travel::Better, u"June"_s, u"a year before"_s)
          == u"Better than June and a year before"_s);
    CHECK(words::travels(calls, Travel::Worse, Travel::Better, u"June"_s, u"a year before"_s)
          == u"Worse than June, better than a year before"_s);
    CHECK(words::travels(calls, Travel::Unknown, Travel::Same, u"June"_s, u"a year before"_s)
          == u"Unchanged since a year before"_s);
    calls.accumulation = Accumulation::Cumulative;
    const Reading &first = *lastReading(plan, calls.id, {2022, 6, 30});
    CHECK(periodValue(plan, calls, first) == 9);
    CHECK(travelSinceAYearBefore(plan, calls, first) == Travel::Better);
}

TEST_CASE("A cumulative measure starts again with the year, and is compared with the year before")
{
    Plan plan = planFrom(u"3 Focus\n"
                         "  # Calls (Number; lower)\n"
                         "    2021-06-30 = 10\n"
                         "    2021-12-31 = 26\n"
                         "    2022-03-31 = 30\n"
                         "    2022-06-30 = 9"_s);
    Measure calls = rowOf<Measure>(plan, u"Calls");
    const Reading &first = *lastReading(plan, calls.id, {2022, 6, 30});
    const auto said = [&] {
        return words::travels(plan, calls, first, u"last time"_s, u"a year before"_s);
    };
    CHECK(said() == u"Better than last time and a year before"_s);
    calls.accumulation = Accumulation::Cumulative;
    CHECK(travelSincePrevious(plan, calls, first) == Travel::Unknown);
    CHECK(said() == u"Starts again in April, better than a year before"_s);
    const Reading &last = *lastReading(plan, calls.id, {2022, 3, 31});
    CHECK(travelSincePrevious(plan, calls, last) == Travel::Unknown); // a quarter is missing
    CHECK(words::travels(plan, calls, last, u"last time"_s, u"a year before"_s).isEmpty());

    plan =
        planFrom(u"3 Focus\n  # Calls (Number; lower)\n    2021-03-31 = 10\n    2021-06-30 = 9"_s);
    calls.id = rowOf<Measure>(plan, u"Calls").id;
    CHECK(words::travels(plan, calls, *lastReading(plan, calls.id, {2021, 6, 30}), u"last time"_s,
                         u"a year before"_s)
          == u"Starts again in April"_s);
}

TEST_CASE("What a cumulative measure gained is not known after a gap")
{
    const Plan plan = planFrom(u"3 Focus\n"
                               "  # Calls (Number; lower)\n"
                               "    2021-06-30 = 10\n"
                               "    2021-12-31 = 30"_s);
    Measure calls = rowOf<Measure>(plan, u"Calls");
    const Reading &last = *lastReading(plan, calls.id, {2021, 12, 31});
    CHECK(travelSincePrevious(plan, calls, last) == Travel::Worse);
    calls.accumulation = Accumulation::Cumulative;
    CHECK_FALSE(periodValue(plan, calls, last));
    CHECK(travelSincePrevious(plan, calls, last) == Travel::Unknown);
}

TEST_CASE("What decimals are off by in binary is no travel")
{
    CHECK(travel(Direction::HigherIsBetter, 0.3, 0.1 + 0.2) == Travel::Same);
}
