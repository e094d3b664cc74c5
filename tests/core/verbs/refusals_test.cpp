// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/ratings.h"
#include "core/verbs/objections.h"
#include "tests/support/done.h"
#include "tests/support/outline.h"

#include <limits>

using namespace tidemark;
using namespace tidemark::test;
using namespace Qt::StringLiterals;

namespace {

Plan smallPlan()
{
    return planFrom(u"3 Focus\n"
                    "  # Complaints\n"
                    "    2021-10-31 = 257\n"
                    "  3.1 Charter\n"
                    "    3.1.1 Survey 5% 2020-05-04..2021-12-31\n"
                    "      [ ] Launch\n"
                    "4 Climate\n"
                    "  4.1 Trees"_s);
}

template <typename Row, typename Alter> Result<ChangeSet> altered(Row row, Alter &&alter)
{
    alter(row);
    return changeRow(smallPlan(), row);
}

template <typename Row> const Row &firstOf(const Plan &plan)
{
    return *plan.table<Row>().rows().first();
}

} // namespace

TEST_CASE("A title must not be blank")
{
    const Plan plan = smallPlan();
    const auto blank = [](auto &row) { row.title = u" \t "_s; };
    const QString sentence = u"The title is empty. Give it one."_s;
    CHECK(refusal(altered(rowOf<Theme>(plan, u"3"), blank)) == sentence);
    CHECK(refusal(altered(rowOf<Objective>(plan, u"3.1"), blank)) == sentence);
    CHECK(refusal(altered(rowOf<Action>(plan, u"3.1.1"), blank)) == sentence);
    CHECK(refusal(altered(rowOf<Milestone>(plan, u"Launch"), blank)) == sentence);
    CHECK(refusal(altered(rowOf<Measure>(plan, u"Complaints"), blank)) == sentence);
    CHECK(refusal(addRow(plan, Theme())) == sentence);
}

TEST_CASE("Due before start is refused with both days")
{
    const Plan plan = smallPlan();
    const auto due = [](QDate day) { return [day](Action &action) { action.due = day; }; };
    CHECK(refusal(altered(rowOf<Action>(plan, u"3.1.1"), due({2020, 3, 1})))
          == u"Due 1 Mar 2020 is before the start, 4 May 2020."_s);
    CHECK(altered(rowOf<Action>(plan, u"3.1.1"), due({2020, 5, 4})).ok());
    CHECK(altered(rowOf<Action>(plan, u"3.1.1"), due({})).ok());
}

TEST_CASE("Progress outside 0 to 100 is refused")
{
    const Update update = firstOf<Update>(smallPlan());
    const auto to = [](int progress) {
        return [progress](Update &row) { row.progress = progress; };
    };
    CHECK(refusal(altered(update, to(101)))
          == u"Progress is a percentage: 101 is not between 0 and 100. Correct it."_s);
    CHECK(refusal(altered(update, to(-1))).contains(u"-1 is not between 0 and 100"));
    CHECK(altered(update, to(0)).ok());
    CHECK(altered(update, to(100)).ok());
}

TEST_CASE("Windows, months and decimals stay in range")
{
    const Settings settings = smallPlan().settings();
    CHECK(altered(settings, [](Settings &row) { row.dueSoonDays = 0; }).ok());
    CHECK(altered(settings, [](Settings &row) { row.dueSoonDays = 3660; }).ok());
    CHECK(refusal(altered(settings, [](Settings &row) { row.dueSoonDays = 3661; }))
          == u"The window of “due soon” is 3661. Use a number from 0 to 3660."_s);
    CHECK_FALSE(altered(settings, [](Settings &row) { row.dueSoonDays = -1; }).ok());
    CHECK(altered(settings, [](Settings &row) { row.yearStartMonth = 1; }).ok());
    CHECK_FALSE(altered(settings, [](Settings &row) { row.yearStartMonth = 0; }).ok());
    CHECK_FALSE(altered(settings, [](Settings &row) { row.yearStartMonth = 13; }).ok());
    const Measure measure = rowOf<Measure>(smallPlan(), u"Complaints");
    CHECK(altered(measure, [](Measure &row) { row.decimals = 6; }).ok());
    CHECK_FALSE(altered(measure, [](Measure &row) { row.decimals = 7; }).ok());
    CHECK_FALSE(altered(measure, [](Measure &row) { row.tolerance = -0.5; }).ok());
}

TEST_CASE("Text of a megabyte is taken, one character more is refused")
{
    const Action action = rowOf<Action>(smallPlan(), u"3.1.1");
    const auto describe = [](qsizetype size) {
        return [size](Action &row) { row.description = QString(size, u'x'); };
    };
    CHECK(altered(action, describe(1'048'576)).ok());
    CHECK(refusal(altered(action, describe(1'048'577)))
          == u"Description is too long: it has 1048577 characters, and 1048576 is the most. "
             "Shorten it."_s);
}

