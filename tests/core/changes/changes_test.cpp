// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/changes.h"

#include "core/changes/changekinds.h"
#include "core/changes/sentences.h"
#include "core/verbs/edits.h"
#include "tests/support/catch.h"
#include "tests/support/done.h"
#include "tests/support/outline.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

const QDate endOfQ2(2021, 9, 30);
const QDate endOfQ3(2021, 12, 31);
const Stamp stamp{u"Jane Smith"_s, QDateTime(QDate(2021, 12, 31), QTime(9, 0), Qt::UTC)};

Plan before()
{
    return planFrom(u"3 Customer focus\n"
                    "  # Complaints (Complaints; lower; target 250)\n"
                    "    2021-09-30 = 240\n"
                    "  3.1 Charter\n"
                    "    3.1.1 Survey 2020-02-04..2021-11-30\n"
                    "      2021-09-01 95% On track\n"
                    "    3.1.2 Strategy 2020-02-04..2022-12-31\n"
                    "      2021-09-01 40%\n"
                    "    3.1.3 Portal 2020-02-04..2022-12-31\n"
                    "    3.1.4 Kiosk 2020-02-04..2022-12-31\n"
                    "      2021-09-01 10%\n"
                    "    3.1.5 Forum 2020-02-04..2022-12-31\n"
                    "      2021-09-01 50%\n"_s);
}

void report(Plan &plan, QStringView reference, int progress, QStringView judgement = {})
{
    const Id key = judgement.isEmpty() ? Id() : idOf(plan, judgement);
    const UpdateDraft draft{idOf(plan, reference), QDate(2021, 12, 15), progress, key, {}, {}};
    REQUIRE(apply(reportProgress(plan, draft, stamp).value(), plan));
}

QStringList sentences(const Changes &changes)
{
    QStringList lines;
    for (const Change &change : changes.changes)
        lines.append(words::sentence(change));
    return lines;
}

} // namespace

TEST_CASE("Nothing done in a quarter is told as not updated, and as overdue where it became so")
{
    const Plan plan = before();
    const Changes changes = changesBetween(momentOf(plan, endOfQ2), momentOf(plan, endOfQ3));
    CHECK(changes.actions == 5);
    CHECK(sentences(changes)
          == QStringList{u"3.1.1 has no new update; it stands at 95%."_s,
                         u"3.1.1 became overdue by 31 days."_s,
                         u"3.1.2 has no new update; it stands at 40%."_s,
                         u"3.1.3 has no new update; it stands at 0%."_s,
                         u"3.1.4 has no new update; it stands at 10%."_s,
                         u"3.1.5 has no new update; it stands at 50%."_s});
    CHECK(words::summary(changes) == u"1 action became overdue, and 5 actions were not updated"_s);
}

TEST_CASE("A quarter's work is told action by action")
{
    const Plan then = done(baseline(before(), QDate(2020, 1, 1)), before());
    Plan plan = then;
    report(plan, u"3.1.1", 100);
    report(plan, u"3.1.3", 5);
    report(plan, u"3.1.5", 45);
    const DateChange move{idOf(plan, u"3.1.2"),  DateKind::Due, QDate(2023, 3, 31),
                          u"Supplier is late"_s, u"Cabinet"_s,  QDate(2021, 11, 2)};
    REQUIRE(apply(moveDate(plan, move, stamp).value(), plan));
    REQUIRE(
        apply(setHold(plan, idOf(plan, u"3.1.4"), Hold::OnHold, QDate(2021, 11, 1), u"Budget"_s, {})
                  .value(),
              plan));

    const Changes changes = changesBetween({u"Q2"_s, then, endOfQ2, true}, momentOf(plan, endOfQ3));
    CHECK(sentences(changes)
          == QStringList{
              u"3.1.1 was completed."_s, u"3.1.1 went up from 95% to 100%."_s,
              u"3.1.2 has no new update; it stands at 40%."_s,
              u"3.1.2 moved its due date from 31 December 2022 to 31 March 2023 (originally 31 "
              "December 2022; moved once): Supplier is late. Approved by Cabinet."_s,
              u"3.1.3 was started."_s, u"3.1.3 went up from 0% to 5%."_s,
              u"3.1.4 was put on hold: Budget."_s, u"3.1.5 went down from 50% to 45%."_s});
}

