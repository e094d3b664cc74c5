// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verbs/edits.h"
#include "core/words/words.h"
#include "tests/support/catch.h"
#include "tests/support/outline.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

// "Overdue 31 days | 3.1.1 is overdue by 31 days: …", a line for each fact as at 31 October 2021.
QStringList factsOfAction(const QString &action)
{
    const Plan plan = planFrom(u"3 Focus\n  3.1 Charter\n    3.1.1 Survey "_s + action);
    const Action &row = rowOf<Action>(plan, u"3.1.1");
    QStringList lines;
    for (const auto &fact : words::facts(plan, row, factsOf(plan, row, outlineDay()), outlineDay()))
        lines += fact.brief + u" | "_s + fact.sentence;
    return lines;
}

} // namespace

TEST_CASE("Overdue, with the day it was due")
{
    CHECK(
        factsOfAction(u"95% 2020-02-04..2021-09-30"_s)
        == QStringList{
            u"Overdue 31 days | 3.1.1 is overdue by 31 days: it was due on 30 September 2021."_s});
    CHECK(factsOfAction(u"95% ..2021-10-30"_s).first().startsWith(u"Overdue 1 day | "));
}

TEST_CASE("Start missed, with the day it should have started")
{
    CHECK(factsOfAction(u"0% 2021-03-01..2022-12-31"_s)
          == QStringList{u"Start missed 244 days | "
                         "3.1.1 should have started 244 days ago, on 1 March 2021."_s});
}

TEST_CASE("Due soon, and due today")
{
    CHECK(factsOfAction(u"95% ..2021-12-31"_s)
          == QStringList{u"Due in 61 days | 3.1.1 is due in 61 days, on 31 December 2021."_s});
    CHECK(factsOfAction(u"95% ..2021-10-31"_s)
          == QStringList{u"Due today | 3.1.1 is due on this day, 31 October 2021."_s});
}

TEST_CASE("Behind the calendar, in both numbers")
{
    CHECK(factsOfAction(u"29% 2020-06-01..2022-03-31"_s)
          == QStringList{u"48 points behind | "
                         "3.1.1 is 29% complete; 77% of the time has gone."_s});
}

TEST_CASE("The gravest fact comes first")
{
    const auto lines = factsOfAction(u"0% 2019-12-02..2021-06-30"_s);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].startsWith(u"Overdue 123 days"));
    CHECK(lines[1].startsWith(u"Start missed 699 days"));
}

TEST_CASE("A contradiction names the officer's word and the fact")
{
    CHECK(
        factsOfAction(u"..2021-09-30\n      2021-10-31 50% On track"_s).last()
        == u"Judged on track, is overdue | 3.1.1 is judged “On track”, but is overdue by 31 days."_s);
    CHECK(factsOfAction(u"2021-10-30..\n      2021-10-31 0% On track"_s).last()
          == u"Judged on track, not started | "
             "3.1.1 is judged “On track”, but has not started: it should have, 1 day ago."_s);
    CHECK(factsOfAction(u"\n      2021-10-31 50% Completed"_s).last()
          == u"Judged done, is not | 3.1.1 is judged “Completed”, but is 50% complete."_s);
    CHECK(factsOfAction(u"\n      2021-10-31 50% Not started"_s).last()
          == u"Judged not started, has | 3.1.1 is judged “Not started”, but is 50% complete."_s);
    CHECK(factsOfAction(u"100% (on hold)"_s).last()
          == u"On Hold, yet complete | 3.1.1 is set to On Hold, but is 100% complete."_s);
    CHECK(factsOfAction(u"100%\n      [ ] Count"_s).last()
          == u"Complete, milestones open | "
             "3.1.1 is 100% complete, but not all of its milestones are done."_s);
}

TEST_CASE("No update this round")
{
    Plan plan = planFrom(u"3 Focus\n  3.1 Charter\n    3.1.1 Survey"_s);
    Round round;
    round.name = u"Q3"_s;
    round.from = {2021, 10, 1};
    round.asAt = {2021, 12, 31};
    REQUIRE(apply(*addRow(plan, round), plan).ok());
    const Action &action = rowOf<Action>(plan, u"3.1.1");
    const auto said = words::facts(plan, action, factsOf(plan, action, outlineDay()), outlineDay());
    REQUIRE(said.size() == 1);
    CHECK(said.first().kind == words::FactWords::Kind::Stale);
    CHECK(said.first().brief == u"No update this round"_s);
}

TEST_CASE("Where all is well there is nothing to say")
{
    CHECK(factsOfAction(u"100% 2020-02-04..2021-09-30"_s).isEmpty());
    CHECK(factsOfAction(u"80% 2021-01-01..2022-12-31"_s).isEmpty());
    CHECK(factsOfAction(u""_s).isEmpty());
}

TEST_CASE("An action without a reference is still spoken of")
{
    const Plan plan = planFrom(u"3 Focus\n  3.1 Charter\n    - Survey 5% ..2021-09-30"_s);
    const Action &row = *plan.actions().rows().first();
    const auto said = words::facts(plan, row, factsOf(plan, row, outlineDay()), outlineDay());
    CHECK(said.first().sentence
          == u"This action is overdue by 31 days: it was due on 30 September 2021."_s);
}