TEST_CASE("Characters that no file gives back are refused")
{
    const Action action = rowOf<Action>(smallPlan(), u"3.1.1");
    const QString uneasy[] = {QString(u"a"_s + QChar::Null + u'b'), QString(QChar(0xd83c)),
                              QString(QChar(0xfeff) + u"a"_s)};
    for (const QString &text : uneasy) {
        const auto put = [&](Action &row) { row.leadOfficer = text; };
        CHECK(refusal(altered(action, put)).startsWith(u"Lead officer holds a character that"));
    }
}

TEST_CASE("Any other text is taken as it is")
{
    const Action action = rowOf<Action>(smallPlan(), u"3.1.1");
    for (const auto &text :
         {u"<script>alert(1)</script>"_s, u"שלום مرحبا"_s, u"👩‍👩‍👧‍👦 🌊"_s,
          u"\u202eoverride"_s, u"bell \u0007"_s, u"'); DROP TABLE action; --"_s}) {
        const auto change = altered(action, [&](Action &row) { row.title = text; });
        CHECK(editsOf<Action>(*change).first().after->title == text);
    }
}

TEST_CASE("Numbers must be finite")
{
    const Plan plan = smallPlan();
    for (const double odd :
         {std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity(),
          std::numeric_limits<double>::quiet_NaN()}) {
        const auto change = altered(firstOf<Reading>(plan), [&](Reading &row) { row.value = odd; });
        CHECK(refusal(change) == u"Value is not a number. Correct it."_s);
        CHECK_FALSE(altered(rowOf<Measure>(plan, u"Complaints"), [&](Measure &row) {
                        row.target = odd;
                    }).ok());
    }
}

TEST_CASE("Years are those of real plans")
{
    const Action action = rowOf<Action>(smallPlan(), u"3.1.1");
    const auto start = [](int year) { return [year](Action &row) { row.start = {year, 3, 1}; }; };
    CHECK(refusal(altered(action, start(21)))
          == u"Start, 1 March 21, is out of range. Use a year from 1900 to 2199."_s);
    CHECK(altered(action, start(1900)).ok());
    CHECK_FALSE(altered(action, start(1899)).ok());
    const auto due = [](int year) { return [year](Action &row) { row.due = {year, 3, 1}; }; };
    CHECK(altered(action, due(2199)).ok());
    CHECK_FALSE(altered(action, due(2200)).ok());
}

TEST_CASE("Rows that are known by a day need one")
{
    const Plan plan = smallPlan();
    CHECK_FALSE(altered(firstOf<Update>(plan), [](Update &row) { row.asAt = {}; }).ok());
    CHECK_FALSE(altered(firstOf<Reading>(plan), [](Reading &row) { row.asAt = {}; }).ok());
    PeriodTarget target;
    target.measure = idOf(plan, u"Complaints");
    CHECK_FALSE(addRow(plan, target).ok());
    Round round;
    round.name = u"Q2"_s;
    CHECK_FALSE(addRow(plan, round).ok());
    round.asAt = {2021, 9, 30};
    round.from = {2021, 10, 1};
    CHECK(refusal(addRow(plan, round))
          == u"The round ends on 30 September 2021, before it begins on "
             "1 October 2021. Correct one of the two."_s);
    round.from = round.asAt;
    CHECK(addRow(plan, round).ok());
    round.name.clear();
    CHECK_FALSE(addRow(plan, round).ok());
}

TEST_CASE("A judgement has a word, and a colour that is one")
{
    const Judgement judgement = rowOf<Judgement>(smallPlan(), u"On track");
    CHECK_FALSE(altered(judgement, [](Judgement &row) { row.word = u" "_s; }).ok());
    CHECK(altered(judgement, [](Judgement &row) { row.colour = u"#0b62A8"_s; }).ok());
    CHECK(altered(judgement, [](Judgement &row) { row.colour.clear(); }).ok());
    for (const auto &colour : {u"red"_s, u"#12345"_s, u"#1234567"_s, u"#12345g"_s, u"#12345\n"_s})
        CHECK_FALSE(altered(judgement, [&](Judgement &row) { row.colour = colour; }).ok());
}

