// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/ratingcounts.h"

#include "tests/support/catch.h"
#include "tests/support/outline.h"
#include "tests/support/randomplan.h"

#include <numeric>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

TEST_CASE("Measures are counted by their rating, the best first")
{
    const Plan plan = planFrom(u"3 Focus\n"
                               "  # A (higher; target 9; tolerance 2)\n    2021-09-30 = 8\n"
                               "  # B (higher; target 9; tolerance 2)\n    2021-09-30 = 7\n"
                               "  # C (higher; target 9)\n    2021-09-30 = 10\n"
                               "  # D (Number)\n    2021-09-30 = 10\n"
                               "  # E (Number)\n    2021-09-30 = 10, Green\n"
                               "  # F (Number)\n    2021-09-30 = -\n"
                               "  # G (Number)\n"_s);
    const auto counts = ratingCountsOf(plan, plan.measures().rows(), outlineDay());
    CHECK(words::ratingCounts(counts, plan.settings())
          == u"7 measures: 1 Succeeding, 2 Close to target, 1 Monitoring, 1 in other words "
             "(stated), 2 not rated"_s);
    CHECK(words::ratingCounts(RatingCounts(), plan.settings()).isEmpty());
}

TEST_CASE("The counts of ratings add up to the measures")
{
    for (quint32 seed = 1; seed <= 30; ++seed) {
        const Plan plan = randomPlan(seed);
        const auto counts = ratingCountsOf(plan, plan.measures().rows(), {2023, 1, 1});
        CAPTURE(seed);
        CHECK(counts.measures == int(plan.measures().size()));
        CHECK(std::accumulate(counts.ofClass.begin(), counts.ofClass.end(), 0) + counts.notRated
                  + counts.inOtherWords
              == counts.measures);
    }
}
