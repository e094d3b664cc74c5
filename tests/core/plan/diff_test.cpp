// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/diff.h"
#include "tests/support/done.h"
#include "tests/support/outline.h"
#include "tests/support/randomplan.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

TEST_CASE("The difference of two plans turns one into the other")
{
    const Plan before = planFrom(u"3 Focus\n"
                                 "  3.1 Charter\n"
                                 "    3.1.1 Survey 5%\n"
                                 "    3.1.2 Digital\n"_s);
    const Plan after = planFrom(u"3 Focus\n"
                                "  3.1 Charter\n"
                                "    3.1.1 Big survey 5%\n"
                                "  3.2 Youth\n"
                                "    3.2.1 Ask\n"_s);
    const ChangeSet change = diff(before, after);
    CHECK(done(change, before) == after);
    CHECK(done(change.inverted(), after) == before);
    CHECK(change.edits.size() == 4);
}

TEST_CASE("Equal plans have no difference")
{
    const Plan plan = randomPlan(3);
    CHECK(diff(plan, randomPlan(3)).isEmpty());
    CHECK(diff(plan, randomPlan(3)).title.isEmpty());
}

TEST_CASE("A difference lists the tables in their order, and the same edits every time")
{
    const Plan before = randomPlan(1);
    const Plan after = randomPlan(2);
    const ChangeSet change = diff(before, after);
    CHECK(change == diff(before, after));
    const auto byTable = [](const AnyEdit &a, const AnyEdit &b) { return a.index() < b.index(); };
    CHECK(std::is_sorted(change.edits.begin(), change.edits.end(), byTable));
}

TEST_CASE("Any plan can be turned into any other")
{
    const Plan empty;
    for (quint32 seed = 1; seed <= 10; ++seed) {
        const Plan a = randomPlan(seed);
        const Plan b = randomPlan(seed + 100);
        CHECK(done(diff(a, b), a) == b);
        CHECK(done(diff(a, empty), a) == empty);
        CHECK(done(diff(empty, a), empty) == a);
    }
}