TEST_CASE("New and removed actions are told, and ratings that crossed a threshold")
{
    const Plan then = before();
    Plan plan = then;
    REQUIRE(apply(removeRow(plan, idOf(plan, u"3.1.5")).value(), plan));
    Action added;
    added.objective = idOf(plan, u"3.1");
    added.title = u"Hub"_s;
    REQUIRE(apply(addRow(plan, added).value(), plan));
    Reading reading;
    reading.measure = idOf(plan, u"Complaints");
    reading.asAt = endOfQ3;
    reading.value = 257;
    REQUIRE(apply(addRow(plan, reading).value(), plan));

    const Changes changes = changesBetween({u"Q2"_s, then, endOfQ2, true}, momentOf(plan, endOfQ3));
    CHECK(changes.count(ChangeKind::New) == 1);
    CHECK(changes.ofKind(ChangeKind::Removed).value(0).reference == u"3.1.5"_s);
    const auto worse = changes.ofKind(ChangeKind::RatingWorse);
    REQUIRE(worse.size() == 1);
    CHECK(words::sentence(worse.first())
          == u"“Complaints” was rated Succeeding and is now rated Needs Improvement."_s);
}

TEST_CASE("A rating that becomes better, worse, or neither is told in the words it is shown in")
{
    const auto ratedThen = [](const QString &measure, const QString &before, const QString &after) {
        const Plan plan = planFrom(u"3 Focus\n  # Calls (%1)\n    2021-09-30 = %2\n"
                                   "    2021-12-31 = %3\n"_s.arg(measure, before, after));
        const Changes changes = changesBetween(momentOf(plan, endOfQ2), momentOf(plan, endOfQ3));
        QStringList told;
        for (const Change &change : changes.changes) {
            if (change.kind == ChangeKind::RatingBetter || change.kind == ChangeKind::RatingWorse
                || change.kind == ChangeKind::RatingChanged)
                told.append(kindOfChange(change.kind).one.toString() + u": "_s
                            + words::happening(change));
        }
        return told.join(u'\n');
    };
    const QString higher = u"higher; target 90; tolerance 5"_s;
    CHECK(ratedThen(higher, u"90"_s, u"88"_s)
          == u"measure was rated worse: was rated Achieved and is now rated Close to target."_s);
    CHECK(ratedThen(higher, u"80"_s, u"88"_s)
          == u"measure was rated better: was rated Needs Improvement and is now rated Close to "
             "target."_s);
    CHECK(ratedThen(higher, u"80"_s, u"88, Green"_s)
          == u"measure was rated otherwise: was rated Needs Improvement and is now rated Green "
             "(stated)."_s);
    CHECK(ratedThen(higher, u"80, Amber"_s, u"88, Green"_s)
          == u"measure was rated otherwise: was rated Amber (stated) and is now rated Green "
             "(stated)."_s);
    CHECK(ratedThen(u"higher"_s, u"80"_s, u"88"_s).isEmpty());
}

TEST_CASE("Judgements are compared by what their words stand for")
{
    Plan plan = before();
    const Plan then = plan;
    report(plan, u"3.1.1", 95, u"Some problems");
    const Changes changes = changesBetween({u"Q2"_s, then, endOfQ2, true}, momentOf(plan, endOfQ3));
    const auto worse = changes.ofKind(ChangeKind::JudgementWorse);
    REQUIRE(worse.size() == 1);
    CHECK(words::sentence(worse.first())
          == u"3.1.1 was judged “On track” and is now judged “Some problems”."_s);
    CHECK(changes.count(ChangeKind::Unmoved) == 1);
}

