// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/importjson.h"
#include "tests/core/imports/tables.h"
#include "tests/support/outline.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

Plan ours()
{
    return planFrom(u"3 Customer focus\n"
                    "  3.1 Charter\n"
                    "    3.1.1 Survey 20% 2026-04-01..2026-09-30 [Ann Lee]\n"
                    "    3.1.2 New charter 50% 2026-06-01..2027-03-31\n"
                    "  3.2 Digital\n"
                    "    3.2.1 Online forms\n"_s);
}

QStringList manyRows(int count)
{
    QStringList lines{
        u"Ref | Theme | Objective | Action | Lead | Start | Due | % | RAG | Update"_s};
    for (int i = 0; i < count; ++i) {
        const int objective = i / 50;
        lines.append(u"%1.%2.%3 | %1 Theme | %1.%2 Objective %2 | Action %4 | Officer %3 | "
                     "01/04/2026 | 31/03/2027 | =%3 | G | Said of %4"_s.arg(
                         QString::number(objective / 10 + 1), QString::number(objective % 10 + 1),
                         QString::number(i % 50 + 1), QString::number(i)));
    }
    return lines;
}

} // namespace

TEST_CASE("A row says how it was found and what would change, field by field")
{
    const Import import =
        imported({sheetFrom(u"Sheet1"_s, {u"Ref | Action | Lead | Due | % | RAG | Update"_s,
                                          u"3.1.1 | Survey | Bo Ray | 31/12/2026 | 40% | A | "
                                          "Slow"_s,
                                          u" | NEW charter. | | | 50%"_s})},
                 ours());
    CHECK(fatesOf(import)
          == QStringList{u"2: changed Lead officer from “Ann Lee” to “Bo Ray”; Due from 30 "
                         "September 2026 to 31 December 2026; Progress from 20% to 40%; Judgement "
                         "from none to “Some problems”; Commentary from empty to “Slow”"_s,
                         u"3: changed Title from “New charter” to “NEW charter.”"_s});
    CHECK(import.rows[1].by == MatchedBy::Reference);
    CHECK(import.rows[2].by == MatchedBy::Title);
    CHECK(import.notInFile == QStringList{u"3.2.1 Online forms"_s});
    CHECK(import.changes.title == u"Import of our plan.xlsx");
    CHECK(planAfter(import, ours()).actions().size() == 3);
}

TEST_CASE("A word in place of a percentage is told where the row has a status, and else is one")
{
    const Import import =
        imported({sheetFrom(u"Sheet1"_s, {u"Ref | Action | % done | Status"_s,
                                          u"3.1.1 | Survey | ten | On hold"_s,
                                          u"3.1.2 | New charter | about half | "_s,
                                          u"3.2.1 | Online forms | Completed | Completed"_s})},
                 ours());
    CHECK(import.rows[1].problems == QStringList{u"“% done”: “ten” is no percentage"_s});
    CHECK(import.rows[2].problems.isEmpty());
    CHECK(import.rows[3].problems.isEmpty());
    CHECK(std::any_of(import.words.begin(), import.words.end(),
                      [](const FoundWord &word) { return word.word == u"about half"; }));
}

TEST_CASE("An action of a sheet without themes goes under the theme that its reference names")
{
    const Import import = imported(
        {sheetFrom(u"Our list"_s, {u"Ref | Action | Due"_s, u"3.1.1 | Survey | 30/09/2026"_s,
                                   u"3.9.1 | New | 30/09/2026"_s})},
        ours());
    const Plan after = planAfter(import, ours());
    CHECK(after.themes().size() == 1);
    const auto *objective = after.find<Objective>(actionOf(after, u"3.9.1").objective);
    REQUIRE(objective);
    CHECK(objective->reference == u"3.9");
    CHECK(toldBy(import).contains(u"New in the plan: “Objective 3.9 Customer focus”."));
}

TEST_CASE("A row that carries the plan's id is found by it, whatever else it says")
{
    const Plan plan = ours();
    const QString id = idOf(plan, u"3.1.1").toString();
    const Import import = imported({sheetFrom(u"Sheet1"_s, {u"Tidemark id | Ref | Action"_s,
                                                            id + u" | 9.9.9 | Another name"_s})},
                                   plan);
    CHECK(import.rows[1].by == MatchedBy::RowId);
    CHECK(actionOf(planAfter(import, plan), u"9.9.9").title == u"Another name");
}

