// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/reference.h"
#include "core/published/importfile.h"
#include "core/rules/facts.h"
#include "tests/support/catch.h"
#include "tests/support/outline.h"
#include "tests/support/tempfolder.h"

#include <QFile>

/// Pages in the shape of public ones (tests/data/cases), and their kin.

using namespace Qt::StringLiterals;
using namespace tidemark;
using namespace tidemark::test;

namespace {

PageOptions given()
{
    PageOptions options;
    options.today = QDate(2022, 11, 15);
    options.asAt = QDate(2022, 10, 1);
    options.now = QDateTime(options.today, QTime(9, 0), Qt::UTC);
    return options;
}

PageImport importOf(const Result<PageImport> &page)
{
    if (!page)
        qFatal("%s", qUtf8Printable(page.error().message));
    return *page;
}

PageImport caseOf(const QString &name)
{
    return importOf(importFile(QStringLiteral(TIDEMARK_TEST_DATA "/cases/") + name, given()));
}

QString refusalOf(const QString &name)
{
    const auto page = importFile(QStringLiteral(TIDEMARK_TEST_DATA "/cases/") + name, given());
    return page ? u"not refused"_s : page.error().message;
}

PageImport textOf(const QString &text)
{
    return importOf(importPage(text, given()));
}

QStringList said(const QList<PageRemark> &remarks)
{
    QStringList lines;
    for (const PageRemark &remark : remarks)
        lines.append(u"%1: %2"_s.arg(remark.line).arg(remark.text));
    return lines;
}

/// A page with one action, whose dates are these lines.
QString pageWith(const QString &dates)
{
    return u"Parks\n\nObjective 1: Trees\n\n5%\nHigh\n3.1.1 Plant\nMany.\n%1\n"_s.arg(dates);
}

/// A page with one measure, as at this line and with this value.
QString pageWith(const QString &day, const QString &value)
{
    return u"Parks\n\nParks\nTrees planted\nAchieved\n%1\n%2\nTrees\nAchieved\n"_s.arg(day, value);
}

} // namespace

TEST_CASE("Case 01: a theme with one action that is not finished is not 100%")
{
    const Plan plan = caseOf(u"01-rollup-not-finished.txt"_s).plan;
    const Id theme = plan.themes().rows().first()->id;
    const Id objective = plan.objectives().rows().first()->id;
    CHECK(rollUpOfTheme(plan, theme, given().asAt).progress == 99);
    CHECK(rollUpOfObjective(plan, objective, given().asAt).progress == 99);
    CHECK(rollUpOfTheme(plan, theme, given().asAt).stage() == Stage::InProgress);
}

TEST_CASE("Case 04: measures of one title under two objectives are two")
{
    const auto page = caseOf(u"04-same-title-two-services.txt"_s);
    CHECK(outlineOf(page.plan)
          == u"5 Two Services\n"
             "  5.1 Housing repairs\n"
             "    # Satisfied customers (Per cent)\n"
             "      2022-09-30 = 91.5, Achieved\n"
             "    # Complaints received (Complaints)\n"
             "      2022-09-30 = 44, Needs Improvement\n"
             "    5.1.1 Mend faster 2022-04-01..2023-03-31\n"
             "      2022-10-01 40%\n"
             "  5.2 Planning decisions\n"
             "    # Satisfied customers (Per cent)\n"
             "      2022-09-30 = 62, Needs Improvement\n"
             "    # Complaints received (Complaints)\n"
             "      2022-09-30 = 7, Achieved\n"
             "    5.2.1 Decide faster 2022-04-01..2023-03-31\n"
             "      2022-10-01 40%\n"_s);
    CHECK(said(page.notUnderstood) == QStringList());
    CHECK(
        said(page.notes)
        == QStringList{u"33: “Satisfied customers” is on the page more than once, under different "
                       "headings; each was kept as a measure of its own."_s,
                       u"39: “Complaints received” is on the page more than once, under different "
                       "headings; each was kept as a measure of its own."_s});
}

