// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures/readings.h"
#include "core/verbs/edits.h"
#include "tests/ui/inspectorbench.h"

#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

const QDateTime before(QDate(2021, 10, 1), QTime(9, 0), Qt::UTC);

/// A ratio whose reading as at 30 September 2021 was recorded by somebody else, 20 of 80.
Plan ratioPlan()
{
    Plan plan = planFrom(u"3 Focus\n"
                         "  # Calls (%; higher; target 90)\n"
                         "    2021-06-30 = 88\n"
                         "    2021-09-30 = 25\n"_s);
    Measure calls = rowOf<Measure>(plan, u"Calls");
    calls.numeratorName = u"Answered"_s;
    calls.denominatorName = u"Calls"_s;
    plan.table<Measure>().put(calls);
    Reading reading = *readingOn(plan, calls.id, {2021, 9, 30});
    reading.numerator = 20;
    reading.denominator = 80;
    reading.author = u"Bo"_s;
    reading.recordedAt = before;
    plan.table<Reading>().put(reading);
    return plan;
}

struct ReadingBench : InspectorBench {
    ReadingBench() : InspectorBench(ratioPlan()) { show({2021, 9, 30}); }
    void show(QDate day) { view.setCurrent(readingOn(plan(), id(u"Calls"), day)->id); }
    const Reading &shown() { return *plan().find<Reading>(view.current()); }
    qsizetype readings() { return plan().readings().rowsUnder(id(u"Calls")).size(); }
};

} // namespace

TEST_CASE("In the form of a reading two for one day are refused beside the day")
{
    ReadingBench bench;
    bench.type(u"reading.as_at"_s, u"30 June 2021"_s);
    CHECK(bench.error(u"reading.as_at"_s)
              .startsWith(u"There is a reading as at 30 June 2021 already."));
    CHECK(bench.shown().asAt == QDate(2021, 9, 30));
}

TEST_CASE("In the form of a reading another numerator or denominator works the value out anew")
{
    ReadingBench bench;
    bench.type(u"reading.numerator"_s, u"60"_s);
    CHECK(bench.shown().value == 75);
    bench.type(u"reading.denominator"_s, u"120"_s);
    CHECK(bench.shown().value == 50);
    CHECK(bench.text(u"reading.value"_s) == u"50");
    bench.type(u"reading.value"_s, u"51"_s);
    CHECK(bench.shown().value == 51);
    bench.type(u"reading.value"_s, QString());
    CHECK(bench.shown().value == 50);
}

TEST_CASE("What is corrected in the form of a reading is the word of who corrects it")
{
    const auto byAnn = [](ReadingBench &bench) {
        const Reading &reading = bench.shown();
        return reading.author == u"Ann" && reading.recordedAt > before;
    };
    SECTION("its commentary")
    {
        ReadingBench bench;
        bench.type(u"reading.commentary"_s, u"Recounted."_s);
        CHECK(bench.shown().commentary == u"Recounted.");
        CHECK(byAnn(bench));
    }
    SECTION("its target")
    {
        ReadingBench bench;
        bench.type(u"reading.target"_s, u"20"_s);
        CHECK(bench.shown().target == 20);
        CHECK(byAnn(bench));
    }
    SECTION("its state")
    {
        ReadingBench bench;
        bench.choose(u"reading.state"_s, u"Provisional"_s);
        CHECK(bench.shown().state == ReadingState::Provisional);
        CHECK(byAnn(bench));
    }
    SECTION("its rating")
    {
        ReadingBench bench;
        bench.choose(u"reading.stated_rating"_s, u"Achieved"_s);
        CHECK(bench.shown().statedRating == Rating::Achieved);
        CHECK(byAnn(bench));
    }
    SECTION("nothing")
    {
        ReadingBench bench;
        bench.type(u"reading.value"_s, u"25"_s);
        CHECK(bench.shown().author == u"Bo");
    }
}

TEST_CASE("A reading is added where its day has none, and shown where it has one")
{
    ReadingBench bench;
    bench.view.setCurrent(bench.id(u"Calls"));
    bench.click(u"readings.add"_s);
    CHECK(bench.readings() == 3);
    const Id added = bench.view.current();
    CHECK(bench.shown().asAt == QDate(2021, 10, 31));
    CHECK(bench.shown().target == 90);
    CHECK(bench.shown().state == ReadingState::Provisional);
    CHECK(bench.shown().author == u"Ann");
    CHECK(bench.find<QLineEdit>(u"reading.value"_s).hasFocus());

    bench.view.setCurrent(bench.id(u"Calls"));
    bench.click(u"readings.add"_s);
    CHECK(bench.readings() == 3);
    CHECK(bench.view.current() == added);
}
