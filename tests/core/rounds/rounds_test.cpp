// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rounds/rounds.h"

#include "core/rounds/moment.h"
#include "core/rounds/roundwords.h"
#include "tests/support/catch.h"
#include "tests/support/outline.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

const Issue issue{u"Jane Smith"_s, QDateTime(QDate(2022, 1, 20), QTime(9, 0), Qt::UTC), {}, {}};
const Stamp stamp{u"Jane Smith"_s, issue.at};

Plan threeActions()
{
    return planFrom(u"3 Customer focus\n"
                    "  3.1 Charter\n"
                    "    3.1.1 Survey 2020-02-04..2022-09-30 [Bo Diaz]\n"
                    "      2021-10-20 95% On track\n"
                    "    3.1.2 Strategy 2020-02-04..2022-12-31 [Ann Lee]\n"
                    "      2021-06-30 20%\n"
                    "    3.1.3 Portal 2020-02-04..2021-12-31 [Ann Lee]\n"
                    "      2021-09-30 100%\n"
                    "    3.1.4 Kiosk 2020-02-04..2022-12-31 (cancelled) [Ann Lee]\n"_s);
}

Plan withOpenRound(Plan plan = threeActions())
{
    const auto begun = beginRound(plan, periodOf(QDate(2021, 12, 31), Frequency::Quarter, 4));
    REQUIRE(begun);
    REQUIRE(apply(*begun, plan));
    return plan;
}

QStringList referencesOf(const Plan &plan, const QList<Id> &ids)
{
    QStringList references;
    for (const Id &id : ids)
        references.append(plan.find<Action>(id)->reference);
    return references;
}

} // namespace

TEST_CASE("A round lists by lead officer who has reported and what is outstanding")
{
    const Plan plan = withOpenRound();
    const auto returns = returnsOf(plan, *openRound(plan), openRound(plan)->asAt);
    REQUIRE(returns.size() == 2);
    CHECK(returns[0].leadOfficer == u"Ann Lee"_s);
    CHECK(referencesOf(plan, returns[0].outstanding) == QStringList{u"3.1.2"_s});
    CHECK(returns[0].reported.isEmpty());
    CHECK(returns[1].leadOfficer == u"Bo Diaz"_s);
    CHECK(referencesOf(plan, returns[1].reported) == QStringList{u"3.1.1"_s});
}

TEST_CASE("One round at a time, and no name twice")
{
    Plan plan = withOpenRound();
    const Period next = periodOf(QDate(2022, 3, 31), Frequency::Quarter, 4);
    CHECK(beginRound(plan, next).error().message.contains(u"Q3 2021/22 is still open"));
    REQUIRE(apply(closeRound(plan, openRound(plan)->id, issue).value(), plan));
    CHECK(beginRound(plan, next));
    const Period again = periodOf(QDate(2021, 12, 31), Frequency::Quarter, 4);
    CHECK(beginRound(plan, again).error().message.contains(u"already"));
    CHECK(beginRound(plan, {u"Odd"_s, QDate(2022, 3, 1), QDate(2022, 2, 1)}).error().kind
          == Error::Kind::Invalid);
}

TEST_CASE("A round that ends before the last closed one is doubted")
{
    Plan plan = withOpenRound();
    REQUIRE(apply(closeRound(plan, openRound(plan)->id, issue).value(), plan));
    const QDate today(2022, 1, 20);
    CHECK(doubtAbout(plan, periodOf(QDate(2021, 9, 30), Frequency::Quarter, 4), today)
          == u"Q2 2021/22 ends on 30 September 2021, not after the last closed round, Q3 2021/22 "
             u"(31 December "
             "2021)."_s);
    CHECK(doubtAbout(plan, periodOf(QDate(2022, 3, 31), Frequency::Quarter, 4), today).isEmpty());
    CHECK(doubtAbout(plan, periodOf(QDate(2022, 3, 31), Frequency::Year, 4), today)
              .contains(u"already those of Q3 2021/22"));
}

TEST_CASE("A round that has not begun is doubted")
{
    const Period next = periodOf(QDate(2022, 3, 31), Frequency::Quarter, 4);
    CHECK(doubtAbout(threeActions(), next, QDate(2021, 12, 31))
          == u"Q4 2021/22 begins on 1 January 2022, which is still to come: what is reported in it "
             "would be dated in the future."_s);
    CHECK(doubtAbout(threeActions(), next, QDate(2022, 1, 1)).isEmpty());
}

TEST_CASE("What is issued before its round's last day says which day it is as at")
{
    Plan plan = withOpenRound();
    CHECK(issuedEarly(plan, *openRound(plan), issue.at).isEmpty());
    const QDateTime october(QDate(2021, 10, 31), QTime(12, 0), Qt::UTC);
    CHECK(issuedEarly(plan, *openRound(plan), october)
          == u"Q3 2021/22 ends on 31 December 2021, 61 days after the day of issue. This version "
             u"is as "
             "at 31 October 2021."_s);
    const UpdateDraft draft{idOf(plan, u"3.1.2"), QDate(2021, 12, 31), 30, {}, {}, {}};
    REQUIRE(apply(reportProgress(plan, draft, stamp).value(), plan));
    CHECK(issuedEarly(plan, *openRound(plan), october)
              .endsWith(u"Dated after that, and so not in it: 1 update."));
}