TEST_CASE("Readings and updates are recorded in the order of the page, each later than the last")
{
    const QString one = u"Trees\nAchieved\n30 Sep 22\n%1\nNumber\nAchieved\n"_s;
    const auto page = textOf(u"Parks\n\nParks\n"_s + one.arg(5) + one.arg(6) + one.arg(7));
    REQUIRE(page.plan.measures().size() == 1);
    QList<std::pair<QDateTime, double>> readings;
    for (const Reading *reading : page.plan.readings().rows())
        readings.append({reading->recordedAt, *reading->value});
    std::sort(readings.begin(), readings.end());
    const QDateTime first = given().now;
    CHECK(readings
          == QList<std::pair<QDateTime, double>>{
              {first, 5}, {first.addMSecs(1), 6}, {first.addMSecs(2), 7}});
}

TEST_CASE("Case 05: a value with words around it is no value, and its unit and rating are kept")
{
    const auto page = caseOf(u"05-value-with-words.txt"_s);
    CHECK(outlineOf(page.plan)
          == u"1 Money and Miles\n"
             "  # Spend on roads (Pounds)\n"
             "    2022-09-30 = -, Achieved\n"
             "  # Days to answer (Days)\n"
             "    2022-09-30 = -, Achieved\n"
             "  # Calls answered (Per cent)\n"
             "    2022-09-30 = -, Achieved\n"
             "  # Change on the year (Per cent)\n"
             "    2022-09-30 = 3.2, Achieved\n"
             "  # Waste per home (Kilograms)\n"
             "    2022-09-30 = -, Achieved\n"
             "  1.1 Roads\n"
             "    1.1.1 Mend roads 2022-04-01..2023-03-31\n"
             "      2022-10-01 40%\n"_s);
    CHECK(said(page.notUnderstood)
          == QStringList{u"9: £1.2m"_s, u"15: 12 days"_s, u"21: 82.5%*"_s, u"33: ≤ 400"_s});
}

TEST_CASE("Whatever stands between a date and a unit is no unit")
{
    for (const QString &value : {u"Still counting"_s, u"c. 30%"_s, u"£3.67 million"_s,
                                 u"4 out of 5"_s, u"> 90"_s, u"12*"_s, u"about 12"_s}) {
        INFO(value.toStdString());
        const auto page = textOf(pageWith(u"30 Sep 22"_s, value));
        CHECK(outlineOf(page.plan)
              == u"- Parks\n  # Trees planted (Trees)\n    2022-09-30 = -, Achieved\n"_s);
        CHECK(said(page.notUnderstood) == QStringList{u"7: "_s + value});
    }
}

TEST_CASE("Case 06: a measure as at a month is as at its last day")
{
    const auto page = caseOf(u"06-measure-dated-by-month.txt"_s);
    CHECK(rowOf<Theme>(page.plan, u"6").narrative == u"Streets that are clean."_s);
    CHECK(said(page.notUnderstood) == QStringList());
    CHECK(
        said(page.notes)
        == QStringList{
            u"8: “September 2022” is no single day; its last day, 30 September 2022, was taken."_s,
            u"14: “September 2022” is no single day; its last day, 30 September 2022, was taken."_s});
    CHECK(outlineOf(page.plan).startsWith(u"6 Clean Streets\n"
                                          "  # Streets found clean (Per cent)\n"
                                          "    2022-09-30 = 96, Achieved\n"
                                          "  # Fly-tips removed (Tips)\n"
                                          "    2022-09-30 = 310, Needs Improvement\n"
                                          "  # Bins emptied on the day (Per cent)\n"
                                          "    2022-09-30 = 99.5, Achieved\n"_s));
}

