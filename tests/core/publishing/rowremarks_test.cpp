// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rounds/rounds.h"
#include "tests/core/publishing/publishingbench.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

using Kind = publishing::Remark::Kind;

namespace {

Plan threeActions()
{
    return planFrom(u"3 Customer focus\n"
                    "  # Calls (Number; higher; target 10; tolerance 1)\n"
                    "    2021-06-30 = 12\n"
                    "  3.1 Charter\n"
                    "    3.1.1 Survey 2020-02-04..2022-09-30 [Bo Diaz]\n"
                    "      2021-10-20 95% On track\n"
                    "    3.1.2 Strategy 2020-02-04..2022-12-31 [Ann Lee]\n"
                    "      2021-06-30 20%\n"
                    "    3.1.3 Kiosk 2020-02-04..2022-12-31\n"
                    "      2021-06-30 20%\n"_s);
}

Plan inRound(Plan plan = threeActions())
{
    const auto begun = beginRound(plan, periodOf(outlineDay(), Frequency::Quarter, 4));
    REQUIRE(begun);
    REQUIRE(apply(*begun, plan));
    return plan;
}

Plan closed(Plan plan)
{
    const Issue issue{u"Jo"_s, QDateTime(QDate(2022, 1, 20), QTime(9, 0), Qt::UTC), {}, u"late"_s};
    REQUIRE(apply(closeRound(plan, openRound(plan)->id, issue).value(), plan));
    return plan;
}

template <typename Row, typename Change> Plan changed(Plan plan, QStringView name, Change change)
{
    Row row = rowOf<Row>(plan, name);
    change(row);
    plan.table<Row>().put(row);
    return plan;
}

} // namespace

TEST_CASE("While the round is open the list begins with that")
{
    const Plan plan = inRound();
    CHECK(
        told(Kind::Draft, plan)
        == QStringList{
            u"Round Q3 2021/22 is still open, so every page says DRAFT: close the round first."_s});
    CHECK(rowsTold(Kind::Draft, plan) == QList{openRound(plan)->id});
    CHECK(told(Kind::Draft, threeActions()).isEmpty());

    Plan waiting = closed(plan);
    Settings settings = plan.settings();
    settings.signsOff = true;
    waiting.table<Settings>().put(settings);
    const QStringList open = told(Kind::Draft, waiting);
    REQUIRE(open.size() == 1);
    CHECK(open.first().startsWith(u"Round Q3 2021/22: Not signed off"));
    const QStringList unwritten = told(Kind::Draft, threeActions(), u"item"_s);
    REQUIRE_FALSE(unwritten.isEmpty());
    CHECK(unwritten.first().startsWith(u"The covering item says nothing yet under “"));
}

TEST_CASE("Who has not reported in the round is to be asked")
{
    const Plan plan = inRound();
    CHECK(told(Kind::NotReported, plan)
          == QStringList{
              u"3.1.2 Strategy has no update for Q3 2021/22: ask Ann Lee for it."_s,
              u"3.1.3 Kiosk has no update for Q3 2021/22: ask its lead officer for it."_s});
    CHECK(rowsTold(Kind::NotReported, plan) == QList{idOf(plan, u"3.1.2"), idOf(plan, u"3.1.3")});
    CHECK(told(Kind::NotReported, closed(plan)).first()
          == u"3.1.2 Strategy has no update for Q3 2021/22: ask Ann Lee for it and issue a "
             "correction."_s);
    CHECK(told(Kind::NotReported, threeActions()).isEmpty());
}

TEST_CASE("A measure without a reading of the round is told, and of one that is read once a year "
          "when the year has ended")
{
    CHECK(told(Kind::NoReading, inRound())
          == QStringList{u"Measure Calls has no reading for Q3 2021/22: record it, or that it is "
                         "missing."_s});
    CHECK(told(Kind::NoReading, threeActions()).isEmpty());
    CHECK(told(Kind::NoReading,
               changed<Measure>(inRound(), u"Calls",
                                [](Measure &measure) { measure.frequency = Frequency::Year; }))
              .isEmpty());
    CHECK(told(Kind::NoReading, planFrom(u"3 Focus\n  # Calls (Number)\n"_s))
          == QStringList{u"Measure Calls has no reading. Record one, or that it is missing."_s});
}

TEST_CASE("Bad news without a word of why is told")
{
    const QString actions = u"3 Focus\n"
                            "  3.1 Charter\n"
                            "    3.1.1 Survey 2020-02-04..2021-09-30 [Bo]\n"
                            "      2021-10-20 95% Some problems%1\n"
                            "    3.1.2 Kiosk 2020-02-04..2021-09-30 [Bo]\n"
                            "      2021-09-20 60%: Early words.\n"
                            "      2021-10-20 65%%1\n"
                            "    3.1.3 Portal 2020-02-04..2022-09-30 (cancelled) [Bo]\n"
                            "    3.1.4 Charter 2020-02-04..2022-09-30 [Bo]\n"
                            "      2021-10-20 65%\n"_s;
    CHECK(
        told(Kind::Unexplained, planFrom(actions.arg(QString())))
        == QStringList{
            u"3.1.1 Survey is judged “Some problems”, which requires an explanation. Write it in "
            "the commentary."_s,
            u"3.1.2 Kiosk is overdue by 31 days, and nothing written since it was due explains it: "
            "say why, and by when it will be done."_s,
            u"3.1.3 Portal is Cancelled, and no reason is given: write it beside the hold."_s});
    const Plan explained = changed<Action>(planFrom(actions.arg(u": Because."_s)), u"3.1.3",
                                           [](Action &row) { row.holdReason = u"No money."_s; });
    CHECK(told(Kind::Unexplained, explained).isEmpty());
}

