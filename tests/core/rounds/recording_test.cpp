// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rounds/recording.h"

#include "core/rounds/rounds.h"
#include "tests/support/catch.h"
#include "tests/support/outline.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2021, 10, 31);

Plan openPlan()
{
    Plan plan = planFrom(u"3 Focus\n"
                         "  3.1 Charter\n"
                         "    3.1.1 Survey 2020-02-04..2021-12-31\n"
                         "      2021-06-30 40% On track: Half of it.\n"
                         "      2021-09-10 45% Some problems: Rain.\n"_s);
    const Period quarter{u"Q2 2021/22"_s, {2021, 7, 1}, {2021, 9, 30}};
    REQUIRE(apply(beginRound(plan, quarter).value(), plan));
    return plan;
}

} // namespace

TEST_CASE("A round that is collected past its last day is what a record counts for")
{
    const Plan plan = openPlan();
    const RecordingDays late = recordingDays(plan, today, today);
    CHECK(late.isChoice());
    CHECK(late.usual == QDate(2021, 9, 30));
    CHECK(late.lookedAt == today);
    CHECK(late.round == openRound(plan)->id);
}

TEST_CASE("Elsewhere a record counts for the day that is looked at")
{
    const Plan plan = openPlan();
    const auto plain = [&](QDate lookedAt, QDate now) {
        const RecordingDays days = recordingDays(plan, lookedAt, now);
        return !days.isChoice() && days.usual == lookedAt ? days.round : Id::create();
    };
    const Id round = openRound(plan)->id;
    CHECK(plain({2021, 8, 15}, today) == round);
    CHECK(plain({2021, 9, 30}, {2021, 9, 30}) == round);
    CHECK(plain({2021, 6, 30}, today).isNull());
    CHECK(plain({2021, 12, 31}, {2021, 9, 1}).isNull());
    CHECK_FALSE(recordingDays(planFrom(u"3 Focus\n"_s), today, today).isChoice());
}

TEST_CASE("An update begins with what stands, and with the words of its round")
{
    const Plan plan = openPlan();
    const Id survey = idOf(plan, u"3.1.1");
    const UpdateDraft forRound = draftFor(plan, survey, {2021, 9, 30});
    CHECK(forRound.progress == 45);
    CHECK(plan.find<Judgement>(forRound.judgement)->word == u"Some problems");
    CHECK(forRound.commentary == u"Rain.");
    CHECK(forRound.round == openRound(plan)->id);
    const UpdateDraft later = draftFor(plan, survey, today);
    CHECK(later.progress == 45);
    CHECK(later.commentary.isEmpty());
    CHECK(later.round.isNull());
    CHECK(draftFor(plan, survey, {2021, 8, 15}).commentary.isEmpty());
}
