// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/planreport.h"
#include "tests/support/done.h"
#include "tests/support/outline.h"
#include "tests/support/reportoutline.h"

using namespace tidemark;
using namespace tidemark::report;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

const QDate march(2021, 3, 31);
const QDate lastReport(2021, 6, 30);
const QDate asAt(2021, 9, 30);

Plan adopted()
{
    const Plan plan = planFrom(u"3 Focus\n"
                               "  3.1 Charter\n"
                               "    3.1.1 Survey 2020-02-04..2021-03-31\n"
                               "    3.1.2 Strategy 2020-02-04..2021-03-31\n"_s);
    return done(baseline(plan, {2020, 1, 1}), plan);
}

Plan moved(const Plan &plan, const QString &action, QDate to, const QString &by, QDate on)
{
    return done(moveDate(plan, {idOf(plan, action), DateKind::Due, to, u"Late"_s, by, on}, {}),
                plan);
}

/// Blocks of the report as at the end of September, compared with the end of June.
QString blocks(const QString &keys, const Plan &plan, const std::optional<Plan> &then = {})
{
    Options options;
    options.asAt = asAt;
    options.layout.blocks = keys;
    options.since = momentOf(then ? *then : plan, lastReport);
    return outlineOf(planReport(plan, options));
}

QString dates(const Plan &plan, const std::optional<Plan> &then = {})
{
    return blocks(u"dates"_s, plan, then);
}

} // namespace

TEST_CASE("A move that nobody has approved stays for decision in later reports")
{
    const Plan plan = moved(adopted(), u"3.1.1"_s, {2021, 12, 31}, u"Director"_s, {2021, 5, 1});
    const QString text = dates(plan);
    INFO(text.toStdString());
    CHECK(text.contains(u"For decision: 1 date\n"_s));
    CHECK(text.contains(u"p No date has moved since 30 June 2021. 1 that moved before still waits "
                        "for approval by Cabinet.\n"_s));
    CHECK(text.contains(u"\n31 Mar 2021 to 31 Dec 2021\n"_s)); // what is approved until then
    CHECK_FALSE(text.contains(u"To note"_s));
}

TEST_CASE("Once it is approved, it is noted in the next report and then no more")
{
    const Plan then = moved(adopted(), u"3.1.1"_s, {2021, 12, 31}, {}, {2021, 5, 1});
    DateMove move = *then.dateMoves().rows().first();
    move.approvedBy = u"Cabinet"_s;
    const Plan plan = done(changeRow(then, move), then);
    const QString next = dates(plan, then);
    CHECK(next.contains(u"To note: 1 date\n"_s));
    CHECK_FALSE(next.contains(u"For decision"_s));
    CHECK(dates(plan).contains(u"No date has moved since"_s));
}

TEST_CASE("A date that moves again before it was approved is decided from what was approved")
{
    Plan plan = moved(adopted(), u"3.1.1"_s, {2021, 7, 31}, {}, {2021, 5, 1});
    plan = moved(plan, u"3.1.1"_s, {2021, 12, 31}, {}, {2021, 8, 1});
    const QString text = dates(plan);
    CHECK(text.contains(u"For decision: 1 date\n"_s));
    CHECK(text.contains(u"\n31 Mar 2021 to 31 Dec 2021\n"_s));
}

