// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rounds/rounds.h"
#include "core/verbs/statements.h"
#include "tests/core/publishing/publishingbench.h"
#include "tests/support/done.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

using Kind = publishing::Remark::Kind;

namespace {

/// As at the last day of the open round Q2 2021/22, whose report goes to a meeting.
struct Quarter {
    Plan plan = planFrom(u"3 Customer focus\n"
                         "  3.1 Charter\n"
                         "    3.1.1 Survey 2020-02-04..2022-09-30 [Bo Diaz]\n"
                         "      2021-09-20 50% On track: said\n"_s);
    report::Options options;
    Id round;

    explicit Quarter(QDate meeting)
    {
        plan = done(beginRound(plan, periodOf({2021, 9, 30}, Frequency::Quarter, 4)), plan);
        Round open = *openRound(plan);
        round = open.id;
        open.meetingOn = meeting;
        plan.table<Round>().put(open);
        options.asAt = open.asAt;
    }

    void sign(SignOffStep step, QDate on)
    {
        plan = done(signOff(plan, round, step, u"Jo"_s, on, {}), plan);
    }

    void issue(QDate on)
    {
        report::Issued issued;
        issued.round = u"Q2 2021/22"_s;
        issued.asAt = options.asAt;
        issued.issuedAt = QDateTime(on, QTime(9, 0), Qt::UTC);
        options.issued = {issued};
        options.edition = u"Q2 2021/22, version 1.0"_s;
    }

    QList<publishing::Remark> remarks() const
    {
        auto all = publishing::remarksBeforePublishing(plan, options);
        all.removeIf([](const auto &remark) { return remark.kind != Kind::Days; });
        return all;
    }

    QStringList told() const
    {
        QStringList sentences;
        for (const auto &remark : remarks())
            sentences.append(remark.sentence);
        return sentences;
    }
};

} // namespace

TEST_CASE("Days that follow one another are no remark")
{
    Quarter quarter({2021, 10, 20});
    quarter.sign(SignOffStep::Draft, {2021, 10, 5});
    quarter.sign(SignOffStep::Director, {2021, 10, 5});
    quarter.issue({2021, 10, 12});
    CHECK(quarter.told().isEmpty());
}

TEST_CASE("A meeting before the end of its round is told, and leads to its day")
{
    const Quarter quarter({2021, 9, 1});
    REQUIRE(quarter.told()
            == QStringList{u"The meeting of Cabinet of Q2 2021/22 is on 1 September 2021, before "
                           "the end of the round, 30 September 2021: put the day right."_s});
    CHECK(quarter.remarks().first().row == quarter.round);
    CHECK(quarter.remarks().first().field == u"meeting_on"_s);
}

TEST_CASE("A sign-off that comes after the issue, or before the step before it, is told")
{
    Quarter quarter({2021, 10, 20});
    quarter.sign(SignOffStep::Draft, {2021, 10, 8});
    quarter.sign(SignOffStep::Director, {2021, 10, 6});
    quarter.issue({2021, 10, 7});
    CHECK(quarter.told()
          == QStringList{u"Director’s sign-off of Q2 2021/22 is on 6 October 2021, before sign-off "
                         "of the draft, 8 October 2021: put the day right."_s,
                         u"The issue of version 1.0 of Q2 2021/22 is on 7 October 2021, before "
                         "sign-off of the draft, 8 October 2021: put the day right."_s});
    for (const auto &remark : quarter.remarks())
        CHECK(remark.field == u"sign_off"_s);
}

TEST_CASE("A meeting before the issue of the report that it decides on is told")
{
    Quarter quarter({2021, 10, 10});
    quarter.issue({2021, 10, 12});
    CHECK(quarter.told()
          == QStringList{u"The meeting of Cabinet of Q2 2021/22 is on 10 October 2021, before the "
                         "issue of version 1.0, 12 October 2021: put the day right."_s});
}

