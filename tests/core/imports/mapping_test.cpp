// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/imports/tables.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

Sheet tasks()
{
    return sheetFrom(u"Homes"_s, {u"Nr | Thing to do | Owner | Finish by | RAG"_s,
                                  u"1 | Garage sites | Ann | 02/03/2027 | Purple"_s});
}

Mapping toTasks()
{
    Mapping mapping;
    mapping.roles = {
        {u"nr"_s, Role::Reference}, {u"thing to do"_s, Role::Action}, {u"finish by"_s, Role::Due}};
    mapping.dateOrders = {{u"finish by"_s, words::DayOrder::MonthDayYear}};
    mapping.words = {{u"purple"_s, u"judgement: Some problems"_s}};
    mapping.people = {{u"ann"_s, u"Ann Lee"_s}};
    return mapping;
}

} // namespace

TEST_CASE("A mapping says what a column holds, how its days are written and what words mean")
{
    const Plan plan = planOf({tasks()}, toTasks());
    const Action &action = *plan.actions().rows().first();
    CHECK(action.reference == u"1");
    CHECK(action.due == QDate(2027, 2, 3));
    CHECK(action.leadOfficer == u"Ann Lee");
    const Update &update = *plan.updates().rows().first();
    CHECK(plan.find<Judgement>(update.judgement)->word == u"Some problems");
}

TEST_CASE("A mapping comes back equal from its JSON, and another text is refused")
{
    Mapping mapping = toTasks();
    mapping.sheets = {{u"Key"_s, false}};
    mapping.headingRows = {{u"Homes"_s, 1}};
    mapping.scales = {{u"progress"_s, PercentScale::Fraction}};
    mapping.year = 2026;
    mapping.calendarQuarters = true;
    const auto back = mappingFromJson(mappingToJson(mapping), u"map.json"_s);
    REQUIRE(back.ok());
    CHECK(*back == mapping);
    CHECK(mappingFromJson("{}", u"map.json"_s).error().message
          == u"“map.json” is no mapping of Tidemark's. Make one with “--save-map”.");
    CHECK(mappingFromJson(R"({"format":"tidemark-mapping-1","roles":{"ref":"nonsense"}})",
                          u"map.json"_s)
              .error()
              .message.contains(u"under “roles”"));
}

TEST_CASE("The mapping that an import has settled imports the same once more")
{
    const Import first = imported({tasks()}, emptyPlan(), toTasks());
    const Import second = imported({tasks()}, emptyPlan(), first.used);
    CHECK(levelsIn(planAfter(first, emptyPlan())) == levelsIn(planAfter(second, emptyPlan())));
    CHECK(second.questions.isEmpty());
    CHECK(second.used == first.used);
}

TEST_CASE("A mapping for another shape is told in a sentence")
{
    Book book;
    book.sheets = {sheetFrom(u"Homes"_s, {u"Ref | Action | Due"_s, u"1 | Trees | 1/4/27"_s})};
    const auto import = importBook(book, emptyPlan(), importing(toTasks()));
    REQUIRE_FALSE(import.ok());
    CHECK(import.error().message
          == u"The mapping is for another table: 3 of its 3 headings are not in “our plan.xlsx”, "
             "among them “finish by”, “nr” and “thing to do”.");
}