TEST_CASE("A measure as at no day at all is listed, and is in no narrative")
{
    const auto page = textOf(pageWith(u"Autumn 2022"_s, u"96"_s));
    CHECK(page.plan.themes().rows().first()->narrative == QString());
    CHECK(said(page.notUnderstood)
          == QStringList{u"5: Achieved"_s, u"6: Autumn 2022"_s, u"7: 96"_s, u"9: Achieved"_s});
    for (const QString &day : {u"Q2 2022/23"_s, u"H1 2022/23"_s, u"Sept-22"_s, u"2022-09"_s,
                               u"2022/23 Q2"_s, u"Medi 2022"_s}) {
        INFO(day.toStdString());
        CHECK(outlineOf(textOf(pageWith(day, u"96"_s)).plan)
              == u"- Parks\n  # Trees planted (Trees)\n    2022-09-30 = 96, Achieved\n"_s);
    }
}

TEST_CASE("Case 07: a month or quarter starts on its first day and is due on its last")
{
    const auto page = caseOf(u"07-dates-by-month.txt"_s);
    CHECK(outlineOf(page.plan)
          == u"6 Clean Streets\n"
             "  6.1 Sweep\n"
             "    6.1.1 Buy a sweeper 2022-04-01..2023-03-31\n"
             "      2022-10-01 40%\n"
             "    6.1.2 Paint the bins 2022-04-01..2023-03-31 Low\n"
             "      2022-10-01 0%\n"
             "    6.1.3 Train the crew 2022-04-01..2023-03-31 Low\n"
             "      2022-10-01 0%\n"
             "    6.1.4 Hold a fair 2022-04-01..2023-03-31 Low\n"
             "      2022-10-01 0%\n"
             "    6.1.5 Check the leap day 2020-02-29..2024-02-29 Low\n"
             "      2022-10-01 0%\n"_s);
    CHECK(said(page.notUnderstood) == QStringList());
    CHECK(said(page.notes)
          == QStringList{
              u"16: “April 2022” is no single day; its first day, 1 April 2022, was taken."_s,
              u"18: “March 2023” is no single day; its last day, 31 March 2023, was taken."_s,
              u"25: “Apr-22” is no single day; its first day, 1 April 2022, was taken."_s,
              u"27: “Mar-23” is no single day; its last day, 31 March 2023, was taken."_s,
              u"34: “Q1 2022/23” is no single day; its first day, 1 April 2022, was taken."_s,
              u"36: “Q4 2022/23” is no single day; its last day, 31 March 2023, was taken."_s});
}

TEST_CASE("Dates may be periods on one line too, and a doubtful one says which was meant")
{
    const auto range = textOf(pageWith(u"April 2022 to March 2023"_s));
    const Action &action = *range.plan.actions().rows().first();
    CHECK(action.start == QDate(2022, 4, 1));
    CHECK(action.due == QDate(2023, 3, 31));
    CHECK(said(range.notes)
          == QStringList{
              u"9: “April 2022” is no single day; its first day, 1 April 2022, was taken."_s,
              u"9: “March 2023” is no single day; its last day, 31 March 2023, was taken."_s});
    const auto doubtful = textOf(pageWith(u"2021/22\nto\nQ2 2023"_s));
    CHECK(doubtful.plan.actions().rows().first()->due == QDate(2023, 9, 30));
    CHECK(
        said(doubtful.notes)
            .contains(u"11: “Q2 2023” was read as Q2 2023/24, which ends on 30 September 2023; its "
                      u"last day, 30 September "
                      "2023, was taken."_s));
    const auto wrong = textOf(pageWith(u"Q1 2022/23\nto\nQ4 2022/21"_s));
    CHECK(said(wrong.notUnderstood) == QStringList{u"11: Q4 2022/21"_s});
}