TEST_CASE("An adopted date moves with its reason, and only once")
{
    const Plan plan = done(baseline(ours(), QDate(2026, 4, 1)), ours());
    const QList<Sheet> sheets{
        sheetFrom(u"Sheet1"_s, {u"Ref | Action | Due | Revised due"_s,
                                u"3.1.1 | Survey | 30/09/2026 | 31/12/2026"_s})};
    const Plan moved = planAfter(imported(sheets, plan), plan);
    CHECK(outlineOf(moved).contains(u"due 2026-09-30 -> 2026-12-31: Imported from our plan.xlsx"));
    CHECK(actionOf(moved, u"3.1.1").originalDue == QDate(2026, 9, 30));
    CHECK(imported(sheets, moved).changes.isEmpty());
}

TEST_CASE("The whole import is one change that one undo takes back")
{
    const Plan plan = ours();
    const Import import = imported({sheetFrom(u"Sheet1"_s, manyRows(60))}, plan);
    const Plan after = planAfter(import, plan);
    CHECK(after.actions().size() > 60);
    CHECK(done(import.changes.inverted(), after) == plan);
}

TEST_CASE("Ten rows changed in the file are ten rows changed in the plan")
{
    QStringList lines = manyRows(200);
    const Plan plan = planOf({sheetFrom(u"Sheet1"_s, lines)});
    CHECK(imported({sheetFrom(u"Sheet1"_s, lines)}, plan).changes.isEmpty());
    for (int i = 1; i <= 10; ++i)
        lines[i * 15].replace(u"31/03/2027"_s, u"30/06/2027"_s);
    const Import import = imported({sheetFrom(u"Sheet1"_s, lines)}, plan);
    CHECK(import.count(RowFate::Kind::Changed) == 10);
    CHECK(import.count(RowFate::Kind::Unchanged) == 190);
    CHECK(import.changes.edits.size() == 10);
}

TEST_CASE("Five thousand rows are imported in one go, and a second time change nothing")
{
    const QList<Sheet> sheets{sheetFrom(u"Sheet1"_s, manyRows(5000))};
    const Import import = imported(sheets, emptyPlan());
    CHECK(import.count(RowFate::Kind::New) == 5000);
    const Plan plan = planAfter(import, emptyPlan());
    CHECK(plan.objectives().size() == 100);
    CHECK(imported(sheets, plan).count(RowFate::Kind::Unchanged) == 5000);
}

TEST_CASE("An action moves where the file names another objective")
{
    const Import import =
        imported({sheetFrom(u"Sheet1"_s, {u"Theme | Objective | Ref | Action"_s,
                                          u"3 Customer focus | 3.2 Digital | 3.1.1 | Survey"_s})},
                 ours());
    CHECK(fatesOf(import)
          == QStringList{
              u"2: changed Objective from Objective 3.1 Charter to Objective 3.2 Digital"_s});
}

TEST_CASE("A name that is like one of the plan's is kept, and told")
{
    const Import import = imported(
        {sheetFrom(u"Sheet1"_s, {u"Ref | Action | Lead"_s, u"3.1.2 | New charter | Anne Lee"_s,
                                 u"3.2.1 | Online forms | ann  LEE"_s})},
        ours());
    const Plan plan = planAfter(import, ours());
    CHECK(actionOf(plan, u"3.1.2").leadOfficer == u"Anne Lee");
    CHECK(actionOf(plan, u"3.2.1").leadOfficer == u"Ann Lee");
    CHECK(toldBy(import).contains(
        u"“Anne Lee” (1 cell) is like “Ann Lee”; it was kept as it is written."));
}

TEST_CASE("The same action twice in a file is taken once, and told")
{
    const Import import = imported(
        {sheetFrom(u"Sheet1"_s, {u"Ref | Action"_s, u"3.1.1 | Survey"_s, u"3.1.1 | Survey"_s})},
        ours());
    CHECK(import.count(RowFate::Kind::NotUnderstood) == 1);
    CHECK(toldBy(import).contains(u"Not taken: the same action stands in an earlier row."));
}

TEST_CASE("The import as JSON says every row's fate, the questions and the mapping")
{
    const Import import = imported(
        {sheetFrom(u"Sheet1"_s, {u"Ref | Action | % | Ward"_s, u"3.1.1 | Survey | =0.5 | West"_s})},
        ours());
    const QJsonObject json = QJsonDocument::fromJson(importToJson(import, false)).object();
    CHECK(json[u"done"].toBool(true) == false);
    CHECK(json[u"changed"].toInt() == 1);
    CHECK(json[u"rows"].toArray().size() == 2);
    CHECK(json[u"rows"].toArray()[1].toObject()[u"matchedBy"].toString() == u"reference");
    CHECK(json[u"questions"].toArray().size() == 1);
    CHECK(json[u"mapping"].toObject()[u"scales"].toObject()[u"percent"].toString() == u"fraction");
    CHECK(json[u"remarks"].toArray()[0].toString().contains(u"“Ward”"));
}