TEST_CASE("The five ratings keep a word each, and no two have the same")
{
    const Settings settings = smallPlan().settings();
    for (const RatingClass &each : ratingClasses) {
        CHECK(refusal(altered(settings, [&](Settings &row) { row.*each.word = u" "_s; }))
              == u"A rating has no word. Give each of the five ratings one."_s);
        const QString other =
            each.rating == Rating::Succeeding ? u"monitoring "_s : u"sUCCeeding"_s;
        CHECK(refusal(altered(settings, [&](Settings &row) {
                  row.*each.word = other;
              })).startsWith(u"Two ratings are called “"));
        CHECK_FALSE(altered(settings, [&](Settings &row) { row.*each.colour = u"red"_s; }).ok());
    }
    CHECK(altered(settings, [](Settings &row) { row.achievedWord = u"On target"_s; }).ok());
}

TEST_CASE("A missed target cannot be given a tick")
{
    const Settings settings = smallPlan().settings();
    const auto ticked = [&](Shape Settings::*shape) {
        return altered(settings, [&](Settings &row) { row.*shape = Shape::Tick; });
    };
    CHECK(refusal(ticked(&Settings::closeToTargetShape))
          == u"A tick says that a target was met. Choose another shape for “Close to target”."_s);
    CHECK_FALSE(ticked(&Settings::needsImprovementShape).ok());
    CHECK(ticked(&Settings::succeedingShape).ok());
}

TEST_CASE("A row belongs under something that is there")
{
    const Plan plan = smallPlan();
    CHECK(refusal(altered(rowOf<Action>(plan, u"3.1.1"),
                          [](Action &row) { row.objective = Id::create(); }))
          == u"The objective this belongs to is not in the plan any more. Choose another."_s);
    Action action;
    action.title = u"Nowhere"_s;
    CHECK(refusal(addRow(plan, action)).startsWith(u"The objective this belongs to"));
    CHECK_FALSE(altered(firstOf<Update>(plan), [](Update &row) { row.round = Id::create(); }).ok());
}

TEST_CASE("A measure's objective is one of its own theme")
{
    const Plan plan = smallPlan();
    const auto under = [&](QStringView objective) {
        return [&plan, objective](Measure &row) { row.objective = idOf(plan, objective); };
    };
    const Measure measure = rowOf<Measure>(plan, u"Complaints");
    CHECK(altered(measure, under(u"3.1")).ok());
    CHECK(refusal(altered(measure, under(u"4.1"))).startsWith(u"The objective belongs to another"));
}

TEST_CASE("What has been issued never changes")
{
    Plan plan = smallPlan();
    Round round;
    round.name = u"Q2 2021/22"_s;
    round.asAt = {2021, 9, 30};
    plan = done(addRow(plan, round), plan);
    Snapshot snapshot;
    snapshot.round = idOf(plan, u"Q2 2021/22");
    snapshot.version = u"1.0"_s;
    snapshot.content = QByteArray(2'000'000, 'x');
    plan = done(addRow(plan, snapshot), plan);
    snapshot = firstOf<Snapshot>(plan);
    snapshot.note = u"Corrected"_s;
    CHECK(refusal(changeRow(plan, snapshot))
          == u"Version 1.0 of Q2 2021/22 has been issued "
             "and never changes. Issue a correction instead."_s);
    CHECK(refusal(removeRow(plan, snapshot.id)).endsWith(u"has been issued and is kept."));
    CHECK(refusal(removeRow(plan, snapshot.round))
          == u"Round Q2 2021/22 has been issued and is kept."_s);
}

TEST_CASE("The dates of an adopted action change only by a move")
{
    const Plan plan = done(baseline(smallPlan(), {2021, 1, 1}), smallPlan());
    Action action = rowOf<Action>(plan, u"3.1.1");
    action.due = {2022, 3, 31};
    CHECK(refusal(changeRow(plan, action)).startsWith(u"The dates of 3.1.1 were adopted"));
    action = rowOf<Action>(plan, u"3.1.1");
    action.originalDue = {2022, 3, 31};
    CHECK(refusal(changeRow(plan, action)).startsWith(u"The original dates of 3.1.1 were adopted"));
    action = rowOf<Action>(plan, u"3.1.1");
    action.title = u"Big survey"_s;
    CHECK(changeRow(plan, action).ok());
}

TEST_CASE("What was wrong before is not held against a change")
{
    Plan plan = smallPlan();
    Action action = rowOf<Action>(plan, u"3.1.1");
    action.due = {2019, 1, 1};
    action.title.clear();
    plan.table<Action>().put(action);
    action.leadOfficer = u"Bo"_s;
    CHECK(changeRow(plan, action).ok());
    action.due = {2019, 2, 1};
    CHECK(refusal(changeRow(plan, action)).startsWith(u"Due 1 Feb 2019 is before the start"));
    action.due = {2022, 1, 1};
    CHECK(changeRow(plan, action).ok());
}