TEST_CASE("Case 09: one stray byte of Windows garbles no other letter, and its line is noted")
{
    const auto page = caseOf(u"09-utf8-with-one-windows-byte.txt"_s);
    CHECK(rowOf<Theme>(page.plan, u"7").title == u"Cymunedau’r Arfordir"_s);
    CHECK(rowOf<Objective>(page.plan, u"7.1").title == u"Gwella’r llwybrau"_s);
    CHECK(rowOf<Action>(page.plan, u"7.1.1").title == u"Llŷn path – stage 2 (≥ 95% “open”)"_s);
    CHECK(said(page.notUnderstood)
          == QStringList{u"20: Pasted in later: the warden’s note cost £5."_s});
    CHECK(said(page.notes)
          == QStringList{u"20: A letter of this line is not in the file's own encoding (UTF-8); it "
                         "was read as Windows means it."_s});
}

TEST_CASE("Case 10: dates may have Word's hyphens and dashes")
{
    const auto page = caseOf(u"10-dates-with-words-hyphens.txt"_s);
    REQUIRE(page.plan.actions().size() == 3);
    for (const Action *action : page.plan.actions().rows()) {
        CHECK(action->start == QDate(2022, 4, 1));
        CHECK(action->due == QDate(2023, 3, 31));
    }
    CHECK(said(page.notUnderstood) == QStringList());
    CHECK(said(page.notes) == QStringList());
}

TEST_CASE("Case 11: references may have letters, and stay in their order")
{
    const auto page = caseOf(u"11-references-with-letters.txt"_s);
    CHECK(outlineOf(page.plan)
          == u"TP Thriving Places\n"
             "  TP1 Homes that are warm\n"
             "    TP1.1 Insulate the lofts 2022-04-01..2023-03-31 High\n"
             "      2022-10-01 45%\n"
             "    TP1.10 Replace the boilers 2022-04-01..2023-03-31\n"
             "      2022-10-01 100%\n"
             "    CP-03 Draught strips 2022-04-01..2023-03-31 Low\n"
             "      2022-10-01 10%\n"
             "    3.1.2a Window catches 2022-04-01..2023-03-31 Low\n"
             "      2022-10-01 10%\n"_s);
    CHECK(said(page.notes)
          == QStringList{
              u"41: 3.1.2a stands under objective TP1 on the page, and was left there."_s});
    CHECK(compareReferences(u"TP1.9", u"TP1.10") < 0);
    CHECK(compareReferences(u"TP9.1", u"TP10.1") < 0);
    CHECK(compareReferences(u"CP-9", u"CP-10") < 0);
    CHECK(compareReferences(u"3.1.2", u"3.1.2a") < 0);
    CHECK(compareReferences(u"3.1.2b", u"3.1.10") < 0);
    CHECK(nextReference(u"CP-03", u"") == u"CP-04"_s);
    CHECK(nextReference(u"TP1.9", u"") == u"TP1.10"_s);
    CHECK(nextReference(u"3.1.2a", u"") == QString());
}

TEST_CASE("Case 12: headings may be called priorities")
{
    const auto page = caseOf(u"12-headings-called-priority.txt"_s);
    CHECK(outlineOf(page.plan)
          == u"- Council Plan\n"
             "  1 A clean town\n"
             "    1.9 Sweep the square 2022-04-01..2023-03-31 High\n"
             "      2022-10-01 45%\n"
             "    1.10 Empty the bins 2022-04-01..2023-03-31 High\n"
             "      2022-10-01 60%\n"
             "  2 A safe town\n"
             "    2.1 Mend the lamps 2022-04-01..2023-03-31 High\n"
             "      2022-10-01 20%\n"_s);
    CHECK(page.plan.themes().rows().first()->narrative == u"What we said we would do."_s);
    CHECK(said(page.notUnderstood) == QStringList());
}

