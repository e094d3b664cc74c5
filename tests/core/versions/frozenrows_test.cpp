// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/versions/packing.h"

#include "tests/support/catch.h"
#include "tests/support/randomplan.h"

#include <QJsonDocument>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

FrozenRows rowsOf(const Plan &living)
{
    Plan plan = living;
    plan.table<Snapshot>().assign({});
    return frozenRows(plan, computedOf(plan, {2021, 9, 30}));
}

QJsonObject rowIn(const FrozenRows &rows, const QString &table)
{
    return rows.at(table).begin()->second.toObject();
}

// Rows in which one field of the first row of a table says something else.
FrozenRows with(FrozenRows rows, const QString &table, const QString &field,
                const QJsonValue &value)
{
    QJsonObject row = rowIn(rows, table);
    row.insert(field, value);
    rows.at(table).begin()->second = row;
    return rows;
}

} // namespace

TEST_CASE("What is laid over one state gives the other, whatever changed")
{
    Dice dice(11);
    Plan plan = randomPlan(11);
    for (int i = 0; i < 60; ++i) {
        const FrozenRows before = rowsOf(plan);
        for (int k = 0; k < 4; ++k)
            REQUIRE(apply(randomChange(plan, dice), plan));
        const FrozenRows after = rowsOf(plan);
        FrozenRows laid = before;
        const auto between = difference(before, after);
        const auto unpackedBetween = unpacked(packed(between, before), before);
        REQUIRE(unpackedBetween);
        CHECK(*unpackedBetween == between);
        overlay(laid, *unpackedBetween);
        CHECK(packed(laid) == packed(after));
        CHECK(difference(after, after).empty());
    }
}

TEST_CASE("Rows come back from their bytes, and the plan with what was computed from its rows")
{
    for (quint32 seed = 1; seed <= 10; ++seed) {
        Plan plan = randomPlan(seed);
        plan.table<Snapshot>().assign({});
        const Computed computed = computedOf(plan, {2021, 9, 30});
        const FrozenRows rows = frozenRows(plan, computed);
        const auto unpackedRows = unpacked(packed(rows));
        REQUIRE(unpackedRows);
        const auto back = planOf(*unpackedRows);
        REQUIRE(back);
        CHECK(*back == plan);
        CHECK(*back->computed() == computed);
    }
}

TEST_CASE("Rows that an earlier program packed as JSON are read as well")
{
    QJsonObject root;
    const FrozenRows rows = rowsOf(randomPlan(3));
    for (const auto &[name, table] : rows) {
        QJsonObject object;
        for (const auto &[id, fields] : table)
            object.insert(id, fields);
        if (!object.isEmpty())
            root.insert(name, object);
    }
    const QByteArray text = QJsonDocument(root).toJson(QJsonDocument::Compact);
    const auto back = unpacked(qCompress(text)); // its form: the length, then what zlib makes
    REQUIRE(back);
    CHECK(packed(*back) == packed(rows));
}

TEST_CASE("What is laid over another state than the one it was packed for is refused or differs")
{
    const FrozenRows before = rowsOf(randomPlan(4));
    FrozenRows after = before;
    after[u"facts"_s].clear();
    const QByteArray bytes = packed(difference(before, after), before);
    const auto elsewhere = unpacked(bytes, {});
    CHECK((!elsewhere || *elsewhere != difference(before, after)));
}

TEST_CASE("A version from a later program is read as far as it is known")
{
    FrozenRows rows = rowsOf(randomPlan(1));
    rows[u"cost_centre"_s].emplace(u"6ba7b810-9dad-11d1-80b4-00c04fd430c8"_s, QJsonObject{});
    CHECK(planOf(with(rows, u"theme"_s, u"motto"_s, u"Onwards"_s)).ok());
}

TEST_CASE("Values that no plan can hold are refused, in rows and in what was computed")
{
    const FrozenRows rows = rowsOf(randomPlan(1));
    REQUIRE(planOf(rows).ok());
    CHECK_FALSE(planOf(with(rows, u"measure"_s, u"decimals"_s, 2147483647)).ok());
    CHECK_FALSE(planOf(with(rows, u"progress_update"_s, u"progress"_s, 101)).ok());
    CHECK_FALSE(planOf(with(rows, u"settings"_s, u"year_start_month"_s, 13)).ok());
    CHECK_FALSE(planOf(with(rows, u"action"_s, u"objective"_s, QJsonValue::Null)).ok());
    CHECK_FALSE(planOf(with(rows, u"action"_s, u"due"_s, u"2021-02-30"_s)).ok());
    CHECK_FALSE(planOf(with(rows, u"facts"_s, u"progress"_s, 4711)).ok());
    CHECK_FALSE(planOf(with(rows, u"facts"_s, u"stage"_s, u"heroic"_s)).ok());
    CHECK_FALSE(planOf(with(rows, u"roll_ups"_s, u"expected"_s, -1)).ok());
    CHECK_FALSE(planOf(with(rows, u"as_at"_s, u"day"_s, u"someday"_s)).ok());
    CHECK_FALSE(planOf(FrozenRows()).ok());
}

TEST_CASE("Bytes that are none, or that claim to be more than they can, are refused at once")
{
    const QByteArray good = packed(rowsOf(randomPlan(1)));
    REQUIRE(unpacked(good).ok());
    CHECK_FALSE(unpacked({}).ok());
    CHECK_FALSE(unpacked("abc").ok());
    CHECK_FALSE(unpacked("what is this").ok());
    CHECK_FALSE(unpacked(good.first(good.size() / 2)).ok());
    QByteArray claim = good;
    for (const quint32 length : {0U, 17U, 200'000'000U, 0xFFFFFFFFU}) {
        qToBigEndian(length, claim.data());
        CHECK_FALSE(unpacked(claim).ok());
    }
}

TEST_CASE("Rows whose bytes end early, or go on, are refused wherever that is")
{
    const QByteArray plain = qUncompress(packed(rowsOf(randomPlan(1))));
    REQUIRE(unpacked(qCompress(plain)).ok());
    for (qsizetype length = 1; length < plain.size(); length += 61) {
        INFO(length << " of " << plain.size());
        CHECK_FALSE(unpacked(qCompress(plain.first(length))).ok());
    }
    CHECK_FALSE(unpacked(qCompress(plain + 'a')).ok());
    // Maps that announce more than there is: a name without its value, 402 million entries.
    for (const char *bytes : {"a1", "a130", "ba1800002230", "a1667461626c6573a130"})
        CHECK_FALSE(unpacked(qCompress(QByteArray::fromHex(bytes))).ok());
}
