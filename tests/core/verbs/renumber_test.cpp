// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verbs/edits.h"
#include "tests/support/done.h"
#include "tests/support/outline.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

QString renumbered(const Plan &plan, Id parent)
{
    const auto change = renumber(plan, parent);
    const Plan after = done(change, plan);
    CHECK(done(change->inverted(), after) == plan);
    CHECK(renumber(after, parent)->isEmpty());
    return outlineOf(after);
}

} // namespace

TEST_CASE("Renumbering an objective numbers its actions in their order")
{
    const Plan plan = planFrom(u"3 Focus\n"
                               "  3.1 Charter\n"
                               "    3.1.6 Digital\n"
                               "    3.1.1 Survey\n"
                               "    - Standards\n"
                               "  3.5 Youth\n"
                               "    9 Ask\n"_s);
    CHECK(renumbered(plan, idOf(plan, u"3.1"))
          == u"3 Focus\n"
             "  3.1 Charter\n"
             "    3.1.1 Digital\n"
             "    3.1.2 Survey\n"
             "    3.1.3 Standards\n"
             "  3.5 Youth\n"
             "    9 Ask\n"_s);
    CHECK(renumber(plan, idOf(plan, u"3.1"))->title == u"Renumber 3.1"_s);
}

TEST_CASE("Renumbering a theme goes down to its actions")
{
    const Plan plan = planFrom(u"3 Focus\n"
                               "  3.4 Charter\n"
                               "    3.1.6 Digital\n"
                               "  3.2 Youth\n"
                               "    9 Ask\n"
                               "    8 Tell\n"_s);
    CHECK(renumbered(plan, idOf(plan, u"3"))
          == u"3 Focus\n"
             "  3.1 Charter\n"
             "    3.1.1 Digital\n"
             "  3.2 Youth\n"
             "    3.2.1 Ask\n"
             "    3.2.2 Tell\n"_s);
}

TEST_CASE("Renumbering the plan numbers the themes from one")
{
    const Plan plan = planFrom(u"3 Focus\n"
                               "  3.1 Charter\n"
                               "    3.1.6 Digital\n"
                               "- Climate\n"
                               "  x Trees\n"_s);
    CHECK(renumbered(plan, {})
          == u"1 Focus\n"
             "  1.1 Charter\n"
             "    1.1.1 Digital\n"
             "2 Climate\n"
             "  2.1 Trees\n"_s);
    CHECK(renumber(plan, {})->title == u"Renumber the plan"_s);
}

TEST_CASE("The width that was typed is kept on every level")
{
    const Plan plan = planFrom(u"4 Focus\n"
                               "  4.02 Charter\n"
                               "    4.02.003 Digital\n"
                               "    4.02.10 Survey\n"
                               "  4.11 Youth\n"
                               "    4.11.1 Ask\n"_s);
    CHECK(renumbered(plan, idOf(plan, u"4"))
          == u"4 Focus\n"
             "  4.01 Charter\n"
             "    4.01.001 Digital\n"
             "    4.01.002 Survey\n"
             "  4.02 Youth\n"
             "    4.02.1 Ask\n"_s);
}

TEST_CASE("A reference of a thousand zeros does not set the width")
{
    const Plan plan =
        planFrom(u"3 Focus\n  3.1 Charter\n    3.1."_s + QString(1000, u'0') + u" Digital"_s);
    CHECK(renumbered(plan, idOf(plan, u"3.1")).endsWith(u"    3.1.000001 Digital\n"));
}

TEST_CASE("Under something without a reference there is nothing to count from")
{
    const Plan plan = planFrom(u"- Focus\n  3.1 Charter\n    3.1.6 Digital"_s);
    const Id theme = plan.themes().rows().first()->id;
    CHECK(refusal(renumber(plan, theme))
          == u"Theme Focus has no reference. Give it one first, "
             "then renumber what is under it."_s);
    CHECK_FALSE(renumber(plan, idOf(plan, u"3.1.6")).ok());
    CHECK_FALSE(renumber(plan, Id::create()).ok());
}

TEST_CASE("What is numbered in order already stays")
{
    const Plan plan = planFrom(u"3 Focus\n  3.1 Charter\n    3.1.1 Digital"_s);
    CHECK(renumber(plan, idOf(plan, u"3"))->isEmpty());
}