TEST_CASE("Headings above others are themes, and those of a list of contents stand for nothing")
{
    const QString action = u"\n40%\nHigh\n%1 Act\nAll.\n01-Apr-22\nto\n31-Mar-23\n"_s;
    const auto page = textOf(
        u"Council Plan\n\nPriority 1: Homes\nPriority 2: Jobs\n\nPriority 1: Homes\nGood homes.\n"
        "Objective 1.1: Build\n"_s
        + action.arg(u"1.1.1"_s) + u"\nPriority 2: Jobs\nObjective 2.1: Train\n"_s
        + action.arg(u"2.1.1"_s));
    CHECK(outlineOf(page.plan)
          == u"1 Homes\n"
             "  1.1 Build\n"
             "    1.1.1 Act 2022-04-01..2023-03-31 High\n"
             "      2022-10-01 40%\n"
             "2 Jobs\n"
             "  2.1 Train\n"
             "    2.1.1 Act 2022-04-01..2023-03-31 High\n"
             "      2022-10-01 40%\n"_s);
    CHECK(said(page.notUnderstood) == QStringList());
}

TEST_CASE("Case 13: the foot of a printed page is in no description, and is listed")
{
    const auto page = caseOf(u"13-page-footers-inside.txt"_s);
    CHECK(rowOf<Action>(page.plan, u"8.1.1").description
          == u"Raise the wall by a metre along the quay and\nplant the bank behind it."_s);
    CHECK(rowOf<Action>(page.plan, u"8.1.2").description
          == u"Clear all of them and\nkeep them clear."_s);
    CHECK(said(page.notUnderstood)
          == QStringList{u"16: Delivery Plan Quarter 2 v1.1 Page 3 of 30"_s,
                         u"27: Delivery Plan Quarter 2 v1.1 Page 4 of 30"_s});
}

TEST_CASE("A page's mark is one where it is repeated, alone or after a form feed, and else is text")
{
    const QString one = u"See the plan, page 3 of 30"_s;
    CHECK(textOf(pageWith(one + u"\n01-Apr-22\nto\n31-Mar-23"_s)).notUnderstood.isEmpty());
    CHECK(said(textOf(pageWith(u"Tudalen 3 o 30\n01-Apr-22\nto\n31-Mar-23"_s)).notUnderstood)
          == QStringList{u"9: Tudalen 3 o 30"_s});
    CHECK(textOf(pageWith(u"\f"_s + one + u"\n01-Apr-22\nto\n31-Mar-23"_s)).notUnderstood.size()
          == 1);
}

TEST_CASE("Case 16: a page may have two themes")
{
    const auto page = caseOf(u"16-two-themes-on-one-page.txt"_s);
    CHECK(outlineOf(page.plan)
          == u"1 Homes\n"
             "  1.1 Build\n"
             "    1.1.1 Build fifty homes 2022-04-01..2023-03-31\n"
             "      2022-10-01 40%\n"
             "2 Jobs\n"
             "  2.1 Train\n"
             "    2.1.1 Train fifty people 2022-04-01..2023-03-31\n"
             "      2022-10-01 60%\n"_s);
    CHECK(page.plan.settings().title == u"Council Plan"_s);
    CHECK(rowOf<Theme>(page.plan, u"2").narrative == u"Good jobs for all."_s);
    CHECK(said(page.notUnderstood) == QStringList());
    CHECK(said(page.notes) == QStringList());
}

TEST_CASE("Case 17: of a list with its titles first the refusal names what looks like actions")
{
    const QString refused = refusalOf(u"17-title-first-list.txt"_s);
    CHECK(refused.startsWith(u"“17-title-first-list.txt” could be read, but no action or measure"));
    CHECK(refused.endsWith(u"These lines look like the titles of actions:\n"
                           "  line 9: 1.1.1 Prepare the strategy\n"
                           "  line 17: 1.1.2 Publish the yearbook"));
}

TEST_CASE("Case 03: the text of a page of Tidemark's own is refused with what to ask for")
{
    CHECK(refusalOf(u"03-own-page-as-browser-text.txt"_s)
          == u"“03-own-page-as-browser-text.txt” is the text of a report that Tidemark itself has "
             "written, and says less than the plan it was made from, so nothing was imported. Ask "
             "for the plan (a file that ends in .tidemark), or for its JSON (“tidemark export PLAN "
             "-o plan.json”), and open or import that."_s);
}