TEST_CASE("Two moves that wait are told each with its own dates and reason")
{
    const auto movedFor = [](const Plan &plan, QDate to, const QString &reason, QDate on) {
        return done(moveDate(plan,
                             {idOf(plan, u"3.1.1"), DateKind::Due, to, reason, u"Director"_s, on},
                             {}),
                    plan);
    };
    Plan plan = movedFor(adopted(), {2021, 7, 31}, u"The supplier is gone."_s, {2021, 5, 1});
    plan = movedFor(plan, {2021, 12, 31}, u"The new one is slow."_s, {2021, 8, 1});
    const QString text = blocks(u"dates chapters objectives"_s, plan);
    INFO(text.toStdString());
    CHECK(text.contains(u"31 March 2021 to 31 July 2021: "_s));
    CHECK(text.contains(u"31 July 2021 to 31 December 2021: "_s));
    CHECK(text.count(u"Agreed so far by Director."_s) == 2);
    CHECK(text.contains(
        u"Due date moved twice (first 31 March 2021): on 1 May 2021, from 31 March 2021 to 31 July "
        "2021, agreed so far by Director: The supplier is gone; and on 1 August 2021, from 31 July "
        "2021 to 31 December 2021, agreed so far by Director: The new one is slow. Both wait for approval by Cabinet"_s));
}

TEST_CASE("A date that is past when it is decided on is not proposed as it stands")
{
    const Plan plan = moved(adopted(), u"3.1.1"_s, {2021, 7, 31}, u"Director"_s, {2021, 5, 1});
    const QString text = blocks(u"cover dates recommendations"_s, plan);
    INFO(text.toStdString());
    CHECK(text.contains(u"Ask officers to bring a new date for 3.1.1 Survey.\n"_s));
    CHECK(text.contains(u"The date asked for, 31 July 2021, is past. A new date is asked "
                        "for, but no lead officer is named."_s));
    CHECK(text.contains(u"Reason: Late. The date asked for, 31 July 2021, is past."_s));
    CHECK(text.contains(u" ask officers to bring a new date for 3.1.1 Survey to its next "
                        "meeting; 31 March 2021 remains its approved date."_s));
    CHECK_FALSE(text.contains(u"(2) approve"_s));
    CHECK_FALSE(text.contains(u"Approve this"_s));
}

TEST_CASE("What is counted on dates that wait for approval says so")
{
    const QString none = blocks(u"cover method"_s, adopted());
    CHECK_FALSE(none.contains(u"on the dates proposed"_s));
    Plan plan = moved(adopted(), u"3.1.1"_s, {2022, 3, 31}, u"Director"_s, {2021, 8, 1});
    const QString text = blocks(u"cover method"_s, plan);
    INFO(text.toStdString());
    CHECK(text.contains(u"; by time alone, on the dates proposed, it would be "_s));
    CHECK(text.contains(u"A date that waits for approval by Cabinet counts as though it were "
                        "approved.\n"_s));
    Settings settings = plan.settings();
    settings.datesApprovedBy.clear();
    plan = done(changeRow(plan, settings), plan);
    const QString officers = blocks(u"cover method"_s, plan);
    CHECK_FALSE(officers.contains(u"as though"_s));
    CHECK_FALSE(officers.contains(u"on the dates proposed"_s));
}

TEST_CASE("The date of an action that is held counts towards nothing, so it is not proposed")
{
    Plan plan = moved(adopted(), u"3.1.1"_s, {2022, 3, 31}, u"Director"_s, {2021, 8, 1});
    plan = done(setHold(plan, idOf(plan, u"3.1.1"), Hold::OnHold, {2021, 9, 1}, u"Talks."_s, {}),
                plan);
    CHECK_FALSE(blocks(u"cover"_s, plan).contains(u"on the dates proposed"_s));
}

TEST_CASE("A due date that is brought forward and waits counts by the one that is approved")
{
    const Plan plan = planFrom(u"3 Focus\n"
                               "  3.1 Charter\n"
                               "    3.1.1 Survey 2020-02-04..2021-12-31\n"
                               "    3.1.2 Strategy 2020-02-04..2021-03-31\n"_s);
    const Plan adopted = done(baseline(plan, {2020, 1, 1}), plan);
    const QString text =
        blocks(u"cover"_s, moved(adopted, u"3.1.1"_s, {2021, 8, 31}, u"Director"_s, {2021, 7, 1}));
    INFO(text.toStdString());
    CHECK(text.contains(u"2 are overdue"_s));
    CHECK(text.contains(u"Note 2 overdue actions (1 by approved dates)"_s));
}

