// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/select/selection.h"
#include "tests/support/catch.h"
#include "tests/support/done.h"
#include "tests/support/outline.h"
#include "tests/support/randomplan.h"

#include <algorithm>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

Plan charter()
{
    return planFrom(u"3 Customer focus [Cllr Ann Lee]\n"
                    "  # Complaints (Number; lower; target 250; tolerance 10 %)\n"
                    "    2021-09-30 = 257\n"
                    "  3.1 Charter\n"
                    "    3.1.1 Survey 95% 2020-02-04..2021-09-30 [Marcus Bell]\n"
                    "    3.1.6 Digital 2020-06-01..2022-01-01 [Bo Berg]\n"
                    "      2021-10-31 29% On track: Half of the forms are done.\n"
                    "    3.1.7 Élan (on hold) [Marcus Bell]\n"
                    "4 Growth [Cllr Tom Bellamy]\n"
                    "  # Jobs (Number)\n"
                    "  4.1 Jobs\n"
                    "    4.1.1 Fair 100% 2020-02-04..2021-03-31 [Ivy Cole]\n"_s);
}

QList<Id> searchableRows(const Plan &plan)
{
    QList<Id> rows;
    const auto add = [&]<typename Row>(const Table<Row> &table) {
        for (const Row *row : table.rows())
            rows.append(row->id);
    };
    add(plan.themes());
    add(plan.objectives());
    add(plan.actions());
    add(plan.measures());
    return rows;
}

QSet<Id> found(const Plan &plan, const Selection &selection, QDate asAt = outlineDay())
{
    QSet<Id> rows;
    for (const Id &row : searchableRows(plan)) {
        if (selection.matches(plan, asAt, row))
            rows.insert(row);
    }
    return rows;
}

QSet<Id> named(const Plan &plan, const QStringList &names)
{
    QSet<Id> rows;
    for (const QString &name : names)
        rows.insert(idOf(plan, name));
    return rows;
}

} // namespace

TEST_CASE("Words find a row in any order and case, each anywhere in what is said of it")
{
    const Plan plan = charter();
    const auto finds = [&](const QString &text) { return found(plan, searchFor(text)); };
    CHECK(finds(u"digital"_s) == named(plan, {u"3.1.6"_s}));
    CHECK(finds(u" berg  DIGI "_s) == named(plan, {u"3.1.6"_s}));
    CHECK(finds(u"half track"_s) == named(plan, {u"3.1.6"_s}));
    CHECK(finds(u"ÉLAN"_s) == named(plan, {u"3.1.7"_s}));
    CHECK(finds(u"on hold"_s) == named(plan, {u"3.1.7"_s}));
    CHECK(finds(u"completed"_s) == named(plan, {u"4.1.1"_s}));
    CHECK(finds(u"overdue bell"_s) == named(plan, {u"3.1.1"_s}));
    CHECK(finds(u"overdue by 31 days"_s) == named(plan, {u"3.1.1"_s}));
    CHECK(finds(u"due soon"_s) == named(plan, {u"3.1.6"_s}));
    CHECK(finds(u"complaints close to target"_s) == named(plan, {u"Complaints"_s}));
    CHECK(finds(u"no reading yet"_s) == named(plan, {u"Jobs"_s}));
    CHECK(finds(u"digital nowhere"_s).isEmpty());
}

TEST_CASE("Dates find a row, how often they moved, and that they wait for approval")
{
    Plan plan = planFrom(u"3 Customer focus\n"
                         "  3.1 Charter\n"
                         "    3.1.1 Survey 2020-02-04..2021-03-31\n"
                         "    3.1.6 Digital 2020-06-01..2022-01-01\n"_s);
    plan = done(baseline(plan, {2020, 1, 1}), plan);
    const auto move = [&](const QString &by) {
        return done(
            moveDate(
                plan,
                {idOf(plan, u"3.1.1"), DateKind::Due, {2021, 9, 30}, u"Late"_s, by, {2021, 1, 10}},
                {}),
            plan);
    };
    const auto finds = [](const Plan &in, const QString &text) {
        return found(in, searchFor(text));
    };
    CHECK(finds(plan, u"1 jun 2020"_s) == named(plan, {u"3.1.6"_s}));
    CHECK(finds(plan, u"moved once"_s).isEmpty());
    const Plan moved = move(u"Cabinet"_s);
    CHECK(finds(moved, u"30 Sep 2021"_s) == named(plan, {u"3.1.1"_s}));
    CHECK(finds(moved, u"moved once"_s) == named(plan, {u"3.1.1"_s}));
    CHECK(finds(moved, u"waits for approval"_s).isEmpty());
    CHECK(finds(move(u"Director"_s), u"waits for approval"_s) == named(plan, {u"3.1.1"_s}));
}