TEST_CASE("A measure off target without a comment is told, but none that is close to it")
{
    const Plan plan = planFrom(u"3 Focus\n"
                               "  # Calls (Number; higher; target 10; tolerance 1)\n"
                               "    2021-09-30 = 5\n"
                               "  # Visits (Number; higher; target 10; tolerance 1)\n"
                               "    2021-09-30 = 9\n"_s);
    CHECK(told(Kind::Unexplained, plan)
          == QStringList{u"Measure Calls is rated Needs Improvement, and its reading of 30 "
                         "September 2021 has no comment: say why, and what is being done."_s});
    Plan commented = plan;
    for (Reading reading : plan.readings().inAnyOrder()) {
        reading.commentary = u"The line was down."_s;
        commented.table<Reading>().put(reading);
    }
    CHECK(told(Kind::Unexplained, commented).isEmpty());
}

TEST_CASE("Judgements, stages and stated ratings that the facts deny are told")
{
    const Plan plan = planFrom(u"3 Focus\n"
                               "  # Calls (Number; higher; target 10)\n"
                               "    2021-09-30 = 5, Achieved\n"
                               "  # Visits (Number; higher; target 10)\n"
                               "    2021-09-30 = 12, Achieved\n"
                               "  3.1 Charter\n"
                               "    3.1.1 Survey 2020-02-04..2022-09-30 [Bo]\n"
                               "      2021-10-20 80% Completed\n"
                               "    3.1.2 Kiosk 2020-02-04..2022-09-30 [Bo]\n"
                               "      2021-10-20 80% On track\n"_s);
    CHECK(told(Kind::Contradiction, plan)
          == QStringList{
              u"3.1.1 is judged “Completed”, but is 80% complete. Correct one of the two."_s,
              u"Measure Calls is rated Achieved (stated), but by its target it would be “Needs "
              "Improvement”: correct one of the two."_s});
}

TEST_CASE("A date that moved without a reason or an approval is told")
{
    const Plan plan = planFrom(u"3 Focus\n"
                               "  3.1 Charter\n"
                               "    3.1.1 Survey 2020-02-04..2022-09-30 [Bo]\n"
                               "      due 2022-03-31 -> 2022-09-30\n"
                               "    3.1.2 Kiosk 2020-02-04..2022-09-30 [Bo]\n"
                               "      due 2022-03-31 -> 2022-09-30: Late supplier\n"_s);
    CHECK(told(Kind::DateMove, plan)
          == QStringList{u"The due date of 3.1.1 Survey moved to 30 September 2022, and no reason "
                         "is given and nobody is named who approved it: add it to the move."_s,
                         u"The due date of 3.1.2 Kiosk moved to 30 September 2022, and nobody is "
                         "named who approved it: add it to the move."_s});
    Plan approved = plan;
    for (DateMove move : plan.dateMoves().inAnyOrder()) {
        move.reason = u"Late supplier"_s;
        move.approvedBy = u"Cabinet"_s;
        approved.table<DateMove>().put(move);
    }
    CHECK(told(Kind::DateMove, approved).isEmpty());
}

TEST_CASE("A date that waits for its approval and is past already is told")
{
    // As at 31 October 2021.
    const Plan plan = planFrom(u"3 Focus\n"
                               "  3.1 Charter\n"
                               "    3.1.1 Survey 10% 2020-02-04..2021-09-30 [Bo]\n"
                               "      due 2021-03-31 -> 2021-09-30: Late supplier\n"
                               "    3.1.2 Kiosk 10% 2020-02-04..2022-09-30 [Bo]\n"
                               "      due 2021-03-31 -> 2022-09-30: Late supplier\n"_s);
    Plan agreed = plan;
    for (DateMove move : plan.dateMoves().inAnyOrder()) {
        move.approvedBy = u"Director"_s;
        agreed.table<DateMove>().put(move);
    }
    CHECK(told(Kind::DateMove, agreed)
          == QStringList{u"The due date of 3.1.1 Survey waits for approval by Cabinet, and the "
                         "proposed 30 September 2021 is past already: ask Bo for a later one."_s});
    Plan later = agreed;
    Round round;
    round.id = Id::create();
    round.name = u"Q3 2021/22"_s;
    round.from = {2021, 10, 1};
    round.asAt = {2021, 12, 31};
    round.meetingOn = {2022, 10, 14};
    later.table<Round>().put(round);
    CHECK(told(Kind::DateMove, later).last()
          == u"The due date of 3.1.2 Kiosk waits for approval by Cabinet, and the proposed 30 "
             "September 2022 is past when it meets on 14 October 2022: ask Bo for a later one."_s);
}

