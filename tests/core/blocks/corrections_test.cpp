// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blocks/layouts.h"
#include "core/blocks/past.h"
#include "core/blocks/planreport.h"
#include "core/report/edition.h"
#include "core/rounds/correction.h"
#include "core/rounds/rounds.h"
#include "core/verbs/statements.h"
#include "tests/support/done.h"
#include "tests/support/outline.h"
#include "tests/support/reportoutline.h"

using namespace tidemark;
using namespace tidemark::report;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

QDateTime on(QDate day)
{
    return {day, QTime(12, 0), Qt::UTC};
}

Plan withRound(const Plan &plan, QDate from)
{
    return done(beginRound(plan, periodOf(from, Frequency::Quarter, 4)), plan);
}

Plan closed(const Plan &plan, QDate day)
{
    return done(closeRound(plan, openRound(plan)->id, {u"Ann"_s, on(day), {}, {}}), plan);
}

Plan reported(const Plan &plan, const QString &action, QDate asAt, int progress)
{
    return done(
        reportProgress(plan, {idOf(plan, action), asAt, progress, {}, {}, {}}, {u"Bo"_s, on(asAt)}),
        plan);
}

/// Q1 2021/22 was issued, corrected on 10 August, and Q2 is open.
Plan corrected()
{
    Plan plan = planFrom(u"3 Focus\n"
                         "  3.1 Charter\n"
                         "    3.1.1 Survey 2021-02-04..2022-03-31 [Bo]\n"
                         "    3.1.2 Strategy 2021-02-04..2022-03-31 [Bo]\n"
                         "4 Coast\n"
                         "  4.1 Wall\n"
                         "    4.1.1 Plans 2021-02-04..2022-03-31 [Bo]\n"_s);
    plan = withRound(plan, {2021, 4, 1});
    plan = reported(plan, u"3.1.1"_s, {2021, 6, 30}, 40);
    plan = reported(plan, u"3.1.2"_s, {2021, 6, 30}, 10);
    plan = closed(plan, {2021, 7, 20});
    plan = reported(plan, u"3.1.1"_s, {2021, 6, 30}, 60);
    const Round round = *plan.rounds().rows().first();
    plan = done(correctRound(plan, round.id, {u"Ann"_s, on({2021, 8, 10}), u"A late return."_s, {}},
                             *differencesOf(plan, round.id, on({2021, 8, 10}))),
                plan);
    return withRound(plan, {2021, 7, 1});
}

Options options(QDate asAt)
{
    Options options;
    options.asAt = asAt;
    options.layout.blocks = u"corrections"_s;
    return options;
}

QString correctionsIn(const Plan &plan, QDate asAt)
{
    return outlineOf(planReport(plan, options(asAt)));
}

} // namespace

TEST_CASE("A report says what of the last one was corrected: what was printed, what is right, why")
{
    const QString text = correctionsIn(corrected(), {2021, 9, 30});
    INFO(text.toStdString());
    CHECK(text.contains(u"h2 Corrections to the last report\n"_s));
    CHECK(text.contains(u"3.1.1 Survey\nProgress"_s));
    CHECK(text.contains(u"40%"_s));
    CHECK(text.contains(u"60%"_s));
    CHECK(text.contains(u"A late return."_s));
    CHECK_FALSE(text.contains(u"3.1.2"_s));
}

TEST_CASE("Where nothing was corrected since the last report, nothing is said of it")
{
    const QString title = u"Corrections to the last report"_s;
    Plan plan = corrected();
    CHECK_FALSE(correctionsIn(plan, {2021, 6, 1}).contains(title)); // before the round's day
    plan = reported(plan, u"4.1.1"_s, {2021, 9, 30}, 5);
    plan = withRound(closed(plan, {2021, 10, 20}), {2021, 10, 1});
    CHECK_FALSE(correctionsIn(plan, {2021, 12, 31}).contains(title)); // it was in the report of Q2
}