TEST_CASE("A theme's lead member answers for everything under it")
{
    const Plan plan = charter();
    CHECK(found(plan, searchFor(u"lee overdue"_s)) == named(plan, {u"3.1.1"_s}));
    Selection portfolio;
    portfolio.leadMember = u"cllr ann lee"_s;
    CHECK(found(plan, portfolio)
          == named(plan, {u"3"_s, u"3.1"_s, u"3.1.1"_s, u"3.1.6"_s, u"3.1.7"_s, u"Complaints"_s}));
    portfolio.words = {u"Berg"_s};
    CHECK(found(plan, portfolio) == named(plan, {u"3.1.6"_s}));
}

TEST_CASE("What is said of an action is that of the day")
{
    const Plan plan = charter();
    CHECK(found(plan, searchFor(u"marcus overdue"_s), {2021, 9, 30}).isEmpty());
    CHECK(found(plan, searchFor(u"half"_s), {2021, 10, 30}).isEmpty());
    CHECK(found(plan, searchFor(u"marcus overdue by 1 day"_s), {2021, 10, 1})
          == named(plan, {u"3.1.1"_s}));
}

TEST_CASE("Each member of a selection leaves out the rows it does not hold for")
{
    const Plan plan = charter();
    Selection asked;
    SECTION("theme")
    {
        asked.theme = idOf(plan, u"4");
        CHECK(found(plan, asked).size() == 4);
    }
    SECTION("lead officer, in full")
    {
        asked.leadOfficer = u" marcus bell"_s;
        CHECK(found(plan, asked) == named(plan, {u"3.1.1"_s, u"3.1.7"_s}));
        asked.leadOfficer = u"Bell"_s;
        CHECK(found(plan, asked).isEmpty());
    }
    SECTION("stage")
    {
        asked.stage = Stage::InProgress;
        CHECK(found(plan, asked) == named(plan, {u"3.1.1"_s, u"3.1.6"_s}));
    }
    SECTION("one of several facts")
    {
        asked.facts = {FactKind::Overdue, FactKind::DueSoon};
        CHECK(found(plan, asked) == named(plan, {u"3.1.1"_s, u"3.1.6"_s}));
        asked.words = {u"bell"_s};
        CHECK(found(plan, asked) == named(plan, {u"3.1.1"_s}));
    }
    SECTION("judgement")
    {
        asked.judgement = idOf(plan, u"On track");
        CHECK(found(plan, asked) == named(plan, {u"3.1.6"_s}));
    }
    SECTION("rating")
    {
        asked.rating = Rating::CloseToTarget;
        CHECK(found(plan, asked) == named(plan, {u"Complaints"_s}));
    }
}

TEST_CASE("Of any plan nothing asked finds every row, and the order of words finds the same")
{
    for (quint32 seed = 1; seed <= 10; ++seed) {
        INFO("seed " << seed);
        const Plan plan = randomPlan(seed);
        Dice dice(seed);
        const auto rows = searchableRows(plan);
        const QDate asAt = dice.day();
        CHECK(found(plan, {}, asAt) == QSet<Id>(rows.begin(), rows.end()));
        CHECK_FALSE(Selection().matches(plan, asAt, plan.updates().rows().first()->id));

        RowWords known;
        for (const Id &row : rows) {
            QStringList words = rowWords(plan, asAt, row).split(u'\n', Qt::SkipEmptyParts);
            words = words.join(u' ').simplified().left(400).split(u' ').mid(0, 6);
            words.removeLast(); // it may be cut
            const Selection there = searchFor(words.join(u' '));
            std::reverse(words.begin(), words.end());
            const Selection andBack = searchFor(words.join(u' '));
            CHECK(there.matches(plan, asAt, row));
            for (const Id &other : rows)
                CHECK(there.matches(plan, asAt, other)
                      == andBack.matches(plan, asAt, other, &known));
        }
    }
}

TEST_CASE("Every fact that is shown of an action finds it")
{
    for (quint32 seed = 1; seed <= 10; ++seed) {
        const Plan plan = randomPlan(seed);
        Dice dice(seed);
        const QDate asAt = dice.day();
        for (const Action *action : plan.actions().rows()) {
            const ActionFacts facts = factsOf(plan, *action, asAt);
            for (const auto &fact : words::facts(plan, *action, facts, asAt)) {
                CHECK(searchFor(fact.brief).matches(plan, asAt, action->id));
                CHECK(searchFor(fact.sentence).matches(plan, asAt, action->id));
                Selection kind;
                kind.facts = {fact.kind};
                CHECK(kind.matches(plan, asAt, action->id));
            }
            CHECK(searchFor(words::stage(facts.stage)).matches(plan, asAt, action->id));
        }
    }
}
