// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/facts.h"
#include "core/rules/ratings.h"
#include "core/rules/target.h"
#include "tests/support/catch.h"
#include "tests/support/outline.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

const QDate quarterEnd(2021, 12, 31);

// Calls, whose own target is 180 and that of the last quarter of 2021 is 547.
Plan planWithPeriodTarget(const QString &readings = {})
{
    Plan plan = planFrom(u"3 Focus\n  # Calls (higher; target 180)\n"_s + readings);
    plan.table<PeriodTarget>().put({Id::create(), idOf(plan, u"Calls"), quarterEnd, 547, 600});
    return plan;
}

} // namespace

TEST_CASE("The target of the period goes before the measure's own, also before any reading")
{
    const Plan plan = planWithPeriodTarget();
    const Measure &calls = rowOf<Measure>(plan, u"Calls");
    CHECK(targetFor(plan, calls, quarterEnd).low == 547);
    CHECK(targetFor(plan, calls, {2021, 9, 30}).low == 180);
    CHECK(targetShown(plan, calls, nullptr, quarterEnd).low == 547);
}

TEST_CASE("A reading without a target of its own is rated by that of its period")
{
    const Plan plan = planWithPeriodTarget(u"    2021-12-31 = 200\n"_s);
    const Measure &calls = rowOf<Measure>(plan, u"Calls");
    Reading reading = *lastReading(plan, calls.id, quarterEnd);
    reading.target.reset();
    CHECK(targetOf(plan, calls, reading).low == 547);
    CHECK(ratingOf(plan, calls, reading)->rating == Rating::NeedsImprovement);
    reading.target = 150;
    CHECK(targetOf(plan, calls, reading).low == 150);
    CHECK(ratingOf(plan, calls, reading)->rating == Rating::Succeeding);
}

TEST_CASE("Only a range has an upper end")
{
    Plan plan = planWithPeriodTarget();
    Measure calls = rowOf<Measure>(plan, u"Calls");
    CHECK_FALSE(targetFor(plan, calls, quarterEnd).high);
    calls.direction = Direction::InRange;
    CHECK(targetFor(plan, calls, quarterEnd).high == 600);
}
