// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/judged.h"

#include "tests/support/catch.h"
#include "tests/support/outline.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

const QString outline = u"3 Focus\n"
                        "  3.1 Charter\n"
                        "    3.1.1 Survey 2020-02-04..2021-09-30\n"
                        "      2021-06-30 20% On track: Begun.\n"
                        "      2021-09-30 30%: More of it.\n"
                        "    3.1.2 Census (cancelled)\n"
                        "      2021-06-30 20% On track: Begun.\n"
                        "    3.1.3 Letters\n"
                        "      2021-06-30 100% On track: Sent.\n"
                        "    3.1.4 Digital\n"_s;

} // namespace

TEST_CASE(
    "An update without a judgement leaves the earlier one in force, for its contradictions too")
{
    const Plan plan = planFrom(outline);
    const auto &survey = rowOf<Action>(plan, u"3.1.1");
    CHECK(lastJudged(plan, survey.id, outlineDay())->progress == 20);
    CHECK(judgementInForce(plan, survey, outlineDay())->word == u"On track");
    CHECK(factsOf(plan, survey, outlineDay()).contradictions
          == QList{Contradiction::SaidOnTrackButOverdue});
    CHECK_FALSE(judgementInForce(plan, survey, {2021, 6, 29}));
}

TEST_CASE("Judgements are counted of live actions, and add up to them")
{
    const Plan plan = planFrom(outline);
    CHECK_FALSE(judgementInForce(plan, rowOf<Action>(plan, u"3.1.2"), outlineDay()));
    CHECK_FALSE(judgementInForce(plan, rowOf<Action>(plan, u"3.1.3"), outlineDay()));
    const Judged judged = judgedOf(plan, plan.actions().rows(), outlineDay());
    CHECK(judged.live == 2);
    CHECK(judged.counts.value(idOf(plan, u"On track")) == 1);
    CHECK(judged.counts.value(Id()) == 1);
}
