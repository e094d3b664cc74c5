// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/json.h"
#include "tests/support/done.h"
#include "tests/support/outline.h"
#include "tests/support/randomplan.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

template <typename T> bool comesBack(const T &value)
{
    const std::optional<T> back = fromJson<T>(toJson(value));
    return back.has_value() && *back == value;
}

template <typename E> void checkWords()
{
    for (size_t i = 0; i < storedWords<E>.size(); ++i)
        CHECK(comesBack(static_cast<E>(i)));
    CHECK_FALSE(fromJson<E>(u"no such word"_s));
    CHECK_FALSE(fromJson<E>(0));
}

// The plan's JSON with one value of its first row of a table replaced.
QByteArray with(const Plan &plan, const QString &table, const QString &field,
                const QJsonValue &value)
{
    QJsonObject root = QJsonDocument::fromJson(planToJson(plan)).object();
    QJsonArray rows = root.value(table).toArray();
    QJsonObject row = rows.first().toObject();
    row.insert(field, value);
    rows.replace(0, row);
    root.insert(table, rows);
    return QJsonDocument(root).toJson();
}

Plan smallPlan()
{
    return planFrom(u"3 Focus\n  3.1 Charter\n    3.1.1 Survey 5%"_s);
}

} // namespace

TEST_CASE("Every kind of value comes back from JSON")
{
    Dice dice(5);
    for (int i = 0; i < 200; ++i) {
        CHECK(comesBack(dice.text()));
        CHECK(comesBack(dice.title()));
        CHECK(comesBack(dice.number()));
        CHECK(comesBack(dice.numberOrNone()));
        CHECK(comesBack(dice.dayOrNone()));
        CHECK(comesBack(dice.moment()));
        CHECK(comesBack(dice.id()));
        CHECK(comesBack(dice.below(1000) - 500));
    }
    CHECK(comesBack(true));
    CHECK(comesBack(false));
    CHECK(comesBack(Id()));
    CHECK(comesBack(QDateTime()));
    CHECK(comesBack(std::numeric_limits<int>::max()));
    CHECK(comesBack(0.1 + 0.2));
    CHECK(comesBack(std::optional<Rating>(Rating::Achieved)));
    CHECK(comesBack(std::optional<Rating>()));
}

TEST_CASE("Every stored word comes back")
{
    checkWords<Priority>();
    checkWords<Hold>();
    checkWords<ProgressSource>();
    checkWords<DateKind>();
    checkWords<Standing>();
    checkWords<Shape>();
    checkWords<Direction>();
    checkWords<Frequency>();
    checkWords<Accumulation>();
    checkWords<ToleranceKind>();
    checkWords<ReadingState>();
    checkWords<Rating>();
    checkWords<RoundState>();
}

TEST_CASE("Values are written as people read them")
{
    CHECK(toJson(QDate(2021, 9, 30)) == QJsonValue(u"2021-09-30"_s));
    CHECK(toJson(QDateTime(QDate(2021, 9, 30), QTime(12, 0, 0, 7), Qt::UTC))
          == QJsonValue(u"2021-09-30T12:00:00.007Z"_s));
    CHECK(toJson(Hold::OnHold) == QJsonValue(u"on_hold"_s));
    CHECK(toJson(QDate()).isNull());
    CHECK(toJson(Id()).isNull());
    CHECK(toJson(std::optional<double>()).isNull());
}

TEST_CASE("A moment in another time zone is the same moment")
{
    const QDateTime summer(QDate(2021, 9, 30), QTime(13, 0), Qt::OffsetFromUTC, 3600);
    CHECK(toJson(summer) == QJsonValue(u"2021-09-30T12:00:00.000Z"_s));
    CHECK(fromJson<QDateTime>(toJson(summer)) == summer);
}

TEST_CASE("The hour that a summer time skips is an hour like any other")
{
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", "Europe/London");
    const QDateTime skipped(QDate(2021, 3, 28), QTime(1, 30), Qt::UTC);
    CHECK(fromJson<QDateTime>(toJson(skipped)) == skipped);
    before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
}