TEST_CASE("Words that were written for the round's report are corrected like its figures")
{
    Plan plan =
        planFrom(u"3 Focus\n  3.1 Charter\n    3.1.1 Survey 2021-02-04..2022-03-31 [Bo]\n"_s);
    plan = withRound(plan, {2021, 4, 1});
    const Id round = openRound(plan)->id;
    plan = done(writeStatement(plan, round, StatementKind::Highlights, {}, u"Much"_s), plan);
    plan = closed(plan, {2021, 7, 20});
    plan = done(writeStatement(plan, round, StatementKind::Highlights, {}, u"Little"_s), plan);
    plan = done(correctRound(plan, round, {u"Ann"_s, on({2021, 8, 10}), u"Misread."_s, {}},
                             *differencesOf(plan, round, on({2021, 8, 10}))),
                plan);
    const QString later = correctionsIn(withRound(plan, {2021, 7, 1}), {2021, 9, 30});
    INFO(later.toStdString());
    CHECK(later.contains(u"th row Highlights for Q1 2021/22\nText\n"_s));
    CHECK(later.contains(u"td Much\n"_s));
    CHECK(later.contains(u"td Little\n"_s));
}

TEST_CASE("Who has signed the round's report is corrected like its words")
{
    Plan plan =
        planFrom(u"3 Focus\n  3.1 Charter\n    3.1.1 Survey 2021-02-04..2022-03-31 [Bo]\n"_s);
    Settings settings = plan.settings();
    settings.signsOff = true;
    plan = withRound(done(changeRow(plan, settings), plan), {2021, 4, 1});
    const Id round = openRound(plan)->id;
    const auto signs = [&](SignOffStep step, const QString &by, QDate day) {
        plan = done(signOff(plan, round, step, by, day, {}), plan);
    };
    signs(SignOffStep::Draft, u"Ann"_s, {2021, 7, 10});
    plan = closed(plan, {2021, 7, 20});
    signs(SignOffStep::Draft, u"Bo"_s, {2021, 7, 10});
    signs(SignOffStep::Director, u"Cy"_s, {2021, 8, 1});
    plan = done(correctRound(plan, round, {u"Ann"_s, on({2021, 8, 10}), u"Misread."_s, {}},
                             *differencesOf(plan, round, on({2021, 8, 10}))),
                plan);
    const QString later = correctionsIn(withRound(plan, {2021, 7, 1}), {2021, 9, 30});
    INFO(later.toStdString());
    CHECK(later.contains(u"2 corrections"_s));
    CHECK(later.contains(u"th row Sign-off of the draft of Q1 2021/22\nSignature\n"_s));
    CHECK(later.contains(u"td Ann, 10 July 2021\n"_s));
    CHECK(later.contains(u"td Bo, 10 July 2021\n"_s));
    CHECK(later.contains(u"th row Director’s sign-off of Q1 2021/22\nSignature\n"_s));
    CHECK(later.contains(u"td None\n"_s));
    CHECK(later.contains(u"td Cy, 1 August 2021\n"_s));
}

TEST_CASE("Where nothing was printed of all that is corrected, that is said")
{
    Plan plan =
        planFrom(u"3 Focus\n  3.1 Charter\n    3.1.1 Survey 2021-02-04..2022-03-31 [Bo]\n"_s);
    plan = withRound(plan, {2021, 4, 1});
    const Id round = openRound(plan)->id;
    plan = closed(plan, {2021, 7, 20});
    plan = done(writeStatement(plan, round, StatementKind::Highlights, {}, u"Little"_s), plan);
    plan = done(correctRound(plan, round, {u"Ann"_s, on({2021, 8, 10}), u"Forgotten."_s, {}},
                             *differencesOf(plan, round, on({2021, 8, 10}))),
                plan);
    const QString later = correctionsIn(withRound(plan, {2021, 7, 1}), {2021, 9, 30});
    INFO(later.toStdString());
    CHECK(later.contains(u"Was printed\n"_s));
    CHECK(later.contains(u"td None\n        td Little\n"_s));
}

TEST_CASE("A version says what it corrects itself, and of one theme only what is of it")
{
    const Plan plan = corrected();
    const Round round = *plan.rounds().rows().first();
    const Snapshot latest = *latestSnapshot(plan, round.id);
    const Moment issued = *momentOf(plan, latest);
    Options asked = issuedOptions(issued, latest, QTimeZone::utc());
    asked.layout.blocks = u"corrections"_s;
    CHECK(outlineOf(planReport(issued.plan, lookingBack(asked, plan))).contains(u"60%"_s));
    asked.theme = idOf(plan, u"4"_s);
    CHECK_FALSE(outlineOf(planReport(issued.plan, lookingBack(asked, plan))).contains(u"60%"_s));
}