TEST_CASE("A reading whose parts do not come to its value is told")
{
    const auto withParts = [](double value) {
        Plan plan = planFrom(u"3 Focus\n  # Calls (%; higher; target 10)\n    2021-09-30 = 50\n"_s);
        Measure measure = rowOf<Measure>(plan, u"Calls");
        measure.numeratorName = u"answered"_s;
        measure.denominatorName = u"made"_s;
        plan.table<Measure>().put(measure);
        Reading reading = *plan.readings().rows().first();
        reading.value = value;
        reading.numerator = 30;
        reading.denominator = 60;
        plan.table<Reading>().put(reading);
        return plan;
    };
    CHECK(told(Kind::Figures, withParts(52))
          == QStringList{u"Measure Calls says 52, but its parts, 30 of 60, come to 50: correct the "
                         "reading of 30 September 2021."_s});
    CHECK(told(Kind::Figures, withParts(50)).isEmpty());
}

TEST_CASE("What the checks of the plan find is told as far as a reader of the report sees it")
{
    const Plan plan = planFrom(u"3 Focus\n"
                               "  3.1 Charter\n"
                               "    3.1.1 Survey 2020-02-04..2020-01-01\n"
                               "      2021-10-20 100%\n"
                               "    3.1.1 Kiosk 2020-02-04..2022-09-30\n"_s);
    CHECK(told(Kind::Entered, plan)
          == QStringList{
              u"3.1.1 Survey is due before it starts. Put it right."_s,
              u"The reference 3.1.1 is used more than once: 3.1.1 Kiosk. Give each a reference of "
              "its own."_s,
              u"3.1.1 Kiosk has nobody who answers for it. Fill it in."_s});
}

TEST_CASE("The report of one theme is told of what stands in it alone")
{
    const Plan plan = planFrom(u"3 Focus\n  3.1 Charter\n    3.1.1 Survey\n      2021-10-20 10%\n"
                               "4 Homes\n  4.1 Build\n    4.1.1 Flats\n      2021-10-20 10%\n"_s);
    report::Options options;
    options.asAt = outlineDay();
    options.theme = idOf(plan, u"4");
    for (const auto &remark : publishing::remarksBeforePublishing(plan, options)) {
        INFO(remark.sentence.toStdString());
        CHECK(remark.row == idOf(plan, u"4.1.1"));
    }
    options.only.words = {u"survey"_s};
    options.theme = {};
    const auto remarks = publishing::remarksBeforePublishing(plan, options);
    CHECK(remarks.size() == 3); // no start, no due date, no lead
    for (const auto &remark : remarks)
        CHECK(remark.row == idOf(plan, u"3.1.1"));
}

TEST_CASE("A remark names the row and the field that it is about")
{
    Plan plan = inRound(planFrom(u"3 Focus\n"
                                 "  # Calls (Number; higher; target 10)\n"
                                 "    2021-10-20 = 5\n"
                                 "  # Visits (Number; higher; target 10)\n"
                                 "    2021-10-20 = 5, Achieved\n"
                                 "  3.1 Charter\n"
                                 "    3.1.1 Survey 2020-02-04..2021-09-30\n"
                                 "      due 2021-03-31 -> 2021-09-30\n"
                                 "      2021-10-20 80% On track: Soon, TBC.\n"
                                 "    3.1.2 Kiosk 2020-02-04..2022-09-30 (on hold) [Bo]\n"
                                 "    3.1.3 Portal ..2022-09-30 [Bo]\n"_s));
    const Plan uncommented = plan;
    for (Reading reading : uncommented.readings().inAnyOrder()) {
        if (reading.statedRating)
            reading.commentary = u"TBC"_s;
        plan.table<Reading>().put(reading);
    }
    report::Options options;
    options.asAt = outlineDay();
    const auto remarks = publishing::remarksBeforePublishing(plan, options);
    const auto fields = [&](Kind kind) {
        QStringList all;
        for (const auto &remark : remarks) {
            if (remark.kind == kind)
                all.append(QString(tableOf(plan, remark.row)) + u'.' + remark.field);
        }
        return all;
    };
    CHECK(fields(Kind::NotReported) == QStringList{u"action.progress"_s});
    CHECK(fields(Kind::Unexplained)
          == QStringList{u"action.hold_reason"_s, u"reading.commentary"_s});
    CHECK(fields(Kind::Contradiction)
          == QStringList{u"action.judgement"_s, u"reading.stated_rating"_s});
    // It is past, and nobody approved it or said why.
    CHECK(fields(Kind::DateMove) == QStringList{u"action.due"_s, u"action.due"_s});
    CHECK(fields(Kind::Entered) == QStringList{u"action.lead_officer"_s, u"action.start"_s});
    CHECK(fields(Kind::Unfinished) == QStringList{u"reading.commentary"_s, u"action.commentary"_s});
}