TEST_CASE("Two moments of the same plan on the same day differ in nothing but what is not updated")
{
    const Plan plan = before();
    const Changes changes = changesBetween(momentOf(plan, endOfQ3), momentOf(plan, endOfQ3));
    for (const Change &change : changes.changes)
        CHECK(change.kind == ChangeKind::NotUpdated);
}

TEST_CASE("An update amended as at the same day is a report, though nothing moved")
{
    const Plan then = before();
    Plan plan = then;
    Update amended = *lastUpdate(plan, idOf(plan, u"3.1.2"), endOfQ2);
    amended.commentary = u"As before."_s;
    amended.recordedAt = stamp.at;
    plan.table<Update>().put(amended);
    const Changes changes = changesBetween({u"Q2"_s, then, endOfQ2, true}, momentOf(plan, endOfQ3));
    const auto unmoved = changes.ofKind(ChangeKind::Unmoved);
    REQUIRE(unmoved.size() == 1);
    CHECK(unmoved.first().reference == u"3.1.2"_s);
}

TEST_CASE("Actions cancelled, resumed and reopened are told, and the counts are those of the lists")
{
    Plan then = before();
    report(then, u"3.1.5", 100);
    REQUIRE(
        apply(setHold(then, idOf(then, u"3.1.3"), Hold::OnHold, QDate(2021, 9, 1), u"Budget"_s, {})
                  .value(),
              then));
    Plan plan = then;
    REQUIRE(
        apply(setHold(plan, idOf(plan, u"3.1.4"), Hold::Cancelled, QDate(2022, 1, 5), u"Cut"_s, {})
                  .value(),
              plan));
    REQUIRE(apply(
        setHold(plan, idOf(plan, u"3.1.3"), Hold::None, QDate(2022, 1, 5), {}, {}).value(), plan));
    const UpdateDraft again{idOf(plan, u"3.1.5"), QDate(2022, 1, 20), 90, {}, {}, {}};
    REQUIRE(apply(reportProgress(plan, again, stamp).value(), plan));

    const Changes changes =
        changesBetween({u"Q3"_s, then, endOfQ3, true}, momentOf(plan, QDate(2022, 1, 31)));
    CHECK(changes.count(ChangeKind::Cancelled) == 1);
    CHECK(changes.count(ChangeKind::Resumed) == 1);
    CHECK(changes.count(ChangeKind::Reopened) == 1);
    qsizetype listed = 0;
    for (const KindOfChange &kind : kindsOfChange()) {
        CHECK(changes.ofKind(kind.kind).size() == changes.count(kind.kind));
        listed += changes.count(kind.kind);
    }
    CHECK(listed == changes.changes.size());
}

TEST_CASE("As text, changes stand in a list under a heading for each kind")
{
    const Plan plan = before();
    const Changes changes = changesBetween(momentOf(plan, endOfQ2), momentOf(plan, endOfQ3));
    CHECK(words::asText(changes).startsWith(
        u"Changes from 30 September 2021 to 31 December 2021\n"
        "1 action became overdue, and 5 actions were not updated.\n\n"
        "Became overdue (1)\n"
        "- 3.1.1 Survey became overdue by 31 days.\n\n"
        "Not updated (5)\n"
        "- 3.1.1 Survey has no new update; it stands at 95%.\n"_s));
}

TEST_CASE("Every kind of change has its own words and its own name in JSON")
{
    QStringList names;
    for (const KindOfChange &kind : kindsOfChange()) {
        CHECK_FALSE(kind.heading.isEmpty());
        CHECK(kind.heading.first(1).toString().toUpper() == kind.heading.first(1));
        CHECK_FALSE(kind.one.isEmpty());
        CHECK_FALSE(kind.many.isEmpty());
        names.append(kind.stored.toString());
        CHECK(&kindOfChange(kind.kind) == &kind);
    }
    CHECK(names.removeDuplicates() == 0);
}

