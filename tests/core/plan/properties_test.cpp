// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/diff.h"
#include "core/plan/json.h"
#include "core/rules/check.h"
#include "core/rules/facts.h"
#include "core/words/names.h"
#include "tests/support/done.h"
#include "tests/support/outline.h"
#include "tests/support/randomplan.h"

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

// Whether an index of a plan lists exactly its rows, in order: what equality does not look at.
bool isInOrder(const Plan &plan)
{
    bool inOrder = true;
    forEachRowType([&]<typename Row>() {
        QList<Row> rows;
        for (const Row *row : plan.table<Row>().rows())
            rows.append(*row);
        Table<Row> fresh;
        fresh.assign(rows);
        inOrder = inOrder && rows.size() == plan.table<Row>().size();
        for (const Row &row : rows)
            inOrder =
                inOrder
                && fresh.childrenOf(parentOf(row)) == plan.table<Row>().childrenOf(parentOf(row));
    });
    return inOrder;
}

/// A stream of random changes with undo and redo, as a document lives through it.
class Session {
public:
    explicit Session(quint32 seed) : m_dice(seed), m_plan(randomPlan(seed)), m_start(m_plan) {}

    void step()
    {
        if (m_dice.chance(25) && !m_done.isEmpty())
            undo();
        else if (m_dice.chance(40) && !m_undone.isEmpty())
            redo();
        else
            change();
    }

    bool comesBackToItsStart()
    {
        while (!m_done.isEmpty())
            undo();
        return m_plan == m_start && isInOrder(m_plan);
    }

    bool comesBackToItsEnd()
    {
        const Plan end = m_plan;
        const auto steps = m_done.size();
        while (!m_done.isEmpty())
            undo();
        for (qsizetype i = 0; i < steps; ++i)
            redo();
        return m_plan == end;
    }

    const Plan &plan() const { return m_plan; }

private:
    void change()
    {
        const ChangeSet change = randomChange(m_plan, m_dice);
        const Plan before = m_plan;
        REQUIRE(apply(change, m_plan).ok());
        REQUIRE_FALSE(change.title.isEmpty());
        REQUIRE(m_plan != before);
        m_done.append(change);
        m_undone.clear();
    }

    void undo()
    {
        const ChangeSet change = m_done.takeLast();
        REQUIRE(apply(change.inverted(), m_plan).ok());
        m_undone.append(change);
    }

    void redo()
    {
        const ChangeSet change = m_undone.takeLast();
        REQUIRE(apply(change, m_plan).ok());
        m_done.append(change);
    }

    Dice m_dice;
    Plan m_plan;
    Plan m_start;
    QList<ChangeSet> m_done;
    QList<ChangeSet> m_undone;
};

} // namespace

TEST_CASE("Undo of anything gives the same plan")
{
    for (quint32 run = 1; run <= 20; ++run) {
        Session session(run);
        for (int i = 0; i < 500; ++i)
            session.step();
        CHECK(isInOrder(session.plan()));
        CHECK(session.comesBackToItsEnd());
        CHECK(session.comesBackToItsStart());
    }
}

TEST_CASE("After any stream of changes every other look at the plan holds")
{
    for (quint32 run = 1; run <= 20; ++run) {
        Session session(run + 1000);
        const Plan before = session.plan();
        for (int i = 0; i < 60; ++i)
            session.step();
        const Plan &after = session.plan();
        CHECK(done(diff(before, after), before) == after);
        CHECK(*planFromJson(planToJson(after)) == after);
        CHECK(rollUpOfPlan(after, outlineDay()).actions == after.actions().size());
        for (const Problem &problem : check(after, outlineDay()))
            CHECK_FALSE(nameOf(after, problem.row).isEmpty());
    }
}

TEST_CASE("Several changes composed do what they do one after the other")
{
    for (quint32 run = 1; run <= 40; ++run) {
        CAPTURE(run);
        Dice dice(run);
        const Plan before = randomPlan(run);
        Plan after = before;
        QList<ChangeSet> changes;
        for (int i = 0; i < 25; ++i) {
            changes.append(randomChange(after, dice));
            REQUIRE(apply(changes.last(), after).ok());
            if (dice.chance(20)) { // and back again
                changes.append(changes.last().inverted());
                REQUIRE(apply(changes.last(), after).ok());
            }
        }
        const ChangeSet one = composed(changes, u"All of it"_s);
        CHECK(done(one, before) == after);
        CHECK(done(one.inverted(), after) == before);
        CHECK(one.edits.size() == diff(before, after).edits.size());
    }
}

TEST_CASE("A refused change leaves the plan alone")
{
    Dice dice(21);
    for (quint32 seed = 1; seed <= 10; ++seed) {
        const Plan plan = randomPlan(seed);
        for (int i = 0; i < 20; ++i) {
            const ChangeSet change = randomChange(plan, dice);
            Plan other = randomPlan(seed + 50);
            const Plan before = other;
            if (!apply(change, other)) {
                CHECK(other == before);
                CHECK(isInOrder(other));
            }
        }
    }
}

TEST_CASE("The same seed gives the same plan")
{
    CHECK(randomPlan(1) == randomPlan(1));
    CHECK(randomPlan(1) != randomPlan(2));
    bool hasAll = true;
    const Plan plan = randomPlan(1);
    forEachRowType([&]<typename Row>() { hasAll = hasAll && !plan.table<Row>().isEmpty(); });
    CHECK(hasAll);
}
