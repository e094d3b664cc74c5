// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/versions/chain.h"

#include "core/plan/json.h"
#include "core/rules/asat.h"
#include "core/rules/computed.h"
#include "tests/support/catch.h"
#include "tests/support/randomplan.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

/// A plan that changes at random and closes a round after every few changes.
class Years {
public:
    explicit Years(quint32 seed) : m_dice(seed), m_plan(randomPlan(seed))
    {
        m_plan.table<Snapshot>().assign({});
    }

    const Plan &plan() const { return m_plan; }
    Plan &plan() { return m_plan; }

    Snapshot issueNext()
    {
        for (int i = 0; i < 5; ++i) {
            const ChangeSet change = randomChange(m_plan, m_dice);
            if (editsOf<Snapshot>(change).isEmpty() && editsOf<Round>(change).isEmpty())
                REQUIRE(apply(change, m_plan));
        }
        const QDate from = QDate(2018, 4, 1).addMonths(3 * m_issued);
        const Round round{m_dice.id(), u"Round %1"_s.arg(m_issued + 1), from,
                          from.addMonths(3).addDays(-1), RoundState::Closed};
        m_plan.table<Round>().put(round);
        Snapshot version;
        version.id = m_dice.id();
        version.round = round.id;
        version.version = u"1.0"_s;
        version.issuedAt = QDateTime(round.asAt.addDays(10), QTime(12, 0), Qt::UTC);
        version.issuedBy = u"Ann"_s;
        version = sealed(version, round, m_plan);
        m_frozen.append(contentOf(round));
        m_plan.table<Snapshot>().put(version);
        ++m_issued;
        return version;
    }

    QList<Snapshot> issue(int count)
    {
        QList<Snapshot> versions;
        while (count-- > 0)
            versions.append(issueNext());
        return versions;
    }

    /// What the version was to hold.
    const Plan &frozen(qsizetype place) const { return m_frozen[place]; }

    /// The places of the versions that are intact.
    QList<int> intact(const QList<Snapshot> &versions) const
    {
        QList<int> places;
        for (int i = 0; i < versions.size(); ++i) {
            const auto *version = m_plan.find<Snapshot>(versions[i].id);
            const bool intact = version && isIntact(m_plan, *version);
            CHECK(intact
                  == intactAmong(m_plan, m_plan.snapshots().rows()).contains(versions[i].id));
            if (intact && frozenPlan(m_plan, *version))
                places.append(i + 1);
        }
        return places;
    }

private:
    Plan contentOf(const Round &round) const { return heldByVersion(planAsAt(m_plan, round.asAt)); }

    Dice m_dice;
    Plan m_plan;
    int m_issued = 0;
    QList<Plan> m_frozen;
};

int count(const QList<Problem> &problems, Problem::Kind kind)
{
    return int(std::count_if(problems.begin(), problems.end(),
                             [&](const Problem &problem) { return problem.kind == kind; }));
}

} // namespace

TEST_CASE("A version gives back the plan it froze and what was computed of it")
{
    for (quint32 seed = 1; seed <= 4; ++seed) {
        INFO("seed " << seed);
        Years years(seed);
        const auto versions = years.issue(20);
        for (int i = 0; i < versions.size(); ++i) {
            INFO("version " << i + 1);
            const auto plan = frozenPlan(years.plan(), versions[i]);
            REQUIRE(plan);
            CHECK(*plan == years.frozen(i));
            REQUIRE(plan->computed());
            const QDate day = years.plan().find<Round>(versions[i].round)->asAt;
            CHECK(*plan->computed() == computedOf(years.frozen(i), day));
            CHECK(frozenRollUp(versions[i]) == rollUpOfPlan(years.frozen(i), day));
        }
        CHECK(problemsOfVersions(years.plan()).isEmpty());
    }
}

TEST_CASE("Equal plans give versions of equal bytes")
{
    Years years(7);
    const Snapshot last = years.issue(9).last();
    Plan before = years.plan();
    before.table<Snapshot>().remove(last.id);
    Snapshot again = last;
    again.content.clear();
    CHECK(sealed(again, *before.find<Round>(last.round), before) == last);
}

TEST_CASE("What a version says is what was computed when it was issued, not what would be now")
{
    Years years(3);
    const Snapshot version = years.issueNext();
    auto plan = *frozenPlan(years.plan(), version);
    Computed told = *plan.computed();
    const Id action = plan.actions().rows().first()->id;
    const Id theme = plan.themes().rows().first()->id;
    told.actions[action].overdueDays = 4711;
    told.rollUps[theme].progress = 13;
    plan.setComputed(std::make_shared<const Computed>(told));

    CHECK(factsOf(plan, *plan.find<Action>(action), told.asAt).overdueDays == 4711);
    CHECK(rollUpOfTheme(plan, theme, told.asAt).progress == 13);
    // Another day is worked out, and so is a plan that has been changed.
    CHECK(factsOf(plan, *plan.find<Action>(action), told.asAt.addDays(1)).overdueDays != 4711);
    Theme row = *plan.find<Theme>(theme);
    row.title += u'!';
    plan.table<Theme>().put(row);
    CHECK(plan.computed() == nullptr);
    CHECK(factsOf(plan, *plan.find<Action>(action), told.asAt).overdueDays != 4711);
}