TEST_CASE("Between two versions of one day nothing was to be reported")
{
    const Plan plan = before();
    CHECK(changesBetween(momentOf(plan, endOfQ2), momentOf(plan, endOfQ2)).changes.isEmpty());
}

namespace {

/// What is told between two versions of one day, when `change` has been made of the earlier plan.
template <typename Row, typename Change> QStringList toldOf(const QString &name, Change &&change)
{
    const Plan then = before();
    Plan plan = then;
    Row row = rowOf<Row>(plan, name);
    change(row);
    plan.table<Row>().put(row);
    return sentences(changesBetween({u"1.0"_s, then, endOfQ3, true}, momentOf(plan, endOfQ3)));
}

} // namespace

TEST_CASE("What an action is called, who answers for it and where it stands are told")
{
    CHECK(toldOf<Action>(u"3.1.1"_s, [](Action &row) { row.title = u"Census"_s; })
          == QStringList{u"3.1.1 was called “Survey” and is now called “Census”."_s});
    CHECK(toldOf<Action>(u"3.1.1"_s, [](Action &row) { row.reference = u"3.1.9"_s; })
          == QStringList{u"3.1.9 was 3.1.1 and is now 3.1.9."_s});
    CHECK(toldOf<Action>(u"3.1.1"_s, [](Action &row) { row.description = u"By post."_s; })
          == QStringList{u"3.1.1 has a description now."_s});
    CHECK(toldOf<Action>(u"3.1.1"_s, [](Action &row) { row.priority = Priority::High; })
          == QStringList{u"3.1.1 has priority High; it was Normal."_s});
    CHECK(toldOf<Action>(u"3.1.1"_s, [](Action &row) { row.leadOfficer = u"Bo Diaz"_s; })
          == QStringList{u"3.1.1 has a lead officer now: Bo Diaz."_s});
    CHECK(toldOf<Theme>(u"3"_s, [](Theme &row) { row.title = u"Residents"_s; })
          == QStringList{u"Theme 3 was called “Customer focus” and is now called “Residents”."_s});
    CHECK(toldOf<Measure>(u"Complaints"_s, [](Measure &row) { row.target = 245; })
          == QStringList{u"“Complaints” changed its target from 250 to 245."_s});
    CHECK(toldOf<Judgement>(u"On track"_s, [](Judgement &row) { row.word = u"Fine"_s; })
          == QStringList{u"The judgement “Fine” changed its word from On track to Fine."_s});
}

TEST_CASE("New readings, corrected ones and provisional ones made final are told")
{
    const Plan then = before();
    const Id complaints = idOf(then, u"Complaints");
    Plan plan = then;
    Reading reading;
    reading.id = Id::create();
    reading.measure = complaints;
    reading.asAt = endOfQ3;
    reading.value = 230;
    reading.state = ReadingState::Provisional;
    plan.table<Reading>().put(reading);
    const Moment first{u"1.0"_s, then, endOfQ3, true};
    const Moment second{u"1.1"_s, plan, endOfQ3, true};
    CHECK(sentences(changesBetween(first, second))
          == QStringList{u"“Complaints” was 240 Complaints as at 30 September 2021 and is 230 "
                         u"Complaints as at 31 December 2021 "
                         "(provisional)."_s});
    reading.state = ReadingState::Final;
    plan.table<Reading>().put(reading);
    CHECK(
        sentences(changesBetween(second, momentOf(plan, endOfQ3)))
        == QStringList{u"“Complaints” changed the state of its reading as at 31 December 2021 from "
                       "provisional to final."_s});
    CHECK(sentences(changesBetween(second, first))
          == QStringList{u"“Complaints” no longer has the reading as at 31 December 2021 "
                         "(230)."_s});
}