TEST_CASE("A card without a start says of its due date all the same that it is proposed")
{
    const Plan plan = planFrom(u"3 Focus\n  3.1 Charter\n    3.1.1 Survey ..2021-10-31\n"_s);
    const Plan adopted = done(baseline(plan, {2020, 1, 1}), plan);
    const QString text = blocks(u"chapters objectives"_s, moved(adopted, u"3.1.1"_s, {2021, 12, 31},
                                                                u"Director"_s, {2021, 8, 1}));
    INFO(text.toStdString());
    CHECK(text.contains(u" · due 31 Dec 2021 (proposed; 31 Oct 2021 approved)"_s));
}

TEST_CASE("Of a date that is past when it is decided on, the lead officer is asked for another")
{
    Plan plan = moved(adopted(), u"3.1.1"_s, {2021, 7, 31}, u"Director"_s, {2021, 5, 1});
    Action led = rowOf<Action>(plan, u"3.1.1");
    led.leadOfficer = u"Jo Day"_s;
    plan = done(changeRow(plan, led), plan);
    const QString text = blocks(u"cover exceptions dates"_s, plan);
    INFO(text.toStdString());
    CHECK(text.count(u"A new date is asked of Jo Day."_s) == 2);
    CHECK(text.contains(u"Ask Jo Day to bring a new date for 3.1.1 Survey."_s));
}

TEST_CASE("What was cancelled since the last report is on the first page with its reason")
{
    const Plan then = adopted();
    const auto cancelledOn = [&](QDate day) {
        return done(setHold(then, idOf(then, u"3.1.1"), Hold::Cancelled, day,
                            u"The county does it now."_s, {}),
                    then);
    };
    const QString text = blocks(u"cover"_s, cancelledOn({2021, 8, 1}));
    INFO(text.toStdString());
    CHECK(text.contains(u"3.1.1 Survey is cancelled: The county does it now.\n"_s));
    CHECK_FALSE(blocks(u"cover"_s, cancelledOn({2021, 6, 1})).contains(u"is cancelled"_s));
}

TEST_CASE("An action that is not overdue only because of a date that waits says on what that hangs")
{
    // Both were overdue at the end of June.
    Plan plan = moved(adopted(), u"3.1.1"_s, {2022, 3, 31}, u"Director"_s, {2021, 8, 1});
    const QString waiting = blocks(u"cover changed key recommendations"_s, plan);
    INFO(waiting.toStdString());
    CHECK(waiting.contains(u"th row Overdue by its approved date\n"_s));
    CHECK(waiting.contains(
        u"0%, overdue by its approved date, 31 March 2021, due 31 March 2022 (proposed)\n"_s));
    CHECK(waiting.contains(u"Overdue: 2 at the end of June − 1 = 1, and 1 more is overdue "
                           "by its approved date.\n"_s));
    CHECK(waiting.contains(
        u"1 is overdue (2 at the end of June), and 1 more is overdue by its approved date."_s));
    CHECK(waiting.contains(u"of the 2 actions stands, of which 1 is overdue, and 1 more is overdue "
                           "by its approved date (report"_s));
    CHECK(waiting.contains(u"Note 1 overdue action (2 by approved dates)"_s));
    CHECK(waiting.contains(u"A date that waits for approval by Cabinet counts as though it were "
                           "approved, and what would be overdue without it is said to be so."_s));

    plan = moved(adopted(), u"3.1.1"_s, {2022, 3, 31}, u"Cabinet"_s, {2021, 8, 1});
    const QString approved = blocks(u"cover changed"_s, plan);
    INFO(approved.toStdString());
    CHECK(approved.contains(u"th row No longer overdue\n"_s));
    CHECK_FALSE(approved.contains(u"unless"_s));
    CHECK_FALSE(approved.contains(u"if Cabinet"_s));
}

