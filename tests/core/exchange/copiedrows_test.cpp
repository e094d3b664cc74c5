// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/copiedrows.h"

#include "tests/support/catch.h"
#include "tests/support/outline.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

Plan charter()
{
    return planFrom(u"3 Customer focus\n"
                    "  3.1 Charter\n"
                    "    3.1.10 Survey 95% 2020-02-04..2021-09-30 [Marcus Bell]\n"
                    "    3.1.6 Digital 2020-06-01..2022-01-01\n"
                    "      2021-10-31 29% On track: Half of the forms are done.\n"
                    "  3.2 Offices\n"
                    "    3.2.1 =1+1\n"_s);
}

} // namespace

TEST_CASE("Copied rows stand under their headings, in the order of the plan")
{
    const Plan plan = charter();
    const CopiedRows copied =
        copiedRows(plan, {idOf(plan, u"3.1.6"), idOf(plan, u"3.1.10")}, outlineDay());
    CHECK(copied.actions == 2);
    CHECK(copied.text
          == u"Reference\tTitle\tDescription\tLead officer\tPriority\tStart\tDue\tProgress\t"
             "Judgement\tCommentary\n"
             "3.1.10\tSurvey\t\tMarcus Bell\tNormal\t4 Feb 2020\t30 Sep 2021\t95%\t\t\n"
             "3.1.6\tDigital\t\t\tNormal\t1 Jun 2020\t1 Jan 2022\t29%\tOn track\t"
             "Half of the forms are done.\n");
}

TEST_CASE("A theme or an objective is copied as all that stands under it")
{
    const Plan plan = charter();
    const auto count = [&](const QString &row) {
        return copiedRows(plan, {idOf(plan, row)}, outlineDay()).actions;
    };
    CHECK(count(u"3"_s) == 3);
    CHECK(count(u"3.1"_s) == 2);
    CHECK(count(u"3.2.1"_s) == 1);
    CHECK(copiedRows(plan, {idOf(plan, u"3"), idOf(plan, u"3.1.6")}, outlineDay()).actions == 3);
    CHECK(copiedRows(plan, {}, outlineDay()).actions == 0);
}

TEST_CASE("A copied cell neither runs as a formula nor breaks out of its table")
{
    Plan plan = charter();
    CHECK(copiedRows(plan, {idOf(plan, u"3.2.1")}, outlineDay()).text.contains(u"\t'=1+1\t"));
    CHECK(copiedRows(plan, {idOf(plan, u"3.2.1")}, outlineDay())
              .html.contains(u"<td style=\"mso-number-format:'\\@'\">=1+1</td>"));
    Action action = rowOf<Action>(plan, u"3.2.1");
    action.title = u"A </td><script> & \"b\"\tc"_s;
    action.description = u"Two\nlines"_s;
    plan.table<Action>().put(action);
    const CopiedRows copied = copiedRows(plan, {action.id}, outlineDay());
    CHECK(copied.text.contains(u"\"A </td><script> & \"\"b\"\" c\"\t\"Two\nlines\"\t"));
    CHECK_FALSE(copied.html.contains(u"<script>"));
    CHECK(copied.html.contains(u">Two<br>lines</td>"));
}
