// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rounds/overview.h"

#include "core/rounds/rounds.h"
#include "tests/support/catch.h"
#include "tests/support/done.h"
#include "tests/support/outline.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

const QString outline = u"3 Customer focus\n"
                        "  # Complaints (Number; lower; target 250; tolerance 10 %)\n"
                        "    2021-10-31 = 290\n"
                        "  3.1 Charter\n"
                        "    3.1.1 Survey 95% 2020-02-04..2021-09-30\n"
                        "    3.1.2 Census 50% 2020-02-04..2021-06-30\n"
                        "    3.1.3 Letters 0% 2021-04-01..2022-11-30\n"
                        "    3.1.6 Digital 2020-06-01..2022-01-15\n"
                        "      2021-10-30 29% On track: Half of it.\n"_s;

QStringList linesOf(const Plan &plan, ConcernKind kind)
{
    QStringList lines;
    for (const Concern &concern : concernsOf(plan, {2021, 10, 31})) {
        if (concern.kind != kind)
            continue;
        for (const ConcernLine &line : concern.lines)
            lines += line.name;
    }
    return lines;
}

} // namespace

TEST_CASE("What is longest overdue is told first")
{
    const Plan plan = planFrom(outline);
    CHECK(linesOf(plan, ConcernKind::Overdue).join(u'|') == u"3.1.2 Census|3.1.1 Survey"_s);
    CHECK(linesOf(plan, ConcernKind::StartMissed).join(u'|') == u"3.1.3 Letters"_s);
    CHECK(linesOf(plan, ConcernKind::DueSoon).join(u'|') == u"3.1.6 Digital"_s);
}

TEST_CASE("A measure outside its tolerance is told with its value, its target and its rating")
{
    const auto concerns = concernsOf(planFrom(outline), {2021, 10, 31});
    const auto &lines = concerns[int(ConcernKind::NeedsImprovement)].lines;
    REQUIRE(lines.size() == 1);
    CHECK(lines.first().sentence == u"290 as at 31 October 2021, target 250: Needs Improvement."_s);
}

TEST_CASE("What is to be looked at says the reference once, and who leads it")
{
    Plan plan = planFrom(outline);
    Action survey = *plan.find<Action>(idOf(plan, u"3.1.1"));
    survey.leadOfficer = u"Jo Day"_s;
    plan = done(changeRow(plan, survey), plan);
    const ConcernLine line =
        concernsOf(plan, {2021, 10, 31})[int(ConcernKind::Overdue)].lines.last();
    CHECK(line.name == u"3.1.1 Survey · Jo Day"_s);
    CHECK(line.sentence == u"It is overdue by 31 days: it was due on 30 September 2021."_s);
}

TEST_CASE("Every kind of concern is there, and counts what the roll-up counts")
{
    const Plan plan = planFrom(outline);
    const auto concerns = concernsOf(plan, {2021, 10, 31});
    REQUIRE(concerns.size() == 6);
    const RollUp all = rollUpOfPlan(plan, {2021, 10, 31});
    CHECK(concerns[int(ConcernKind::Overdue)].lines.size() == all.overdue);
    CHECK(concerns[int(ConcernKind::StartMissed)].lines.size() == all.startMissed);
    CHECK(concerns[int(ConcernKind::DueSoon)].lines.size() == all.dueSoon);
    CHECK(concerns[int(ConcernKind::Stale)].lines.size() == all.stale);
}

TEST_CASE("The stages of a closed round stay what they were")
{
    Plan plan = planFrom(outline);
    plan = done(beginRound(plan, {u"Q2 2021/22"_s, {2021, 7, 1}, {2021, 9, 30}}), plan);
    const Round round = *openRound(plan);
    CHECK_FALSE(stagesWhenClosed(plan, round).ok());
    const QDateTime noon(QDate(2021, 10, 5), QTime(12, 0), Qt::UTC);
    plan = done(closeRound(plan, round.id, {u"Ann"_s, noon, {}, u"A test."_s}), plan);
    const RollUp then = stagesWhenClosed(plan, round)->counts;
    plan = done(removeRow(plan, idOf(plan, u"3.1.2")), plan);
    CHECK(stagesWhenClosed(plan, round)->counts == then);
}