TEST_CASE("A judgement that requires an explanation holds the closing up, or is waived by name")
{
    Plan plan = withOpenRound();
    const auto keys = plan.judgements().rowsUnder({});
    const auto needy = std::find_if(keys.begin(), keys.end(),
                                    [](const Judgement *key) { return key->requiresExplanation; });
    REQUIRE(needy != keys.end());
    const UpdateDraft draft{idOf(plan, u"3.1.2"), QDate(2021, 12, 31), 30, (*needy)->id, {}, {}};
    REQUIRE(apply(reportProgress(plan, draft, stamp).value(), plan));

    const Id round = openRound(plan)->id;
    CHECK(unexplained(plan, *openRound(plan), openRound(plan)->asAt).size() == 1);
    CHECK(closeRound(plan, round, issue).error().message.contains(u"explanation has none"));
    Issue waived = issue;
    waived.waiver = u"Officer is away."_s;
    REQUIRE(apply(closeRound(plan, round, waived).value(), plan));
    CHECK(latestSnapshot(plan, round)->note
          == u"Closed without all explanations: Officer is away."_s);
}

TEST_CASE("A frozen plan does not hold the frozen plans before it")
{
    Plan plan = withOpenRound();
    REQUIRE(apply(closeRound(plan, openRound(plan)->id, issue).value(), plan));
    const auto first = plan.snapshots().rows().first()->content.size();
    const Period next = periodOf(QDate(2022, 3, 31), Frequency::Quarter, 4);
    REQUIRE(apply(beginRound(plan, next).value(), plan));
    REQUIRE(apply(closeRound(plan, openRound(plan)->id, issue).value(), plan));
    REQUIRE(plan.snapshots().size() == 2);
    for (const Snapshot *snapshot : plan.snapshots().rows())
        CHECK(snapshot->content.size() < first + 1000);
}

TEST_CASE("The period to collect is the last that has ended, and on its last day it has")
{
    Plan plan = threeActions();
    const auto offered = [&](QDate day, Frequency length = Frequency::Quarter) {
        const auto periods = periodsAround(day, length, 4, 4, 2);
        return periods[periodToCollect(plan, periods, day)].name;
    };
    CHECK(offered({2021, 12, 30}) == u"Q2 2021/22"_s);
    CHECK(offered({2021, 12, 31}) == u"Q3 2021/22"_s);
    CHECK(offered({2022, 1, 1}) == u"Q3 2021/22"_s);
    CHECK(offered({2022, 1, 20}) == u"Q3 2021/22"_s);
    CHECK(offered({2022, 3, 30}) == u"Q3 2021/22"_s);
    CHECK(offered({2022, 3, 31}) == u"Q4 2021/22"_s);
    CHECK(offered({2022, 1, 31}, Frequency::Month) == u"Jan 2022"_s);
    CHECK(offered({2022, 2, 1}, Frequency::Month) == u"Jan 2022"_s);
    CHECK(offered({2022, 3, 31}, Frequency::HalfYear) == u"H2 2021/22"_s);

    plan = withOpenRound(plan);
    REQUIRE(apply(closeRound(plan, openRound(plan)->id, issue).value(), plan));
    CHECK(offered({2021, 12, 31}) == u"Q4 2021/22"_s);
    CHECK(offered({2022, 1, 20}) == u"Q4 2021/22"_s);
    CHECK(offered({2022, 1, 20}, Frequency::Month) == u"Jan 2022"_s);
    CHECK(offered({2022, 4, 5}) == u"Q4 2021/22"_s);
}

TEST_CASE("What is not asked about is counted by its reason")
{
    const Plan plan = withOpenRound();
    const NotAsked left = notAskedIn(plan, *openRound(plan), openRound(plan)->asAt);
    CHECK(left.onHold.isEmpty());
    CHECK(referencesOf(plan, left.cancelled) == QStringList{u"3.1.4"_s});
    CHECK(referencesOf(plan, left.completed) == QStringList{u"3.1.3"_s});
    CHECK(words::notAsked(plan, *openRound(plan), openRound(plan)->asAt)
          == u"1 Cancelled (3.1.4), 1 Completed before 1 October 2021 (3.1.3)"_s);
}

TEST_CASE("An update of the round's days that was given before it was opened is early")
{
    Plan plan = withOpenRound();
    const Round &round = *openRound(plan);
    const Id survey = idOf(plan, u"3.1.1");
    CHECK(isEarly(*updateIn(plan, survey, round, round.asAt), round));
    CHECK(words::reportedEarly(plan, round, {survey}, round.asAt)
          == u"3.1.1 (as at 20 October 2021)"_s);
    REQUIRE(apply(
        reportProgress(plan, {survey, {2021, 11, 1}, 96, {}, {}, round.id}, stamp).value(), plan));
    CHECK(words::reportedEarly(plan, *openRound(plan), {survey}, openRound(plan)->asAt).isEmpty());
}

TEST_CASE("What is collected counts for the day looked at, or for today, within the round")
{
    const Round round{Id::create(), u"Q3"_s, {2021, 10, 1}, {2021, 12, 31}, RoundState::Open};
    CHECK(updateDay(round, {2021, 11, 5}, {2022, 1, 9}) == QDate(2021, 11, 5));
    CHECK(updateDay(round, {2022, 1, 9}, {2022, 1, 9}) == QDate(2021, 12, 31));
    CHECK(updateDay(round, {2022, 1, 9}, {2021, 12, 1}) == QDate(2021, 12, 1));
    CHECK(updateDay(round, {2021, 9, 1}, {2021, 9, 1}) == QDate(2021, 10, 1));
}