TEST_CASE("What is not a value of the type is none")
{
    CHECK_FALSE(fromJson<QDate>(u"2021-02-31"_s));
    CHECK_FALSE(fromJson<QDate>(u"31 Mar 2021"_s));
    CHECK_FALSE(fromJson<QDate>(u""_s));
    CHECK_FALSE(fromJson<QDate>(20210331));
    CHECK_FALSE(fromJson<QDateTime>(u"2021-03-31"_s));
    CHECK_FALSE(fromJson<QDateTime>(u"2021-03-31T12:00:00.000"_s));
    CHECK_FALSE(fromJson<QDateTime>(u"2021-03-31T12:00:00.000+01:00"_s));
    CHECK_FALSE(fromJson<QDateTime>(u"2021-03-31T25:00:00.000Z"_s));
    CHECK_FALSE(fromJson<QDateTime>(u""_s));
    CHECK_FALSE(fromJson<Id>(u"3.1.6"_s));
    CHECK_FALSE(fromJson<Id>(5));
    CHECK_FALSE(fromJson<int>(2.5));
    CHECK_FALSE(fromJson<int>(1e12));
    CHECK_FALSE(fromJson<int>(u"7"_s));
    CHECK_FALSE(fromJson<int>(QJsonValue()));
    CHECK_FALSE(fromJson<bool>(1));
    CHECK_FALSE(fromJson<double>(u"1.5"_s));
    CHECK_FALSE(fromJson<double>(QJsonValue()));
    CHECK_FALSE(fromJson<QString>(QJsonValue()));
    CHECK_FALSE(fromJson<std::optional<double>>(u"none"_s));
}

TEST_CASE("A row comes back from its object, over whatever it is laid")
{
    const Plan plan = randomPlan(4);
    forEachRowType([&]<typename Row>() {
        for (const Row *row : plan.table<Row>().rows())
            CHECK(rowFromJson<Row>(rowToJson(*row), Row{}) == *row);
    });
}

TEST_CASE("An object with some fields changes those and no others")
{
    const Plan plan = smallPlan();
    const Action &survey = rowOf<Action>(plan, u"3.1.1");
    const QJsonObject some{{u"title"_s, u"Big survey"_s}, {u"no_such_field"_s, 5}};
    Action expected = survey;
    expected.title = u"Big survey"_s;
    CHECK(rowFromJson(some, survey) == expected);
    CHECK_FALSE(rowFromJson(QJsonObject{{u"due"_s, u"2021-02-31"_s}}, survey));
}

TEST_CASE("A plan comes back from its JSON")
{
    for (quint32 seed = 1; seed <= 20; ++seed) {
        const Plan plan = randomPlan(seed);
        const auto back = planFromJson(planToJson(plan));
        REQUIRE(back.ok());
        CHECK(*back == plan);
    }
    CHECK(*planFromJson(planToJson(Plan())) == Plan());
}

TEST_CASE("Equal plans give equal JSON, however they came about")
{
    const Plan plan = randomPlan(9);
    Plan other;
    forEachRowType([&]<typename Row>() {
        auto rows = plan.table<Row>().rows();
        std::reverse(rows.begin(), rows.end());
        for (const Row *row : rows)
            other.table<Row>().put(*row);
    });
    CHECK(planToJson(plan) == planToJson(other));
}

TEST_CASE("JSON that is no plan is refused with a sentence")
{
    const auto refused = [](const QByteArray &json) {
        const auto plan = planFromJson(json);
        REQUIRE_FALSE(plan.ok());
        CHECK(plan.error().message.endsWith(u'.'));
        return plan.error().kind;
    };
    CHECK(refused("") == Error::Kind::Corrupt);
    CHECK(refused("hello") == Error::Kind::Corrupt);
    CHECK(refused("[1, 2]") == Error::Kind::Corrupt);
    CHECK(refused("{}") == Error::Kind::Corrupt);
    CHECK(refused(planToJson(smallPlan()).chopped(10)) == Error::Kind::Corrupt);
    QJsonObject newer = QJsonDocument::fromJson(planToJson(smallPlan())).object();
    newer.insert(u"version"_s, 99);
    CHECK(refused(QJsonDocument(newer).toJson()) == Error::Kind::TooNew);
}

TEST_CASE("JSON with a wrong value is refused")
{
    const Plan plan = smallPlan();
    for (const auto &bad : {with(plan, u"action"_s, u"due"_s, u"2021-02-31"_s),
                            with(plan, u"action"_s, u"id"_s, QJsonValue()),
                            with(plan, u"action"_s, u"objective"_s, Id::create().toString()),
                            with(plan, u"action"_s, u"priority"_s, u"urgent"_s),
                            with(plan, u"progress_update"_s, u"progress"_s, u"much"_s),
                            with(plan, u"progress_update"_s, u"progress"_s, 101),
                            with(randomPlan(1), u"measure"_s, u"decimals"_s, 2147483647),
                            with(randomPlan(1), u"settings"_s, u"year_start_month"_s, 13),
                            with(plan, u"theme"_s, u"title"_s, QString(2'000'000, u'x'))})
        CHECK_FALSE(planFromJson(bad).ok());
    CHECK(planFromJson(with(plan, u"action"_s, u"unknown"_s, u"x"_s)).ok());
}
