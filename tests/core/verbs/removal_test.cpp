// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verbs/edits.h"
#include "tests/support/done.h"
#include "tests/support/outline.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

Plan customerFocus()
{
    return planFrom(u"3 Focus\n"
                    "  # Complaints\n"
                    "    2021-10-31 = 257\n"
                    "  3.1 Charter\n"
                    "    # Calls\n"
                    "      2021-10-31 = 9\n"
                    "    3.1.6 Digital service 29%\n"
                    "      2021-06-30 20% On track\n"
                    "      [ ] Launch\n"
                    "      due 2021-12-31 -> 2022-03-31\n"
                    "    3.1.1 Survey 95%\n"
                    "      2021-06-30 50% Some problems: Illness.\n"
                    "4 Climate\n"_s);
}

QString outlineWithout(const Plan &plan, QStringView row)
{
    const auto change = removeRow(plan, idOf(plan, row));
    const Plan after = done(change, plan);
    CHECK(done(change->inverted(), after) == plan);
    return outlineOf(after);
}

} // namespace

TEST_CASE("With an action goes what was said of it")
{
    CHECK(outlineWithout(customerFocus(), u"3.1.6")
          == u"3 Focus\n"
             "  # Complaints\n"
             "    2021-10-31 = 257\n"
             "  3.1 Charter\n"
             "    # Calls\n"
             "      2021-10-31 = 9\n"
             "    3.1.1 Survey 95%\n"
             "      2021-06-30 50% Some problems: Illness.\n"
             "4 Climate\n"_s);
}

TEST_CASE("With an objective go its actions; its measures stay with the theme")
{
    CHECK(outlineWithout(customerFocus(), u"3.1")
          == u"3 Focus\n"
             "  # Complaints\n"
             "    2021-10-31 = 257\n"
             "  # Calls\n"
             "    2021-10-31 = 9\n"
             "4 Climate\n"_s);
}

TEST_CASE("With a theme goes everything under it")
{
    const Plan plan = customerFocus();
    const Plan after = done(removeRow(plan, idOf(plan, u"3")), plan);
    CHECK(outlineOf(after) == u"4 Climate\n"_s);
    CHECK(after.updates().isEmpty());
    CHECK(after.readings().isEmpty());
    CHECK(after.milestones().isEmpty());
    CHECK(after.dateMoves().isEmpty());
}

TEST_CASE("With a measure go its readings and targets")
{
    const Plan plan = customerFocus();
    PeriodTarget target;
    target.measure = idOf(plan, u"Complaints");
    target.periodEnd = {2022, 3, 31};
    const Plan aimed = done(addRow(plan, target), plan);
    const Plan after = done(removeRow(aimed, target.measure), aimed);
    CHECK(after.periodTargets().isEmpty());
    CHECK(after.readings().size() == 1);
}

TEST_CASE("Updates outlive the judgement they mention")
{
    CHECK(outlineWithout(customerFocus(), u"On track").contains(u"      2021-06-30 20%\n"));
    CHECK(outlineWithout(customerFocus(), u"Some problems").contains(u"50%: Illness.\n"));
}

TEST_CASE("Updates outlive the round they were collected in")
{
    Plan plan = customerFocus();
    Round round;
    round.name = u"Q2"_s;
    round.asAt = {2021, 9, 30};
    plan = done(addRow(plan, round), plan);
    const Id id = idOf(plan, u"Q2");
    const UpdateDraft draft{idOf(plan, u"3.1.1"), {2021, 9, 30}, 60, {}, {}, id};
    plan = done(reportProgress(plan, draft, {}), plan);
    const Plan after = done(removeRow(plan, id), plan);
    CHECK(after.rounds().isEmpty());
    CHECK(after.updates().size() == plan.updates().size());
}

TEST_CASE("A deletion is named after what is deleted")
{
    const Plan plan = customerFocus();
    CHECK(removeRow(plan, idOf(plan, u"3.1.6"))->title == u"Delete 3.1.6 Digital service"_s);
    CHECK(removeRow(plan, idOf(plan, u"3"))->title == u"Delete Theme 3 Focus"_s);
}

TEST_CASE("What a change deletes goes children first, and comes back parents first")
{
    const Plan plan = customerFocus();
    const ChangeSet change = *removeRow(plan, idOf(plan, u"3"));
    CHECK(std::holds_alternative<Edit<Theme>>(change.edits.last()));
    CHECK(std::holds_alternative<Edit<Theme>>(change.inverted().edits.first()));
}

TEST_CASE("Settings and what is not there cannot be deleted")
{
    const Plan plan = customerFocus();
    CHECK(refusal(removeRow(plan, settingsId())).startsWith(u"A plan always has its settings"));
    CHECK(refusal(removeRow(plan, Id::create())).startsWith(u"This is not in the plan any more."));
    CHECK_FALSE(removeRow(plan, Id()).ok());
}
