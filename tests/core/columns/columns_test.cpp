// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/columns/actioncolumns.h"
#include "core/columns/measurecolumns.h"
#include "core/columns/readingcolumns.h"
#include "core/columns/rollupcolumns.h"
#include "core/plan/fields.h"
#include "tests/support/catch.h"
#include "tests/support/outline.h"
#include "tests/support/randomplan.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

// Each key stands once, and each column is called something: as its field is, or by a heading of
// its own where it is none. The day of a reading is one beside all others.
template <typename Row> void checkNames(const QList<Column<Row>> &catalogue)
{
    QSet<QString> keys;
    for (const Column<Row> &column : catalogue) {
        INFO(column.key);
        const QLatin1String key(column.key);
        CHECK_FALSE(keys.contains(key));
        keys.insert(key);
        CHECK(column.label() != key);
        // The figures of a measure's latest reading have the labels of their names.
        CHECK((column.heading.isEmpty() || column.heading == u"Day"_s
               || column.heading.startsWith(u"Name of the "_s) || words::field(key) == key));
    }
}

QList<Column<ReadingRow>> columnsOfReadings()
{
    QList<Column<ReadingRow>> columns;
    for (const ReadingEntry &entry : readingColumns())
        columns.append(entry.column);
    return columns;
}

ReadingRow rowOf(const Plan &plan, const Measure &measure, const Reading &reading)
{
    return {plan, measure, &reading, draftOf(reading)};
}

template <typename Stored, typename Row> void checkFields(const QList<Column<Row>> &catalogue)
{
    forEachField<Stored>([&](const auto &field) {
        INFO(field.name);
        const QLatin1String name(field.name);
        const bool isPlace = name == "id"_L1 || name == "position"_L1;
        const bool isOptionalLink = name == "objective"_L1 && std::is_same_v<Stored, Measure>;
        CHECK((columnWith(catalogue, field.name) != nullptr) == !(isPlace || isOptionalLink));
    });
}

// What a person reads and what a program reads say the same.
template <typename Row> void checkTexts(const QList<Column<Row>> &catalogue, const Row &row)
{
    for (const Column<Row> &column : catalogue) {
        const CellValue value = column.cell(row).value;
        const QString text = column.cell(row).text();
        INFO(column.key << ": " << text.toStdString());
        if (std::holds_alternative<std::monostate>(value))
            CHECK((text.isEmpty() || text.startsWith(u"No"_s) || text.startsWith(u"Starts again"_s)
                   || text.endsWith(u"(stated)"_s)));
        else if (const auto *number = std::get_if<int>(&value))
            CHECK(text.startsWith(QString::number(*number)));
        else if (const auto *day = std::get_if<QDate>(&value))
            CHECK(text.startsWith(words::shortDate(*day)));
        else if (const auto *texts = std::get_if<QStringList>(&value))
            CHECK(text == texts->join(u", "_s));
        else if (const auto *flag = std::get_if<bool>(&value))
            CHECK(text == (*flag ? u"yes"_s : u"no"_s));
        else if (const auto *several = std::get_if<QString>(&value))
            CHECK(text.isEmpty() == several->isEmpty());
    }
}

} // namespace

TEST_CASE("Every column has one key, and is called as its field is")
{
    checkNames(actionColumns());
    checkNames(rollUpColumns());
    checkNames(measureColumns());
    checkNames(columnsOfReadings());
}

TEST_CASE("Every field of an action and of a measure is a column under its stored name")
{
    checkFields<Action>(actionColumns());
    checkFields<Measure>(measureColumns());
}

TEST_CASE("The text and the value of a cell say the same in every row of any plan")
{
    for (quint32 seed = 1; seed <= 20; ++seed) {
        const Plan plan = randomPlan(seed);
        const QDate day = outlineDay();
        for (const Action *action : plan.actions().rows())
            checkTexts(actionColumns(), actionRow(plan, *action, day));
        for (const Objective *objective : plan.objectives().rows())
            checkTexts(rollUpColumns(), rollUpRow(plan, *objective, day));
        for (const Theme *theme : plan.themes().rows())
            checkTexts(rollUpColumns(), rollUpRow(plan, *theme, day));
        for (const Measure *measure : plan.measures().rows())
            checkTexts(measureColumns(), measureRow(plan, *measure, day));
        for (const Reading *reading : plan.readings().rows())
            checkTexts(columnsOfReadings(),
                       rowOf(plan, *plan.find<Measure>(reading->measure), *reading));
    }
}

TEST_CASE("Columns are chosen by their keys, in that order")
{
    const auto shown = chosen(actionColumns(), {"due", "title", "overdue_days"});
    CHECK(labelsOf(shown) == QStringList{u"Due"_s, u"Title"_s, u"Days overdue"_s});
    const Plan plan = planFrom(u"3 Focus\n  3.1 Charter\n    3.1.1 Survey 95% ..2021-09-30\n"_s);
    const ActionRow row = actionRow(plan, rowOf<Action>(plan, u"3.1.1"), outlineDay());
    CHECK(textsOf(shown, row) == QStringList{u"30 Sep 2021"_s, u"Survey"_s, u"31"_s});
    CHECK_FALSE(columnWith(actionColumns(), "colour"));
}

TEST_CASE("What an editor begins with gives the reading's value back")
{
    for (quint32 seed = 1; seed <= 20; ++seed) {
        const Plan plan = randomPlan(seed);
        for (const Reading *reading : plan.readings().rows()) {
            const Measure &measure = *plan.find<Measure>(reading->measure);
            ReadingRow row = rowOf(plan, measure, *reading);
            row.draft.commentary = row.draft.commentary.simplified();
            for (const ReadingEntry &entry : readingColumns()) {
                const QString typed = entry.edited(row);
                INFO(entry.column.key << ": " << typed.toStdString());
                const auto draft = entry.parse({}, typed, measure, 4);
                REQUIRE(draft.ok());
                if (&entry == &entryOf(ReadingColumn::Rating)
                    || &entry == &entryOf(ReadingColumn::Target))
                    continue; // worked out; shown with the measure's decimals
                const ReadingRow read{plan, measure, reading, *draft};
                CHECK((entry.column.cell(read).value == entry.column.cell(row).value));
            }
        }
    }
}

TEST_CASE("A value may be typed with the measure's unit, as tables show it")
{
    Measure visits;
    visits.unit = u"visits"_s;
    const auto valueOf = [&](const QString &cell) {
        const auto draft = entryOf(ReadingColumn::Value).parse({}, cell, visits, 4);
        return draft ? draft->value : std::nullopt;
    };
    CHECK(valueOf(u"1,320,500 visits"_s) == 1'320'500);
    CHECK(valueOf(u"12 Visits"_s) == 12);
    CHECK(valueOf(u"12"_s) == 12);
    CHECK_FALSE(valueOf(u"visits"_s));
    CHECK_FALSE(valueOf(u"12 calls"_s));
}

TEST_CASE("What cannot be read is refused in the words that follow the name of its cell")
{
    const auto refusal = [](ReadingColumn column, const QString &cell) {
        const auto draft = entryOf(column).parse({}, cell, {}, 4);
        return draft ? QString() : draft.error().message;
    };
    CHECK(refusal(ReadingColumn::Value, u"eighty"_s) == u"“eighty” is not a number"_s);
    CHECK(refusal(ReadingColumn::Day, u""_s) == u"the day is missing"_s);
    CHECK(refusal(ReadingColumn::State, u"perhaps"_s)
          == u"“perhaps” is neither Provisional nor Final"_s);
    CHECK(refusal(ReadingColumn::Rating, u"anything"_s).isEmpty());
}