TEST_CASE("Versions are stored as differences and stay small, whole at every eighth")
{
    Years years(6);
    const auto versions = years.issue(17);
    for (int i = 0; i < versions.size(); ++i) {
        INFO("version " << i + 1 << ": " << versions[i].content.size() << " bytes");
        const bool whole = i % 8 == 0;
        CHECK((versions[i].content.size() > versions[i - i % 8].content.size() / 2) == whole);
    }
}

TEST_CASE("A version that was changed spoils itself and those stored on top of it, no others")
{
    Years years(2);
    const auto versions = years.issue(12);
    const auto spoilt = [&](auto alter) {
        Years copy = years;
        Snapshot version = versions[2];
        alter(version);
        copy.plan().table<Snapshot>().put(version);
        CHECK(count(problemsOfVersions(copy.plan()), Problem::Kind::VersionDamaged) == 6);
        return copy.intact(versions);
    };
    const QList<int> rest{1, 2, 9, 10, 11, 12};
    CHECK(spoilt([](Snapshot &version) { version.content[40] = char(version.content[40] ^ 1); })
          == rest);
    CHECK(spoilt([](Snapshot &version) { version.content.clear(); }) == rest);
    CHECK(spoilt([](Snapshot &version) { version.content.chop(1); }) == rest);
    CHECK(spoilt([](Snapshot &version) { version.content = QByteArray::fromHex("a130"); }) == rest);
    CHECK(spoilt([](Snapshot &version) { version.note = u"Nothing to see here"_s; }) == rest);
    CHECK(spoilt([](Snapshot &version) { version.issuedBy = u"Bob"_s; }) == rest);
    CHECK(spoilt([](Snapshot &version) { version.version = u"1.1"_s; }) == rest);
    CHECK(spoilt([](Snapshot &version) { version.issuedAt = version.issuedAt.addDays(1); })
          == rest);
    CHECK(spoilt([](Snapshot &version) { version.previous = Id(); }) == rest);
}

TEST_CASE("A version that was exchanged for another with a right checksum is noticed by the next")
{
    Years years(2);
    const auto versions = years.issue(12);
    for (const int place : {3, 8}) {
        Years copy = years;
        Snapshot forged = versions[place - 1];
        copy.plan().table<Snapshot>().remove(forged.id);
        // Sealed anew on the version before it, in a plan that knows no later ones.
        Plan then = copy.plan();
        for (int i = place; i < versions.size(); ++i)
            then.table<Snapshot>().remove(versions[i].id);
        forged.note = u"Forged"_s;
        forged = sealed(forged, *then.find<Round>(forged.round), then);
        copy.plan().table<Snapshot>().put(forged);
        CHECK(isIntact(copy.plan(), forged));
        const auto problems = problemsOfVersions(copy.plan());
        // Version 9 is whole: it can still be read, and says that the one before is not its own.
        CHECK(count(problems, Problem::Kind::VersionDamaged) == (place == 8 ? 0 : 5));
        CHECK(count(problems, Problem::Kind::VersionUnchained) == (place == 8 ? 1 : 0));
    }
}

TEST_CASE("A version that is missing is noticed by the next")
{
    Years years(6);
    const auto versions = years.issue(12);
    years.plan().table<Snapshot>().remove(versions[7].id);
    CHECK(years.intact(versions) == QList<int>{1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12});
    CHECK(count(problemsOfVersions(years.plan()), Problem::Kind::VersionUnchained) == 1);
    years.plan().table<Snapshot>().remove(versions[2].id);
    CHECK(years.intact(versions) == QList<int>{1, 2, 9, 10, 11, 12});
}

TEST_CASE("On top of a damaged version the next is stored whole")
{
    Years years(4);
    Snapshot second = years.issue(2).last();
    second.content = "rubbish";
    years.plan().table<Snapshot>().put(second);
    const Snapshot third = years.issueNext();
    CHECK(isIntact(years.plan(), third));
    CHECK(frozenPlan(years.plan(), third).ok());
}

TEST_CASE("Versions that follow each other in a ring are damaged and nothing waits for ever")
{
    Years years(4);
    auto versions = years.issue(2);
    versions[0].previous = versions[1].id;
    years.plan().table<Snapshot>().put(versions[0]);
    CHECK_FALSE(isIntact(years.plan(), versions[0]));
    CHECK(lastIssued(years.plan()) == nullptr);
    CHECK(isIntact(years.plan(), years.issueNext()));
}

TEST_CASE("Two copies that issued versions and met keep both, and say that the chain forks")
{
    Years years(8);
    years.issue(2);
    Years copy = years;
    const Snapshot ours = years.issueNext();
    Snapshot theirs = ours;
    theirs.id = Id::fromString(u"6ba7b810-9dad-11d1-80b4-00c04fd430c8");
    theirs.issuedAt = theirs.issuedAt.addSecs(60);
    theirs = sealed(theirs, *years.plan().find<Round>(ours.round), copy.plan());
    years.plan().table<Snapshot>().put(theirs);

    CHECK(isIntact(years.plan(), ours));
    CHECK(isIntact(years.plan(), theirs));
    CHECK(count(problemsOfVersions(years.plan()), Problem::Kind::VersionsForked) == 1);
    CHECK(lastIssued(years.plan())->id == theirs.id);
    CHECK(years.issueNext().previous == theirs.id);
}
