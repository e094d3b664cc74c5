// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/verbs/versions.h"

#include "tests/support/catch.h"
#include "tests/support/outline.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

// A plan with one closed round, and what issues a version of it.
class IssuedPlan {
public:
    IssuedPlan() : m_plan(planFrom(u"3 Customer focus\n  3.1 Charter"_s))
    {
        perform({u"Open"_s, {}, {Edit<Round>{{}, m_round}}});
    }

    ChangeSet issue(const QString &version)
    {
        Snapshot snapshot;
        snapshot.id = Id::create();
        snapshot.round = m_round.id;
        snapshot.version = version;
        snapshot.issuedBy = u"Jane Smith"_s;
        snapshot.previous = m_last;
        m_last = snapshot.id;
        return perform({u"Issue "_s + version, {}, {Edit<Snapshot>{{}, snapshot}}});
    }

    const Plan &plan() const { return m_plan; }

private:
    ChangeSet perform(const ChangeSet &change)
    {
        REQUIRE(apply(change, m_plan));
        return change;
    }

    Round m_round{Id::create(), u"Q2 2021/22"_s, {2021, 7, 1}, {2021, 9, 30}, RoundState::Closed};
    Plan m_plan;
    Id m_last;
};

} // namespace

TEST_CASE("An issued version goes only after a question that names it")
{
    IssuedPlan issued;
    const ChangeSet issuing = issued.issue(u"1.0"_s);
    CHECK(questionBeforeTakingBack(issued.plan(), issuing).isEmpty());
    CHECK(objectionToTakingBack(issued.plan(), issuing.inverted()).isEmpty());
    CHECK(questionBeforeTakingBack(issued.plan(), issuing.inverted())
          == u"Version 1.0 of Q2 2021/22, issued by Jane Smith, would no longer be in the plan. If "
             "anybody has its report already, keep it and issue a correction instead."_s);
}

TEST_CASE("Only the version issued last can be undone")
{
    IssuedPlan issued;
    const ChangeSet first = issued.issue(u"1.0"_s);
    const ChangeSet second = issued.issue(u"1.1"_s);
    CHECK(objectionToTakingBack(issued.plan(), first.inverted())
          == u"Version 1.0 of Q2 2021/22 was issued before Version 1.1 of Q2 2021/22 and stays: "
             u"only the "
             "version issued last can be undone. Issue a correction instead."_s);
    CHECK(objectionToTakingBack(issued.plan(), second.inverted()).isEmpty());
}

TEST_CASE("A change that issues nothing is not asked about")
{
    const IssuedPlan issued;
    const ChangeSet nothing{u"Nothing"_s, {}, {}};
    CHECK(questionBeforeTakingBack(issued.plan(), nothing).isEmpty());
    CHECK(objectionToTakingBack(issued.plan(), nothing).isEmpty());
}