TEST_CASE("A report of a later day than the meeting of its open round is told")
{
    Quarter quarter({2021, 10, 20});
    quarter.options.asAt = {2021, 11, 2};
    CHECK(quarter.told()
          == QStringList{u"The meeting of Cabinet of Q2 2021/22 is on 20 October 2021, before this "
                         "report’s own day, 2 November 2021: put the day right, or make the report "
                         "as at an earlier day."_s});
}

TEST_CASE("Words written as at the round's day in a report as at another are told")
{
    Quarter quarter({2021, 10, 20});
    quarter.plan = done(writeStatement(quarter.plan, quarter.round, StatementKind::Highlights, {},
                                       u"- Two actions are overdue."_s),
                        quarter.plan);
    quarter.options.layout = *report::layoutCalled(quarter.plan, u"cabinet"_s);
    CHECK(quarter.told().isEmpty());
    quarter.options.asAt = {2021, 10, 12};
    REQUIRE(quarter.told()
            == QStringList{u"“Highlights” of Q2 2021/22 is written as at 30 September 2021, and "
                           "this report is as at 12 October 2021: make both as at one day, or "
                           "compare the figures in it."_s});
    CHECK(quarter.remarks().first().field == u"highlights"_s);
}

TEST_CASE("A milestone that is reached while its action stands at 0% leads to the progress")
{
    const Plan plan = planFrom(u"3 Customer focus\n"
                               "  3.1 Charter\n"
                               "    3.1.1 Survey 2020-02-04..2022-09-30 [Bo Diaz]\n"
                               "      [x] Sent 2021-05-01\n"_s);
    report::Options options;
    options.asAt = outlineDay();
    QStringList told;
    for (const auto &remark : publishing::remarksBeforePublishing(plan, options)) {
        if (remark.kind == Kind::Contradiction)
            told.append(remark.field + u": "_s + remark.sentence);
    }
    CHECK(told
          == QStringList{u"progress: 3.1.1 stands at 0%, but a milestone of it has been reached. "
                         "Correct one of the two."_s});
}

TEST_CASE("An abbreviation leads to the very text in which it stands")
{
    Quarter quarter({2021, 10, 20});
    quarter.options.layout = *report::layoutCalled(quarter.plan, u"cabinet"_s);
    const auto placeAfter = [&](const Plan &plan) {
        for (const auto &remark : publishing::remarksBeforePublishing(plan, quarter.options)) {
            if (remark.kind == Kind::Abbreviation)
                return QString(tableOf(plan, remark.row)) + u'.' + remark.field;
        }
        return QString();
    };
    const Id theme = idOf(quarter.plan, u"3");
    CHECK(placeAfter(done(writeStatement(quarter.plan, quarter.round, StatementKind::Summary, theme,
                                         u"One HMO was closed."_s),
                          quarter.plan))
          == u"round.summary "_s + theme.toString());
    CHECK(placeAfter(done(writeStatement(quarter.plan, quarter.round, StatementKind::Challenges, {},
                                         u"One HMO was closed."_s),
                          quarter.plan))
          == u"round.challenges"_s);
    Plan plan = planFrom(u"3 Focus\n  # Calls (Number; higher; target 10)\n    2021-09-30 = 5\n"_s);
    Reading reading = *plan.readings().rows().first();
    reading.commentary = u"One HMO was closed."_s;
    plan.table<Reading>().put(reading);
    CHECK(placeAfter(plan) == u"reading.commentary"_s);
}

TEST_CASE("An issue fewer than five clear working days before the meeting is told")
{
    Quarter quarter({2021, 10, 20}); // a Wednesday
    quarter.issue({2021, 10, 13});
    CHECK(quarter.told()
          == QStringList{
              u"The issue of Q2 2021/22 on 13 October 2021 leaves fewer than five clear working "
              "days before the meeting on 20 October 2021, for which papers are open to "
              "inspection: put the day right, or say in the item why it is urgent."_s});
    CHECK(quarter.remarks().value(0).field == u"meeting_on");
}