TEST_CASE("An action of which only the date has moved is among what changed")
{
    const Plan plan = planFrom(u"3 Focus\n"
                               "  3.1 Charter\n"
                               "    3.1.1 Survey 2020-02-04..2022-03-31\n"
                               "    3.1.2 Strategy 2020-02-04..2022-03-31\n"_s);
    const Plan adopted = done(baseline(plan, {2020, 1, 1}), plan);
    const QString text = blocks(
        u"changed"_s, moved(adopted, u"3.1.1"_s, {2022, 12, 31}, u"Cabinet"_s, {2021, 8, 1}));
    INFO(text.toStdString());
    CHECK(text.contains(u"th row Date moved\n"_s));
    CHECK(text.contains(u"0%, due 31 March 2022\n"_s));
    CHECK(text.contains(u"0%, due 31 December 2022\n"_s));
    CHECK(text.contains(u"1 other action stayed as it was."_s));
}

TEST_CASE("Where no update says why, the reason of the last move of a date does")
{
    const Plan plan = moved(adopted(), u"3.1.1"_s, {2021, 7, 31}, u"Cabinet"_s, {2021, 5, 1});
    const QString text = blocks(u"exceptions"_s, plan);
    INFO(text.toStdString());
    CHECK(text.contains(u"No update says why. Reason given when its date moved on 1 May 2021: "
                        "Late\n"_s));
    CHECK(text.count(u"Why it has not started has not been explained."_s) == 1); // of 3.1.2
}

TEST_CASE("A date that waits for approval is marked as proposed wherever it is printed")
{
    const Plan then = moved(adopted(), u"3.1.1"_s, {2021, 12, 31}, u"Director"_s, {2021, 5, 1});
    const Plan plan = moved(then, u"3.1.1"_s, {2022, 3, 31}, u"Director"_s, {2021, 8, 1});
    const QString text = blocks(u"exceptions register chapters objectives changed"_s, plan, then);
    INFO(text.toStdString());
    CHECK(text.count(u"31 Mar 2022\nproposed; 31 Mar 2021 approved\n"_s) == 2);
    CHECK(text.contains(u"4 Feb 2020 to 31 Mar 2022 (proposed; 31 Mar 2021 approved)"_s));
    const Plan approved = moved(adopted(), u"3.1.1"_s, {2022, 3, 31}, u"Cabinet"_s, {2021, 8, 1});
    CHECK_FALSE(blocks(u"exceptions register objectives"_s, approved).contains(u"proposed"_s));
}

TEST_CASE("A date that waits from an earlier report and has moved again counts as both")
{
    const Plan then = moved(adopted(), u"3.1.1"_s, {2021, 12, 31}, u"Director"_s, {2021, 5, 1});
    const Plan plan = moved(then, u"3.1.1"_s, {2022, 3, 31}, u"Director"_s, {2021, 8, 1});
    const QString text = dates(plan, then);
    INFO(text.toStdString());
    CHECK(text.contains(u"1 date has moved since 30 June 2021. 1 that moved before still waits for "
                        "approval by Cabinet and has moved again.\n"_s));
    CHECK(text.count(u"It has waited since an earlier report."_s) == 1);

    const auto both = [](const Plan &from, QDate to, QDate on) {
        return moved(moved(from, u"3.1.1"_s, to, u"Director"_s, on), u"3.1.2"_s, to, u"Director"_s,
                     on);
    };
    const Plan two = both(adopted(), {2021, 12, 31}, {2021, 5, 1});
    CHECK(
        dates(both(two, {2022, 3, 31}, {2021, 8, 1}), two)
            .contains(u"2 that moved before still wait for approval by Cabinet, all of them moved "
                      "again.\n"_s));
    CHECK(dates(moved(two, u"3.1.1"_s, {2022, 3, 31}, u"Director"_s, {2021, 8, 1}), two)
              .contains(u"2 that moved before still wait for approval by Cabinet, 1 of them moved "
                        "again since.\n"_s));
}
