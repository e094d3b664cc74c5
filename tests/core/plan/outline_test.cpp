// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verbs/edits.h"
#include "tests/support/catch.h"
#include "tests/support/outline.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

TEST_CASE("An outline comes back as it was written")
{
    const QString outline =
        u"3 Customer focus [Cllr Ann Lee]\n"
        "  # Complaints (Number; lower; target 250; tolerance 10 %)\n"
        "    2021-09-30 = - provisional\n"
        "    2021-10-31 = 257, Needs Improvement\n"
        "  3.1 Charter\n"
        "    # Calls answered (%; in range; target 80..95; tolerance 1 pp)\n"
        "      2021-10-31 = 91.5\n"
        "    3.1.6 Digital service 29% 2020-06-01..2022-03-31 High (on hold) [Bo Day]\n"
        "      2021-06-30 20% On track: Half is done: nearly.\n"
        "      2021-09-30 25% Needs attention\n"
        "      [x] Survey sent 2021-05-01\n"
        "      [ ] Answers counted\n"
        "      due 2021-12-31 -> 2022-03-31: Late supplier\n"
        "      start - -> 2020-06-01\n"
        "    3.1.1 Survey ..2021-09-30 Low (cancelled)\n"
        "    - No number 0% 2021-01-01..\n"
        "4 Climate\n"_s;
    CHECK(outlineOf(planFrom(outline)) == outline);
    CHECK(planFrom(outlineOf(planFrom(outline))) == planFrom(outline));
}

TEST_CASE("The margin of an outline does not count")
{
    CHECK(planFrom(u"\n    3 Focus\n      3.1 Charter\n        3.1.1 Survey\n\n"_s)
          == planFrom(u"3 Focus\n  3.1 Charter\n    3.1.1 Survey"_s));
}

TEST_CASE("Rows of an outline are found by reference and by name")
{
    const Plan plan = planFrom(u"3 Focus\n  # Calls\n  3.1 Charter\n    3.1.1 Survey 5%"_s);
    CHECK(rowOf<Theme>(plan, u"3").title == u"Focus"_s);
    CHECK(rowOf<Objective>(plan, u"3.1").title == u"Charter"_s);
    CHECK(rowOf<Action>(plan, u"3.1.1").objective == idOf(plan, u"3.1"));
    CHECK(rowOf<Measure>(plan, u"Calls").theme == idOf(plan, u"3"));
    CHECK(rowOf<Judgement>(plan, u"On track").standing == Standing::OnTrack);
    CHECK(plan.updates().rowsUnder(idOf(plan, u"3.1.1")).first()->asAt == outlineDay());
}

TEST_CASE("Two outlines of one plan share its ids")
{
    const Plan before = planFrom(u"3 Focus\n  3.1 Charter\n    3.1.1 Survey 5%"_s);
    const Plan after = planFrom(u"3 Focus\n  3.1 New charter\n    3.1.1 Survey 7%"_s);
    CHECK(idOf(before, u"3.1.1") == idOf(after, u"3.1.1"));
}
