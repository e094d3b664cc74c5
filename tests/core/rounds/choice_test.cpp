// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rounds/choice.h"

#include "core/rounds/rounds.h"
#include "tests/support/catch.h"
#include "tests/support/correctall.h"
#include "tests/support/outline.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2021, 11, 15);

Plan openPlan()
{
    return planFrom(u"3 Focus\n  3.1 Charter\n    3.1.1 Survey 29% ..2021-09-30\n"_s);
}

void begin(Plan &plan, const QString &name, QDate from, QDate asAt)
{
    REQUIRE(apply(beginRound(plan, {name, from, asAt}).value(), plan));
}

Plan closedPlan()
{
    Plan plan = openPlan();
    begin(plan, u"Q2 2021/22"_s, {2021, 7, 1}, {2021, 9, 30});
    const Id round = openRound(plan)->id;
    const Issue issue{u"Ann"_s, QDateTime(today, QTime(9, 0), Qt::UTC), u"Commentary"_s, u"Test"_s};
    REQUIRE(apply(closeRound(plan, round, issue).value(), plan));
    Settings settings = plan.settings();
    settings.organisation = u"Another council"_s;
    REQUIRE(apply(changeRow(plan, settings).value(), plan));
    REQUIRE(apply(correctAll(plan, round, issue).value(), plan));
    return plan;
}

QString namedBy(const Plan &plan, const QString &text)
{
    const auto choice = momentCalled(plan, text);
    return choice ? momentOf(plan, *choice, today).value().name : choice.error().message;
}

} // namespace

TEST_CASE("A moment is called by a round's name, a version's, a day or now")
{
    const Plan plan = closedPlan();
    CHECK(namedBy(plan, u"q2 2021/22 "_s) == u"Q2 2021/22, version 1.1"_s);
    CHECK(namedBy(plan, u"Q2 2021/22, version 1.0"_s) == u"Q2 2021/22, version 1.0"_s);
    CHECK(namedBy(plan, u"31/10/2021"_s) == u"31 October 2021"_s);
    CHECK(namedBy(plan, u"NOW"_s) == u"now"_s);
}

TEST_CASE("A name that is no closed round is answered with those there are")
{
    Plan plan = closedPlan();
    begin(plan, u"Q3 2021/22"_s, {2021, 10, 1}, {2021, 12, 31});
    CHECK(namedBy(plan, u"Q9"_s)
          == u"“Q9” is neither a closed round nor a day. The closed rounds are: Q2 2021/22."_s);
    CHECK(namedBy(plan, u"Q3 2021/22"_s)
          == u"The round “Q3 2021/22” has not been closed. The closed rounds are: Q2 2021/22."_s);
    CHECK(namedBy(openPlan(), u"Q9"_s).endsWith(u"No round has been closed yet."_s));
}

TEST_CASE("A version issued by a clock that was ahead is compared with now as at its day")
{
    Plan plan = openPlan();
    begin(plan, u"Q3 2021/22"_s, {2021, 10, 1}, {2021, 12, 31});
    const QDate ahead(2021, 11, 20);
    REQUIRE(today < ahead);
    const Issue issue{u"Ann"_s, QDateTime(ahead, QTime(9, 0), Qt::UTC), {}, u"Test"_s};
    REQUIRE(apply(closeRound(plan, openRound(plan)->id, issue).value(), plan));
    const Comparison both =
        comparisonOf(plan, usualFrom(plan, today), usualTo(plan, today), today).value();
    CHECK(both.from.name == u"Q3 2021/22, version 1.0"_s);
    CHECK(both.to.name == u"now, as at 20 November 2021"_s);
    CHECK(both.to.asAt == ahead);
    const QDate later(2022, 1, 20);
    CHECK(comparisonOf(plan, usualFrom(plan, later), {}, later)->to.asAt == later);
    CHECK(comparisonOf(plan, {{}, {2022, 1, 1}}, {}, today)->to.asAt == today);
}

TEST_CASE("Usually changes are looked for since the last closed round, or since the year began")
{
    const Plan closed = closedPlan();
    CHECK(usualFrom(closed, today).snapshot == issuedVersions(closed).first()->id);
    CHECK(usualTo(closed, today).isNow());
    CHECK(usualFrom(openPlan(), {2022, 3, 31}).day == QDate(2021, 4, 1));
    CHECK(usualTo(openPlan(), {2022, 3, 31}).day == QDate(2022, 3, 31));
}
