// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/importwords.h"
#include "core/samples/sample.h"
#include "core/sheets/readbook.h"
#include "core/words/values.h"
#include "core/workbooks/xlsx.h"
#include "tests/core/imports/tables.h"
#include "tests/support/outline.h"
#include "tests/support/randomplan.h"

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

// What the plan holds goes out to Excel and comes back equal.

namespace {

const QDate lastDay(2199, 1, 1);

Book bookOf(const Plan &plan, QDate asAt = lastDay)
{
    const auto written = toXlsx(workbookOf(plan, asAt));
    REQUIRE(written);
    const auto book = tidemark::bookOf(written->bytes, u"plan.xlsx"_s);
    REQUIRE(book);
    return *book;
}

Import importedFrom(const Book &book, const Plan &plan, QDate asAt = lastDay)
{
    ImportOptions options = importing();
    options.asAt = asAt;
    const auto import = importBook(book, plan, options);
    if (!import)
        FAIL(import.error().message.toStdString());
    return *import;
}

/// A text as far as a workbook can hold it.
QString heldText(QString text)
{
    for (QChar &c : text) {
        if ((c < u' ' && !c.isSpace()) || c >= QChar(0xFFFE))
            c = QChar::ReplacementCharacter;
    }
    return text.simplified();
}

std::string heldOf(const Plan &plan)
{
    return heldText(outlineOf(plan)).toStdString();
}

/// What an outline does not show: the fields in which rows of that kind differ, by their names. Of
/// their positions it shows the order.
template <typename Row> QStringList differing(const Plan &plan, const Plan &other)
{
    QStringList names;
    for (const Row &row : plan.table<Row>().inAnyOrder()) {
        const Row *same = other.find<Row>(row.id);
        if (!same) {
            names.append(u"no such row"_s);
            continue;
        }
        forEachField<Row>([&](const auto &field) {
            using Value = typename std::decay_t<decltype(field)>::Value;
            if constexpr (!std::is_same_v<Value, Id> && !std::is_same_v<Value, QDateTime>) {
                if (heldText(words::inWords(row.*field.member, plan))
                    != heldText(words::inWords(same->*field.member, other)))
                    names.append(QLatin1String(field.name));
            }
        });
    }
    names.removeAll(u"position"_s);
    names.removeDuplicates();
    return names;
}

QStringList strange(const Import &import)
{
    QStringList told;
    for (const RowFate &row : import.rows) {
        if (row.kind != RowFate::Kind::Unchanged && row.kind != RowFate::Kind::PassedOver)
            told += words::rowFate(row);
    }
    return told;
}

} // namespace

TEST_CASE("A workbook of a plan changes nothing in that plan")
{
    for (quint32 seed = 1; seed <= 20; ++seed) {
        const Plan plan = randomPlan(seed);
        const Import import = importedFrom(bookOf(plan), plan);
        INFO("seed " << seed << "\n" << strange(import).join(u'\n').toStdString());
        CHECK(import.changes.isEmpty());
        CHECK(strange(import).isEmpty());
        CHECK(import.notInFile.isEmpty());
    }
}

TEST_CASE("The sample's workbook changes nothing in the sample, on whatever day")
{
    for (const QDate day : {samplePlanDate(), samplePlanDate().addDays(40)}) {
        const Import import =
            importedFrom(bookOf(*samplePlan(), samplePlanDate()), *samplePlan(), day);
        INFO(strange(import).join(u'\n').toStdString());
        CHECK(import.changes.isEmpty());
        CHECK(import.remarks.isEmpty());
        CHECK(import.questions.isEmpty());
    }
}

TEST_CASE("A workbook of a plan becomes an equal plan")
{
    int checked = 0;
    const auto check = [&checked](const Plan &plan) {
        if (!toXlsx(workbookOf(plan, lastDay))->remarks.isEmpty())
            return; // it has texts that are longer than Excel takes
        ++checked;
        const Import import = importedFrom(bookOf(plan), emptyPlan());
        INFO(toldBy(import).toStdString());
        const Plan after = planAfter(import, emptyPlan());
        CHECK(heldOf(after) == heldOf(plan));
        CHECK(differing<Theme>(plan, after) == QStringList());
        CHECK(differing<Objective>(plan, after) == QStringList());
        CHECK(differing<Action>(plan, after) == QStringList());
        CHECK(differing<Milestone>(plan, after) == QStringList());
        CHECK(differing<Measure>(plan, after) == QStringList());
    };
    check(*samplePlan());
    check(planFrom(u"3 Customer focus [Cllr Ann Lee]\n"
                   "  # Answered in time (%; higher; target 90)\n"
                   "    2021-09-30 = 62.5\n"
                   "  3.1 Charter\n"
                   "    3.1.10 Digital 29% 2020-06-01..2022-03-31 High (on hold) [Bo; Cy]\n"
                   "      2021-06-30 20% On track: Half is done.\n"
                   "      [ ] Survey sent 2021-12-01\n"
                   "      due 2021-12-31 -> 2022-03-31: Late supplier\n"_s));
    for (quint32 seed = 1; seed <= 60; ++seed) {
        INFO("seed " << seed);
        check(randomPlan(seed));
    }
    REQUIRE(checked > 15); // the others are longer than Excel takes
}
