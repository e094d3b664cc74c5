// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/ratings.h"
#include "core/words/words.h"
#include "tests/support/catch.h"
#include "tests/support/outline.h"

#include <QSet>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

// Every value of an enumeration has a word of its own.
template <typename E, typename Say> void checkWords(Say &&say)
{
    QSet<QString> words;
    for (size_t i = 0; i < storedWords<E>.size(); ++i)
        words.insert(say(static_cast<E>(i)));
    CHECK(words.size() == int(storedWords<E>.size()));
    CHECK_FALSE(words.contains(QString()));
}

RollUp rollUpOf(const QString &actions)
{
    return rollUpOfPlan(planFrom(u"3 Focus\n  3.1 Charter\n"_s + actions), outlineDay());
}

} // namespace

TEST_CASE("Stages and priorities have the words of the published page")
{
    CHECK(words::stage(Stage::Planned) == u"Planned"_s);
    CHECK(words::stage(Stage::InProgress) == u"In Progress"_s);
    CHECK(words::stage(Stage::Completed) == u"Completed"_s);
    CHECK(words::stage(Stage::OnHold) == u"On Hold"_s);
    CHECK(words::stage(Stage::Cancelled) == u"Cancelled"_s);
    CHECK(words::priority(Priority::High) == u"High"_s);
}

TEST_CASE("Every choice has a word of its own")
{
    checkWords<Priority>([](Priority value) { return words::priority(value); });
    checkWords<Hold>([](Hold value) { return words::hold(value); });
    checkWords<ProgressSource>([](ProgressSource value) { return words::progressSource(value); });
    checkWords<Standing>([](Standing value) { return words::standing(value); });
    checkWords<Shape>([](Shape value) { return words::shape(value); });
    checkWords<Direction>([](Direction value) { return words::direction(value); });
    checkWords<Frequency>([](Frequency value) { return words::frequency(value); });
    checkWords<Accumulation>([](Accumulation value) { return words::accumulation(value); });
    checkWords<ToleranceKind>([](ToleranceKind value) { return words::toleranceKind(value); });
    checkWords<ReadingState>([](ReadingState value) { return words::readingState(value); });
    checkWords<Rating>([](Rating value) { return words::rating(value, Settings()); });
}

TEST_CASE("Ratings take the plan's own words and say where they come from")
{
    Settings settings;
    settings.achievedWord = u"On target"_s;
    CHECK(words::rating(Rating::Achieved, settings) == u"On target"_s);
    CHECK(words::rating(RatingFact{Rating::CloseToTarget}, settings) == u"Close to target"_s);
    CHECK(words::rating(RatingFact{Rating::Achieved, true}, settings) == u"On target (stated)"_s);
    CHECK(words::rating(RatingFact{Rating::Achieved, true, u"Achieved"_s}, settings)
          == u"Achieved (stated)"_s);
    CHECK(words::rating(RatingFact{std::nullopt, true, u"Green"_s}, settings)
          == u"Green (stated)"_s);
    CHECK(words::rating(RatingFact{Rating::Succeeding}, settings) == u"Succeeding"_s);
    CHECK_FALSE(words::ratingWords(RatingFact{std::nullopt, true, u"Green"_s}, settings).shape);
}

TEST_CASE("Numbers have thousands and the digits that were asked for")
{
    CHECK(words::number(1234.5, 1) == u"1,234.5"_s);
    CHECK(words::number(257, 0) == u"257"_s);
    CHECK(words::number(-0.126, 2) == u"-0.13"_s);
}

TEST_CASE("A percentage is closed up, other units are not")
{
    CHECK(words::percent(62) == u"62%"_s);
    CHECK(words::amount(u"94.5"_s, u"%"_s) == u"94.5%"_s);
    CHECK(words::amount(u"2"_s, u"Complaints"_s) == u"2 Complaints"_s);
    CHECK(words::amount(u"2"_s, u"Number"_s) == u"2"_s);
    CHECK(words::amount(u"-5"_s, u"£ thousand"_s) == u"−£5,000"_s);
    CHECK(words::amount(u"-5"_s, u"%"_s) == u"-5%"_s);
}

TEST_CASE("A roll-up is told so that it can be worked out again")
{
    CHECK(words::rollUp(rollUpOf(u"    1 A 29%\n    2 B 95%\n    3 C 100% (on hold)"_s))
          == u"62% on average over 2 actions (124 ÷ 2); 1 On Hold left out"_s);
    CHECK(words::rollUp(rollUpOf(u"    1 A 46%"_s)) == u"46%, from one action"_s);
    CHECK(words::rollUp(rollUpOf(u"    1 A 46% (cancelled)\n    2 B (on hold)"_s))
          == u"No actions count towards the progress; 1 On Hold and 1 Cancelled left out"_s);
}

TEST_CASE("Counts name only what there is")
{
    const auto sum = rollUpOf(u"    1 A 29% ..2021-09-30\n    2 B 0%\n    3 C 100%\n    4 D 5%"_s);
    CHECK(words::counts(sum) == u"2 In Progress, 1 Planned, 1 Completed"_s);
    CHECK(words::factCounts(sum) == u"1 overdue"_s);
    CHECK(words::counts(RollUp()) == u"No actions"_s);
    CHECK(words::factCounts(RollUp()).isEmpty());
}

TEST_CASE("Every field of every row has a label for people")
{
    forEachRowType([]<typename Row>() {
        const auto table = QLatin1String(tableName<Row>);
        CHECK_FALSE(words::noun(table).contains(u'_'));
        forEachField<Row>([&](const auto &field) {
            CAPTURE(field.name);
            const QString label = words::field(QLatin1String(field.name));
            CHECK(label != QLatin1String(field.name));
            CHECK(label.front().isUpper());
        });
    });
    CHECK(words::field("lead_officer"_L1) == u"Lead officer"_s);
    CHECK(words::field("no_such"_L1) == u"no_such"_s);
    CHECK(words::noun("progress_update"_L1) == u"update"_s);
}