TEST_CASE(
    "A sum over the year that has started again is neither better nor worse than the last one")
{
    Plan then = before();
    Measure complaints = rowOf<Measure>(then, u"Complaints");
    complaints.accumulation = Accumulation::Cumulative;
    then.table<Measure>().put(complaints);
    Plan plan = then;
    Reading reading;
    reading.id = Id::create();
    reading.measure = complaints.id;
    reading.asAt = {2022, 6, 30};
    reading.value = 60;
    reading.target = 200;
    plan.table<Reading>().put(reading);
    const auto changes =
        changesBetween(momentOf(then, {2021, 12, 31}), momentOf(plan, {2022, 6, 30}));
    CHECK(changes.count(ChangeKind::RatingBetter) == 0);
    CHECK(changes.count(ChangeKind::RatingWorse) == 0);
    CHECK(sentences(changes).join(u' ').contains(
        u"“Complaints” was 240 Complaints as at 30 September 2021 and is 60 Complaints as at 30 "
        u"June 2022, counted anew "
        "since the year began."_s));
}

TEST_CASE("Milestones that are new, reached or dated otherwise are told with their action")
{
    const Plan then = before();
    Plan plan = then;
    Milestone step{Id::create(), idOf(plan, u"3.1.2"), u"Pilot"_s, {2022, 5, 3}, {}, 0};
    plan.table<Milestone>().put(step);
    const Moment first{u"1.0"_s, then, endOfQ3, true};
    const Moment second{u"1.1"_s, plan, endOfQ3, true};
    CHECK(sentences(changesBetween(first, second))
          == QStringList{u"3.1.2 has a new milestone “Pilot”, due 3 May 2022."_s});
    CHECK(sentences(changesBetween(second, first))
          == QStringList{u"3.1.2 no longer has the milestone “Pilot” (3 May 2022)."_s});
    step.due = {2022, 6, 5};
    step.doneOn = {2021, 12, 1};
    plan.table<Milestone>().put(step);
    CHECK(sentences(changesBetween(second, momentOf(plan, endOfQ3)))
          == QStringList{u"3.1.2 reached its milestone “Pilot” on 1 December 2021."_s,
                         u"3.1.2 changed the due date of its milestone “Pilot” from 3 May 2022 to "
                         "5 June 2022."_s});
}

TEST_CASE("An update that is taken back is told, not reported again at what it was before")
{
    const Plan then = [] {
        Plan plan = before();
        report(plan, u"3.1.2", 45);
        return plan;
    }();
    Plan plan = then;
    plan.table<Update>().remove(lastUpdate(plan, idOf(plan, u"3.1.2"), endOfQ3)->id);
    CHECK(
        sentences(changesBetween({u"1.0"_s, then, endOfQ3, true}, momentOf(plan, endOfQ3)))
        == QStringList{u"3.1.2 had its report taken back: it was 45% as at 15 December 2021 and is "
                       "40% as at 1 September 2021."_s,
                       u"3.1.2 went down from 45% to 40%."_s});
}

TEST_CASE("Adopting the plan is told once, not date by date")
{
    const Plan then = before();
    const Plan plan = done(baseline(then, QDate(2021, 12, 1)), then);
    CHECK(sentences(changesBetween({u"1.0"_s, then, endOfQ3, true}, momentOf(plan, endOfQ3)))
          == QStringList{u"The plan was adopted on 1 December 2021."_s});
}

TEST_CASE("A first judgement, and one taken back, are told without a word for none")
{
    const Plan earlier = before();
    Plan later = earlier;
    report(later, u"3.1.2", 40, u"Some problems");
    const auto first = changesBetween(momentOf(earlier, endOfQ2), momentOf(later, endOfQ3))
                           .ofKind(ChangeKind::JudgementChanged);
    REQUIRE(first.size() == 1);
    CHECK(words::sentence(first.first())
          == u"3.1.2 is judged for the first time: “Some problems”."_s);
    const auto back = changesBetween(momentOf(later, endOfQ3), momentOf(earlier, endOfQ3))
                          .ofKind(ChangeKind::JudgementChanged);
    REQUIRE(back.size() == 1);
    CHECK(words::sentence(back.first())
          == u"3.1.2 was judged “Some problems” and is not judged any more."_s);
}
